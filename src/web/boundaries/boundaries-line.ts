import { mayAtAll } from '#src/identity/permissions.ts'
import { actorIn } from '../acting.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { openInWords } from './open-words.ts'

/**
 * "Roller og grænser: 1 skal rettes", on the agreement's page, with the way to all of it; null for
 * who may not know, and where nothing was ever found of what is over.
 */
export const boundariesLine = async (
  { visit, boundaries }: PageContext,
  agreementId: string,
): Promise<Html | null> => {
  if (!mayAtAll(visit.actor, 'see-findings')) return null
  const findings = await boundaries.agreementFindings(agreementId, actorIn(visit))
  if (findings === null) return null
  const { answers, history, reviews, exemptions } = findings
  const { boundaries: words } = visit.texts
  if (answers.length === 0 && [history, reviews, exemptions].flat().length === 0) return null
  const said = answers.length === 0 ? words.wasFound : openInWords(visit, findings)
  return html`<p class="boundaries-line">
    <a href="${addressOf('boundaries', visit.language, { agreementId })}">${words.line(said)}</a>
  </p>`
}
