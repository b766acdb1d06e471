import { timeZone } from '#schemas/values.ts'
import { dayOf } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import { actorOf, happened, type Entry } from '../agreement/entry-words.ts'
import type { PageAnswer } from '../answer.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { notice } from '../notice.ts'
import type { Typed } from '../sent.ts'
import { differenceList } from '../terms/difference-list.ts'
import { changesInWords } from '../terms/difference-words.ts'
import type { Visit } from '../visit.ts'
import type { ChangeForm, Hindrance } from './change-form.ts'
import { actionOf, answersIn, control } from './change-form-page.ts'
import { part } from './check-page.ts'
import { whichAgreement, type Subject } from './subject.ts'
import { agreementLink, trailTo } from './trail.ts'

interface Overtaken<Body> {
  readonly form: ChangeForm<Body>
  readonly subject: Subject
  readonly typed: Typed
  /** That the sender saw. */
  readonly revision: number
}

/**
 * Others were quicker: who, when and what, and how to go on with what was typed; where the form no
 * longer fits, why.
 */
export const conflictPage = <Body>(
  overtaken: Overtaken<Body>,
  hindrance: Hindrance | null,
): PageAnswer => {
  const { subject, revision } = overtaken
  const { visit, history } = subject
  const { conflict: words } = visit.texts.changes
  const since = history.entries.filter((entry) => entry.revision > revision)
  const content = html`<p class="which">${whichAgreement(subject)}</p>
    <p class="lead">${words.text}</p>
    ${part(words.what, entries(subject, since))}
    ${
      hindrance === null
        ? goOn(overtaken)
        : html`${notice(hindrance)}
            <p class="to-agreement">
              ${link(agreementLink(subject, visit.texts.changes.toAgreement))}
            </p>`
    }`
  const page = layout(visit, { title: words.title, content, trail: trailTo(subject) })
  return { status: 409, page }
}

const entries = (subject: Subject, since: readonly Entry[]): Html =>
  html`<ol class="timeline">
    ${since.toReversed().map((entry) => entryPart(subject, entry))}
  </ol>`

const entryPart = (subject: Subject, entry: Entry): Html => {
  const { conflict: words } = subject.visit.texts.changes
  const when = momentOf(subject.visit, entry.recordedAt)
  return html`<li>
    <h3>${happened(subject, entry)}</h3>
    <p class="within">${words.recorded(when, actorOf(subject, entry.actor))}</p>
    ${changesPart(subject, entry)}
  </li> `
}

const changesPart = (subject: Subject, { changes, version }: Entry): Html => {
  const { agreement, names, visit } = subject
  // Tasks are called by name where the terms that the change led to are at hand.
  const after = version === agreement.version ? { after: agreement.terms } : {}
  const told = changesInWords(changes, { language: visit.language, names, ...after })
  return told.length === 0
    ? html`<p>${visit.texts.changes.conflict.noChanges}</p>`
    : differenceList(visit.language, told)
}

const goOn = <Body>({ form, subject, typed }: Overtaken<Body>): Html => {
  const { conflict: words } = subject.visit.texts.changes
  const action = actionOf(form, subject)
  return postForm(
    subject.visit,
    { class: 'form change-form', action },
    html`${hiddenFields({ ...answersIn(typed), ...control(typed, subject.agreement.revision) })}
      ${form.check !== null && html`<p>${words.goOnHelp}</p>`}
      <div class="form-buttons">
        ${
          form.check !== null &&
          html`<button class="button button-primary" type="submit" name="step" value="check">
            ${words.goOn}
          </button>`
        }
        <button class="button button-secondary" type="submit" name="step" value="edit">
          ${words.see}
        </button>
      </div>
      <p class="again">${link({ href: action, words: words.again })}</p>`,
  )
}

const link = ({ href, words }: { href: string; words: string }): Html =>
  html`<a href="${href}">${words}</a>`

/** "22. november 2026 kl. 11.05", in Denmark. */
const momentOf = ({ language, texts }: Visit, instant: string): string => {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  const digits = (number: number): string => String(number).padStart(2, '0')
  const time = [digits(hour), digits(minute)].join(language === 'da' ? '.' : ':')
  return texts.changes.conflict.at(formatDate(language, dayOf(instant)), time)
}
