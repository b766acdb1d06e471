import { html, type Html } from '../html/html.ts'
import { attributes } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { networkForm } from './network-form.ts'
import { isClosed, listLink, partyAddress } from './party-pages.ts'

const mostShown = 10

/**
 * "Is it there already?": alone a whole page; with the name that was looked for the part above the
 * form, with those that are like it.
 */
export const findFirst = async (context: PageContext, name: string | null): Promise<Html> => {
  const { visit } = context
  const { find, register } = visit.texts.parties
  const search = html`<h2>${find.title}</h2>
    <p>${find.intro}</p>
    ${searchForm(visit, name)}`
  if (name !== null) return html`${search} ${await found(context, name)}`
  const trail = [listLink(visit, 'network')]
  return layout(visit, { title: register.network, trail, content: search })
}

const searchForm = ({ language, texts }: Visit, name: string | null): Html => {
  const { find } = texts.parties
  return html`<form
    class="form find-first"
    method="get"
    action="${addressOf('registerNetwork', language)}"
    role="search"
  >
    <div class="form-group">
      <label class="form-label" for="find-name">${find.name}</label>
      <input
        ${attributes({
          class: 'form-input',
          type: 'text',
          id: 'find-name',
          name: 'name',
          value: name,
          required: true,
          maxlength: 200,
          autocomplete: 'off',
        })}
      />
    </div>
    <button class="button ${name === null ? 'button-primary' : 'button-secondary'}" type="submit">
      ${find.button}
    </button>
  </form>`
}

const found = async (context: PageContext, name: string): Promise<Html> => {
  const { visit, queries } = context
  const { find } = visit.texts.parties
  const page = await queries.networks({ q: name }, { limit: mostShown, after: null })
  if (page.total === 0) return html`<p class="find-none">${find.none(name)}</p>`
  return html`<h2>${find.found(page.total)}</h2>
    ${page.corrected.map(({ typed, used }) => html`<p>${find.corrected(typed, used)}</p> `)}
    <ul class="find-found">
      ${page.items.map(({ id, details, closed }) => {
        const href = partyAddress(visit, { kind: 'network', id })
        const mark = isClosed({ closed, validAt: page.validAt }) ? `, ${find.closed}` : ''
        return html`<li>
          <a href="${href}">${details.name}</a>
          <span class="within">${networkForm.within(visit, details)}${mark}</span>
        </li> `
      })}
    </ul>
    ${page.next !== null && html`<p>${find.more(page.total)}</p>`}
    <p class="find-none">${find.notThese}</p>`
}
