import { mostTyped } from '../lists/address.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { paths, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

interface SearchForm {
  readonly page: 'agreements' | 'institutions' | 'networks' | 'persons'
  readonly q: string | undefined
  /** Filters and order, which a search leaves as they are. */
  readonly kept: Parameters
}

/** A field to search a list by; what was chosen stays, and the search begins at the first page. */
export const searchForm = ({ language, texts }: Visit, { page, q, kept }: SearchForm): Html => {
  const { search: words } = texts
  const hidden = Object.entries(kept).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'q' ? [[name, value] as const] : [],
  )
  return html`<form
    class="list-search"
    method="get"
    action="${paths[page][language]}"
    role="search"
    autocomplete="off"
  >
    ${hiddenFields(Object.fromEntries(hidden))}
    <label class="form-label" for="q">${words[page]}</label>
    <div class="search-line">
      <input
        ${attributes({
          class: 'form-input',
          type: 'search',
          id: 'q',
          name: 'q',
          value: q ?? null,
          maxlength: mostTyped,
        })}
      />
      <button class="button button-primary" type="submit">${words.button}</button>
    </div>
  </form>`
}
