import { Counter, Histogram, type Registry } from '@prometheus-io/client'
import type { StoreObserver } from '#src/event-store/observer.ts'

/** What an operator is told of the store at once. */
export type StoreTrouble = 'outcome-unknown' | 'reconnected' | 'subscription-dropped'

/** Measures the store for /metrics and tells its troubles, whichever thread has them. */
export class StoreMetrics implements StoreObserver {
  readonly #onTrouble: (trouble: StoreTrouble) => void
  readonly #appends = new Histogram({
    name: 'samspil_store_append_duration_seconds',
    help: 'Time until the store answered an append, or refused it',
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [],
  })
  readonly #outcomesUnknown = counter(
    'samspil_store_outcome_unknown_total',
    'Writes that were not answered in time, so that their outcome had to be found by reading',
  )
  readonly #reconnects = counter(
    'samspil_store_reconnects_total',
    'Connections to the store that were given up and made anew',
  )
  readonly #drops = counter(
    'samspil_store_subscription_drops_total',
    'Subscriptions that were cut off and began again where they were',
  )

  constructor(onTrouble: (trouble: StoreTrouble) => void = () => undefined) {
    this.#onTrouble = onTrouble
  }

  register(registry: Registry): void {
    registry.registerMetric(this.#appends)
    registry.registerMetric(this.#outcomesUnknown)
    registry.registerMetric(this.#reconnects)
    registry.registerMetric(this.#drops)
  }

  appended(seconds: number): void {
    this.#appends.observe(seconds)
  }

  outcomeUnknown(): void {
    this.#outcomesUnknown.inc()
    this.#onTrouble('outcome-unknown')
  }

  reconnected(): void {
    this.#reconnects.inc()
    this.#onTrouble('reconnected')
  }

  dropped(): void {
    this.#drops.inc()
    this.#onTrouble('subscription-dropped')
  }
}

const counter = (name: string, help: string): Counter => new Counter({ name, help, registers: [] })
