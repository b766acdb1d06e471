/**
 * Gives so many commands at once to two instances on one server, kills the server three times
 * meanwhile, and prints what came of it as JSON. A program of its own: what tap looks at of each
 * promise would take most of the time. Arguments: directory, count.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Actor } from '#schemas/events/metadata.ts'
import { SimulatedClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { OutcomeUnknownError, StoreUnavailableError } from '#src/event-store/errors.ts'
import { openEventStoreDb } from '#src/event-store/eventstoredb/open-store.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { anInstitution } from '../domain/build.ts'
import { startDoubleProcess } from './double/process.ts'
import { newErasures } from '../stores.ts'

export interface Outcome {
  readonly answered: number
  /** Events in the log, as each instance reads them. */
  readonly stored: readonly number[]
  readonly isAlike: boolean
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** Repeated at the other instance, and answered otherwise than at first. */
  readonly otherwise: readonly string[]
}

const [directory = '', size = ''] = process.argv.slice(2)
const count = Number(size)
/** After how many answers the server is killed. */
const kills = [0.1, 0.4, 0.7].map((part) => part * count)

const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
const clock = new SimulatedClock('2024-06-15T10:00:00Z')
const lookup = {
  agreementsBetween: () => Promise.resolve([]),
  networksWithCvr: () => Promise.resolve([]),
}

let server = await startDoubleProcess(directory)
const { address, port } = server
const one = await openEventStoreDb({ address, recordPrefixes })
const other = await openEventStoreDb({ address, recordPrefixes })
const instances = [one, other].map((store) =>
  createCommands({ store, clock, lookup, erasures: newErasures() }),
)
const answered = new Map<number, string>()

const register = async (index: number, instance: number): Promise<string> => {
  const made = await instances[instance % 2]?.registerInstitution({
    actor: coordinator,
    body: anInstitution({ name: `Institution ${index}` }),
    idempotency: {
      key: `command ${index}`,
      method: 'POST',
      path: '/v1/institutions',
      bodyHash: String(index),
    },
  })
  return made?.institutionId ?? ''
}

/** As a client does: the same again, with the same key, at whichever instance. */
const untilAnswered = async (index: number): Promise<void> => {
  for (let attempt = index; ; attempt += 1) {
    try {
      answered.set(index, await register(index, attempt))
      return
    } catch (error) {
      if (error instanceof OutcomeUnknownError || error instanceof StoreUnavailableError) continue
      throw error
    }
  }
}

const killNowAndThen = async (): Promise<void> => {
  for (const [index, enough] of kills.entries()) {
    while (answered.size < enough) await sleep(5)
    await server.kill()
    await sleep(index * 400)
    server = await startDoubleProcess(directory, port)
  }
}

/** Positions are no numbers that JSON has. */
const told = (log: readonly StoredEvent[]): string =>
  JSON.stringify(log.map((event) => ({ ...event, position: String(event.position) })))

const indices = Array.from({ length: count }, (_, index) => index)
await Promise.all([...indices.map(untilAnswered), killNowAndThen()])

const log = await Array.fromAsync(one.readAll())
const sameLog = await Array.fromAsync(other.readAll())
const stored = new Set(log.map(({ stream }) => stream))
const otherwise: string[] = []
for (const index of [0, count >> 1, count - 1]) {
  const again = await Promise.all([register(index, 0), register(index, 1)])
  otherwise.push(...again.filter((id) => id !== answered.get(index)))
}
const outcome: Outcome = {
  answered: answered.size,
  stored: [log.length, sameLog.length],
  isAlike: told(log) === told(sameLog),
  lost: [...answered.values()].filter((id) => !stored.has(`institution-${id}`)),
  otherwise,
}
process.stdout.write(`${JSON.stringify(outcome)}\n`)
await Promise.all([one.close(), other.close()])
await server.stop()
