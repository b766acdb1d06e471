import type { AgreementView } from '#schemas/views/agreement.ts'
import { classify } from '#domain/agreements/classification.ts'
import { endOf, stageOf, type ExistingAgreement } from '#domain/agreements/state.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import type { ReadModel } from '../projection.ts'
import { allOf, condition } from '../sql.ts'
import type { Viewer } from './filters.ts'
import { partyNames } from './party-names.ts'
import { visibility } from './search.ts'
import { streamOfAgreement } from './stream.ts'

/** What the view of one agreement adds to its document: the caller knows the log's position. */
export type OneAgreement = Omit<AgreementView, 'position'>

/** One agreement on a day; null where there is none, or none that this viewer may know of. */
export const oneAgreement = (
  model: ReadModel,
  agreementId: string,
  { day, viewer }: { day: string; viewer: Viewer },
): OneAgreement | null => {
  const stream = streamOfAgreement(agreementId)
  const document = model.document(stream)
  if (document?.kind !== 'agreement') return null
  const { state, revision } = document
  const interval = intervalOn(state, day)
  if (interval === null) return null
  if (!isSeen(model, { stream, state, from: interval.from }, { day, viewer })) return null
  const { terms, number } = interval.version
  const classification = classify(terms.classification)
  if (classification === null) return null
  const end = endOf(state)
  return {
    agreementId,
    revision,
    validAt: day,
    status: interval.status,
    endsOn: interval.status === 'in-force' ? (end?.endedOn ?? null) : null,
    version: number,
    terms,
    parties: partyNames(model, [{ stream, version: number }], day).get(stream) ?? [],
    classification,
    origin: state.origin,
    proposedOn: state.proposedOn,
    proposedBy: state.proposedBy,
    consents: [...state.consents],
    signedOn: state.signedOn,
    lastConfirmedOn: state.lastConfirmedOn,
    nextReview: state.nextReview,
    end,
  }
}

interface Placed {
  readonly stream: string
  readonly state: ExistingAgreement
  /** First day of the interval. */
  readonly from: string
}

/** What was agreed is for everyone to see; of anything else it is looked up. */
const isSeen = (
  model: ReadModel,
  { stream, state, from }: Placed,
  { day, viewer }: { day: string; viewer: Viewer },
): boolean => {
  if (stageOf(state) === 'agreed') return true
  const seen = allOf([
    condition('i.stream = $stream AND i.from_day = $from', { stream, from }),
    condition('i.from_day <= $day', { day }),
    visibility(viewer),
  ])
  const sql = `SELECT 1 FROM agreement_interval AS i WHERE ${seen.sql}`
  return model.all(sql, seen.parameters).length > 0
}
