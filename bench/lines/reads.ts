import { agreementId } from '#src/demo/growth/ids.ts'
import { chance } from '../chance.ts'
import { Client } from '../client.ts'
import { after, steadyLoad } from '../load.ts'
import { atLeast, atMost, inTurns, median, percentile } from '../measures.ts'
import { reads, startBare, type Bare } from '../request-load.ts'
import { Server } from '../server.ts'
import type { Bench, Figures, Line } from './line.ts'

const connections = 16
const perSecond = 200
const share = 0.6
const times = 3
const rounds = 5
const seconds = 3
/** So many different agreements are asked for, in turn. */
const most = 5000
/** Until all of them are in the system's memory: one is not always enough. */
const passes = 3

export const readsLine: Line = {
  name: 'reads',
  about: 'one agreement and the model, beside a bare server that has the same bytes in a row',
  figures,
}

/** The same answers, at two servers. */
interface Question {
  readonly what: string
  readonly ours: readonly string[]
  readonly bare: readonly string[]
}

async function* figures({ sizes, data }: Bench): Figures {
  for (const size of sizes) {
    const folder = await data.at(size)
    const server = await Server.start(folder)
    const bare = await startBare(data.scratch('bare'))
    try {
      await server.caughtUp()
      for (const question of [await agreements(server, bare, size), await model(server, bare)]) {
        yield* sideBySide(question, { server, bare, size })
      }
    } finally {
      await bare.stop()
      await server.stop()
    }
  }
}

interface Asked {
  readonly server: Server
  readonly bare: Bare
  readonly size: number
}

async function* sideBySide(question: Question, { server, bare, size }: Asked): Figures {
  const { what } = question
  const load = { connections, seconds }
  const [ours, others] = await inTurns(
    () => reads(server.url, question.ours, load),
    () => reads(bare.url, question.bare, load),
    rounds,
  )
  const [rate, bareRate] = [ours, others].map((all) => median(all.map((one) => one.perSecond)))
  yield {
    what: `${what}, ${String(connections)} connections`,
    size,
    value: rate ?? 0,
    unit: '/s',
    limit: atLeast(share * (bareRate ?? 0), '60 % of a bare server in turns with it'),
  }
  const [slow, bareSlow] = await inTurns(
    () => steadyP99(server.url, question.ours),
    () => steadyP99(bare.url, question.bare),
    rounds,
  )
  yield {
    what: `p99 of ${what}, ${String(perSecond)} a second`,
    size,
    value: median(slow),
    unit: 'ms',
    limit: atMost(times * median(bareSlow), '3 times that of a bare server in turns with it'),
  }
}

const steadyP99 = async (url: string, paths: readonly string[]): Promise<number> => {
  const client = new Client(url)
  const ask = (number: number) => client.get(paths[number % paths.length] ?? '')
  try {
    const answered = await steadyLoad(ask, { perSecond, until: after(seconds) })
    return percentile(answered, 99)
  } finally {
    client.close()
  }
}

/** Different ones by chance, their answers checked and handed to the bare server. */
const agreements = async (server: Server, bare: Bare, size: number): Promise<Question> => {
  const next = chance(size)
  const wanted = Math.min(size, most)
  const numbers = new Set<number>()
  while (numbers.size < wanted) numbers.add(next(size))
  const ids = [...numbers].map(agreementId)
  for (let first = 0; first < ids.length; first += 200) {
    const asked = ids.slice(first, first + 200)
    const bodies = await Promise.all(asked.map((id) => server.client.get(`/v1/agreements/${id}`)))
    for (const [at, body] of bodies.entries()) {
      const { agreementId: told } = JSON.parse(body) as { agreementId: string }
      if (told !== asked[at]) throw new Error(`Asked for ${String(asked[at])}, and got ${told}`)
    }
    await bare.keep(Object.fromEntries(asked.map((id, at) => [id, bodies[at] ?? ''])))
  }
  for (let pass = 1; pass < passes; pass += 1) {
    for (const id of ids) await server.client.get(`/v1/agreements/${id}`)
  }
  return {
    what: 'one agreement',
    ours: ids.map((id) => `/v1/agreements/${id}`),
    bare: ids.map((id) => `/one/${id}`),
  }
}

const model = async (server: Server, bare: Bare): Promise<Question> => {
  const path = '/v1/collaboration-model'
  const body = await server.client.get(path)
  const { total, cells } = JSON.parse(body) as { total: number; cells: { count: number }[] }
  const counted = cells.reduce((sum, { count }) => sum + count, 0)
  if (total === 0 || counted !== total) throw new Error(`The cells hold ${String(counted)}`)
  await bare.keep({ model: body })
  return {
    what: 'the model',
    ours: Array.from({ length: connections }, () => path),
    bare: Array.from({ length: connections }, () => '/one/model'),
  }
}
