import { Client } from '../client.ts'
import { percentile } from '../measures.ts'
import { proposalsIn } from '../proposing.ts'
import { Server } from '../server.ts'
import type { Bench, Figures, Line } from './line.ts'

const leaders = 200
const turns = 5

export const leadersLine: Line = {
  name: 'leaders',
  about: `${String(leaders)} leaders at once, each proposing and reading it back`,
  figures,
}

async function* figures({ sizes, data }: Bench): Figures {
  for (const size of sizes) {
    const copy = await data.copyOf(size)
    if (copy === null) continue
    const times = await Server.on(copy, allAtOnce)
    const what = `p99 of a proposal read back, ${String(leaders)} at once`
    yield { what, size, value: percentile(times, 99), unit: 'ms', limit: null }
  }
}

/**
 * Milliseconds from proposing to having read it, of all.
 * @throws Error where one is refused, or does not read what it wrote
 */
const allAtOnce = async (server: Server): Promise<readonly number[]> => {
  const made = await proposalsIn(server.client, leaders)
  const client = new Client(server.url, leaders)
  const times: number[] = []
  try {
    await Promise.all(
      made.map(async ({ role, body }) => {
        for (let turn = 0; turn < turns; turn += 1) {
          const begun = performance.now()
          const { agreementId } = await client.create<{ agreementId: string }>(
            '/v1/agreements',
            body,
            role,
          )
          const read = await client.json<{ agreementId: string; revision: number; terms: unknown }>(
            `/v1/agreements/${agreementId}`,
            role,
          )
          times.push(performance.now() - begun)
          if (read.agreementId !== agreementId || read.revision !== 0) {
            throw new Error(`${role} did not read what it wrote`)
          }
        }
      }),
    )
  } finally {
    client.close()
  }
  return times
}
