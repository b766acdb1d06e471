import type { Question } from '../../forms/question.ts'
import type { Visit } from '../../visit.ts'
import { isNew } from '../form-kinds.ts'
import { ownsFrom, type Step } from '../step.ts'
import { termQuestion } from '../term-question.ts'

/** When it applies, how it ends or goes on, and whether it is agreed already. */
export const periodStep: Step = {
  page: 'draftPeriod',
  name: 'period',
  owns: ownsFrom('terms-period', 'terms-reviewBy', 'state'),
  sections: ({ visit, draft }) => {
    const { period: words } = visit.texts.drafts
    const ask = (pointers: readonly string[]) => pointers.map((one) => termQuestion(visit, one))
    return [
      { heading: words.from, questions: ask(['/period/from', '/period/until']) },
      {
        heading: words.notice,
        isFolded: true,
        questions: [
          ...ask(['/period/notice/length']),
          termQuestion(visit, '/period/notice/unit', { preset: 'months' }),
          ...ask([
            '/period/notice/note',
            '/period/renewal/kind',
            '/period/renewal/by',
            '/period/renewal/note',
            '/period/changeRule',
          ]),
        ],
      },
      { heading: words.review, isFolded: true, questions: ask(['/reviewBy']) },
      ...(isNew(draft.form) ? [{ heading: null, questions: [stateQuestion(visit)] }] : []),
    ]
  },
}

const stateQuestion = ({ texts }: Visit): Question => {
  const { state, stateHint, states } = texts.drafts.period
  return {
    pointer: '/state',
    label: state,
    hint: stateHint,
    answer: {
      kind: 'one',
      as: 'radios',
      of: [
        { value: 'proposed', label: states.proposed },
        { value: 'agreed', label: states.agreed },
      ],
    },
  }
}
