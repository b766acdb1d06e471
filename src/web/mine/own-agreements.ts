import type { AgreementStatus, AgreementSummary } from '#schemas/views/agreement.ts'
import type { Hits } from '#schemas/views/hits.ts'
import type { Paging } from '#projections/page.ts'
import { aheadOf, type Ahead } from '../agreement/ahead.ts'
import { isTerminated } from '../agreement/endings.ts'
import type { PageContext } from '../visit.ts'

export interface OwnAgreement extends AgreementSummary {
  /** The last day, or the one on which it ended; null where none is known. */
  readonly last: string | null
  /** That it ends is by notice. */
  readonly isTerminated: boolean
  /** What is agreed and does not count yet. */
  readonly ahead: readonly Ahead[]
}

export interface OwnAgreements {
  /** As many as are shown. */
  readonly items: readonly OwnAgreement[]
  readonly total: Hits
}

/** More are looked at in the register. */
const mostShown = 50

/** Own and taken over: in force first, then what may come, then what is over. */
export const ownAgreements = async (
  context: PageContext,
  institutionIds: readonly string[],
): Promise<OwnAgreements> => {
  const items: AgreementSummary[] = []
  for (const status of order) {
    const page = await agreements(context, { institutionIds, status }, withoutTotal)
    items.push(...page.items)
  }
  const { total } = await agreements(context, { institutionIds }, { limit: 1, after: null })
  const shown = items.slice(0, mostShown)
  return { items: await Promise.all(shown.map((item) => withLast(context, item))), total }
}

const order: readonly AgreementStatus[] = [
  'in-force',
  'upcoming',
  'proposed',
  'lapsed',
  'ended',
  'annulled',
]

const withoutTotal: Paging = { limit: mostShown, after: null, withoutTotal: true }

const agreements = (
  { queries, visit }: PageContext,
  asked: { readonly institutionIds: readonly string[]; readonly status?: AgreementStatus },
  paging: Paging,
) => queries.agreements({ ...asked, sort: 'title', viewer: visit.actor }, paging)

/** The list does not say when what is over ended, nor why anything ends, nor what lies ahead. */
const withLast = async (context: PageContext, item: AgreementSummary): Promise<OwnAgreement> => {
  const { queries, visit } = context
  const isEnding = item.status === 'ended' || item.endsOn !== null
  const found = isEnding ? await queries.agreement(item.agreementId, visit.actor) : null
  const end = found?.end ?? null
  return {
    ...item,
    last: end?.endedOn ?? item.endsOn ?? item.until,
    isTerminated: isTerminated(end),
    ahead: await aheadIn(context, item),
  }
}

const aheadIn = async (
  { queries, visit }: PageContext,
  { agreementId, status, endsOn }: AgreementSummary,
): Promise<readonly Ahead[]> => {
  if (status !== 'in-force') return []
  const history = await queries.agreementHistory(agreementId, visit.actor)
  if (history === null) return []
  return aheadOf(visit, history.entries, { day: history.validAt, lastDay: endsOn })
}
