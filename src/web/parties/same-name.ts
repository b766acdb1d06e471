import { html, type Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { warning } from './warning-box.ts'
import type { PartyForm } from './party-form.ts'
import { isClosed, partyAddress, type Party, type PartyDetails } from './party-pages.ts'

/** Name of the hidden field with the name whose namesakes were shown. */
export const sameNameField = 'sameName'

/** Those that are there already, in words. */
export interface SameName {
  readonly name: string
  readonly others: readonly { readonly href: string; readonly words: string }[]
}

/** With more than these, the first are enough to be warned. */
const mostShown = 5
const mostSearched = 50

/**
 * Others with just that name; null where there are none, or where they were shown before and the
 * form came again.
 */
export const sameName = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  { details, id, typed }: { details: Details; id: string; typed: Typed },
): Promise<SameName | null> => {
  const { name } = details
  if (folded(typed[sameNameField] ?? '') === folded(name)) return null
  const { items } = await form.search(context, name, mostSearched)
  const others = items.filter((one) => one.id !== id && isNamesake(one, name))
  if (others.length === 0) return null
  const { visit } = context
  return {
    name,
    others: others.slice(0, mostShown).map((one) => ({
      href: partyAddress(visit, { kind: form.kind, id: one.id }),
      words: `${one.details.name} (${form.within(visit, one.details)})`,
    })),
  }
}

export const sameNameNotice = ({ texts }: Visit, { others }: SameName): Html => {
  const { same } = texts.parties
  return warning(
    same.title,
    html`<ul class="nobullet-list">
        ${others.map(({ href, words }) => html`<li><a href="${href}">${words}</a></li> `)}
      </ul>
      <p class="alert-text">${same.text}</p>`,
  )
}

const isNamesake = (party: Party, name: string): boolean =>
  !isClosed(party) && folded(party.details.name) === folded(name)

const folded = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('da')
