import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { draftTrail } from './draft-trail.ts'
import type { OwnDraft } from './own-draft.ts'

/** Asks once more before what was written is gone for good. */
export const deletePage = ({ visit }: PageContext, own: OwnDraft): Html => {
  const { language, texts } = visit
  const { deleting: words } = texts.drafts
  const address = addressOf('draft', language, { draftId: own.id })
  const content = html`<p class="lead">${words.text}</p>
    ${postForm(
      visit,
      { class: 'form', action: address },
      html`<div class="form-buttons">
        <button class="button button-primary" type="submit" name="go" value="delete-for-good">
          ${words.delete}
        </button>
        <a class="button button-secondary" href="${address}">${words.keep}</a>
      </div>`,
    )}`
  return layout(visit, { title: words.title, content, trail: draftTrail(visit, own) })
}
