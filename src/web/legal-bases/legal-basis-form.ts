import { LegalNature } from '#schemas/boundaries/legal-basis.ts'
import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { legalBasisName, noLawId } from '#src/texts/terms/legal-bases.ts'
import type { Options, Question } from '../forms/question.ts'
import { bodyOf } from '../parties/party-question.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { inListOrder } from './legal-basis-names.ts'

/** Where the details stand in what is sent. */
const at = '/details'

interface Asked {
  /** The list, for what an exception may except from. */
  readonly items: readonly LegalBasisView[]
  /** The one that is corrected; null where it is new. */
  readonly one: LegalBasisView | null
}

/** What is asked of a legal basis, new or corrected. */
export const legalBasisQuestions = (visit: Visit, asked: Asked): readonly Question[] => [
  ...whichLaw(visit),
  ...whatItSays(visit, asked),
  ...since(visit),
]

/** The details as they are sent: a box that is not ticked says no. */
export const detailsIn = (typed: Typed, questions: readonly Question[]): unknown => {
  const { details } = bodyOf(typed, questions)
  return { isVerified: false, ...(typeof details === 'object' ? details : {}) }
}

const whichLaw = ({ texts }: Visit): readonly Question[] => {
  const { form: words } = texts.legalBases
  return [
    {
      pointer: `${at}/law`,
      label: words.law,
      hint: words.lawHint,
      answer: { kind: 'line', most: 200 },
    },
    {
      pointer: `${at}/paragraph`,
      label: words.paragraph,
      hint: words.paragraphHint,
      answer: { kind: 'line', most: 60 },
    },
    {
      pointer: `${at}/about`,
      label: words.aboutLabel,
      hint: words.aboutHint,
      answer: { kind: 'line', most: 200 },
    },
  ]
}

const whatItSays = (visit: Visit, asked: Asked): readonly Question[] => {
  const { form: words } = visit.texts.legalBases
  const { nature } = boundaryWords(visit.language)
  return [
    {
      pointer: `${at}/nature`,
      label: words.natureLabel,
      none: words.chooseNature,
      answer: {
        kind: 'one',
        as: 'list',
        of: LegalNature.options.map((value) => ({
          value,
          label: value === 'unknown' ? words.natureUnknown : nature[value],
        })),
      },
    },
    {
      pointer: `${at}/exceptsFrom`,
      label: words.exceptsFromLabel,
      hint: words.exceptsFromHint,
      answer: { kind: 'several', of: duties(visit, asked) },
    },
    {
      pointer: `${at}/isVerified`,
      label: words.isVerified,
      hint: words.isVerifiedHint,
      answer: { kind: 'mark' },
    },
  ]
}

const since = ({ texts }: Visit): readonly Question[] => {
  const { form: words } = texts.legalBases
  const day = { answer: { kind: 'day' }, isOptional: true } as const
  return [
    { pointer: `${at}/validFrom`, label: words.validFrom, ...day },
    { pointer: `${at}/until`, label: words.until, hint: words.untilHint, ...day },
    {
      pointer: `${at}/note`,
      label: words.note,
      hint: words.noteHint,
      answer: { kind: 'text', most: 2000 },
      isOptional: true,
    },
  ]
}

/** What there can be an exception from, and what it is said to except from already. */
const duties = ({ language }: Visit, { items, one }: Asked): Options => {
  const chosen = one?.details.exceptsFrom ?? []
  const offered = items.filter(
    ({ legalBasisId, details }) =>
      chosen.includes(legalBasisId) ||
      (legalBasisId !== noLawId &&
        legalBasisId !== one?.legalBasisId &&
        ['must-provide', 'unknown'].includes(details.nature)),
  )
  return inListOrder(language, offered).map((basis) => ({
    value: basis.legalBasisId,
    label: legalBasisName(language, basis),
  }))
}
