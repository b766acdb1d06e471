import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { ownDrafts } from './own-draft.ts'

/** What was begun and not sent: to go on with, or to delete. */
export const draftList = async (context: PageContext): Promise<Html | null> => {
  const { visit } = context
  const drafts = await ownDrafts(context)
  if (drafts.length === 0) return null
  const { begin: words, forms } = visit.texts.drafts
  return html`<section class="drafts">
    <h2>${words.draftsTitle}</h2>
    <ul>
      ${drafts.map(({ id, draft }) => {
        const address = addressOf('draft', visit.language, { draftId: id })
        const title = draft.typed['terms-title'] ?? draft.typed.what ?? ''
        return html`<li>
          <div>
            <a href="${address}">${title.trim() === '' ? words.untitled : title}</a>
            <span class="about">${forms[draft.form]}</span>
          </div>
          ${postForm(
            visit,
            { action: address },
            html`<button class="button button-quaternary" type="submit" name="go" value="delete">
              ${words.delete}<span class="visually-hidden"> ${title}</span>
            </button>`,
          )}
        </li> `
      })}
    </ul>
  </section>`
}
