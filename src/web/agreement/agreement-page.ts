import type { Answer } from '../answer.ts'
import { boundariesLine } from '../boundaries/boundaries-line.ts'
import { doneNotice } from '../changes/done.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { DayAddress, readAddress } from '../lists/address.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { actions } from './actions.ts'
import { onDayNotice, unknownOnDayNotice } from './on-day.ts'
import { agreementParts } from './parts.ts'
import { printPage } from './print-page.ts'
import { readAgreement, type AgreementOnPage } from './read-agreement.ts'

/**
 * Everything that is known of one agreement, today or on another day; null where the visitor may
 * know of none.
 */
export const agreementPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { validAt } = readAddress(DayAddress, visit.asked)
  if (validAt !== undefined) return pageOnDay(context, validAt)
  const shown = await readAgreement(context)
  if (shown === null) return null
  if (visit.asked.print === 'yes') return printPage(shown)
  const boundaries = await boundariesLine(context, shown.agreement.agreementId)
  return page(
    visit,
    shown,
    html`${doneNotice(visit)}
    ${agreementParts(shown, {
      isOpen: false,
      actions: actions(shown),
      boundaries,
      signatures: null,
    })}`,
  )
}

/** As it is on the day, with nothing to do: what is done, is done today. */
const pageOnDay = async (context: PageContext, validAt: string): Promise<Answer> => {
  const { visit } = context
  const shown = await readAgreement(context, validAt)
  if (shown !== null) {
    const parts = { isOpen: false, actions: null, boundaries: null, signatures: null }
    return page(visit, shown, html`${onDayNotice(shown)} ${agreementParts(shown, parts)}`)
  }
  const today = await readAgreement(context)
  return today === null ? null : page(visit, today, unknownOnDayNotice(today, validAt))
}

const page = (visit: Visit, { agreement }: AgreementOnPage, content: Html): Html =>
  layout(visit, {
    title: agreement.terms.title,
    trail: [{ href: addressOf('agreements', visit.language), words: visit.texts.pages.agreements }],
    content,
  })
