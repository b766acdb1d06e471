import { PartialDate } from '#schemas/values.ts'
import type { Language } from '#src/texts/language.ts'
import { formatDate } from '#src/texts/dates.ts'
import { formatNumber } from '#src/texts/numbers.ts'
import type { Typed } from '../sent.ts'
import { nameOf } from './question.ts'
import type { KindAt } from './read-form.ts'

/** A body as a person would have typed it, right or wrong: what `readForm` reads back as it was. */
export const typeValue = (
  language: Language,
  value: unknown,
  { at, kindAt }: { at: string; kindAt: KindAt },
): Typed => {
  if (value === null || value === undefined) return {}
  if (isListOfText(value)) return { [nameOf(at)]: value.join('\n') }
  if (typeof value === 'object') {
    return Object.assign(
      {},
      ...Object.entries(value).map(([key, item]) =>
        typeValue(language, item, { at: `${at}/${key}`, kindAt }),
      ),
    ) as Typed
  }
  return { [nameOf(at)]: written(language, value, kindAt(at)?.kind) }
}

const isListOfText = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

const written = (language: Language, value: unknown, kind: string | undefined): string => {
  if (typeof value === 'boolean') return value ? 'yes' : ''
  if ((kind === 'date' || kind === 'day') && PartialDate.safeParse(value).success) {
    return formatDate(language, String(value))
  }
  return typeof value === 'number' ? formatNumber(language, value) : String(value)
}
