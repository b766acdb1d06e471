import type { AgreementsAddress } from './address.ts'
import { beginning } from '../beginning.ts'
import type { Html } from '../html/html.ts'
import { notInForce } from './not-in-force.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import { nothingFound } from '../search/nothing-found.ts'
import type { PageContext } from '../visit.ts'

type Filter = Omit<AgreementsAddress, 'sort' | 'cursor' | 'before'>

/** Why a list is empty, and the nearest that is not. */
export const noAgreements = async (
  context: PageContext,
  { status, ...others }: Filter,
): Promise<Html> => {
  const { visit, queries } = context
  const { language, texts, actor: viewer } = visit
  const { agreements: words } = texts
  const link = { href: addressOf('agreements', language), words: texts.filter.clear }
  const none = notice({ title: words.noneTitle, text: words.noneText, link })
  const nothing =
    others.q === undefined
      ? none
      : nothingFound(visit, { page: 'agreements', filter: { ...others, status } })
  if (status !== 'in-force' && status !== 'all') return nothing
  const { total } = await queries.agreements(
    { ...others, viewer, sort: 'title' },
    { limit: 1, after: null },
  )
  if (total !== 0) {
    return notice(notInForce(visit, { total, filter: others, page: 'agreements' }))
  }
  if (others.q !== undefined) return nothing
  const chosen = Object.keys(others)
  if (others.validAt !== undefined && chosen.length === 1) {
    return notice(notInForce(visit, { total, filter: others, page: 'agreements' }))
  }
  if (chosen.length === 0) return beginning(context, texts.model.emptyTitle)
  return chosen.every((name) => ofParty.includes(name))
    ? notice({ title: words.noneOfPartyTitle, text: words.noneOfPartyText, link })
    : none
}

const ofParty: readonly string[] = ['institutionId', 'networkId']
