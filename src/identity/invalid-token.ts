/** A token that is none, is not meant for this registry, or holds no longer. */
export class InvalidTokenError extends Error {}
