import { Server } from '../server.ts'
import { atLeast, inTurns, median } from '../measures.ts'
import { proposalsIn } from '../proposing.ts'
import { proposals, startBare, type Rate } from '../request-load.ts'
import type { Bench, Figures, Line } from './line.ts'

const connections = 64
const seconds = 4
const rounds = 5
/** Until what is called often is compiled, in all threads. */
const warmingSeconds = 8
const share = 0.6

export const proposalsLine: Line = {
  name: 'proposals',
  about: `durable proposals, ${String(connections)} connections, beside a bare server's`,
  figures,
}

async function* figures({ sizes, data }: Bench): Figures {
  for (const size of sizes) {
    const copy = await data.copyOf(size)
    if (copy === null) continue
    const [ours, bare] = await Server.on(copy, async (server) => {
      const made = await proposalsIn(server.client, 512)
      const other = await startBare(data.scratch('bare'))
      const load = { connections, seconds }
      const warming = { connections, seconds: warmingSeconds }
      try {
        for (const url of [server.url, other.url]) await proposals(url, made, warming)
        return await inTurns(
          () => proposals(server.url, made, load),
          () => proposals(other.url, made, load),
          rounds,
        )
      } finally {
        await other.stop()
      }
    })
    const limit = atLeast(share * rateOf(bare), '60 % of a bare server in turns with it')
    const what = `proposals, ${String(connections)} connections`
    yield { what, size, value: rateOf(ours), unit: '/s', limit }
    const slow = median(ours.map(({ p99 }) => p99))
    yield { what: 'p99 of a proposal among them', size, value: slow, unit: 'ms', limit: null }
  }
}

const rateOf = (rates: readonly Rate[]): number => median(rates.map(({ perSecond }) => perSecond))
