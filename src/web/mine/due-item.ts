import { formatDate } from '#src/texts/dates.ts'
import { nextReviewFrom } from '../changes/confirm.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { decisionOn, type Decision } from './due-actions.ts'
import { dueInWords } from './due-words.ts'
import { isTakenOver, withWhom, type Own } from './other-parties.ts'
import type { DueOnPage } from './read-mine.ts'

/** One agreement that asks for attention: why, what there is to decide, and by which button. */
export const dueItem = (visit: Visit, own: Own, one: DueOnPage): Html => {
  const { language, texts } = visit
  const { summary } = one
  const { agreementId, title } = summary
  const decision = decisionOn({ ...summary, isTakenOver: isTakenOver(own, summary) }, one.due)
  return html`<li>
    <h3>
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
    </h3>
    <p>${withWhom(visit, own, summary)}</p>
    <ul class="due-why" aria-label="${texts.mine.why}">
      ${dueInWords(visit, one).map((words) => html`<li>${words}</li> `)}
    </ul>
    <p class="due-ask">${texts.mine.ask[decision.ask]}</p>
    <div class="due-act">${press(visit, one, decision)} ${links(visit, one, decision)}</div>
  </li> `
}

/** Sent to the page that would ask for it, as if its button had been pressed there. */
const press = (visit: Visit, one: DueOnPage, { press: what }: Decision): Html | null => {
  const { texts } = visit
  switch (what) {
    case 'confirm':
      return button(visit, one, {
        page: 'confirm',
        says: 'confirm',
        sent: {
          step: 'send',
          revision: String(one.revision),
          nextReview: reviewFor(visit, one),
          ...onceHidden(),
        },
        beside: texts.mine.nextReview(reviewFor(visit, one)),
      })
    case 'renew':
      return button(visit, one, { page: 'change', says: 'renew', sent: { form: 'renewal' } })
    case null:
      return null
  }
}

/** As it is typed where it is asked for. */
const reviewFor = ({ language }: Visit, { today }: DueOnPage): string =>
  formatDate(language, nextReviewFrom(today))

interface Pressed {
  readonly page: PageName
  readonly says: 'confirm' | 'renew'
  readonly sent: Readonly<Record<string, string>>
  /** What else the button does. */
  readonly beside?: string
}

const button = (
  visit: Visit,
  { summary: { agreementId, title } }: DueOnPage,
  { page, says, sent, beside }: Pressed,
): Html => {
  const action = addressOf(page, visit.language, {
    agreementId,
    from: page === 'confirm' ? 'mine' : null,
  })
  return postForm(
    visit,
    { action },
    html`${hiddenFields(sent)}
      <button class="button button-primary" type="submit">
        ${visit.texts.mine.act[says]}<span class="visually-hidden"> ${title}</span>
      </button>
      ${beside !== undefined && html`<span class="due-beside">${beside}</span>`}`,
  )
}

const links = (
  { language, texts }: Visit,
  { summary: { agreementId, title } }: DueOnPage,
  { ask, links: acts }: Decision,
): readonly Html[] =>
  acts.map(({ page, says }, index) => {
    const asked = page === 'begin' ? { from: agreementId } : { agreementId }
    // Of what runs out, extending it is what is meant most often; what was taken over is amended.
    const isMeant = ['period', 'takenOver', 'exemption'].includes(ask) && index === 0
    const kind = isMeant ? 'primary' : 'secondary'
    return html`<a class="button button-${kind}" href="${addressOf(page, language, asked)}"
      >${texts.mine.act[says]}<span class="visually-hidden"> ${title}</span></a
    > `
  })
