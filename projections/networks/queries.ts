import type { NetworkDetails, NetworkKind } from '#schemas/parties/network.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { PageOf, Paging } from '../page.ts'
import { listParties, partyOnDay, type PartyOnDay } from '../party-list.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { condition, whereAsked } from '../sql.ts'
import type { StreamDocument } from '../stream-document.ts'

type Document = Extract<StreamDocument, { kind: 'network' }>

export interface NetworkQuery {
  /** The date asked for, `YYYY-MM-DD`. */
  readonly day: string
  readonly kind?: NetworkKind | undefined
  readonly umbrella?: boolean | undefined
  readonly municipalityCode?: string | undefined
  /** Words as a person typed them. */
  readonly q?: string | undefined
}

export const listNetworks = (
  model: ReadModel,
  { day, kind, umbrella, municipalityCode, q }: NetworkQuery,
  paging: Paging,
): PageOf<PartyOnDay<NetworkDetails>, Hits> => {
  // A search begins at its words.
  const isListOfMunicipality = municipalityCode !== undefined && (q ?? '').trim() === ''
  const conditions = [
    ...whereAsked(kind, (value) => condition('i.kind = $kind', { kind: value })),
    ...(umbrella === undefined
      ? []
      : [condition('i.umbrella = $umbrella', { umbrella: umbrella ? 1 : 0 })]),
    ...whereAsked(municipalityCode, (code) =>
      condition(
        isListOfMunicipality
          ? 'i.municipality_code = $municipalityCode'
          : `EXISTS (SELECT 1 FROM network_municipality AS m WHERE m.stream = i.stream
          AND m.from_day = i.from_day AND m.municipality_code = $municipalityCode)`,
        { municipalityCode: code },
      ),
    ),
  ]
  const list = isListOfMunicipality ? 'network_municipality' : 'network'
  const page = listParties(
    model,
    { table: 'network', list, day, conditions, q: asCvr(q), isOfKind },
    paging,
  )
  return { ...page, items: page.items.map((document) => partyOnDay(document, day)) }
}

/** One network on a day; null where there is none. */
export const oneNetwork = (
  model: ReadModel,
  networkId: string,
  day: string,
): PartyOnDay<NetworkDetails> | null => {
  const document = model.document(`network-${networkId}`)
  return document !== null && isOfKind(document) ? partyOnDay(document, day) : null
}

/** Networks that were ever registered with a CVR number. */
export const networksWithCvr = (model: ReadModel, cvr: string): string[] =>
  model
    .all('SELECT DISTINCT party_id FROM network WHERE cvr = $cvr', { cvr })
    .map((row) => textOf(row, 'party_id'))

/** Eight digits are a CVR number, however they are grouped: "10 15 08 17". */
const asCvr = (q: string | undefined): string | undefined => {
  const digits = q?.replaceAll(/[\s.-]/g, '')
  return digits !== undefined && /^\d{8}$/.test(digits) ? digits : q
}

const isOfKind = (document: StreamDocument): document is Document => document.kind === 'network'
