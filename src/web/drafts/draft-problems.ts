import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { ClassificationAnswers } from '#schemas/terms/classification.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import { classificationGaps } from '#domain/agreements/classification.ts'
import { personalDataIn } from '#domain/people/personal-data.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import type { Untold } from '#src/commands/request.ts'
import { refusedFields, type FoundError } from '../forms/form-problems.ts'
import { isStop } from '../forms/is-stop.ts'
import { nameOf } from '../forms/question.ts'
import type { PageContext } from '../visit.ts'
import { commandOf, consentRows } from './draft-command.ts'
import { termsOf } from './draft-terms.ts'
import { firstOther } from './rows.ts'
import type { Step } from './step.ts'

/** What would come of a draft if it were sent now; problems point at the draft's own fields. */
export interface Trial {
  readonly problems: readonly FoundError[]
  /** Null where there are problems. */
  readonly receipt: Untold<AgreementReceipt> | null
  /** Somebody changed the agreement meanwhile. */
  readonly mismatch: RevisionMismatchError | null
  /** A rule on the boundaries stops it; which, the page asks the rules themselves. */
  readonly isStopped: boolean
}

const nothing: Trial = { problems: [], receipt: null, mismatch: null, isStopped: false }

/** Tries a draft by the rules of the API and records nothing. */
export const tryDraft = async (context: PageContext, draft: Draft): Promise<Trial> => {
  const command = commandOf(context, draft)
  if (!command.isRight) {
    const problems = inDraft(draft, [...command.problems, ...rulesOnPart(draft)])
    return { ...nothing, problems }
  }
  try {
    const receipt = await command.value({ isTrial: true })
    return { ...nothing, receipt }
  } catch (error) {
    if (error instanceof RevisionMismatchError) {
      return { ...nothing, mismatch: error }
    }
    const fields = refusedFields(error)
    const problems = inDraft(
      draft,
      fields.filter((one) => !isStop(one)),
    )
    return { ...nothing, problems, isStopped: fields.some(isStop) }
  }
}

/** What the rules say of terms that cannot be read as a whole yet. */
const rulesOnPart = (draft: Draft): readonly FoundError[] => {
  const terms = termsOf(draft)
  const answers = ClassificationAnswers.safeParse(terms.classification)
  return [
    ...(answers.success ? classificationGaps(answers.data, '/terms/classification') : []),
    ...(hasTask(draft)
      ? []
      : [{ pointer: '/terms/parties', code: 'task-needed', params: {} } as const]),
    ...personalDataIn(terms, '/terms'),
  ]
}

/** The one task of an informal collaboration is what it does. */
const hasTask = ({ form, typed }: Draft): boolean =>
  form === 'informal' ||
  Object.entries(typed).some(
    ([name, text]) => /^terms-parties-\d+-tasks-\d+-title$/.test(name) && text.trim() !== '',
  )

/** Those that are mended at a step. */
export const problemsAt = (step: Step, problems: readonly FoundError[]): readonly FoundError[] =>
  problems.filter(({ pointer }) => isOf(step, pointer))

const isOf = (step: Step, pointer: string): boolean => {
  if (step.owns(nameOf(pointer))) return true
  const at = stepOfWhole[pointer.replaceAll(/\d+/g, '*')]
  return at !== undefined && at === step.name
}

/** Problems of more than one field, by where they are mended. */
const stepOfWhole: Readonly<Record<string, Step['name']>> = {
  '/terms/parties': 'parties',
  '/terms/parties/*': 'parties',
  '/terms/period': 'period',
  '/terms': 'tasks',
  '/consents': 'consents',
}

/** From where the body has it to where it was typed, each sentence once a field. */
const inDraft = (draft: Draft, problems: readonly FoundError[]): FoundError[] => {
  const moved = problems.map((problem) =>
    atUnanswered(draft, { ...problem, pointer: draftPointer(draft, problem) }),
  )
  return moved.filter(
    (one, index) =>
      moved.findIndex(({ pointer, code }) => pointer === one.pointer && code === one.code) ===
      index,
  )
}

/** An answer that is missing is asked for before a choice of one's own is. */
const atUnanswered = ({ form, typed }: Draft, problem: FoundError): FoundError => {
  if (problem.code !== 'classification-undetermined') return problem
  const missing = { code: 'required', params: {} } as const
  if (form === 'informal') return { ...problem, ...missing }
  const half = problem.pointer.replace(/\/chosen$/, '')
  const pointer = questionsOfHalf[half]
    ?.map((field) => `${half}/${field}`)
    .find((one) => (typed[nameOf(one)] ?? '') === '')
  return pointer === undefined ? problem : { pointer, ...missing }
}

const questionsOfHalf: Readonly<Record<string, readonly string[]>> = {
  '/terms/classification/formality': ['formalAgreement', 'fixedRelation'],
  '/terms/classification/production': ['fixedTasks', 'changesWaysOfWorking', 'movesRoles'],
}

const draftPointer = (draft: Draft, { pointer, code }: FoundError): string => {
  const { form, typed } = draft
  const plain = consentPointer(draft, pointer.replace(/^\/(?:propose|agree)(?=\/)/, '') || '/')
  // The form asks an informal collaboration for its one task by another name.
  if (code === 'task-needed') return form === 'informal' ? '/what' : firstTask(typed)
  if (code === 'too-many-tasks') return '/terms/title'
  // Nothing typed leaves out the whole group.
  if (plain === '/terms/period') return '/terms/period/from'
  if (form !== 'informal') return plain
  if (/^\/terms\/(?:title|purpose)|^\/terms\/parties\/\d+\/tasks/.test(plain)) return '/what'
  return plain.startsWith('/terms/classification') ? '/fixedOrNew' : plain
}

/** Only the consents that were given are sent, each written beside its party. */
const consentPointer = (draft: Draft, pointer: string): string =>
  pointer.replace(/^\/consents\/(\d+)(?=\/|$)/, (whole, index: string) => {
    const row = consentRows(draft)[Number(index)]
    return row === undefined ? whole : `/consents/${String(row)}`
  })

/** Where the form shows an empty task. */
const firstTask = (typed: Draft['typed']): string => {
  const other = firstOther(typed)
  return other === undefined ? '/terms/title' : `/terms/parties/${String(other)}/tasks/0/title`
}
