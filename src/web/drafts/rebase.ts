import type { Draft, DraftBase } from '#schemas/drafts/draft-saved.v1.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { Language } from '#src/texts/language.ts'
import type { Answer } from '../answer.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { typedTerms } from './begin-draft.ts'
import { parsedTerms } from './draft-terms.ts'
import { goneAnswer } from './gone.ts'
import { meanwhile } from './meanwhile.ts'
import { mergedTerms } from './merged-terms.ts'
import type { OwnDraft } from './own-draft.ts'

/** What was changed here, on top of what somebody else recorded meanwhile. */
export const rebased = async (context: PageContext, own: OwnDraft): Promise<Answer> => {
  const { visit, drafts } = context
  const to = { draftId: own.id }
  if (own.draft.base === null) return { to: addressOf('draft', visit.language, to) }
  const now = await meanwhile(context, own.draft)
  if (now === null) return goneAnswer(context)
  await drafts.save(own.id, (draft) => onTopOf(draft, now, visit.language))
  return { to: addressOf('draft', visit.language, { ...to, done: 'rebased' }) }
}

/**
 * A change that counts from a day on which other terms apply than those it began with is put on top
 * of those: what somebody agreed to before is not undone unseen.
 */
export const onItsDay = async (context: PageContext, own: OwnDraft): Promise<OwnDraft> => {
  const { base, form } = own.draft
  if (base === null || form === 'correction' || form === 'negotiation') return own
  const now = await meanwhile(context, own.draft)
  if (now?.revision !== base.revision || now.version === base.version) return own
  const language = context.visit.language
  const draft = await context.drafts.save(own.id, (before) => onTopOf(before, now, language))
  return draft === null ? own : { id: own.id, draft }
}

const onTopOf = (draft: Draft, now: DraftBase, language: Language): Draft => {
  const mine = parsedTerms(draft)
  if (mine === null || draft.base === null) return draft
  const terms = mergedTerms(draft.base.terms, mine, now.terms)
  const others = Object.fromEntries(
    Object.entries(draft.typed).filter(([name]) => !name.startsWith('terms-')),
  )
  return {
    ...draft,
    base: now,
    typed: { ...consentsMoved(others, mine, terms), ...typedTerms(language, terms) },
  }
}

/** A party's yes stays with the party, wherever that stands now. */
const consentsMoved = (typed: Typed, mine: Terms, terms: Terms): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) => {
      const found = /^consents-(\d+)-(.+)$/.exec(name)
      if (found === null) return [[name, text]]
      const id = mine.parties[Number(found[1])]?.id
      const at = terms.parties.findIndex((party) => party.id === id)
      return at === -1 ? [] : [[`consents-${String(at)}-${found[2] ?? ''}`, text]]
    }),
  )
