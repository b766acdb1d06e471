import { fileURLToPath } from 'node:url'
import { bytesIn, say } from '../data-sets.ts'
import { atLeast, atMost, inTurns, median } from '../measures.ts'
import { rebuild, run } from '../samspil.ts'
import { standard, type Bench, type Figures, type Line } from './line.ts'

const share = 0.25
/** For twice as many events. */
const times = 2.2
/** What is read bare, at most: its rate does not depend on how many there are. */
const most = 200_000
const program = fileURLToPath(import.meta.resolve('../bare-read.ts'))

export const rebuildLine: Line = {
  name: 'rebuild',
  about: 'a rebuild of all read models but findings, beside reading and parsing alone',
  figures: (bench) =>
    rebuilds(bench, { model: 'registry', what: 'parse', how: 'reading and parsing them alone' }),
}

export const findingsLine: Line = {
  name: 'findings',
  about: 'a rebuild of the findings, beside reading, parsing and evaluating alone',
  figures: (bench) =>
    rebuilds(bench, {
      model: 'findings',
      what: 'evaluate',
      how: 'reading, parsing and evaluating them alone',
    }),
}

interface Kind {
  readonly model: 'registry' | 'findings'
  readonly what: 'parse' | 'evaluate'
  readonly how: string
}

async function* rebuilds(bench: Bench, kind: Kind): Figures {
  for (const size of bench.sizes) {
    const folder = await bench.data.at(size)
    // It is built beside the one in use, with a journal of its own.
    if (!bench.data.hasRoomFor(1.5 * bytesIn(folder, `${kind.model}.`))) {
      say(`The disk has no room to rebuild ${kind.model} of ${String(size)} agreements`)
      continue
    }
    // What takes minutes is steady by itself.
    const rounds = size > 20_000 ? 1 : 3
    const [ours, bare] = await inTurns(
      () => rebuild(folder, kind.model),
      () => bareRead(folder, kind.what),
      rounds,
    )
    const events = ours[0]?.events ?? NaN
    if (!ours.every((one) => one.events === events) || !(events > size)) {
      throw new Error(`A rebuild was of ${String(events)} events`)
    }
    const value = median(ours.map((one) => one.events / one.seconds))
    const alone = median(bare.map((one) => one.events / one.seconds))
    const limit = atLeast(share * alone, `25 % of ${kind.how}`)
    yield { what: `rebuild of ${kind.model}`, size, value, unit: 'events/s', limit }
    const evaluations = (bare[0]?.evaluations ?? 0) / (bare[0]?.events ?? 1)
    if (evaluations > 0) {
      const unit = 'agreements/s'
      const what = 'evaluated in it'
      yield { what, size, value: value * evaluations, unit, limit: null }
    }
    if (size === standard(bench)) {
      yield* twice(bench, kind, { events, seconds: median(ours.map((one) => one.seconds)) })
    }
  }
}

/** Beside a registry of half the size. */
async function* twice(
  bench: Bench,
  { model }: Kind,
  { events, seconds }: { events: number; seconds: number },
): Figures {
  const size = standard(bench)
  const half = await rebuild(await bench.data.at(Math.floor(size / 2)), model)
  const value = seconds / half.seconds
  const limit = atMost((times / 2) * (events / half.events), '2.2, where events are twice as many')
  yield { what: `rebuild of ${model}, to one of half`, size, value, unit: 'times as long', limit }
}

interface Read {
  readonly events: number
  readonly evaluations: number
  readonly found: number
  readonly seconds: number
}

/** By a process of its own, as a rebuild is. */
const bareRead = async (folder: string, what: Kind['what']): Promise<Read> => {
  const { text, seconds } = await run({ arguments: [program, folder, what, String(most)] })
  const read = JSON.parse(text) as Omit<Read, 'seconds'>
  if (read.events === 0 || (what === 'evaluate' && read.found === 0)) {
    throw new Error(`It read nothing: ${text}`)
  }
  return { ...read, seconds }
}
