/** Whoever signs people in does not answer: nobody can be known at the moment. */
export class IssuerUnavailableError extends Error {
  readonly code = 'issuer-unavailable'

  constructor(options?: ErrorOptions) {
    super('The issuer that people sign in with does not answer', options)
  }
}
