import { NetworkKind } from '#schemas/parties/network.ts'
import { municipalities } from '#src/texts/municipalities.ts'
import { input } from '../forms/input.ts'
import type { Form } from '../forms/form.ts'
import { postForm } from '../forms/post-form.ts'
import type { Options, Question } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import { legalBasisOptions } from '../legal-bases/legal-basis-names.ts'
import { municipalityOptions } from '../lists/filter-fields.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { PageContext, Visit } from '../visit.ts'

/** What belongs together, under a heading of its own. */
export interface Part {
  readonly heading: string
  readonly questions: readonly Question[]
  /** To what can be chosen, with more of each. */
  readonly more?: Link
}

/** All that is asked of a task; the legal bases are those of the list. */
export const questionParts = async (
  context: PageContext,
  typed: Typed,
): Promise<readonly Part[]> => {
  const { visit } = context
  const { question: words } = visit.texts
  const chosen = (name: string): string[] => [typed[name] ?? []].flat()
  return [
    { heading: words.who, questions: whoAndWhat(visit) },
    {
      heading: words.law,
      more: { href: addressOf('legalBases', visit.language), words: words.seeList },
      questions: [
        listed('/legalBasisId', {
          label: words.legalBasis,
          hint: words.legalBasisHint,
          none: words.doNotKnow,
          of: await legalBasisOptions(context, { chosen: chosen('legalBasisId') }),
        }),
        listed('/exceptionBasisId', {
          label: words.exceptionBasis,
          hint: words.exceptionBasisHint,
          none: words.noException,
          of: await legalBasisOptions(context, {
            of: 'exceptions',
            chosen: chosen('exceptionBasisId'),
          }),
        }),
      ],
    },
    { heading: words.more, questions: whatItDemands(visit) },
  ]
}

export const questionForm = (form: Form, parts: readonly Part[], button: string): Html => {
  const action = addressOf('question', form.visit.language)
  return postForm(
    form.visit,
    { class: 'form', action, novalidate: true },
    html`${parts.map(
        ({ heading, questions, more }) =>
          html`<section class="form-section">
            <h2>${heading}</h2>
            ${questions.map((question) => input(form, question))}
            ${more !== undefined && html`<p><a href="${more.href}">${more.words}</a></p>`}
          </section> `,
      )}
      <div class="form-buttons">
        <button class="button button-primary" type="submit">${button}</button>
      </div>`,
  )
}

const whoAndWhat = (visit: Visit): readonly Question[] => {
  const { language, texts } = visit
  const { question: words } = texts
  return [
    {
      pointer: '/task',
      label: words.task,
      hint: words.taskHint,
      answer: { kind: 'line', most: 200 },
      isOptional: true,
    },
    listed('/municipalityCode', {
      label: words.municipality,
      hint: words.municipalityHint,
      none: words.chooseMunicipality,
      of: municipalityOptions(language, Object.keys(municipalities)),
    }),
    radios('/performedBy', words.performedBy, performers(visit)),
    radios('/responsible', words.responsible, performers(visit)),
    listed('/networkKind', {
      label: words.networkKind,
      none: words.doNotKnowNetwork,
      of: NetworkKind.options.map((value) => ({ value, label: texts.networkKind[value] })),
    }),
  ]
}

const whatItDemands = ({ texts }: Visit): readonly Question[] => {
  const { question: words } = texts
  const known = { kind: 'known' } as const
  return [
    { pointer: '/requiresNeedsAssessment', label: words.needsAssessment, answer: known },
    { pointer: '/requiresRecordKeeping', label: words.recordKeeping, answer: known },
    { pointer: '/requiresMinutesAboutCitizens', label: words.minutes, answer: known },
    { pointer: '/isTreatment', label: words.treatment, answer: known },
  ]
}

const performers = ({ language }: Visit): Options => {
  const { choice, knownAnswer } = enumWords(language)
  return Object.entries(choice.performer).map(([value, label]) => ({
    value,
    label: value === 'unknown' ? knownAnswer.unknown : label,
  }))
}

const radios = (pointer: string, label: string, of: Options): Question => ({
  pointer,
  label,
  answer: { kind: 'one', as: 'radios', of },
})

const listed = (
  pointer: string,
  { of, ...said }: Pick<Question, 'label' | 'hint' | 'none'> & { of: Options },
): Question => ({ pointer, ...said, answer: { kind: 'one', as: 'list', of } })
