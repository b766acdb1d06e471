import { isRepeat } from './evolve.ts'
import type { ExistingAgreement, Revision } from './state.ts'

/** Asked before the rules that would call a repeat a change of nothing. */
export const isLastRevision = (state: ExistingAgreement, revision: Revision): boolean =>
  isRepeat(state, { type: 'agreement-revised.v1', data: revision })
