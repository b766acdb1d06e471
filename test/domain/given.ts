import assert from 'node:assert/strict'
import { eventSchemas, type AgreementEvent, type RegistryEvent } from '#schemas/events/catalogue.ts'
import type { AgreementCommand } from '#domain/agreements/command.ts'
import { decide } from '#domain/agreements/decide.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import {
  initialState,
  type AgreementState,
  type ExistingAgreement,
} from '#domain/agreements/state.ts'
import { Refusal, type RefusedField } from '#domain/refusal.ts'
import { canonical, exactly, type Proof } from './exactly.ts'

interface Outcome {
  /**
   * These events, all of them and no others, in this order. Each is valid by its schema, and the
   * same command once more, on what they led to, says nothing new.
   */
  readonly then: (...events: readonly [AgreementEvent, ...AgreementEvent[]]) => Proof
  /** Nothing new. */
  readonly thenNothing: () => Proof
  /** Refused for these fields, all of them and no others, in this order. */
  readonly thenRefused: (...fields: readonly [RefusedField, ...RefusedField[]]) => Proof
}

interface Decider<Command> {
  readonly decide: (command: Command, state: AgreementState) => readonly AgreementEvent[]
}

/** What happened, then what is asked for, then exactly what comes of it. */
export const given = (...events: readonly AgreementEvent[]) => givenOf({ decide })(...events)

/** As `given`, with another decider: how the language itself is tested. */
export const givenOf =
  <Command = AgreementCommand>(decider: Decider<Command>) =>
  (...events: readonly AgreementEvent[]) => ({
    when: (command: Command): Outcome => {
      const outcome = attempt(() => decider.decide(command, fold(events)))
      return {
        then: (...expected) => {
          const proof = exactly(eventsOf(outcome), expected, 'the events')
          expected.forEach(isValid)
          exactly(decider.decide(command, fold([...events, ...expected])), [], 'the repeat')
          return proof
        },
        thenNothing: () => exactly(eventsOf(outcome), [], 'the events'),
        thenRefused: (...fields) => isRefused(outcome, fields),
      }
    },
  })

export const fold = (events: readonly AgreementEvent[]): AgreementState =>
  events.reduce(evolve, initialState)

/** The state of an agreement that exists after these events. */
export const after = (...events: readonly [AgreementEvent, ...AgreementEvent[]]) => {
  const state = fold(events)
  assert.ok(state.status !== 'none')
  return state satisfies ExistingAgreement
}

/** Decides, and throws where it is refused; for telling a story step by step. */
export const following = (
  past: readonly AgreementEvent[],
  command: AgreementCommand,
): AgreementEvent[] => [...past, ...decide(command, fold(past))]

/** Refused with exactly these fields, whatever it was that refused. */
export const refused = (
  run: () => unknown,
  ...fields: readonly [RefusedField, ...RefusedField[]]
): Proof => isRefused(attempt(run), fields)

type Attempt = { readonly result: unknown } | { readonly refusal: Refusal }

const attempt = (run: () => unknown): Attempt => {
  try {
    return { result: run() }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error }
    throw error
  }
}

const eventsOf = (outcome: Attempt): unknown => {
  if ('result' in outcome) return outcome.result
  return assert.fail(`refused: ${JSON.stringify(outcome.refusal.fields)}`)
}

const isRefused = (outcome: Attempt, fields: readonly RefusedField[]): Proof => {
  if ('result' in outcome)
    return assert.fail(`not refused: ${canonical(outcome.result).slice(0, 500)}`)
  exactly(outcome.refusal.code, fields[0]?.code, 'the code')
  return exactly(outcome.refusal.fields, fields, 'the fields')
}

/** Its schema takes it, and changes nothing of it. */
export const isValid = (event: RegistryEvent): Proof =>
  exactly(eventSchemas[event.type].parse(event.data), event.data, `${event.type} by its schema`)
