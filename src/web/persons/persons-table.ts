import type { PersonItem } from '#schemas/views/person.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { keeperNames } from './keeper-names.ts'
import { personLink } from './person-links.ts'
import { mailTo, phoneTo } from './ways-to.ts'

interface Listed {
  readonly visit: Visit
  /** How many agreements name each. */
  readonly counts: ReadonlyMap<string, number>
  /** Names of who keeps them, by reference; null where all are the visitor's own. */
  readonly keepers: ReadonlyMap<string, string> | null
}

/** One row for each, with the way to all that is held. */
export const personsTable = async (
  context: PageContext,
  items: readonly PersonItem[],
): Promise<Html> => {
  const { visit, persons } = context
  const { persons: words } = visit.texts
  const isOfMany = visit.actor.role === 'coordinator'
  const keepers = isOfMany ? await keeperNames(context, items) : null
  const listed = { visit, counts: await persons.namedIn(items), keepers }
  return html`<table class="table table--compact list persons">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.email}</th>
        <th scope="col">${words.phone}</th>
        ${isOfMany && html`<th scope="col">${words.keptBy}</th>`}
        <th scope="col">${words.named}</th>
        ${mayCorrect(visit) && html`<th scope="col"><span class="visually-hidden">${words.act}</span></th>`}
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(listed, item))}
    </tbody>
  </table>`
}

const mayCorrect = ({ actor }: Visit): boolean => mayAtAll(actor, 'record-person')

const row = ({ visit, counts, keepers }: Listed, item: PersonItem): Html => {
  const { persons: words } = visit.texts
  const { personId, details } = item
  const { href, words: name } = personLink(visit, item)
  return html`<tr>
    <th scope="row"><a href="${href}">${name}</a></th>
    <td data-title="${words.email}">${mailTo(details) ?? words.overview.notKnown}</td>
    <td data-title="${words.phone}">${phoneTo(details) ?? words.overview.notKnown}</td>
    ${keepers !== null && html`<td data-title="${words.keptBy}">${keepers.get(personId) ?? null}</td>`}
    <td data-title="${words.named}">${words.agreements(counts.get(personId) ?? 0)}</td>
    ${
      mayCorrect(visit) &&
      html`<td data-title="${words.act}">
        <a href="${addressOf('updatePerson', visit.language, { personId })}"
          >${words.act}<span class="visually-hidden"> ${name}</span></a
        >
      </td>`
    }
  </tr> `
}
