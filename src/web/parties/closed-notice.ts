import type { ClosedParty } from '#schemas/views/party.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import type { PageContext } from '../visit.ts'
import { inForceWith } from './collaborations.ts'
import type { PartyForm } from './party-form.ts'
import { isClosed, partyAddress, type Party, type PartyDetails } from './party-pages.ts'
import { warning } from './warning-box.ts'

/** Since when and why it is closed, who carries it on, and what is left to do; null where it is open. */
export const closedNotice = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  party: Party<Details>,
): Promise<Html | null> => {
  const { closed } = party
  if (closed === null) return null
  const { language, texts } = context.visit
  const { closed: words } = texts.parties
  const date = formatDate(language, closed.effectiveOn)
  const successor = await successorLink(form, context, closed)
  const count = await inForceWith(context, { kind: form.kind, id: party.id })
  return warning(
    isClosed(party) ? words.since[form.kind](date) : words.from[form.kind](date),
    html`<p class="alert-text">${words.reason[closed.reason]}</p>
      ${
        successor !== null &&
        html`<p class="alert-text">
          ${words.successor} <a href="${successor.href}">${successor.words}</a>
        </p>`
      }
      ${count !== 0 && html`<p class="alert-text">${words.unresolved(count)}</p>`}`,
  )
}

const successorLink = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  { successorId }: ClosedParty,
): Promise<Link | null> => {
  const found = successorId === null ? null : await form.find(context, successorId)
  if (found === null) return null
  const href = partyAddress(context.visit, { kind: form.kind, id: found.id })
  return { href, words: found.details.name }
}
