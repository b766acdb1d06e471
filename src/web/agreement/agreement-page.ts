import { today } from '#src/clock.ts'
import type { Answer } from '../answer.ts'
import { KnownAddress, readKnown, type Known } from '../as-known/known.ts'
import { noSuchKnown } from '../as-known/known-notice.ts'
import { boundariesLine } from '../boundaries/boundaries-line.ts'
import { doneNotice } from '../changes/done.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { DayAddress, readAddress } from '../lists/address.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { actions } from './actions.ts'
import { onDayBand, unknownOnDayNotice, type SeenAt } from './on-day.ts'
import { agreementParts } from './parts.ts'
import { printPage } from './print-page.ts'
import { timesForm } from './times-form.ts'
import { readAgreement, type AgreementOnPage } from './read-agreement.ts'

const AgreementAddress = DayAddress.extend(KnownAddress.shape)

/**
 * Everything that is known of one agreement, today or on another day, or that was known of it then;
 * null where the visitor may know of none.
 */
export const agreementPage = async (context: PageContext): Promise<Answer> => {
  const { visit, clock } = context
  const { validAt, recordedAt } = readAddress(AgreementAddress, visit.asked)
  const known = await readKnown(context, recordedAt)
  const times = { validAt, known, today: today(clock) }
  if (known.kind !== 'now') return pageThen(context, { ...times, known })
  if (validAt !== undefined) return pageSeenAt(context, { ...times, then: null })
  const shown = await readAgreement(context)
  if (shown === null) return null
  if (visit.asked.print === 'yes') return printPage(shown, { today: times.today, band: null })
  const boundaries = await boundariesLine(context, shown.agreement.agreementId)
  const parts = {
    isOpen: false,
    actions: html`${actions(shown)} ${timesForm(shown, { ...times, isOpen: false })}`,
    boundaries,
    signatures: null,
  }
  return page(visit, shown, html`${doneNotice(visit)} ${agreementParts(shown, parts)}`)
}

interface Times {
  readonly validAt: string | undefined
  readonly known: Known
  readonly today: string
}

type NotNow = Exclude<Known, { readonly kind: 'now' }>

const pageThen = async (
  context: PageContext,
  { known, ...times }: Times & { readonly known: NotNow },
): Promise<Answer> => {
  if (known.kind === 'then') return pageSeenAt(context, { ...times, known, then: known })
  const { visit } = context
  const current = await readAgreement(context)
  if (current === null) return null
  const { agreementId } = current.agreement
  const kept = { agreementId, validAt: times.validAt }
  return page(
    visit,
    current,
    html`${noSuchKnown(visit, known, { page: 'agreement', kept })}
    ${timesForm(current, { ...times, known, isOpen: true })}`,
  )
}

/** As it is on the day, with nothing to do: what is done, is done today. */
const pageSeenAt = async (context: PageContext, times: Times & SeenAt): Promise<Answer> => {
  const { visit } = context
  const { validAt, then, today: day } = times
  const shown = await readAgreement(context, validAt, then)
  if (shown !== null) {
    const band = onDayBand(shown, times)
    if (visit.asked.print === 'yes') return printPage(shown, { today: day, band })
    const form = timesForm(shown, { ...times, isOpen: false })
    const parts = { isOpen: false, actions: form, boundaries: null, signatures: null }
    return page(visit, shown, html`${band} ${agreementParts(shown, parts)}`)
  }
  const current = await readAgreement(context)
  if (current === null) return null
  const form = timesForm(current, { ...times, isOpen: true })
  return page(visit, current, html`${unknownOnDayNotice(current, times)} ${form}`)
}

const page = (visit: Visit, { agreement }: AgreementOnPage, content: Html): Html =>
  layout(visit, {
    title: agreement.terms.title,
    trail: [{ href: addressOf('agreements', visit.language), words: visit.texts.pages.agreements }],
    content,
  })
