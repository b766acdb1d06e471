import { z } from 'zod'
import type { PersonView } from '#schemas/views/person.ts'
import { today } from '#src/clock.ts'
import { mayAtAll } from '#src/identity/permissions.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Answer } from '../answer.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { success, type Notice } from '../notice.ts'
import { paperPage } from '../paper.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { noSuchPerson } from './gone.ts'
import { overview } from './overview.ts'
import { personLink, personsLink } from './person-links.ts'
import { readPerson } from './read-person.ts'

const Address = z.object({
  done: z.enum(['recorded', 'updated', 'unchanged']).optional(),
  print: z.literal('yes').optional(),
})

/** Everything that is held about a person (GDPR, article 15), on screen or on paper. */
export const personPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { print } = readAddress(Address, visit.asked)
  const person = await readPerson(context)
  if (person === null) return noSuchPerson(visit)
  const held = await overview(context, person)
  if (print === 'yes') return onPaper(context, person, held)
  const content = html`${doneNotice(visit, person)} ${actions(visit, person)} ${held}`
  return layout(visit, { title: person.details.name, trail: [personsLink(visit)], content })
}

const onPaper = ({ visit, clock }: PageContext, person: PersonView, content: Html): Html => {
  const { overview: words } = visit.texts.persons
  return paperPage(visit, {
    title: words.paperTitle(person.details.name),
    content,
    back: { href: personLink(visit, person).href, words: words.back },
    printed: visit.texts.agreement.print.printed(formatDate(visit.language, today(clock))),
  })
}

/** What was just done; nothing on any other visit. */
const doneNotice = (visit: Visit, { details }: PersonView): Html | null => {
  const { done } = readAddress(Address, visit.asked)
  if (done === undefined) return null
  const { done: words } = visit.texts.persons
  const told: Readonly<Record<typeof done, Notice>> = {
    recorded: { title: words.recorded(details.name), text: words.recordedNext },
    updated: { title: words.updated, text: words.updatedNext },
    unchanged: { title: words.unchanged, text: words.unchangedText },
  }
  return success(told[done])
}

/** Who may not forget is told whom to ask. */
const actions = ({ actor, language, texts }: Visit, { personId }: PersonView): Html => {
  const { overview: words } = texts.persons
  const to = (page: 'updatePerson' | 'forgetPerson'): string =>
    addressOf(page, language, { personId })
  const print = addressOf('person', language, { personId, print: 'yes' })
  const mayForget = mayAtAll(actor, 'forget-person')
  return html`<p class="party-actions">
      ${mayAtAll(actor, 'record-person') && button('primary', to('updatePerson'), words.update)}
      ${button('secondary', print, words.print)}
      ${mayForget && button('quaternary', to('forgetPerson'), words.forget)}
    </p>
    ${!mayForget && html`<p>${words.askCoordinator}</p>`}`
}

const button = (kind: string, href: string, words: string): Html =>
  html`<a class="button button-${kind}" href="${href}">${words}</a>`
