import type { Answer } from '../answer.ts'
import type { InstitutionEntry } from '../directory.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import type { MakePage } from '../page-router.ts'
import { addressOf, paths, type PageName } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { writtenInstitution } from './address.ts'
import { textField } from './fields.ts'
import { institutionsNamed, institutionWords } from './named-institutions.ts'

/** A list whose institution may be written: where one alone is meant, that is what is asked for. */
export const orChooseInstitution =
  (page: PageName, make: MakePage): MakePage =>
  async (context) => {
    const written = context.visit.asked[writtenInstitution]
    return typeof written === 'string' ? choose(context, page, written.trim()) : make(context)
  }

const choose = async (context: PageContext, page: PageName, written: string): Promise<Answer> => {
  const { visit } = context
  const named = await institutionsNamed(context, written, municipalityOf(context, page))
  const [one, ...others] = named.entries
  if (one !== undefined && others.length === 0 && !named.isGuessed) {
    return { to: addressWith(context, page, one) }
  }
  const words = visit.texts.filter.choose
  const content = html`${
    one === undefined
      ? html`<p class="found">${words.none(written)}</p>`
      : html`<p class="found">${words.several(written)}</p>
          <ul class="find-found">
            ${named.entries.map(
              (entry) =>
                html`<li>
                  <a href="${addressWith(context, page, entry)}"
                    >${institutionWords(visit, entry)}</a
                  >
                </li> `,
            )}
          </ul>
          ${named.isMore && html`<p>${words.more}</p>`}`
  }
  ${again(context, page, written)}`
  const trail = [{ href: addressOf(page, visit.language, withoutIt(context)), words: words.back }]
  return layout(visit, { title: words.title, trail, content })
}

const again = ({ visit }: PageContext, page: PageName, written: string): Html => {
  const { language, texts } = visit
  const { choose: words } = texts.filter
  const kept = Object.entries(withoutIt({ visit })).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return html`<form class="form" method="get" action="${paths[page][language]}" autocomplete="off">
    ${hiddenFields(Object.fromEntries(kept))}
    ${textField({ name: writtenInstitution, label: words.label, hint: words.hint, value: written })}
    <div class="form-buttons">
      <button class="button button-secondary" type="submit">${words.button}</button>
    </div>
  </form>`
}

const addressWith = (context: PageContext, page: PageName, { id }: InstitutionEntry): string =>
  addressOf(page, context.visit.language, { ...withoutIt(context), institutionId: id })

/** What else was chosen; another institution begins at the first page. */
const withoutIt = ({ visit: { asked } }: Pick<PageContext, 'visit'>) => ({
  ...asked,
  [writtenInstitution]: null,
  cursor: null,
  before: null,
})

/** A coordinator looks through what waits in the own municipality. */
const municipalityOf = ({ visit: { actor, asked } }: PageContext, page: PageName) =>
  page === 'audit' && actor.role === 'coordinator'
    ? actor.municipalityCode
    : (asked.municipalityCode ?? undefined)
