import { html, type Html } from '../html/html.ts'
import { enumWords } from '../terms/catalogues.ts'
import { joined } from '../terms/value-words.ts'
import { partyLink } from './party-links.ts'
import type { AgreementOnPage, PartyOnPage } from './read-agreement.ts'
import { section } from './section.ts'
import { partAnchors } from './term-anchor.ts'

/** Whom to ask at each party: roles and shared addresses, never persons. */
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

const contact = ({ visit, agreement }: AgreementOnPage, party: PartyOnPage): Html => {
  const { contact: words } = visit.texts.agreement
  const roles = agreement.terms.parties
    .filter(({ id }) => id === party.partyId)
    .flatMap((one) => one.contacts.map(({ role }) => role))
  return html`<li>
    <p class="contact-name">${partyLink(visit, party)}</p>
    <p class="within">${enumWords(visit.language).choice.partyRole[party.role]}</p>
    ${roles.length > 0 && html`<p>${words.ask(joined(visit.language, roles))}</p>`}
    ${party.publicContact !== null && html`<p>${words.address} ${written(party.publicContact)}</p>`}
  </li> `
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
