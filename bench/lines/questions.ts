import { agreementId } from '#src/demo/growth/ids.ts'
import { after, steadyLoad } from '../load.ts'
import { atMost, inTurns, median, percentile } from '../measures.ts'
import { Server } from '../server.ts'
import { checkWords, searchPath, wordsIn } from '../words.ts'
import { largest, smallest, type Bench, type Figures, type Line } from './line.ts'

const perSecond = 20
const seconds = 5
const rounds = 3
const times = 2

export const questionsLine: Line = {
  name: 'questions',
  about: 'model, register, search and history, of the API and as pages, at every size',
  figures,
}

/** Something that is asked for, again and again; the same of every registry. */
interface Question {
  readonly what: string
  readonly path: (number: number) => string
}

async function* figures(bench: Bench): Figures {
  const small = await Server.start(await bench.data.at(smallest(bench)))
  try {
    await small.caughtUp()
    const questions = await questionsIn(small, bench)
    const told = new Set<string>()
    for (const size of bench.sizes.slice(bench.sizes.length > 1 ? 1 : 0)) {
      const server = await Server.start(await bench.data.at(size))
      try {
        await server.caughtUp()
        await checkWords(server.client, await wordsIn(small.client), size)
        for (const question of questions) {
          yield* sideBySide(question, { small, server, size, bench, told })
        }
      } finally {
        await server.stop()
      }
    }
  } finally {
    await small.stop()
  }
}

interface Asked {
  readonly small: Server
  readonly server: Server
  readonly size: number
  readonly bench: Bench
  /** What has been told of the smallest registry. */
  readonly told: Set<string>
}

async function* sideBySide(
  { what, path }: Question,
  { small, server, size, bench, told }: Asked,
): Figures {
  const p99 = async (of: Server): Promise<number> => {
    const ask = (number: number) => of.client.get(path(number))
    return percentile(await steadyLoad(ask, { perSecond, until: after(seconds) }), 99)
  }
  const [ours, smalls] = await inTurns(
    () => p99(server),
    () => p99(small),
    rounds,
  )
  const at = smallest(bench)
  const value = median(smalls)
  const unit = 'ms'
  if (!told.has(what)) yield { what: `p99 of ${what}`, size: at, value, unit, limit: null }
  told.add(what)
  if (size === at) return
  // What is in between belongs to the curve: the largest is held to the limit.
  const how = `twice that of ${String(at)} agreements in turns with it`
  const limit = size === largest(bench) ? atMost(times * value, how) : null
  yield { what: `p99 of ${what}`, size, value: median(ours), unit, limit }
}

const questionsIn = async (server: Server, bench: Bench): Promise<readonly Question[]> => {
  const words = await wordsIn(server.client)
  await checkWords(server.client, words, smallest(bench))
  const same = (path: string) => () => path
  // One after the other of those that are in every registry.
  const each = (path: (id: string) => string) => (number: number) =>
    path(agreementId((number * 7919) % smallest(bench)))
  const searches = Object.entries({
    'a rare word': words.rare,
    'a word of half of all': words.half,
    'two words': words.two,
    'a misspelt word': words.misspelt,
  })
  return [
    { what: 'the model', path: same('/v1/collaboration-model') },
    { what: 'the model, page', path: same('/') },
    { what: 'a list of the register', path: same('/v1/agreements') },
    { what: 'the register, page', path: same('/aftaler') },
    ...searches.map(([what, word]) => ({
      what: `a search for ${what}`,
      path: same(searchPath(word)),
    })),
    {
      what: 'a search for two words, page',
      path: same(`/aftaler?status=all&q=${encodeURIComponent(words.two)}`),
    },
    { what: 'a history', path: each((id) => `/v1/agreements/${id}/history`) },
    { what: 'an agreement, page', path: each((id) => `/aftaler/${id}`) },
  ]
}
