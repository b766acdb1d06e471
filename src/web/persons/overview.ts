import type { PersonView } from '#schemas/views/person.ts'
import { html, type Html, type HtmlValue } from '../html/html.ts'
import { moment } from '../parties/conflict.ts'
import { addressOf } from '../paths.ts'
import { joined } from '../terms/value-words.ts'
import type { PageContext, Visit } from '../visit.ts'
import { keeperNames } from './keeper-names.ts'
import { mailTo, phoneTo } from './ways-to.ts'

/** What is held about a person, where it is used, and what a person has a right to be told of it. */
export const overview = async (context: PageContext, person: PersonView): Promise<Html> => {
  const { visit } = context
  const keeper = (await keeperNames(context, [person])).get(person.personId) ?? null
  return html`${facts(visit, person, keeper)} ${agreements(visit, person)} ${history(visit, person)}
  ${rights(visit)}`
}

const facts = (
  visit: Visit,
  { details, recordedAt, signsIn }: PersonView,
  keeper: HtmlValue,
): Html => {
  const { persons: words } = visit.texts
  const { notKnown } = words.overview
  const rows: readonly (readonly [string, HtmlValue])[] = [
    [words.name, details.name],
    [words.email, mailTo(details) ?? notKnown],
    [words.phone, phoneTo(details) ?? notKnown],
    [words.overview.keptBy, keeper],
    [words.overview.since, moment(visit, recordedAt)],
    ...(signsIn ? [[words.overview.signsIn, words.overview.signsInText] as const] : []),
  ]
  return html`<section class="facts">
    <h2>${words.overview.facts}</h2>
    <dl>
      ${rows.map(
        ([noun, said]) =>
          html`<div>
            <dt>${noun}</dt>
            <dd>${said}</dd>
          </div> `,
      )}
    </dl>
  </section>`
}

const agreements = (visit: Visit, { agreements: named, elsewhere }: PersonView): Html => {
  const { overview: words } = visit.texts.persons
  return html`<section class="person-part">
    <h2>${words.agreements}</h2>
    ${
      named.length === 0
        ? html`<p>${words.noAgreements}</p>`
        : html`<ul class="bullet-list">
            ${named.map((one) => html`<li>${agreementWords(visit, one)}</li> `)}
          </ul>`
    }
    ${elsewhere > 0 && html`<p>${words.elsewhere(elsewhere)}</p>`}
  </section>`
}

const agreementWords = (
  { language, texts }: Visit,
  { agreementId, title, capacities }: PersonView['agreements'][number],
): Html => {
  const { overview: words } = texts.persons
  const as = joined(
    language,
    capacities.map((capacity) => words.capacity[capacity]),
  )
  return title === null
    ? html`${words.unseen}, ${as}`
    : html`<a href="${addressOf('agreement', language, { agreementId })}">${title}</a>, ${as}`
}

const history = (visit: Visit, person: PersonView): Html => {
  const { persons: words } = visit.texts
  return html`<section class="person-part">
    <h2>${words.overview.history}</h2>
    <p>${words.overview.historyText}</p>
    <table class="table table--compact list persons">
      <caption class="visually-hidden">
        ${words.overview.history}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.overview.when}</th>
          <th scope="col">${words.name}</th>
          <th scope="col">${words.email}</th>
          <th scope="col">${words.phone}</th>
        </tr>
      </thead>
      <tbody>
        ${person.history.toReversed().map((one) => historyRow(visit, one))}
      </tbody>
    </table>
  </section>`
}

const historyRow = (visit: Visit, { recordedAt, details }: PersonView['history'][number]): Html => {
  const { persons: words } = visit.texts
  const { notKnown } = words.overview
  return html`<tr>
    <th scope="row">${moment(visit, recordedAt)}</th>
    <td data-title="${words.name}">${details.name}</td>
    <td data-title="${words.email}">${details.email ?? notKnown}</td>
    <td data-title="${words.phone}">${details.phone ?? notKnown}</td>
  </tr> `
}

const rights = ({ texts }: Visit): Html => {
  const { overview: words } = texts.persons
  const said = [
    [words.why, words.whyText],
    [words.who, words.whoText],
    [words.howLong, words.howLongText],
    [words.not, words.notText],
  ] as const
  return html`<section class="person-part">
    <h2>${words.about}</h2>
    ${said.map(
      ([heading, text]) =>
        html`<h3>${heading}</h3>
          <p>${text}</p> `,
    )}
    <p>${words.rights}</p>
  </section>`
}
