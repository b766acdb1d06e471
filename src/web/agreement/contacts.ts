import { html, type Html } from '../html/html.ts'
import { personLink } from '../persons/person-links.ts'
import { waysTo } from '../persons/ways-to.ts'
import { enumWords } from '../terms/catalogues.ts'
import { joined } from '../terms/value-words.ts'
import type { PersonOnPage } from './persons.ts'
import { partyLink } from './party-links.ts'
import type { AgreementOnPage, PartyOnPage } from './read-agreement.ts'
import type { Visit } from '../visit.ts'
import { section } from './section.ts'
import { partAnchors } from './term-anchor.ts'

/** Whom to ask at each party: roles, shared addresses and, for who may see them, persons. */
export const contacts = (shown: AgreementOnPage): Html | null =>
  section(
    shown.visit.texts.agreement.contact.title,
    [
      html`<ul class="contacts no-max-width">
        ${shown.parties.map((party) => contact(shown, party))}
      </ul>`,
    ],
    partAnchors.contacts,
  )

const contact = (shown: AgreementOnPage, party: PartyOnPage): Html => {
  const { visit, agreement, persons } = shown
  const { contact: words } = visit.texts.agreement
  const named = agreement.terms.parties
    .filter(({ id }) => id === party.partyId)
    .flatMap((one) => one.contacts)
    .map(({ role, personId }) => ({ role, person: persons.get(personId ?? '') ?? null }))
  const roles = named.flatMap(({ role, person }) => (person === null ? [role] : []))
  return html`<li>
    <p class="contact-name">${partyLink(visit, party)}</p>
    <p class="within">${enumWords(visit.language).choice.partyRole[party.role]}</p>
    ${named.flatMap(({ role, person }) => (person === null ? [] : [personPart(visit, role, person)]))}
    ${roles.length > 0 && html`<p>${words.ask(joined(visit.language, roles))}</p>`}
    ${party.publicContact !== null && html`<p>${words.address} ${written(party.publicContact)}</p>`}
  </li> `
}

/** "Formand: Ane Lund", with the ways to reach her below. */
const personPart = (visit: Visit, role: string, person: PersonOnPage): Html => {
  const { details, hasPage } = person
  const { href, words } = personLink(visit, person)
  const name = hasPage ? html`<a href="${href}">${words}</a>` : words
  return html`<p class="contact-person">${role}: <strong>${name}</strong></p>
    ${waysTo(details).map((way) => html`<p>${way}</p> `)}`
}

/** A shared address as a link, where it is one. */
export const written = (address: string): Html => {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    return html`<a href="${`mailto:${address}`}">${address}</a>`
  }
  return /^https?:\/\/\S+$/.test(address)
    ? html`<a href="${address}">${address}</a>`
    : html`${address}`
}
