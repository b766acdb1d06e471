import type { AgreementStatus, AgreementSummary } from '#schemas/views/agreement.ts'
import type { PageContext } from '../visit.ts'

export interface OwnAgreements {
  /** As many as are shown. */
  readonly items: readonly AgreementSummary[]
  readonly total: number
}

/** More are looked at in the register. */
export const mostShown = 50

/** What an institution is party to: in force first, then what may come, then what is over. */
export const ownAgreements = async (
  context: PageContext,
  institutionId: string,
): Promise<OwnAgreements> => {
  const items: AgreementSummary[] = []
  let total = 0
  for (const status of order) {
    const page = await ofStatus(context, institutionId, status)
    items.push(...page.items)
    total += page.total
  }
  return { items: items.slice(0, mostShown), total }
}

const order: readonly AgreementStatus[] = [
  'in-force',
  'upcoming',
  'proposed',
  'lapsed',
  'ended',
  'annulled',
]

const ofStatus = (
  { queries, visit }: PageContext,
  institutionId: string,
  status: AgreementStatus,
) =>
  queries.agreements(
    { institutionId, status, sort: 'title', viewer: visit.actor },
    { limit: mostShown, after: null },
  )
