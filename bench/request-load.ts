import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { endingWithUs } from './children.ts'
import type { Proposal } from './proposing.ts'

/** The server of bare.ts, in a process of its own. */
export interface Bare {
  readonly url: string
  /** Answers for `GET /one/:id`, by id. */
  readonly keep: (answers: Readonly<Record<string, string>>) => Promise<void>
  readonly stop: () => Promise<void>
}

const program = fileURLToPath(import.meta.resolve('./bare.ts'))

/** @param folder of its file @throws Error where it ends before it listens */
export const startBare = async (
  folder: string,
  nodeOptions: readonly string[] = [],
): Promise<Bare> => {
  const child = endingWithUs(
    spawn(process.execPath, [...nodeOptions, program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  const ended = new Promise<never>((_resolve, reject) => {
    child.once('exit', () => {
      reject(new Error('The bare server ended'))
    })
  })
  ended.catch(() => undefined)
  const listening = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', (url: string) => {
      resolve(url.trim())
    })
  })
  const url = await Promise.race([listening, ended])
  return {
    url,
    keep: async (answers) => {
      const headers = { 'content-type': 'application/json' }
      const body = JSON.stringify(answers)
      const { status } = await fetch(`${url}/answers`, { method: 'PUT', headers, body })
      if (status !== 204) throw new Error(`The bare server answered ${String(status)}`)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended.catch(() => undefined)
    },
  }
}

export interface Load {
  readonly connections: number
  readonly seconds: number
}

export interface Rate {
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Makes these proposals in turn, each connection some of its own as soon as it has its answer. */
export const proposals = (url: string, made: readonly Proposal[], load: Load): Promise<Rate> =>
  rateOf(url, load, {
    status: 201,
    requests: made.map(({ role, body }) => ({
      method: 'POST',
      path: '/v1/agreements',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer demo:${role}` },
    })),
  })

/** Reads these paths in turn, each connection some of its own. */
export const reads = (url: string, paths: readonly string[], load: Load): Promise<Rate> =>
  rateOf(url, load, {
    status: 200,
    requests: paths.map((path) => ({ method: 'GET', path })),
  })

interface Asked {
  readonly status: number
  readonly requests: readonly autocannon.Request[]
}

/** @throws Error where anything is answered but what is expected */
const rateOf = async (
  url: string,
  { connections, seconds }: Load,
  { status, requests }: Asked,
): Promise<Rate> => {
  const each = Math.max(1, Math.floor(requests.length / connections))
  let connection = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: requests.slice(0, 1),
    setupClient: (client) => {
      const first = (connection * each) % requests.length
      client.setRequests(requests.slice(first, first + each))
      connection += 1
    },
  })
  const { errors, statusCodeStats: statuses = {}, latency } = result
  const answers = statuses[`${status}`]?.count ?? 0
  if (errors > 0 || answers === 0 || Object.keys(statuses).length > 1) {
    throw new Error(`${url}: ${String(errors)} errors, ${JSON.stringify(statuses)}`)
  }
  return { perSecond: answers / result.duration, p50: latency.p50, p99: latency.p99 }
}
