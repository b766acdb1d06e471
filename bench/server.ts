import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { endingWithUs } from './children.ts'
import { Client } from './client.ts'
import { main, settings } from './samspil.ts'

/** Longer than this is no answer. */
const patienceMs = 60 * 60_000

/** The program as an operator starts it, on a folder and a free port. */
export class Server {
  readonly #child: ChildProcess
  readonly url: string
  readonly client: Client

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
    this.client = new Client(url)
  }

  /** Listening, and ready to be asked or not. @throws Error where it ends before it listens */
  static async start(data: string): Promise<Server> {
    const child = endingWithUs(
      spawn(process.execPath, [main, 'serve'], {
        env: { ...settings(data), SAMSPIL_PORT: '0' },
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    )
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const url = /http:\/\/[^:]+:\d+/.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.once('exit', () => {
      reject(new Error(`It ended before it listened: ${said}`))
    })
    return new Server(child, await promise)
  }

  /** Asks for what must be answered, and stops it whatever comes of it. */
  static async on<Result>(data: string, ask: (server: Server) => Promise<Result>): Promise<Result> {
    const server = await Server.start(data)
    try {
      await server.ready()
      return await ask(server)
    } finally {
      await server.stop()
    }
  }

  async isReady(): Promise<boolean> {
    const { status } = await fetch(`${this.url}/health/ready`)
    return status === 200
  }

  async ready(everyMs = 50): Promise<void> {
    const end = performance.now() + patienceMs
    while (!(await this.isReady())) {
      if (performance.now() > end) throw new Error('It was not ready in time')
      await sleep(everyMs)
    }
  }

  async isCaughtUp(): Promise<boolean> {
    return (
      (await this.gauge('samspil_read_side_lag_events')) === 0 &&
      (await this.gauge('samspil_findings_lag_events')) === 0
    )
  }

  async caughtUp(): Promise<void> {
    const end = performance.now() + patienceMs
    while (!(await this.isCaughtUp())) {
      if (performance.now() > end) throw new Error('It did not catch up')
      await sleep(1000)
    }
  }

  /** Value of a gauge. */
  async gauge(name: string): Promise<number> {
    const answer = await this.client.get('/metrics')
    const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(answer)?.[1]
    if (value === undefined) throw new Error(`No ${name}`)
    return Number(value)
  }

  /** Megabytes of memory, as the kernel counts what is resident. */
  resident(): number {
    const status = readFileSync(`/proc/${String(this.#child.pid)}/status`, 'utf8')
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? NaN) / 1024
  }

  async stop(): Promise<void> {
    this.client.close()
    if (this.#child.exitCode !== null) return
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(late)
  }
}
