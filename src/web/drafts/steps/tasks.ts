import { enumWords } from '../../terms/catalogues.ts'
import { termQuestion } from '../term-question.ts'
import { ownsFrom, type RowQuestions, type Section, type Step, type StepContext } from '../step.ts'
import { firstOther } from '../rows.ts'
import type { Options } from '../../forms/question.ts'

const general = ownsFrom('terms-title', 'terms-purpose', 'terms-targetGroup', 'terms-beneficiaries')

/** What the parties want, for whom, and who does what. */
export const tasksStep: Step = {
  page: 'draftTasks',
  name: 'tasks',
  owns: (name) => general(name) || /^terms-parties-\d+-tasks-/.test(name),
  sections: (asked) => {
    const { visit } = asked
    const { tasks: words } = visit.texts.drafts
    return [
      {
        heading: words.what,
        questions: [termQuestion(visit, '/title'), termQuestion(visit, '/purpose')],
      },
      ...othersFirst(asked).map(({ name, index }) => tasksOf(asked, name, index)),
      {
        heading: words.forWhom,
        isFolded: true,
        questions: [
          '/targetGroup/description',
          '/targetGroup/specialNeeds',
          '/targetGroup/over60',
          '/targetGroup/socialAim',
          '/beneficiaries/citizens',
          '/beneficiaries/ownFamilyOrMembers',
        ].map((pointer) => termQuestion(visit, pointer)),
      },
    ]
  },
}

/** What the volunteers do comes before what the institutions do. */
const othersFirst = ({ partyNames, draft }: StepContext) =>
  partyNames
    .map((name, index) => ({ name, index }))
    .toSorted(
      (a, b) => Number(isInstitution(draft, a.index)) - Number(isInstitution(draft, b.index)),
    )

const isInstitution = ({ typed }: StepContext['draft'], index: number): boolean =>
  typed[`terms-parties-${String(index)}-kind`] === 'institution'

const tasksOf = (asked: StepContext, name: string, index: number): Section => {
  const { visit, draft } = asked
  const { tasks: words } = visit.texts.drafts
  const { typed } = draft
  const hasNone = Object.keys(typed).every((field) => !/^terms-parties-\d+-tasks-/.test(field))
  const isFirst = index === firstOther(typed)
  return {
    heading: words.of(name),
    ...(isFirst ? { help: words.help } : {}),
    questions: [],
    list: {
      name: `terms-parties-${String(index)}-tasks`,
      // Somewhere a first task can be written without adding one.
      least: hasNone && isFirst ? 1 : 0,
      words: { add: words.add(name), item: words.item, whose: name, more: words.more },
      row: (pointer) => taskQuestions(asked, pointer),
    },
  }
}

const taskQuestions = ({ visit, legalBases }: StepContext, pointer: string): RowQuestions => {
  const at = pointer.slice('/terms'.length)
  const of = (field: string) => termQuestion(visit, `${at}/${field}`)
  const basis = (field: string, none: string, options: Options) =>
    termQuestion(visit, `${at}/${field}`, {
      none,
      answer: { kind: 'one', as: 'list', of: options },
    })
  const { noException } = visit.texts.drafts.tasks
  const notKnown = enumWords(visit.language).knownAnswer.unknown
  return {
    questions: [
      ...['title', 'performedBy', 'responsible'].map(of),
      basis('legalBasisId', notKnown, legalBases.all),
    ],
    more: [
      'description',
      'frequency',
      'place',
      'requiresNeedsAssessment',
      'requiresRecordKeeping',
      'requiresMinutesAboutCitizens',
      'isTreatment',
    ]
      .map(of)
      .concat(basis('exceptionBasisId', noException, legalBases.exceptions)),
  }
}
