import { ownsFrom, type Step } from '../step.ts'
import { consentOf } from './consents.ts'

/** From when new terms count, why, and who said yes to them. */
export const changeStep: Step = {
  page: 'draftConsents',
  name: 'change',
  owns: ownsFrom('effectiveFrom', 'reason', 'consents'),
  sections: ({ visit, draft, partyNames }) => {
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
      ...(draft.form === 'correction'
        ? []
        : partyNames.map((name, index) => ({
            ...consentOf(visit, { name, index, none: visit.texts.drafts.consents.none }),
            heading: words.consentOf(name),
            isFolded: true,
          }))),
    ]
  },
}
