import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { closedNotice } from './closed-notice.ts'
import { collaborations } from './collaborations.ts'
import { doneNotice } from './done-notice.ts'
import { factList, type Fact } from './facts.ts'
import type { PartyForm } from './party-form.ts'
import { isClosed, listLink, partyAddress, type Party, type PartyDetails } from './party-pages.ts'
import type { PartyRights } from './party-rights.ts'

type FactsOf<Details extends PartyDetails> = (
  context: PageContext,
  party: Party<Details>,
) => Promise<readonly Fact[]>

/** One party: what the visitor may do with it, its collaborations, and what is known of it. */
export const partyPage = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  factsOf: FactsOf<Details>,
): Promise<Html | null> => {
  const { visit } = context
  const id = visit.inPath[`${form.kind}Id`] ?? ''
  const party = await form.find(context, id)
  if (party === null) return null
  const one = { kind: form.kind, id }
  const content = html`<p class="lead">${form.lead(visit, party.details)}</p>
    ${await doneNotice(context, { kind: form.kind, party })}
    ${await closedNotice(form, context, party)}
    ${actions(visit, { form, party, rights: await form.rights(context, party) })}
    ${await collaborations(context, one)} ${factList(visit, await factsOf(context, party))}`
  const title = party.details.name
  return layout(visit, { title, trail: [listLink(visit, form.kind)], content })
}

interface Offered<Details extends PartyDetails> {
  readonly form: PartyForm<Details>
  readonly party: Party<Details>
  readonly rights: PartyRights
}

/** Only what the visitor's role may do, and nothing more with what is closed. */
const actions = <Details extends PartyDetails>(
  visit: Visit,
  { form, party, rights }: Offered<Details>,
): Html | null => {
  const { register, update, close } = visit.texts.parties
  const one = { kind: form.kind, id: party.id }
  const isOpen = party.closed === null
  const agreement = addressOf(
    'begin',
    visit.language,
    form.kind === 'network' ? { networkId: party.id } : {},
  )
  const offered = [
    rights.mayPropose && !isClosed(party) && button('primary', agreement, register.agreement),
    rights.mayUpdate && isOpen && button('secondary', partyAddress(visit, one, 'update'), update),
    rights.mayClose &&
      isOpen &&
      button('quaternary', partyAddress(visit, one, 'close'), close[form.kind]),
  ].filter((one) => one !== false)
  return offered.length === 0 ? null : html`<p class="party-actions">${offered}</p>`
}

const button = (kind: string, href: string, words: string): Html =>
  html`<a class="button button-${kind}" href="${href}">${words}</a> `
