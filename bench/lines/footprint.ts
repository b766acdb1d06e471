import { agreementId } from '#src/demo/growth/ids.ts'
import { bytesIn, models } from '../data-sets.ts'
import { atMost, median, type Figure } from '../measures.ts'
import { reads } from '../request-load.ts'
import { Server } from '../server.ts'
import { largest, type Bench, type Figures, type Line } from './line.ts'

const mostMegabytes = 400
const mostToStartMs = 1000
const starts = 5
const loadSeconds = 15

export const footprintLine: Line = {
  name: 'footprint',
  about: 'time to start, memory after a load, disk for an agreement',
  figures,
}

async function* figures(bench: Bench): Figures {
  for (const size of bench.sizes) {
    const folder = await bench.data.at(size)
    const isLargest = size === largest(bench)
    const times: number[] = []
    for (let start = 0; start < starts; start += 1) times.push(await startTime(folder))
    yield {
      what: 'from start until ready',
      size,
      value: median(times),
      unit: 'ms',
      limit: isLargest ? atMost(mostToStartMs, 'by itself') : null,
    }
    yield {
      what: 'resident after a load',
      size,
      value: await residentAfterLoad(folder, size),
      unit: 'MB',
      limit: isLargest ? atMost(mostMegabytes, 'by itself') : null,
    }
    yield* disk(folder, size)
  }
}

const startTime = async (folder: string): Promise<number> => {
  const begun = performance.now()
  const server = await Server.start(folder)
  try {
    await server.ready(5)
    return performance.now() - begun
  } finally {
    await server.stop()
  }
}

/** As many as sixteen connections take, of all that is asked for most. */
const residentAfterLoad = (folder: string, size: number): Promise<number> =>
  Server.on(folder, async (server) => {
    const paths = Array.from({ length: 1600 }, (_, number) => {
      const id = agreementId((number * 7919) % size)
      return [
        `/v1/agreements/${id}`,
        '/v1/collaboration-model',
        '/v1/agreements?limit=50',
        '/aftaler',
        `/v1/agreements/${id}/history`,
      ]
    }).flat()
    await reads(server.url, paths, { connections: 16, seconds: loadSeconds })
    return server.resident()
  })

function* disk(folder: string, size: number): Generator<Figure, void> {
  const parts = ['events', ...models].map((name) => [name, bytesIn(folder, `${name}.`)] as const)
  for (const [name, bytes] of parts) {
    const what = `disk for an agreement: ${name}`
    yield { what, size, value: bytes / size / 1024, unit: 'KB', limit: null }
  }
}
