import type { Queries } from '#src/read-side/queries.ts'

export interface InstitutionEntry {
  readonly id: string
  readonly name: string
  readonly municipalityCode: string
  readonly isClosed: boolean
}

/** All institutions by name, for what is chosen from; read again only when something was recorded. */
export class Directory {
  readonly #queries: Queries
  #asOf = ''
  #entries: Promise<readonly InstitutionEntry[]> = Promise.resolve([])

  constructor(queries: Queries) {
    this.#queries = queries
  }

  async institutions(): Promise<readonly InstitutionEntry[]> {
    const { validAt, position } = await this.#queries.institutions({}, { limit: 1, after: null })
    const asOf = `${validAt} ${position}`
    if (asOf !== this.#asOf) {
      this.#asOf = asOf
      this.#entries = this.#read()
      // What failed is read again by the next who asks.
      this.#entries.catch(() => {
        this.#asOf = ''
      })
    }
    return this.#entries
  }

  /** Codes of the municipalities that have institutions. */
  async municipalityCodes(): Promise<readonly string[]> {
    const entries = await this.institutions()
    return [...new Set(entries.map(({ municipalityCode }) => municipalityCode))]
  }

  async #read(): Promise<readonly InstitutionEntry[]> {
    const entries: InstitutionEntry[] = []
    let after: { key: string; id: string } | null = null
    do {
      const page: Awaited<ReturnType<Queries['institutions']>> = await this.#queries.institutions(
        {},
        { limit: 200, after },
      )
      for (const { id, details, closed } of page.items) {
        const isClosed = closed !== null && closed.effectiveOn <= page.validAt
        entries.push({
          id,
          name: details.name,
          municipalityCode: details.municipalityCode,
          isClosed,
        })
      }
      after = page.next
    } while (after !== null)
    return entries
  }
}
