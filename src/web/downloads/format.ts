import { z } from 'zod'
import type { Columns, Dialect } from '#src/downloads/csv.ts'
import { csvFile, ndjsonFile, type Download } from '#src/downloads/download.ts'
import type { AllPages } from '#src/read-side/all-pages.ts'
import type { Language } from '#src/texts/language.ts'
import { readAddress } from '../lists/address.ts'
import type { Visit } from '../visit.ts'

/** A table for people, or the items for a program. */
export type FileFormat = 'csv' | 'ndjson'

const FormatAddress = z.object({ format: z.enum(['csv', 'ndjson']).optional() })

/** The file that an address asks for; null for the page. @throws BadAddressError */
export const fileFormatAsked = ({ asked }: Visit): FileFormat | null =>
  readAddress(FormatAddress, asked).format ?? null

interface Written<Item> {
  readonly format: FileFormat
  /** What the file is called. */
  readonly name: string
  readonly list: AllPages<Item>
  readonly columns: Columns<Item>
}

/**
 * Days stay as they are recorded, 2024-03-01: spreadsheets read and sort them as dates in every
 * language, where 01-03-2024 is the first of March to one and the third of January to another.
 */
export const fileOf = <Item>(
  { language }: Visit,
  { format, name, list, columns }: Written<Item>,
): Download =>
  format === 'csv'
    ? csvFile(list, { name, columns, dialect: dialects[language] })
    : ndjsonFile(list, name)

/** What Excel takes apart by itself where it speaks the language: the comma is Danish for decimals. */
const dialects: Readonly<Record<Language, Dialect>> = {
  da: { delimiter: ';', hasMark: true },
  en: { delimiter: ',', hasMark: true },
}
