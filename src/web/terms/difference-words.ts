import type { Terms } from '#schemas/terms/terms.ts'
import { changes } from '#domain/difference.ts'
import type { Language } from '#src/texts/language.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import { differenceTexts, enumWords, termWords } from './catalogues.ts'
import { expanded, type TermsChange } from './expanded-changes.ts'
import { ofItem, wholeItem, type WordContext } from './item-words.ts'
import { pathOf } from './path-of.ts'
import { termKinds } from './term-kinds.ts'
import { itemInWords, noticeInWords, notStated, valueInWords, type Names } from './value-words.ts'

/**
 * One difference: "Gælder til", with what stood before and what stands now. Both are null where
 * `what` is the whole sentence: "Opgaven »Højtlæsning« er tilføjet".
 */
export interface DifferenceInWords {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** What changed from one version of the terms to another, in their order. */
export const differencesInWords = (
  { language }: { readonly language: Language },
  { before, after, names }: { before: Terms; after: Terms; names: Names },
): readonly DifferenceInWords[] =>
  changesInWords(changes(before, after), { language, names, before, after })

/** As told by the history, or by a conflict: pointers into the new terms, or old for what is gone. */
export const changesInWords = (
  told: readonly TermsChange[],
  context: WordContext,
): readonly DifferenceInWords[] => {
  const fields = expanded(told)
  const all = fields.flatMap((change) => inWords(change, { ...context, fields }))
  return [...new Map(all.map((one) => [sentenceOf(one), one])).values()]
}

/** On one line: "Gælder til: 31. december 2026 → 31. december 2028". */
export const sentenceOf = ({ what, before, after }: DifferenceInWords): string =>
  before === null || after === null ? what : `${what}: ${before} → ${after}`

/** What is told of, beside what else changed. */
type Told = WordContext & { readonly fields: readonly TermsChange[] }

const inWords = (change: TermsChange, context: Told): DifferenceInWords[] => {
  const item = wholeItem(change, context)
  if (item !== null) return [{ what: item, before: null, after: null }]
  const path = pathOf(change.pointer)
  if (path === null) return []
  if (path === 'period.notice.length' || path === 'period.notice.unit') {
    return [noticeChange(context)]
  }
  const { kind } = termKinds[path]
  if (kind === 'lines' || kind === 'themes') return listChange(change, path, context)
  return [fieldChange(change, path, context)]
}

const fieldChange = (
  change: TermsChange,
  path: TermPath,
  context: WordContext,
): DifferenceInWords => {
  const { before, after } = change
  const { language, names } = context
  const what = ofItem(change, path, context)
  const said = (value: unknown): string => valueInWords(language, path, value, names)
  // What has no name here reads the same before and after.
  return said(before) === said(after)
    ? { what: differenceTexts(language).changed(what), before: null, after: null }
    : { what, before: said(before), after: said(after) }
}

/** A number of what? "1 måned → 3 måneder", as far as the terms or the changes say so. */
const noticeChange = (context: Told): DifferenceInWords => {
  const what = termWords(context.language)['period.notice.length'].label
  return { what, before: noticeSaid(context, 'before'), after: noticeSaid(context, 'after') }
}

const noticeSaid = (context: Told, side: 'before' | 'after'): string => {
  const { language, names } = context
  const terms = context[side]
  if (terms !== undefined)
    return noticeInWords(language, terms.period.notice) ?? notStated(language)
  const length = noticePart(context, side, 'length')
  const unit = noticePart(context, side, 'unit')
  if (length === undefined) return valueInWords(language, 'period.notice.unit', unit, names)
  return typeof length === 'number' && isUnit(language, unit)
    ? enumWords(language).noticeLength[unit](length)
    : valueInWords(language, 'period.notice.length', length, names)
}

/** What did not change stands in the new terms, too; undefined where it is not known. */
const noticePart = (
  { fields, after }: Told,
  side: 'before' | 'after',
  part: 'length' | 'unit',
): unknown => {
  const change = fields.find(({ pointer }) => pathOf(pointer) === `period.notice.${part}`)
  return change === undefined ? after?.period.notice?.[part] : change[side]
}

const isUnit = (language: Language, unit: unknown): unit is NoticeUnit =>
  typeof unit === 'string' && Object.hasOwn(enumWords(language).noticeLength, unit)

type NoticeUnit = NonNullable<Terms['period']['notice']>['unit']

const listChange = (
  { before, after }: TermsChange,
  path: TermPath,
  { language }: WordContext,
): DifferenceInWords[] => {
  const { label } = termWords(language)[path]
  const { added, removed } = differenceTexts(language)
  const tell = (told: typeof added, item: unknown): DifferenceInWords[] =>
    item === null
      ? []
      : [{ what: told(label, itemInWords(language, path, item)), before: null, after: null }]
  return [...tell(removed, before), ...tell(added, after)]
}
