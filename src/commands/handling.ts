import type { Recorded, RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Warning } from '#schemas/events/metadata.ts'

export interface Decision {
  readonly events: readonly RegistryEvent[]
  readonly warnings: readonly Warning[]
}

/** How one kind of stream is folded and decided upon. */
export interface Handling<State> {
  readonly stream: string
  readonly initial: State
  readonly evolve: (state: State, event: Recorded) => State
  /** What a conflict compares: the terms or details as last recorded. */
  readonly subject: (state: State) => unknown
  /** @throws Refusal where the actor may not, or may not even know. */
  readonly authorise: (state: State) => Promise<void> | void
  /** @throws Refusal */
  readonly decide: (state: State) => Promise<Decision> | Decision
}

/** The state that the command led to, and the event that led there. */
export interface Outcome<State> {
  readonly state: State
  readonly last: Recorded
}
