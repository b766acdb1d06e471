import type { z } from 'zod'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { ChangeRequest, Commands, Untold } from '#src/commands/request.ts'
import type { FoundError } from '../forms/form-problems.ts'
import type { AnswerKind, Question } from '../forms/question.ts'
import type { Html } from '../html/html.ts'
import type { Row } from '../agreement/term-rows.ts'
import type { PageName } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { DoneName } from './done.ts'
import type { Subject } from './subject.ts'

/** A short form: what it asks, what it sends, and what it says will come of that. */
export interface ChangeForm<Body> {
  readonly page: ChangePage
  /** Which form of the page, where one page has several. */
  readonly variant?: Variant
  readonly schema: z.ZodType<Body>
  /** Why it cannot be done as the agreement stands; null where it can. */
  readonly hindrance: (subject: Subject) => Hindrance | null
  /** What must be mended first: shown instead of the form, or above it where it was sent. */
  readonly stop?: (subject: Subject, typed: Typed) => Promise<Html | null>
  /** What the form begins with. */
  readonly start: (subject: Subject) => Typed
  readonly parts: (subject: Subject, typed: Typed) => Promise<FormParts> | FormParts
  /** How fields are read, by pointer with `*` for numbers; all others are taken as they are. */
  readonly kinds: Readonly<Record<string, AnswerKind['kind']>>
  /** The body, or a promise of it, from what was read; must come out the same once recorded. */
  readonly body: (subject: Subject, read: Read, typed: Typed) => unknown
  readonly send: (commands: Commands, request: ChangeRequest<Body>) => Promise<Receipt>
  /** Refusals that are told otherwise than at a field. */
  readonly explain?: (subject: Subject, problems: readonly FoundError[]) => Explained | null
  /** What will come of it; null for a form that is sent at once. */
  readonly check:
    ((subject: Subject, trial: Trial<Body>) => Promise<CheckParts> | CheckParts) | null
  readonly done: (subject: Subject, trial: Trial<Body>) => DoneName
}

export type ChangePage = Extract<
  PageName,
  'agree' | 'confirm' | 'extend' | 'leave' | 'reassess' | 'correct' | 'end'
>

/** A choice that stays in the address of a page. */
export type Variant = { readonly what: 'annul' | 'undo' | 'end' | 'consents' }

export type Read = Readonly<Record<string, unknown>>
export type Receipt = Untold<AgreementReceipt>

export interface Hindrance {
  readonly title: string
  readonly text: string
  readonly link: { readonly href: string; readonly words: string }
}

export interface FormParts {
  readonly title: string
  readonly lead: string
  readonly before?: Html | null
  readonly sections: readonly Section[]
  /** After the questions. */
  readonly after?: Html | null
  /** Sent along unseen, where it was not sent before. */
  readonly hidden?: Typed
  /** What to do otherwise, beside the button. */
  readonly instead?: Hindrance['link']
  /** Of the button of a form that is sent at once. */
  readonly act?: string
}

export interface Section {
  readonly heading?: string
  readonly intro?: string
  readonly questions: readonly Question[]
  /** Of a party, below the heading of all. */
  readonly isWithin?: boolean
  /** Shown when asked for, or where something in it is wrong. */
  readonly isFolded?: boolean
}

export interface Explained {
  readonly notice: Hindrance
  /** What is left to be told at fields. */
  readonly rest: readonly FoundError[]
}

export interface Trial<Body> {
  readonly body: Body
  readonly receipt: Receipt
}

export interface CheckParts {
  readonly title: string
  /** What it means, in a sentence. */
  readonly says?: string | null
  /** What changes in the terms; left out where the form changes none. */
  readonly terms?: Html | null
  readonly rows: readonly Row[]
  /** Where it stands in the model. */
  readonly cell?: Html | null
  /** What the button does, in words. */
  readonly act: string
}
