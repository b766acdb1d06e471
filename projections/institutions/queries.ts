import type { InstitutionDetails, InstitutionKind } from '#schemas/parties/institution.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { PageOf, Paging } from '../page.ts'
import { listParties, partyOnDay, type PartyOnDay } from '../party-list.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { condition, whereAsked, type Condition } from '../sql.ts'
import type { StreamDocument } from '../stream-document.ts'

type Document = Extract<StreamDocument, { kind: 'institution' }>

export interface InstitutionQuery {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly kind?: InstitutionKind | undefined
  readonly municipalityCode?: string | undefined
  /** None but these. */
  readonly among?: readonly string[] | undefined
  /** Words as a person typed them. */
  readonly q?: string | undefined
}

export const listInstitutions = (
  model: ReadModel,
  { day, kind, municipalityCode, among, q }: InstitutionQuery,
  paging: Paging,
): PageOf<PartyOnDay<InstitutionDetails>, Hits> => {
  const conditions = [
    ...whereAsked(kind, (value) => condition('i.kind = $kind', { kind: value })),
    ...whereAsked(municipalityCode, (code) =>
      condition('i.municipality_code = $municipalityCode', { municipalityCode: code }),
    ),
    ...(among === undefined ? [] : [isAmong(among)]),
  ]
  const table = 'institution'
  const page = listParties(model, { table, list: table, day, conditions, q, isOfKind }, paging)
  return { ...page, items: page.items.map((document) => partyOnDay(document, day)) }
}

const isAmong = (ids: readonly string[]): Condition =>
  condition('i.stream IN (SELECT value FROM json_each($among))', {
    among: JSON.stringify(ids.map((id) => `institution-${id}`)),
  })

/** One institution on a day; null where there is none. */
export const oneInstitution = (
  model: ReadModel,
  institutionId: string,
  day: string,
): PartyOnDay<InstitutionDetails> | null => {
  const document = model.document(`institution-${institutionId}`)
  return document !== null && isOfKind(document) ? partyOnDay(document, day) : null
}

/**
 * The institutions that this one has taken over from on a day: those that named it as successor,
 * those that named them, and so on. Never itself, also where they follow each other round.
 */
export const succeededBy = (model: ReadModel, institutionId: string, day: string): string[] => {
  const found = new Set([institutionId])
  // A set is gone through to its end, what is added meanwhile included.
  for (const successorId of found) {
    const rows = model.all(
      `SELECT party_id FROM institution_succession
       WHERE successor_id = $successorId AND from_day <= $day ORDER BY party_id`,
      { successorId, day },
    )
    for (const row of rows) found.add(textOf(row, 'party_id'))
  }
  return [...found].slice(1)
}

/**
 * The institution whose calendar is at a secret address.
 * @param addressHash SHA-256 of the secret, in hexadecimal
 */
export const institutionOfCalendar = (model: ReadModel, addressHash: string): string | null => {
  const [found] = model.all(
    'SELECT party_id FROM institution_calendar WHERE address_hash = $addressHash',
    { addressHash },
  )
  return found === undefined ? null : textOf(found, 'party_id')
}

const isOfKind = (document: StreamDocument): document is Document => document.kind === 'institution'
