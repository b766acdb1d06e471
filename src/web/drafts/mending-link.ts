import type { AnswerOnDay } from '#domain/boundaries/day.ts'
import type { Evidence } from '#domain/boundaries/rule.ts'
import { nameOf } from '../forms/question.ts'
import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Names } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'
import type { OwnDraft } from './own-draft.ts'
import { stepsOf } from './step-order.ts'

interface Asked {
  readonly answer: AnswerOnDay
  /** Of institutions and networks, by their id. */
  readonly names: Names
}

/**
 * To the field that an answer rests on first: at a step of the draft, or on a party's own page. Where
 * nobody can tell, to the first that lacks an answer.
 */
export const mendingLink = (visit: Visit, own: OwnDraft, asked: Asked): Link | null => {
  for (const evidence of inOrder(asked.answer)) {
    const link =
      evidence.of === 'terms'
        ? toStep(visit, own, { evidence, answer: asked.answer })
        : toParty(visit, evidence, asked.names)
    if (link !== null) return link
  }
  return null
}

/** Where the money comes from is the last that anybody would change. */
const inOrder = ({ verdict, evidence }: AnswerOnDay): readonly Evidence[] => {
  const open = verdict === 'cannot-tell' ? evidence.filter(isUnanswered) : []
  const [sources, others] = [evidence.filter(isSource), evidence.filter((one) => !isSource(one))]
  return [...open, ...others, ...sources]
}

const isSource = ({ of, pointer }: Evidence): boolean =>
  of === 'terms' && /^\/funding\/\d+\/source$/.test(pointer)

const isUnanswered = ({ value }: Evidence): boolean => value === null || value === 'unknown'

const toStep = (
  { language, texts }: Visit,
  { id, draft }: OwnDraft,
  { evidence, answer }: { evidence: Evidence; answer: AnswerOnDay },
): Link | null => {
  const { rules: words } = texts.drafts
  const field = nameOf(`/terms${evidence.pointer}`)
  const { asked, more } = stepsOf(draft)
  const step = [...asked, ...more].find(({ owns }) => owns(field))
  if (step === undefined) return null
  const address = addressOf(step.page, language, { draftId: id, from: 'check' })
  return {
    href: `${address}#${field}`,
    words: answer.verdict === 'breached' ? words.mend : words.answer,
  }
}

const toParty = (
  { language, texts }: Visit,
  { of, partyId }: Evidence,
  names: Names,
): Link | null => {
  if (partyId === null) return null
  const href =
    of === 'institution'
      ? addressOf('institution', language, { institutionId: partyId })
      : addressOf('network', language, { networkId: partyId })
  return { href, words: texts.drafts.rules.toParty(names.get(partyId) ?? texts.site.unknown) }
}
