import { z } from 'zod'
import type { PersonList } from '#schemas/views/person.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { q, readAddress } from '../lists/address.ts'
import { notice, success } from '../notice.ts'
import { addressOf } from '../paths.ts'
import { searchForm } from '../search/search-form.ts'
import type { PageContext, Visit } from '../visit.ts'
import { personsLink } from './person-links.ts'
import { personsTable } from './persons-table.ts'
import { personsTitle } from './persons-title.ts'

const Address = z.object({ q, done: z.literal('forgotten').optional() })

/** Fewer are looked through at a glance. */
const fewest = 10

/** Whom a leader's institution keeps; for a coordinator those of the municipality. */
export const personsPage = async (context: PageContext): Promise<Answer> => {
  const { visit, persons } = context
  const asked = readAddress(Address, visit.asked)
  const list = await persons.kept(actorIn(visit), asked.q)
  const content = html`${asked.done === 'forgotten' && forgotten(visit)}
    <p class="lead">${lead(visit)}</p>
    ${registerButton(visit)} ${isSearched(visit, asked.q, list) && searching(visit, asked.q)}
    ${list.total === 0 ? nobody(visit, asked.q) : await found(context, asked.q, list)}`
  return layout(visit, { title: personsTitle(visit), content })
}

const forgotten = ({ texts }: Visit): Html => {
  const { done } = texts.persons
  return success({ title: done.forgotten, text: done.forgottenNext })
}

const lead = ({ actor, texts }: Visit): string =>
  actor.role === 'coordinator' ? texts.persons.leadOfCoordinator : texts.persons.leadOfLeader

const registerButton = ({ actor, language, texts }: Visit): Html | null =>
  mayAtAll(actor, 'record-person')
    ? html`<p class="party-actions">
        <a class="button button-secondary" href="${addressOf('recordPerson', language)}"
          >${texts.persons.register}</a
        >
      </p>`
    : null

const isSearched = ({ actor }: Visit, typed: string | undefined, { total }: PersonList): boolean =>
  actor.role === 'coordinator' || typed !== undefined || total > fewest

const searching = (visit: Visit, typed: string | undefined): Html =>
  searchForm(visit, { page: 'persons', q: typed, kept: {} })

const found = async (
  context: PageContext,
  typed: string | undefined,
  { items, total }: PersonList,
): Promise<Html> => {
  const { persons: words } = context.visit.texts
  const said = typed === undefined ? words.found(total) : words.foundWith(total, typed)
  return html`<p class="found">${said}.</p>
    ${items.length < total && html`<p>${words.first(items.length)}</p>`}
    ${await personsTable(context, items)}`
}

const nobody = (visit: Visit, typed: string | undefined): Html => {
  const { actor, texts } = visit
  const { persons: words } = texts
  if (typed !== undefined) {
    const link = { href: personsLink(visit).href, words: words.seeAll }
    return notice({ title: words.noneWithTitle(typed), text: words.noneWithText, link })
  }
  const text = actor.role === 'coordinator' ? words.noneForCoordinator : words.noneForLeader
  return notice({ title: words.noneTitle, text })
}
