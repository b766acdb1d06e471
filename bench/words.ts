import { agreementId } from '#src/demo/growth/ids.ts'
import type { Client } from './client.ts'

/** What is searched for, told from a sample: the same words in a registry of any size. */
export interface Words {
  /** A case number: a few have it, however many agreements there are. */
  readonly rare: string
  /** A word that some half of all have. */
  readonly half: string
  readonly two: string
  /** One letter differs from a word that is there. */
  readonly misspelt: string
}

interface Agreement {
  readonly terms: {
    readonly title: string
    readonly purpose: string
    readonly caseNumber: string | null
    readonly parties: readonly { readonly tasks: readonly { readonly title: string }[] }[]
  }
}

interface Found {
  readonly total: number
  readonly totalIsExact: boolean
  readonly corrected: readonly unknown[]
  readonly items: readonly unknown[]
}

const sampled = 300

/** From the first agreements, which are in a registry of every size. */
export const wordsIn = async (client: Client): Promise<Words> => {
  const sample: Agreement[] = []
  for (let number = 0; number < sampled; number += 1) {
    sample.push(await client.json(`/v1/agreements/${agreementId(number)}`))
  }
  const counts = countsOf(sample)
  const near = (share: number): string =>
    [...counts].reduce((best, next) =>
      Math.abs(next[1] / sampled - share) < Math.abs(best[1] / sampled - share) ? next : best,
    )[0]
  const caseNumber = sample.map(({ terms }) => terms.caseNumber).find((one) => one !== null)
  const rare = caseNumber?.split('/')[1]
  if (rare === undefined) throw new Error('No agreement has a case number')
  const [half, some] = [near(0.5), near(0.05)]
  return {
    rare,
    half,
    two: `${half} ${near(0.15)}`,
    misspelt: `${some.slice(0, 3)}q${some.slice(4)}`,
  }
}

/** How many of a sample have a word of some length. */
const countsOf = (sample: readonly Agreement[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { terms } of sample) {
    const tasks = terms.parties.flatMap((party) => party.tasks.map((task) => task.title))
    const text = [terms.title, terms.purpose, ...tasks].join(' ').toLowerCase()
    for (const word of new Set(text.match(/\p{L}{6,}/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

export const searchPath = (word: string): string => `/v1/agreements?q=${encodeURIComponent(word)}`

/** @throws Error where a search finds something else than what the words were chosen for */
export const checkWords = async (client: Client, words: Words, size: number): Promise<void> => {
  const found = async (word: string): Promise<Found> => {
    const answer = await client.json<Found>(searchPath(word))
    if (answer.total === 0 || answer.items.length === 0) throw new Error(`No ${word} is found`)
    return answer
  }
  const [rare, half, misspelt] = [
    await found(words.rare),
    await found(words.half),
    await found(words.misspelt),
  ]
  await found(words.two)
  if (!rare.totalIsExact) throw new Error(`${words.rare} is not rare`)
  if (half.totalIsExact && half.total < size / 4) throw new Error(`${words.half} is rare`)
  if (misspelt.corrected.length === 0) throw new Error(`${words.misspelt} is a word`)
}
