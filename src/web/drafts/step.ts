import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import type { DraftTexts } from '#src/texts/pages/drafts.da.ts'
import type { Options, Question } from '../forms/question.ts'
import type { HtmlValue } from '../html/html.ts'
import type { PageName } from '../paths.ts'
import type { PersonChoice } from '../persons/person-choice.ts'
import type { Visit } from '../visit.ts'

/** One thing at a time: a page of a draft, and the fields that are answered there. */
export interface Step {
  readonly page: PageName
  readonly name: StepName
  /** Whether a field, by its name, belongs to this step: what is not sent there was taken away. */
  readonly owns: (name: string) => boolean
  readonly sections: (asked: StepContext) => readonly Section[]
}

type StepName = keyof DraftTexts['steps']

export interface StepContext {
  readonly visit: Visit
  readonly draft: Draft
  /** Names of the parties, in their order. */
  readonly partyNames: readonly string[]
  readonly legalBases: LegalBasisChoice
  readonly persons: PersonChoice
}

/** What a task may rest on in law, and what may except it from a duty. */
export interface LegalBasisChoice {
  readonly all: Options
  readonly exceptions: Options
}

/** What belongs together on a page, under a heading of its own. */
export interface Section {
  readonly heading: string | null
  readonly help?: HtmlValue
  readonly questions: readonly Question[]
  /** Shown only when it is opened. */
  readonly isFolded?: boolean
  readonly list?: ListSection
  /** Its answers are told together, by its heading, when they are checked. */
  readonly isOneRow?: boolean
}

/** What a row is called where it stands away from its list: "Opgave 2, Ældre Sagen". */
export const itemName = ({ words }: ListSection, number: number): string =>
  [words.item(number), words.whose].filter((part) => part !== undefined).join(', ')

/** Rows that are added and taken away: tasks, funding lines, annexes. */
export interface ListSection {
  /** What the rows' fields begin with: `terms-funding`. */
  readonly name: string
  /** Rows that are there from the start. */
  readonly least: number
  readonly words: {
    readonly add: string
    readonly item: (number: number) => string
    /** The party that the rows are of, where each has a list of its own. */
    readonly whose?: string
    /** What is asked for when it is opened. */
    readonly more?: string
  }
  readonly row: (pointer: string) => RowQuestions
}

export interface RowQuestions {
  readonly questions: readonly Question[]
  /** Asked for when they are opened. */
  readonly more: readonly Question[]
}

/** Whether a name is one of these, or begins with one of these and a hyphen. */
export const ownsFrom =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.some((one) => name === one || name.startsWith(`${one}-`))
