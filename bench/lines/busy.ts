import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { agreementId } from '#src/demo/growth/ids.ts'
import { after, steadyLoad } from '../load.ts'
import { atMost, percentile } from '../measures.ts'
import { rebuild, run } from '../samspil.ts'
import { Server } from '../server.ts'
import type { Bench, Figures, Line } from './line.ts'

const perSecond = 100
const quietSeconds = 10
/** Before it is counted, of a server that has just been started. */
const warmUpSeconds = 5
/** Work that is longer is stopped. */
const busySeconds = 60
/** After its end, for what then follows: a swapped file, what has to be caught up with. */
const restSeconds = 3
const times = 5
const mostMs = 250
const rowsInFile = 100_000

const growing = fileURLToPath(import.meta.resolve('../grow.ts'))

export const busyLine: Line = {
  name: 'busy',
  about: 'answers while a rebuild, a bulk growth or a large CSV file is under way',
  figures,
}

/** Work that answers are given beside, until it ends or is stopped. */
interface Work {
  readonly what: string
  readonly run: (signal: AbortSignal) => Promise<unknown>
}

async function* figures({ sizes, data }: Bench): Figures {
  for (const size of sizes) {
    const copy = await data.copyOf(size)
    if (copy === null) continue
    const server = await Server.start(copy)
    try {
      await server.caughtUp()
      await steadyLoad(mixed(server, size), { perSecond, until: after(warmUpSeconds) })
      for (const work of worksOn(copy, { server, size })) yield* beside(work, { server, size })
    } finally {
      await server.stop()
    }
  }
}

interface Place {
  readonly server: Server
  readonly size: number
}

async function* beside({ what, run: begin }: Work, { server, size }: Place): Figures {
  const ask = mixed(server, size)
  const quiet = percentile(await steadyLoad(ask, { perSecond, until: after(quietSeconds) }), 99)
  const enough = new AbortController()
  let isOver = false
  const working = begin(enough.signal)
    .then(() => sleep(restSeconds * 1000))
    .finally(() => {
      isOver = true
    })
  working.catch(() => undefined)
  const isEnough = after(busySeconds)
  const busy = await steadyLoad(ask, {
    perSecond,
    until: (elapsedMs) => isOver || isEnough(elapsedMs),
  })
  enough.abort()
  await working
  await server.caughtUp()
  const [p99, most] = [percentile(busy, 99), percentile(busy, 100)]
  yield {
    what: `p99 while ${what}`,
    size,
    value: p99,
    unit: 'ms',
    limit: atMost(times * quiet, '5 times its quiet value just before'),
  }
  yield {
    what: `the slowest while ${what}`,
    size,
    value: most,
    unit: 'ms',
    limit: atMost(mostMs, `of ${String(busy.length)} answers`),
  }
}

/** Agreements for the most part, then the model and the register. */
const mixed =
  ({ client }: Server, size: number) =>
  async (number: number): Promise<void> => {
    if (number % 10 === 8) {
      holding(await client.get('/v1/collaboration-model'), '"cells"')
      return
    }
    if (number % 10 === 9) {
      holding(await client.get('/aftaler'), '</html>')
      return
    }
    const id = agreementId((number * 7919) % size)
    holding(await client.get(`/v1/agreements/${id}`), id)
  }

const holding = (answer: string, part: string): void => {
  if (!answer.includes(part)) throw new Error(`No ${part} in ${answer.slice(0, 300)}`)
}

const worksOn = (folder: string, { server, size }: Place): readonly Work[] => [
  { what: 'the registry is rebuilt', run: (signal) => rebuild(folder, 'registry', signal) },
  {
    what: 'another process grows it',
    run: () => run({ arguments: [growing, folder, String(size * 2), String(busySeconds / 2)] }),
  },
  {
    what: 'a CSV file of up to 100,000 rows is sent',
    run: (signal) => download(server.url, Math.min(size, rowsInFile), signal),
  },
]

/** Reads the file until it has so many rows. @throws Error where it ends before */
const download = async (url: string, rows: number, signal: AbortSignal): Promise<void> => {
  const { body } = await fetch(`${url}/v1/agreements?format=csv`, { signal })
  let seen = 0
  // The first is the header.
  for await (const part of body ?? []) {
    for (const byte of part) if (byte === carriageReturn) seen += 1
    if (seen > rows) return
  }
  throw new Error(`Of ${String(rows)} rows ${String(seen - 1)} came`)
}

const carriageReturn = 13
