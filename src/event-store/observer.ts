/** Told how a store does, for whoever watches it; a call must neither throw nor take long. */
export interface StoreObserver {
  /** An append was answered, or refused: how long that took. */
  appended(seconds: number): void
  /** An append or a deletion was not answered in time, and its outcome has to be found by reading. */
  outcomeUnknown(): void
  /** A connection was given up and made anew. */
  reconnected(): void
  /** A subscription was cut off, and begins again where it was. */
  dropped(): void
}

export const nobody: StoreObserver = {
  appended: () => undefined,
  outcomeUnknown: () => undefined,
  reconnected: () => undefined,
  dropped: () => undefined,
}
