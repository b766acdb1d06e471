import { termQuestion } from '../term-question.ts'
import { ownsFrom, type Step } from '../step.ts'
import { endSection } from './consents.ts'

/** What, since when, and whether it is fixed or new: all that the informal half asks. */
export const informalStep: Step = {
  page: 'draftInformal',
  name: 'informal',
  owns: ownsFrom('what', 'fixedOrNew', 'terms-period-from', 'end'),
  sections: ({ visit }) => {
    const { informal: words } = visit.texts.drafts
    const { options } = words
    return [
      {
        heading: null,
        questions: [
          {
            pointer: '/what',
            label: words.what,
            hint: words.whatHint,
            answer: { kind: 'line', most: 200 },
          },
          termQuestion(visit, '/period/from', { label: words.since }),
          {
            pointer: '/fixedOrNew',
            label: words.fixedOrNew,
            answer: {
              kind: 'one',
              as: 'radios',
              of: [
                { value: 'fixed', label: options.fixed },
                { value: 'new', label: options.new },
                { value: 'both', label: options.both },
              ],
            },
          },
        ],
      },
      endSection(visit),
    ]
  },
}
