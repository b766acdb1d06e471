import type { Visit } from '../../visit.ts'
import { ownsFrom, type Section, type Step } from '../step.ts'
import { termQuestion } from '../term-question.ts'

/** The two questions of Bilag 2, each with its own choice where the answers do not fit. */
export const modelStep: Step = {
  page: 'draftModel',
  name: 'model',
  owns: ownsFrom('terms-classification'),
  sections: ({ visit }) => {
    const { model: words } = visit.texts.drafts
    return [
      {
        heading: words.formality,
        questions: asked(visit, 'formality', ['formalAgreement', 'fixedRelation']),
      },
      override(visit, 'formality'),
      {
        heading: words.production,
        questions: asked(visit, 'production', ['fixedTasks', 'changesWaysOfWorking', 'movesRoles']),
      },
      override(visit, 'production'),
    ]
  },
}

type Half = 'formality' | 'production'

const asked = (visit: Visit, half: Half, fields: readonly string[]) =>
  fields.map((field) => termQuestion(visit, `/classification/${half}/${field}`))

const override = (visit: Visit, half: Half): Section => {
  const { model: words } = visit.texts.drafts
  return {
    heading: words.chooseSelf,
    isFolded: true,
    questions: [
      termQuestion(visit, `/classification/${half}/chosen`, { none: words.notChosen }),
      termQuestion(visit, `/classification/${half}/reason`),
    ],
  }
}
