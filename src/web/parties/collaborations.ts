import type { AgreementSummary } from '#schemas/views/agreement.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { agreementsOf, type PartyKind } from './party-pages.ts'

interface OneParty {
  readonly kind: PartyKind
  readonly id: string
}

/** More are looked at in the register. */
const mostShown = 20

/** What it is party to, as far as the visitor may see: those in force, and then the newest. */
export const collaborations = async (context: PageContext, party: OneParty): Promise<Html> => {
  const { visit } = context
  const { collaborations: words } = visit.texts.parties
  const inForce = await agreements(context, party, 'in-force')
  const all = await agreements(context, party)
  const others = all.items.filter(({ status }) => status !== 'in-force')
  const items = [...inForce.items, ...others].slice(0, mostShown)
  return html`<section class="collaborations">
    <h2>${words.title}</h2>
    ${
      all.total === 0
        ? html`<p>${words.nothing}</p>`
        : html`<p>${inForce.total === 0 ? words.none : `${words.inForce(inForce.total)}.`}</p>
            ${table(visit, party, items)} ${linkToAll(visit, party, all.total)}`
    }
  </section>`
}

/** How many of its agreements are in force today. */
export const inForceWith = async (context: PageContext, party: OneParty): Promise<Hits> =>
  (await agreements(context, party, 'in-force')).total

const agreements = ({ queries, visit }: PageContext, party: OneParty, status?: 'in-force') =>
  queries.agreements(
    { ...agreementsOf(party), status, viewer: visit.actor, sort: '-from' },
    { limit: mostShown, after: null },
  )

const linkToAll = ({ language, texts }: Visit, party: OneParty, total: Hits): Html => {
  const { collaborations: words } = texts.parties
  const href = addressOf('agreements', language, { ...agreementsOf(party), status: 'all' })
  return html`<p><a href="${href}">${total === 1 ? words.allOfOne : words.all(total)}</a></p>`
}

const table = (visit: Visit, party: OneParty, items: readonly AgreementSummary[]): Html => {
  const { agreements: words, parties } = visit.texts
  return html`<table class="table table--compact list">
    <caption class="visually-hidden">
      ${parties.collaborations.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.title}</th>
        <th scope="col">${parties.collaborations.with}</th>
        <th scope="col">${words.cell}</th>
        <th scope="col">${words.status}</th>
        <th scope="col">${words.from}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(visit, party, item))}
    </tbody>
  </table>`
}

const row = ({ language, texts }: Visit, { id }: OneParty, item: AgreementSummary): Html => {
  const { agreements: words, parties } = texts
  const { agreementId, status, endsOn } = item
  const statusWords =
    endsOn === null ? texts.status[status] : texts.noticeGiven(formatDate(language, endsOn))
  const names = item.parties
    .filter((party) => !(party.id === id))
    .map(({ name }) => (name === '' ? texts.site.unknown : name))
  return html`<tr>
    <th scope="row">
      <a href="${addressOf('agreement', language, { agreementId })}">${item.title}</a>
    </th>
    <td data-title="${parties.collaborations.with}">
      <ul class="parties">
        ${names.map((name) => html`<li>${name}</li>`)}
      </ul>
    </td>
    <td data-title="${words.cell}">
      ${texts.formality[item.formality]}<br />${texts.production[item.production]}
    </td>
    <td data-title="${words.status}">
      <span class="status status-${endsOn === null ? status : 'ending'}">${statusWords}</span>
    </td>
    <td data-title="${words.from}" class="date">${formatDate(language, item.from)}</td>
  </tr> `
}
