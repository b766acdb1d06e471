import { createHash } from 'node:crypto'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { saysOver } from './draft-command.ts'
import type { Trial } from './draft-problems.ts'
import { isNew } from './form-kinds.ts'
import type { OwnDraft } from './own-draft.ts'

/** The button that records it, and what it does in words; no button while something is missing. */
export const sendForm = (visit: Visit, own: OwnDraft, { receipt }: Trial): Html => {
  const { language, texts } = visit
  const { check: words } = texts.drafts
  const { id, draft } = own
  const sending = sendingOf(own)
  return postForm(
    visit,
    { class: 'form send', action: addressOf('draft', language, { draftId: id }) },
    html`${draft.base !== null && html`<input type="hidden" name="of" value="${draft.base.agreementId}" />`}
      ${receipt !== null && isNew(draft.form) && html`<p class="send-what">${words.ready[readyOf(own)]}</p>`}
      <div class="form-buttons">
        ${
          receipt !== null &&
          html`<button class="button button-primary" type="submit" name="go" value="send">
            ${words.send[sending]}
          </button>`
        }
        ${
          draft.form === 'informal' &&
          html`<button class="button button-secondary" type="submit" name="go" value="more">
            ${words.more}
          </button>`
        }
        <button class="button button-quaternary" type="submit" name="go" value="delete">
          ${words.delete}
        </button>
      </div>`,
  )
}

type Ready = keyof Visit['texts']['drafts']['check']['ready']

/** What a new agreement becomes. */
const readyOf = ({ draft }: OwnDraft): Ready => {
  const { form, typed } = draft
  if (saysOver(draft) && (form === 'informal' || typed.state === 'agreed')) return 'over'
  if (form === 'informal') return 'informal'
  return typed.state === 'agreed' ? 'agreed' : 'proposed'
}

const sendingOf = (own: OwnDraft): keyof Visit['texts']['drafts']['check']['send'] => {
  const { form } = own.draft
  if (!isNew(form)) return form
  const ready = readyOf(own)
  return ready === 'over' ? (form === 'informal' ? 'informal' : 'agreed') : ready
}

/** What is said when it was sent. */
export const sentOf = (own: OwnDraft): keyof Visit['texts']['drafts']['check']['sent'] =>
  isNew(own.draft.form) ? readyOf(own) : own.draft.form

/** What was sent, by which a repeat is known: SHA-256 of what was typed, in hexadecimal. */
export const sentAs = ({ draft }: OwnDraft): string =>
  createHash('sha256')
    .update(JSON.stringify([draft.form, draft.base?.revision ?? null, draft.typed]))
    .digest('hex')
