import type { AuditCounts } from '#src/read-side/boundary-queries.ts'
import { beginning } from '../beginning.ts'
import type { Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { isChosen, type AuditFilter } from './audit-address.ts'

/** Why the queue is empty, and where to go from there. */
export const nothingFound = async (
  context: PageContext,
  filter: AuditFilter,
  { neverReviewed }: AuditCounts,
): Promise<Html> => {
  const { visit, queries } = context
  const { language, texts } = visit
  const { nothing: words } = texts.audit
  const { municipalityCode } = filter
  if (isChosen(filter)) {
    const href = addressOf('audit', language, { municipalityCode })
    const link = { href, words: texts.filter.clear }
    return notice({ title: words.filteredTitle, text: words.filteredText, link })
  }
  const asked = { viewer: visit.actor, sort: 'title' as const }
  const { total } = await queries.agreements(asked, { limit: 1, after: null })
  if (total === 0) return beginning(context, words.noAgreements)
  if (neverReviewed === 0) {
    const link = { href: addressOf('agreements', language), words: words.seeAgreements }
    return notice({ title: words.title, text: words.text, link })
  }
  const href = addressOf('auditUnreviewed', language, { municipalityCode })
  return notice({
    title: words.title,
    text: `${words.text} ${words.unreviewed(neverReviewed)}`,
    link: { href, words: words.seeUnreviewed },
  })
}
