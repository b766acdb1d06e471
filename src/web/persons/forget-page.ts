import type { ForgetPerson } from '#schemas/commands/persons.ts'
import { ErasureReason } from '#schemas/events/erasure-recorded.v1.ts'
import type { PersonView } from '#schemas/views/person.ts'
import { rowList } from '../agreement/term-rows.ts'
import type { PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import type { Question } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import { layout, type Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { personLink, personsLink } from './person-links.ts'

/** Name of the buttons of the page that asks once more. */
export const step = 'step'

interface Shown {
  readonly status: number
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
}

/** What goes, what stays, and why it is to go. */
export const forgetFormPage = (
  visit: Visit,
  person: PersonView,
  { status, typed, problems = [] }: Shown,
): PageAnswer => {
  const { forget: words } = visit.texts.persons
  const { href, words: name } = personLink(visit, person)
  const page = formPage(
    { visit, typed, problems },
    {
      title: words.title(name),
      trail: trail(visit, person),
      action: actionOf(visit, person),
      questions: [reasonQuestion(visit)],
      button: words.next,
      before: consequences(visit, person),
      cancel: { href, words: visit.texts.forms.cancel },
    },
  )
  return { status, page }
}

/** Asked once more, before anything is deleted: nothing takes it back. */
export const forgetCheckPage = (
  visit: Visit,
  person: PersonView,
  { reason }: ForgetPerson,
): Html => {
  const { forget: words } = visit.texts.persons
  const { href, words: name } = personLink(visit, person)
  const content = html`<p class="lead">${words.checkText}</p>
    ${rowList([{ label: words.checkReason, value: words.reasons[reason] }])}
    ${postForm(
      visit,
      { class: 'form', action: actionOf(visit, person) },
      html`${hiddenFields({ reason })}
        <div class="form-buttons">
          <button class="button button-primary" type="submit" name="${step}" value="send">
            ${words.act(name)}
          </button>
          <button class="button button-secondary" type="submit" name="${step}" value="edit">
            ${words.edit}
          </button>
          <a class="button button-quaternary" href="${href}">${visit.texts.forms.cancel}</a>
        </div>`,
    )}`
  return layout(visit, { title: words.check(name), trail: trail(visit, person), content })
}

const trail = (visit: Visit, person: PersonView): readonly Link[] => [
  personsLink(visit),
  personLink(visit, person),
]

const actionOf = ({ language }: Visit, { personId }: PersonView): string =>
  addressOf('forgetPerson', language, { personId })

const reasonQuestion = ({ texts }: Visit): Question => {
  const { forget: words } = texts.persons
  const of = ErasureReason.options.map((value) => ({ value, label: words.reasons[value] }))
  return { pointer: '/reason', label: words.reason, answer: { kind: 'one', of, as: 'radios' } }
}

const consequences = ({ language, texts }: Visit, { agreements }: PersonView): Html => {
  const { forget: words } = texts.persons
  const seen = agreements.flatMap(({ agreementId, title }) =>
    title === null ? [] : [{ href: addressOf('agreement', language, { agreementId }), title }],
  )
  return html`<section class="consequences">
    <h2>${words.deleted}</h2>
    <ul class="bullet-list">
      ${words.deletedItems.map((said) => html`<li>${said}</li> `)}
    </ul>
    <h2>${words.stays}</h2>
    <ul class="bullet-list">
      <li>
        ${words.staysRole}
        ${
          seen.length > 0 &&
          html`<ul>
            ${seen.map(({ href, title }) => html`<li><a href="${href}">${title}</a></li> `)}
          </ul>`
        }
      </li>
      <li>${words.staysRecord}</li>
    </ul>
    <p>${words.noTexts}</p>
  </section>`
}
