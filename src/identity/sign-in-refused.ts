/** Nobody was signed in: the issuer says no, or its answer is not to what was asked. */
export class SignInRefusedError extends Error {}
