import { municipalities } from '#src/texts/municipalities.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import type { Queries } from '#src/read-side/queries.ts'

export interface InstitutionEntry {
  readonly id: string
  readonly name: string
  readonly municipalityCode: string
  readonly isClosed: boolean
}

/** More are not looked through in one list: what is looked for is written. */
const mostInList = 200

/** What can be chosen from, however much there is; read again only when something was recorded. */
export class Directory {
  readonly #queries: Queries
  #asOf = ''
  #lists = new Map<string, Promise<readonly InstitutionEntry[] | null>>()
  /** Institutions close and stay in the lists: what is too long remains so. */
  readonly #tooLong = new Set<string>()
  /** Where there was an institution once, one can be asked for. */
  readonly #begun = new Set<string>()

  constructor(queries: Queries) {
    this.#queries = queries
  }

  /** By name, everywhere or in a municipality; null where they are too many to look through. */
  async institutions(municipalityCode?: string): Promise<readonly InstitutionEntry[] | null> {
    const where = municipalityCode ?? 'everywhere'
    if (this.#tooLong.has(where)) return null
    await this.#now()
    const lists = this.#lists
    const list = lists.get(where) ?? this.#read(municipalityCode)
    lists.set(where, list)
    // What failed is read again by the next who asks.
    list.catch(() => lists.delete(where))
    const entries = await list
    if (entries === null) this.#tooLong.add(where)
    return entries
  }

  async isEmpty(): Promise<boolean> {
    return (await this.institutions())?.length === 0
  }

  /** Codes of the municipalities that have institutions. */
  async municipalityCodes(): Promise<readonly string[]> {
    const entries = await this.institutions()
    if (entries !== null) {
      return [...new Set(entries.map(({ municipalityCode }) => municipalityCode))]
    }
    const unknown = Object.keys(municipalities).filter((code) => !this.#begun.has(code))
    const now = await this.#now()
    await Promise.all(
      unknown.map(async (code) => {
        const asked = { municipalityCode: code }
        const { items } = await this.#queries.institutions(asked, onlyOne, now)
        if (items.length > 0) this.#begun.add(code)
      }),
    )
    return [...this.#begun]
  }

  /** Where some institutions are, by their ids. */
  async municipalitiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const now = await this.#now()
    const found = new Map<string, string>()
    for (let at = 0; at < ids.length; at += mostInList) {
      const among = ids.slice(at, at + mostInList)
      const paging = { limit: mostInList, after: null, withoutTotal: true }
      const { items } = await this.#queries.institutions({ among }, paging, now)
      for (const { id, details } of items) found.set(id, details.municipalityCode)
    }
    return found
  }

  /** Lists of before something was recorded are forgotten. */
  async #now(): Promise<AsOf> {
    const { validAt, position } = await this.#queries.institutions({}, onlyOne)
    const asOf = `${validAt} ${position}`
    if (asOf !== this.#asOf) {
      this.#asOf = asOf
      this.#lists = new Map()
    }
    return { validAt, position }
  }

  async #read(municipalityCode: string | undefined): Promise<readonly InstitutionEntry[] | null> {
    const page = await this.#queries.institutions(
      { municipalityCode },
      { limit: mostInList, after: null, withoutTotal: true },
    )
    return page.next === null ? entriesOf(page) : null
  }
}

const onlyOne = { limit: 1, after: null, withoutTotal: true }

type Institutions = Pick<Awaited<ReturnType<Queries['institutions']>>, 'items' | 'validAt'>

export const entriesOf = ({ items, validAt }: Institutions): readonly InstitutionEntry[] =>
  items.map(({ id, details, closed }) => ({
    id,
    name: details.name,
    municipalityCode: details.municipalityCode,
    isClosed: closed !== null && closed.effectiveOn <= validAt,
  }))
