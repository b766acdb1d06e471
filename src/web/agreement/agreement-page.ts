import type { Answer } from '../answer.ts'
import { boundariesLine } from '../boundaries/boundaries-line.ts'
import { doneNotice } from '../changes/done.ts'
import { html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { actions } from './actions.ts'
import { agreementParts } from './parts.ts'
import { printPage } from './print-page.ts'
import { readAgreement } from './read-agreement.ts'

/** Everything that is known of one agreement; null where the visitor may know of none. */
export const agreementPage = async (context: PageContext): Promise<Answer> => {
  const shown = await readAgreement(context)
  if (shown === null) return null
  const { visit, agreement } = shown
  if (visit.asked.print === 'yes') return printPage(shown)
  const { texts, language } = visit
  const boundaries = await boundariesLine(context, agreement.agreementId)
  return layout(visit, {
    title: agreement.terms.title,
    trail: [{ href: addressOf('agreements', language), words: texts.pages.agreements }],
    content: html`${doneNotice(visit)}
    ${agreementParts(shown, {
      isOpen: false,
      actions: actions(shown),
      boundaries,
      signatures: null,
    })}`,
  })
}
