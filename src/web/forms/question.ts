import type { Option } from '../lists/fields.ts'

/** How an answer is given, and how what was typed is read; lengths in UTF-16 units. */
export type AnswerKind =
  | { readonly kind: 'line' | 'text'; readonly most: number }
  /** Yes, no, or not known. */
  | { readonly kind: 'known' }
  /** A date known to the day, the month or the year; a day is known to the day. */
  | { readonly kind: 'date' | 'day' }
  | { readonly kind: 'count' | 'kroner' }
  /** One item a line. */
  | { readonly kind: 'lines' }
  | { readonly kind: 'one'; readonly of: Options; readonly as: 'radios' | 'list' }
  | { readonly kind: 'several'; readonly of: Options }
  /** A box that is ticked or not. */
  | { readonly kind: 'mark' }

export type Options = readonly Option[]

/** One thing that a form asks for. */
export interface Question {
  /** Where the answer stands in what is sent: a JSON pointer. */
  readonly pointer: string
  readonly answer: AnswerKind
  readonly label: string
  /** Which of several it is about, where their labels are the same: "Opgave 2". */
  readonly about?: string
  readonly hint?: string
  /** Said beside the label, where most of a form's questions must be answered. */
  readonly isOptional?: boolean
  /** What stands in a list or on a line until something else does. */
  readonly preset?: string
  /** What stands first in a list and is no answer. */
  readonly none?: string
  /** What is sent where that is left standing: what was there before and is not shown. */
  readonly kept?: string
}

/**
 * A field is named by where its answer stands: `/terms/parties/0/name` is `terms-parties-0-name`,
 * so that what is wrong with an answer is told at its field.
 */
export const nameOf = (pointer: string): string => pointer.slice(1).replaceAll('/', '-')

export const pointerOf = (name: string): string => `/${name.replaceAll('-', '/')}`
