import { z } from 'zod'
import { Formality, Production } from '../terms/classification.ts'
import { count, LocalDate, LogPosition, Uuid } from '../values.ts'
import { PartyName } from './agreement.ts'

/** One of the four cells of Bilag 2 (000). */
export const Cell = z
  .strictObject({ formality: Formality, production: Production })
  .meta({ id: 'Cell' })
export type Cell = z.infer<typeof Cell>

/**
 * An agreement that is in force in another cell than when it was in force last. What lies between
 * does not matter: where its period ran out, it moves on the day on which it is back. A correction
 * moves nothing: what it says was so all along. Nor does an agreement that takes another's place.
 */
export const Movement = z
  .strictObject({
    agreementId: Uuid,
    /** Of the version that it moved with, as are the parties, by their names on the day. */
    title: z.string(),
    parties: z.array(PartyName),
    /** The first day in the new cell. */
    day: LocalDate,
    /** The last day in force in the cell before: the day before, or earlier where it had lapsed. */
    lastDayBefore: LocalDate,
    from: Cell,
    to: Cell,
    /** Number of the version that moved it; of a corrected one, that of the correction. */
    version: z.int(),
    /** What moved it; a corrected version keeps the kind of the one that it replaced. */
    kind: z.enum(['agreed', 'amendment', 'extension', 'renewal', 'party-left', 'reassessment']),
    /** The event that recorded that version: a revision of the agreement's history. */
    revision: z.int(),
  })
  .meta({ id: 'Movement' })
export type Movement = z.infer<typeof Movement>

export const MovementCount = z
  .strictObject({ from: Cell, to: Cell, count })
  .meta({ id: 'MovementCount' })
export type MovementCount = z.infer<typeof MovementCount>

/** Movements between the cells in a period, as known now, the latest first. */
export const Movements = z
  .strictObject({
    /** First and last day of the period. */
    from: LocalDate,
    to: LocalDate,
    position: LogPosition,
    /** Movements: an agreement that moved twice is there twice. */
    total: count,
    /** Distinct agreements that moved. */
    agreements: count,
    /** From every cell to every other: twelve. */
    counts: z.array(MovementCount),
    items: z.array(Movement),
    /** Send as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
  })
  .meta({ id: 'Movements' })
