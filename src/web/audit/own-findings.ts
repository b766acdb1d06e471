import { severities } from '#schemas/boundaries/rule.ts'
import { actorIn } from '../acting.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'

/** "Roller og grænser: 2 skal rettes": on a leader's start page; nothing where nothing is open. */
export const ownFindings = async ({ visit, boundaries }: PageContext): Promise<Html | null> => {
  const { language, texts } = visit
  const { countOf, own } = texts.audit
  const { open, unanswered, toBeMended } = await boundaries.counts({ viewer: actorIn(visit) })
  const said = [
    ...severities.filter((one) => open[one] > 0).map((one) => countOf[one](open[one])),
    ...(toBeMended > 0 ? [own.waiting(toBeMended)] : []),
    ...(unanswered > 0 ? [own.unanswered(unanswered)] : []),
  ]
  if (said.length === 0) return null
  return html`<p class="own-findings">
    ${texts.pages.audit}: <a href="${addressOf('audit', language)}">${said.join(', ')}</a>
  </p>`
}
