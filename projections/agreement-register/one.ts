import type { AgreementView } from '#schemas/views/agreement.ts'
import type { AsKnown } from '#schemas/views/as-known.ts'
import { classify } from '#domain/agreements/classification.ts'
import { endOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import { allOf, condition } from '../sql.ts'
import { partsOf } from './document-parts.ts'
import type { Viewer } from './filters.ts'
import { partiesAsJson } from './party-names.ts'
import { visibility } from './search.ts'
import { streamOfAgreement } from './stream.ts'

/** What the view of one agreement adds to its document: the caller knows as of which event it is. */
export type OneAgreement = Omit<AgreementView, keyof AsKnown>

export interface WrittenAgreement {
  readonly revision: number
  readonly json: string
}

interface Asked {
  readonly day: string
  readonly viewer: Viewer
}

/** One agreement on a day; null where there is none, or none that this viewer may know of. */
export const oneAgreement = (
  model: ReadModel,
  agreementId: string,
  asked: Asked,
): OneAgreement | null => {
  const written = writtenAgreement(model, agreementId, asked)
  return written === null ? null : (JSON.parse(written.json) as OneAgreement)
}

/** The same as JSON: its terms are long, and go from the document into the answer as they are. */
export const writtenAgreement = (
  model: ReadModel,
  agreementId: string,
  { day, viewer }: Asked,
): WrittenAgreement | null => {
  const stream = streamOfAgreement(agreementId)
  const [found] = model.all(ofDay, { stream, day })
  if (found === undefined) return null
  const from = textOf(found, 'from_day')
  const isForAll = found.was_agreed === 1 && viewer.role !== 'public'
  if (!isForAll && !isSeen(model, { stream, from }, { day, viewer })) return null
  const version = numberOf(found, 'version')
  const { revision, state, terms, classification } = partsOf(textOf(found, 'json'), version)
  const cell = classify(classification)
  if (cell === null) return null
  // Versions have no say in it.
  const end = endOf(state as ExistingAgreement)
  const before = {
    agreementId,
    revision,
    validAt: day,
    status: found.status,
    endsOn: found.status === 'in-force' ? (end?.endedOn ?? null) : null,
    version,
  }
  const after = {
    classification: cell,
    origin: state.origin,
    proposedOn: state.proposedOn,
    proposedBy: state.proposedBy,
    consents: state.consents,
    signedOn: state.signedOn,
    lastConfirmedOn: state.lastConfirmedOn,
    nextReview: state.nextReview,
    // Why it ends is not for everybody: "endsOn" says when.
    end: viewer.role === 'public' ? null : end,
  }
  const [begin, rest] = [JSON.stringify(before), JSON.stringify(after)]
  const parties = textOf(found, 'parties')
  return {
    revision,
    json: `${begin.slice(0, -1)},"terms":${terms},"parties":${parties},${rest.slice(1)}`,
  }
}

/** Its intervals have no gaps, and the last one no end. */
const ofDay = `
  SELECT d.json, i.from_day, i.version, i.status, i.was_agreed, (${partiesAsJson}) AS parties
  FROM document AS d CROSS JOIN agreement_interval AS i ON i.stream = d.stream
  WHERE d.stream = $stream AND i.from_day <= $day
  ORDER BY i.from_day DESC LIMIT 1`

interface Placed {
  readonly stream: string
  /** First day of the interval. */
  readonly from: string
}

/** Of what is not for everyone to see: what never was agreed, and for the public what is not in force. */
const isSeen = (model: ReadModel, { stream, from }: Placed, { day, viewer }: Asked): boolean => {
  const seen = allOf([
    condition('i.stream = $stream AND i.from_day = $from', { stream, from }),
    condition('i.from_day <= $day', { day }),
    visibility(viewer),
  ])
  const sql = `SELECT 1 FROM agreement_interval AS i WHERE ${seen.sql}`
  return model.all(sql, seen.parameters).length > 0
}
