import { setImmediate as breathe } from 'node:timers/promises'
import { registerInstitution, registerNetwork } from '#domain/parties/decide.ts'
import type { InstitutionEvent, NetworkEvent } from '#schemas/events/catalogue.ts'
import type { Metadata } from '#schemas/events/metadata.ts'
import { decisionsStream } from '#src/commands/boundary-subject.ts'
import { agreementStream, institutionStream, networkStream } from '#src/commands/party-streams.ts'
import { EventIdReusedError, RevisionConflictError } from '#src/event-store/errors.ts'
import type { EventStore, EventToAppend } from '#src/event-store/port.ts'
import { dayOf, iso, morning, type Day } from './days.ts'
import { agreementId, idOf } from './ids.ts'
import { institutionsAmong, networksAmong } from './pairing.ts'
import { grownInstitution, grownNetwork } from './parties.ts'
import { readRulebooks, type Rulebooks } from './surroundings.ts'
import { grownLife } from './tell-life.ts'

export interface Growth {
  readonly store: EventStore
  /** How many are to have been grown; those that are told beside them are not counted. */
  readonly agreements: number
  /** Today, `YYYY-MM-DD`: nothing later is recorded. */
  readonly until: string
  readonly onProgress?: (done: number, total: number) => void
  /** Ends it after the agreements at work; the next run goes on. */
  readonly signal?: AbortSignal
}

/**
 * Grows a registry to any size: institutions, networks and agreements of all municipalities, decided
 * by the domain's own deciders under a simulated clock. Which agreement a number has is always the
 * same on the same day, so that growing on, or again after an interruption, leads where growing at
 * once does. An agreement's whole life is one append, in the order of numbers: within a stream
 * recordedAt rises, over the log it does not, since the log would otherwise have to be held and sorted.
 */
export const growDemo = async (growth: Growth): Promise<void> => {
  const { store, agreements, until, onProgress, signal } = growth
  const today = dayOf(until)
  const rulebooks = await readRulebooks(store)
  for (let done = await firstMissing(store, agreements); done < agreements;) {
    if (signal?.aborted === true) return
    const end = Math.min(done + atOnce, agreements)
    // An agreement comes after its parties in the log; what comes before them all is on disk.
    await Promise.all(partiesBetween(done, end).map((party) => append(store, party)))
    await growBetween({ store, today, rulebooks }, done, end)
    done = end
    onProgress?.(done, agreements)
  }
}

/** Agreements that may be under way at once: enough for full commits, and few enough to be held. */
const atOnce = 1024

/** Then whoever else waits gets a turn, and what was appended is committed. */
const betweenBreaths = 256

interface Growing {
  readonly store: EventStore
  readonly today: Day
  readonly rulebooks: Rulebooks
}

const growBetween = async (
  { store, today, rulebooks }: Growing,
  first: number,
  end: number,
): Promise<void> => {
  const appends: Promise<void>[] = []
  for (let number = first; number < end; number += 1) {
    const { agreementId: id, events, decisions } = grownLife(number, today, rulebooks)
    const isNew = append(store, { stream: agreementStream(id), events })
    const appended = isNew.then(async (isIt) => {
      if (isIt && decisions.length > 0) {
        await append(store, { stream: decisionsStream(id), events: decisions })
      }
    })
    // Told below; a failure before that must not be taken for one that nobody hears of.
    appended.catch(() => undefined)
    appends.push(appended)
    if (number % betweenBreaths === 0) await breathe()
  }
  await Promise.all(appends)
}

/**
 * All agreements of a group are stored before the next group begins, so that the last one that was
 * begun is found by halving. It is gone over again, since not all of it may be there.
 */
const firstMissing = async (store: EventStore, agreements: number): Promise<number> => {
  let begun = 0
  let notBegun = Math.ceil(agreements / atOnce)
  while (begun + 1 < notBegun) {
    const middle = Math.floor((begun + notBegun) / 2)
    if (await isThere(store, agreementStream(agreementId(middle * atOnce)))) begun = middle
    else notBegun = middle
  }
  return begun * atOnce
}

const isThere = async (store: EventStore, stream: string): Promise<boolean> => {
  for await (const event of store.readStream(stream)) return event.revision === 0
  return false
}

interface Stream {
  readonly stream: string
  readonly events: readonly EventToAppend[]
}

/** False where it was grown on another day: it stays as it is. */
const append = async (store: EventStore, { stream, events }: Stream): Promise<boolean> => {
  try {
    await store.append(stream, 'no-stream', events)
    return true
  } catch (error) {
    if (error instanceof EventIdReusedError || error instanceof RevisionConflictError) return false
    throw error
  }
}

/** The institutions and networks that come with the agreements of these numbers. */
const partiesBetween = (first: number, end: number): Stream[] => [
  ...indices(institutionsAmong(first), institutionsAmong(end)).map(institution),
  ...indices(networksAmong(first), networksAmong(end)).map(network),
]

const indices = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at)

const institution = (index: number): Stream => {
  const { id, details, registered } = grownInstitution(index)
  const events = registerInstitution(id, details)
  const code = details.municipalityCode
  return { stream: institutionStream(id), events: begun(events, { id, code, registered }) }
}

const network = (index: number): Stream => {
  const { id, details, registered } = grownNetwork(index)
  const facts = { today: iso(registered), known: new Set(details.memberOf) }
  const events = registerNetwork(id, details, facts)
  const code = details.municipalityCodes[0] ?? ''
  return { stream: networkStream(id), events: begun(events, { id, code, registered }) }
}

const begun = (
  events: readonly (InstitutionEvent | NetworkEvent)[],
  { id, code, registered }: { id: string; code: string; registered: Day },
): EventToAppend[] => {
  const metadata: Metadata = {
    actor: { role: 'coordinator', municipalityCode: code, personId: null },
    recordedAt: morning(registered, Number(code) % 180),
    correlationId: idOf(`${id} request`),
    causationId: null,
    request: null,
    warnings: [],
  }
  return events.map(({ type, data }) => ({ id: idOf(`${id} registered`), type, data, metadata }))
}
