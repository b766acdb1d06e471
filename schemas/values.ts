import { z } from 'zod'

/**
 * The message of a failed check is its stable code; what a person reads is looked up by code
 * (src/texts), so that the language follows the reader and not the schema.
 */
const earliestYear = 1800
const latestYear = 2199

/** "unknown" is a value of its own, never the same as "no"; what was not asked is unknown. */
export const Known = z
  .enum(['yes', 'no', 'unknown'])
  .meta({ id: 'Known', description: 'Yes, no, or not known. What was not asked is unknown.' })
export type Known = z.infer<typeof Known>

export const known = Known.default('unknown')

const isPlausible = (year: string): boolean =>
  Number(year.slice(0, 4)) >= earliestYear && Number(year.slice(0, 4)) <= latestYear

/** All days are days in Denmark. */
export const timeZone = 'Europe/Copenhagen'

/** A day in Europe/Copenhagen, `YYYY-MM-DD`, in the years 1800 to 2199. */
export const LocalDate = z.iso
  .date({ error: 'invalid-date' })
  .refine(isPlausible, 'date-out-of-range')
  .meta({ id: 'LocalDate', description: 'A day in Denmark', examples: ['2024-03-01'] })

const wholeDay = z.iso.date()
const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/

/** A date known to the day, the month or the year: `2024-03-01`, `2024-03` or `2024`. */
export const PartialDate = z
  .string()
  .regex(partialDate, 'invalid-date')
  .refine((date) => date.length < 10 || wholeDay.safeParse(date).success, 'invalid-date')
  .refine(isPlausible, 'date-out-of-range')
  .meta({
    id: 'PartialDate',
    description: 'A date known to the day, the month or the year',
    examples: ['2013-09', '2024-03-01', '1975'],
  })

/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime().meta({ id: 'Instant', description: 'An instant in UTC' })

const uuid =
  /^(?!0{8}-0{4}-0{4}-0{4}-0{12}$)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A UUID in lower case; never the nil UUID. */
export const Uuid = z
  .string()
  .regex(uuid, 'invalid-id')
  .meta({
    id: 'Uuid',
    description: 'A UUID in lower case',
    examples: ['6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'],
  })

/** In lower-case hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'invalid-format')

/** Log positions are big integers inside and strings in JSON. */
export const LogPosition = z
  .string()
  .regex(/^\d{1,20}$/, 'invalid-position')
  .meta({ id: 'LogPosition', description: 'A position in the log of events', examples: ['1042'] })

// Controls but tab and line feed: they are never meant, and hide what a text says.
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/u
const lineBreak = /[\t\n]/u

const isClean = (value: string): boolean => value.isWellFormed() && !control.test(value)

/** Text of one or more lines, trimmed and normalised to NFC, 1 to `most` UTF-16 units. */
export const text = (most: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1, 'required')
    .max(most, 'too-long')
    .refine(isClean, 'control-character')

/** As `text`, on one line. */
export const line = (most: number) =>
  text(most).refine((value) => !lineBreak.test(value), 'line-break')

export const optionalText = (most = 4000) => text(most).nullable().default(null)
export const optionalLine = (most = 200) => line(most).nullable().default(null)
export const optionalDate = LocalDate.nullable().default(null)

/** A list that may be left out, of at most `most` items. */
export const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item).max(most, 'too-many').default([])

export const count = z.int().min(0, 'too-small').max(1_000_000_000, 'too-large')
export const optionalCount = count.nullable().default(null)

/** Four digits, as Danmarks Statistik numbers the municipalities. */
export const MunicipalityCode = z
  .string()
  .regex(/^\d{4}$/, 'invalid-municipality-code')
  .meta({ id: 'MunicipalityCode', description: 'Four digits', examples: ['0510'] })

/** The five petals of Haderslev's planning strategy (000, Indsatsområder; 001 as adopted). */
export const Theme = z
  .enum([
    'visibility',
    'settlement-and-places',
    'business-and-education',
    'coherence-and-accessibility',
    'health-and-sustainability',
  ])
  .meta({ id: 'Theme' })
export type Theme = z.infer<typeof Theme>
