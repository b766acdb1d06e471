import { missingPerson } from '../missing-person.ts'
import { ownsFrom, type Section, type Step, type StepContext } from '../step.ts'
import { partyConsents } from './consents.ts'

/** From when new terms count, why, and who said yes to them. */
export const changeStep: Step = {
  page: 'draftConsents',
  name: 'change',
  owns: ownsFrom('effectiveFrom', 'reason', 'consents'),
  sections: (asked) => {
    const { visit, draft } = asked
    const { change: words } = visit.texts.drafts
    const reason =
      draft.form === 'correction'
        ? words.reasonCorrection
        : draft.form === 'negotiation'
          ? words.reasonNegotiation
          : words.reason
    return [
      {
        heading: null,
        questions: [
          ...(draft.form === 'amendment' || draft.form === 'renewal'
            ? [
                {
                  pointer: '/effectiveFrom',
                  label: words.effectiveFrom,
                  hint: words.effectiveHint,
                  answer: { kind: 'day' },
                } as const,
              ]
            : []),
          {
            pointer: '/reason',
            label: reason,
            hint: words.reasonHint,
            answer: { kind: 'text', most: 2000 },
            isOptional: draft.form === 'negotiation',
          } as const,
        ],
      },
      ...consentSections(asked),
      ...(draft.form === 'correction' ? [] : [missingPerson(visit)]),
    ]
  },
}

/** A change needs everybody's yes; while it is talked about, a yes may be noted. */
const consentSections = (asked: StepContext): readonly Section[] => {
  const { texts } = asked.visit
  const { form } = asked.draft
  if (form === 'correction') return []
  if (form !== 'negotiation') return partyConsents(asked, texts.role.choose)
  const { change: words, consents } = texts.drafts
  return partyConsents(asked, consents.none).map((section, index) => ({
    ...section,
    heading: words.consentOf(asked.partyNames[index] ?? ''),
    isFolded: true,
  }))
}
