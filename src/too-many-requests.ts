/** More was asked in a minute than one address or one person may ask. */
export class TooManyRequestsError extends Error {
  /** Seconds after which it may be asked again. */
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super('More is asked than one may ask')
    this.retryAfter = retryAfter
  }
}
