import { z } from 'zod'
import { Instant, Uuid } from '../values.ts'

export const AccessKind = z
  .enum([
    'signed-in',
    'sign-in-refused',
    'signed-out',
    'refused',
    'token-refused',
    'exported',
    'erased',
    'log-read',
  ])
  .meta({
    id: 'AccessKind',
    description:
      'refused: the role gives no right to it (403). token-refused: a token that is none, or holds no ' +
      'longer (401). exported: a list was taken away as a file. erased: a person was forgotten',
  })
export type AccessKind = z.infer<typeof AccessKind>

const FileFormat = z.enum(['csv', 'ndjson', 'ics'])

/** One thing that somebody did or was refused: who by role, and what by the names of this program alone. */
export const AccessEntry = z
  .strictObject({
    at: Instant,
    kind: AccessKind,
    role: z.string().max(100).nullable().meta({
      description: 'As it is written, with its scope; null where nobody could be known',
    }),
    personId: Uuid.nullable(),
    method: z.string().max(10).nullable().meta({ description: 'Of HTTP' }),
    route: z.string().max(200).nullable().meta({
      description:
        'An operation as the document names it, or the name of a page; never what was filled in',
    }),
    permission: z.string().max(60).nullable().meta({ description: 'What it needs the right to' }),
    format: FileFormat.nullable().meta({ description: 'Of a file' }),
    status: z.int().nullable().meta({ description: 'That was answered' }),
  })
  .meta({ id: 'AccessEntry' })
export type AccessEntry = z.infer<typeof AccessEntry>

/** Most entries of one event. */
export const mostEntries = 500

/** Some entries of a day, in the order in which they happened. */
export const AccessNotedV1 = z.strictObject({
  entries: z.array(AccessEntry).max(mostEntries),
  /** By kind, how many more there were: in a flood they are counted, and not written one by one. */
  more: z.partialRecord(AccessKind, z.int().min(1)),
})
export type AccessNoted = z.infer<typeof AccessNotedV1>
