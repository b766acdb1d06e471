import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import type { PageAnswer } from '../answer.ts'
import { whichAgreement } from '../changes/subject.ts'
import { trailTo } from '../changes/trail.ts'
import { html, type Html } from '../html/html.ts'
import { layout, type Link } from '../layout.ts'
import { notice } from '../notice.ts'
import { warning } from '../parties/warning-box.ts'
import { addressOf } from '../paths.ts'
import type { DoneName } from './decided-notice.ts'
import { findingTitle } from './finding-title.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** To the page on the agreement's boundaries. */
export const backLink = (
  { visit, agreement }: Pick<BoundariesOnPage, 'visit' | 'agreement'>,
  words: string,
): Link => {
  const { agreementId } = agreement
  return { href: addressOf('boundaries', visit.language, { agreementId }), words }
}

export const trailToForm = (shown: BoundariesOnPage): readonly Link[] => [
  ...trailTo(shown),
  backLink(shown, shown.visit.texts.boundaries.title),
]

export const doneAddress = ({ visit, agreement }: BoundariesOnPage, done: DoneName): string =>
  addressOf('boundaries', visit.language, { agreementId: agreement.agreementId, done })

/** What is asked does not fit what stands: why, and the way back. */
export const hindered = (
  shown: BoundariesOnPage,
  { title, text }: { readonly title: string; readonly text: string },
): PageAnswer => {
  const { visit } = shown
  const link = backLink(shown, visit.texts.boundaries.hindrance.link)
  const page = layout(visit, {
    title,
    trail: trailToForm(shown),
    content: html`<p class="which">${whichAgreement(shown)}</p>
      ${notice({ title: shown.agreement.terms.title, text, link })}`,
  })
  return { status: 409, page }
}

export interface Overtaken {
  /** Titles of what is there no more. */
  readonly gone: readonly string[]
  readonly changed: readonly BoundaryAnswer[]
}

/** What became of the findings while a form was filled in; null where all is as it was. */
export const overtakenPart = (
  { visit }: BoundariesOnPage,
  { gone, changed }: Overtaken,
): Html | null => {
  if (gone.length + changed.length === 0) return null
  const { overtaken: words } = visit.texts.boundaries
  const titles = changed.map((answer) => findingTitle(visit, answer))
  return warning(
    words.title,
    html`<p class="alert-text">${words.text}</p>
      ${listed(words.gone, gone)} ${listed(words.changed, titles)}
      <p class="alert-text">${words.now}</p>`,
  )
}

const listed = (text: string, titles: readonly string[]): Html | null =>
  titles.length === 0
    ? null
    : html`<p class="alert-text">${text}</p>
        <ul class="changed">
          ${titles.map((title) => html`<li>${title}</li> `)}
        </ul>`
