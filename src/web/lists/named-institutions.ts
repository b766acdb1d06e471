import { municipalities, municipalityName } from '#src/texts/municipalities.ts'
import { entriesOf, type InstitutionEntry } from '../directory.ts'
import type { PageContext, Visit } from '../visit.ts'
import { mostTyped } from './address.ts'

/** An institution as it is written to be told apart. */
export const institutionWords = (visit: Visit, { name, municipalityCode }: InstitutionEntry) =>
  `${name}, ${municipalityName(visit.language, municipalityCode)}`

interface Named {
  readonly entries: readonly InstitutionEntry[]
  /** There are others. */
  readonly isMore: boolean
  /** A letter was taken for another. */
  readonly isGuessed: boolean
}

/** More do not help whoever looks for one. */
const mostNamed = 20

/** The institution of just that name, or all that have its words. */
export const institutionsNamed = async (
  { queries, visit }: PageContext,
  written: string,
  within: string | undefined,
): Promise<Named> => {
  const { name, municipalityCode } = parted(visit, written)
  const page = await queries.institutions(
    { q: name.slice(0, mostTyped), municipalityCode: municipalityCode ?? within },
    { limit: mostNamed, after: null, withoutTotal: true },
  )
  const entries = entriesOf(page)
  const exact = entries.filter((one) => folded(one.name) === folded(name))
  return exact.length === 1
    ? { entries: exact, isMore: false, isGuessed: false }
    : { entries, isMore: page.next !== null, isGuessed: page.corrected.length > 0 }
}

/** "Plejecenter Kløvervej, Haderslev Kommune" says where it is. */
const parted = (
  { language }: Visit,
  written: string,
): { name: string; municipalityCode: string | undefined } => {
  const comma = written.lastIndexOf(',')
  const place = folded(written.slice(comma + 1))
  const code =
    comma === -1
      ? undefined
      : Object.keys(municipalities).find((one) => folded(municipalityName(language, one)) === place)
  return { name: code === undefined ? written : written.slice(0, comma), municipalityCode: code }
}

const folded = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('da')
