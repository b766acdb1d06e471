import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { PartyOnDay } from '#projections/party-list.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import type { OwnDraft } from './own-draft.ts'

const mostFound = 8

/** "Findes det allerede?": who is in the registry comes before who is made anew. */
export const partySearch = async (context: PageContext, own: OwnDraft): Promise<Html> => {
  const { visit } = context
  const { language, texts } = visit
  const { parties: words } = texts.drafts
  const q = (visit.asked.q ?? '').trim()
  const action = `${addressOf('draftParties', language, { draftId: own.id })}#find`
  return html`<section class="party-search" id="find">
    <form class="form party-find" method="get" action="${action}">
      <div class="form-group">
        <label class="form-label" for="q">${words.search}</label>
        <span class="form-hint" id="q-hint">${words.searchHint}</span>
        <div class="search-line">
          <input
            class="form-input"
            type="search"
            id="q"
            name="q"
            value="${q}"
            maxlength="200"
            autocomplete="off"
            aria-describedby="q-hint"
          />
          <button class="button button-secondary" type="submit">${words.searchButton}</button>
        </div>
        ${visit.asked.from === 'check' && html`<input type="hidden" name="from" value="check" />`}
      </div>
    </form>
    ${q !== '' && (await results(context, own, q))}
  </section>`
}

interface Found {
  readonly kind: 'institution' | 'network'
  readonly id: string
  readonly name: string
  readonly about: string
}

const results = async (context: PageContext, own: OwnDraft, q: string): Promise<Html> => {
  const { visit, queries } = context
  const { parties: words } = visit.texts.drafts
  const paging = { limit: mostFound, after: null }
  const both = {
    networks: await queries.networks({ q }, paging),
    institutions: await queries.institutions({ q }, paging),
  }
  const isExact = [both.networks, both.institutions].some(foundAsTyped)
  const networks = isExact ? asTyped(both.networks) : both.networks
  const institutions = isExact ? asTyped(both.institutions) : both.institutions
  const found: readonly Found[] = [
    ...networks.items.filter(isOpen(networks.validAt)).map((one) => ofNetwork(visit, one)),
    ...institutions.items
      .filter(isOpen(institutions.validAt))
      .map((one) => ofInstitution(visit, one)),
  ]
  const corrected = [...networks.corrected, ...institutions.corrected]
  const hasMore = networks.next !== null || institutions.next !== null
  const [first] = corrected
  return html`<div class="search-results" id="found">
    <h3>
      ${
        first !== undefined && found.length > 0
          ? words.corrected(first.typed, first.used)
          : words.found(found.length, q)
      }
    </h3>
    <ul>
      ${found.map((one) => foundItem(visit, own, one))}
    </ul>
    ${hasMore && html`<p>${words.foundMore}</p>`} ${notFound(visit, own, q)}
  </div>`
}

interface Hits {
  readonly items: readonly unknown[]
  readonly corrected: readonly unknown[]
}

const foundAsTyped = ({ items, corrected }: Hits): boolean =>
  items.length > 0 && corrected.length === 0

/** Where one list holds what was typed, what the other only nearly holds is not meant. */
const asTyped = <Page extends Hits>(page: Page): Page =>
  page.corrected.length === 0 ? page : { ...page, items: [], corrected: [], next: null }

const isOpen =
  (day: string) =>
  ({ closed }: Pick<PartyOnDay<NetworkDetails>, 'closed'>): boolean =>
    closed === null || closed.effectiveOn > day

const ofNetwork = (
  { texts, language }: Visit,
  { id, details }: PartyOnDay<NetworkDetails>,
): Found => {
  const where = details.places.length > 0 ? details.places : municipalitiesOf(language, details)
  const about = [texts.networkKind[details.kind], ...where.slice(0, 3)].join(' · ')
  return { kind: 'network', id, name: details.name, about }
}

const municipalitiesOf = (language: Visit['language'], { municipalityCodes }: NetworkDetails) =>
  municipalityCodes.map((code) => municipalityName(language, code))

const ofInstitution = (
  { texts, language }: Visit,
  { id, details }: PartyOnDay<InstitutionDetails>,
): Found => ({
  kind: 'institution',
  id,
  name: details.name,
  about: [
    texts.institutionKind[details.kind],
    municipalityName(language, details.municipalityCode),
  ].join(' · '),
})

const foundItem = (
  visit: Visit,
  { id: draftId, draft }: OwnDraft,
  { kind, id, name, about }: Found,
): Html => {
  const { language, texts, asked } = visit
  const { parties: words } = texts.drafts
  const isAlready = Object.entries(draft.typed).some(
    ([field, value]) => field.startsWith('terms-parties-') && value === id,
  )
  const action = addressOf('draftParties', language, { draftId, from: asked.from ?? null })
  return html`<li>
    <div><strong>${name}</strong> <span class="found-about">${about}</span></div>
    ${
      isAlready
        ? html`<span>${words.isAlready}</span>`
        : postForm(
            visit,
            { action },
            html`<button
              class="button button-secondary"
              type="submit"
              name="add"
              value="${`${kind}:${id}`}"
            >
              ${words.add}<span class="visually-hidden"> ${name}</span>
            </button>`,
          )
    }
  </li> `
}

/** Only after a search: what is not there may be made, or named without being registered. */
const notFound = (visit: Visit, { id: draftId }: OwnDraft, q: string): Html => {
  const { language, texts, asked } = visit
  const { parties: words } = texts.drafts
  const from = asked.from ?? null
  return html`<div class="not-found">
    <h3>${words.notFoundTitle}</h3>
    <p>
      <a href="${addressOf('draftNetwork', language, { draftId, name: q, from })}"
        >${words.createNetwork}</a
      >
    </p>
    <details class="form-fold">
      <summary>${words.orOrganisation}</summary>
      ${postForm(
        visit,
        { action: addressOf('draftParties', language, { draftId, from }) },
        html`<div class="form-group">
            <label class="form-label" for="organisation">${words.organisation}</label>
            <input
              class="form-input"
              type="text"
              id="organisation"
              name="organisation"
              value="${q}"
              maxlength="200"
              autocomplete="off"
            />
          </div>
          <button class="button button-secondary" type="submit" name="add" value="organisation">
            ${words.addOrganisation}
          </button>`,
      )}
    </details>
  </div>`
}
