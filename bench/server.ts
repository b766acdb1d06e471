import { spawn, type ChildProcess } from 'node:child_process'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(import.meta.resolve('#src/main.ts'))

/** The program as an operator starts it, on a folder and a free port. */
export class Server {
  readonly #child: ChildProcess
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 50 })
  #port = 0

  constructor(data: string) {
    this.#child = spawn(process.execPath, [main, 'serve'], {
      env: {
        PATH: process.env.PATH,
        SAMSPIL_DATA: data,
        SAMSPIL_PORT: '0',
        SAMSPIL_LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  }

  /** @throws Error where it ends before it listens */
  async listening(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<number>()
    let said = ''
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const port = /http:\/\/[^:]+:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
    this.#child.once('exit', () => {
      reject(new Error(`It ended before it listened: ${said}`))
    })
    this.#port = await promise
  }

  /** The body of an answer. @throws Error where it is not 200 */
  get(path: string, role = 'analyst'): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const headers = { authorization: `Bearer demo:${role}` }
    const options = { host: '127.0.0.1', port: this.#port, path, headers, agent: this.#agent }
    get(options, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(body)
        else reject(new Error(`${path}: ${String(response.statusCode)} ${body.slice(0, 300)}`))
      })
    }).on('error', reject)
    return promise
  }

  async json<Answer>(path: string, role?: string): Promise<Answer> {
    return JSON.parse(await this.get(path, role)) as Answer
  }

  /** Value of a gauge. */
  async gauge(name: string): Promise<number> {
    const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(await this.get('/metrics'))?.[1]
    if (value === undefined) throw new Error(`No ${name}`)
    return Number(value)
  }

  async stop(): Promise<void> {
    this.#agent.destroy()
    if (this.#child.exitCode !== null) return
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 15_000)
    await ended
    clearTimeout(late)
  }
}
