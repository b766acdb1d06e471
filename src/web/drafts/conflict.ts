import { dayOf } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { icon } from '../html/icon.ts'
import { addressOf } from '../paths.ts'
import { enumWords } from '../terms/catalogues.ts'
import { differenceList } from '../terms/difference-list.ts'
import { differencesInWords } from '../terms/difference-words.ts'
import type { PageContext } from '../visit.ts'
import type { Trial } from './draft-problems.ts'
import { meanwhile } from './meanwhile.ts'
import { partyNameMap } from './name-map.ts'
import type { OwnDraft } from './own-draft.ts'

/** What somebody else recorded while this was written; nothing where nobody did. */
export const conflictNotice = async (
  context: PageContext,
  { id, draft }: OwnDraft,
  { mismatch }: Trial,
): Promise<Html | null> => {
  const { visit } = context
  const { base } = draft
  if (mismatch === null || base === null) return null
  const now = await meanwhile(context, draft)
  if (now === null) return null
  const { check: words } = visit.texts.drafts
  const names = await partyNameMap(context, [base.terms, now.terms])
  const differences = differencesInWords(visit, { before: base.terms, after: now.terms, names })
  return html`<div class="alert alert-warning" role="alert">
    ${icon('warning', 'alert-icon')}
    <div class="alert-body">
      <h2 class="alert-heading">${words.conflictTitle}</h2>
      <p class="alert-text">${words.conflictText}</p>
      <ul>
        ${mismatch.changes.map(
          ({ role, recordedAt }) =>
            html`<li>
              ${words.conflictBy(roleWords(visit, role).toLowerCase(), formatDate(visit.language, dayOf(recordedAt)))}
            </li> `,
        )}
      </ul>
      ${differenceList(visit.language, differences)}
      ${postForm(
        visit,
        { action: addressOf('draft', visit.language, { draftId: id }) },
        html`<button class="button button-primary" type="submit" name="go" value="rebase">
          ${words.goOn}
        </button>`,
      )}
    </div>
  </div>`
}

const roleWords = ({ language }: PageContext['visit'], role: string): string => {
  const words: Readonly<Record<string, string>> = enumWords(language).actorRole
  return words[role] ?? role
}
