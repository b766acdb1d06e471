import { Agent, request } from 'node:http'

/** Asks one server over connections that are kept open. */
export class Client {
  readonly #agent: Agent
  readonly #url: string

  constructor(url: string, connections = 50) {
    this.#url = url
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** The body of an answer. @throws Error where it is not 200 */
  get(path: string, role = 'analyst'): Promise<string> {
    return this.#ask('GET', path, { role, status: 200 })
  }

  async json<Answer>(path: string, role?: string): Promise<Answer> {
    return JSON.parse(await this.get(path, role)) as Answer
  }

  /** What is answered when it has been recorded. @throws Error where it is not 201 */
  async create<Receipt>(path: string, body: unknown, role: string): Promise<Receipt> {
    const sent = JSON.stringify(body)
    return JSON.parse(await this.#ask('POST', path, { role, status: 201, sent })) as Receipt
  }

  close(): void {
    this.#agent.destroy()
  }

  #ask(
    method: string,
    path: string,
    { role, status, sent }: { role: string; status: number; sent?: string },
  ): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    const headers = {
      authorization: `Bearer demo:${role}`,
      ...(sent === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
    }
    request(new URL(path, this.#url), { method, headers, agent: this.#agent }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text: string) => (body += text))
      response.on('error', reject).on('end', () => {
        if (response.statusCode === status) resolve(body)
        else reject(new Error(`${path}: ${String(response.statusCode)} ${body.slice(0, 300)}`))
      })
    })
      .on('error', reject)
      .end(sent)
    return promise
  }
}
