import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { OwnDraft } from './own-draft.ts'

/** From the leader's own page to a draft: the way back from each of its steps. */
export const draftTrail = (
  { language, texts }: Visit,
  { id, draft }: OwnDraft,
): readonly Link[] => [
  { href: addressOf('mine', language), words: texts.pages.mine },
  { href: addressOf('draft', language, { draftId: id }), words: texts.drafts.forms[draft.form] },
]
