import { Agent, request as send } from 'node:http'
import { authorizationOf } from '../signed-in.ts'

export interface Told {
  readonly status: number
  readonly text: string
}

export interface Post {
  readonly key: string
  readonly body: unknown
  readonly ifMatch?: string
}

/** A caller that keeps so many connections at work. */
export class Caller {
  readonly #agent: Agent
  readonly #url: string

  constructor(url: string, connections = 64) {
    this.#url = url
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections })
  }

  /** @throws Error where the connection broke */
  async call(path: string, role: string, post?: Post): Promise<Told> {
    const { promise, resolve, reject } = Promise.withResolvers<Told>()
    const headers = {
      authorization: await authorizationOf(role),
      ...(post === undefined
        ? {}
        : {
            'content-type': 'application/json',
            'idempotency-key': post.key,
            ...(post.ifMatch === undefined ? {} : { 'if-match': post.ifMatch }),
          }),
    }
    const method = post === undefined ? 'GET' : 'POST'
    const request = send(new URL(path, this.#url), { agent: this.#agent, method, headers })
    request.on('error', reject).on('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('error', reject)
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text })
      })
    })
    request.end(post === undefined ? undefined : JSON.stringify(post.body))
    return promise
  }

  /** @throws Error where it was not done */
  async done<Answer>(path: string, role: string, post?: Post): Promise<Answer> {
    const { status, text } = await this.call(path, role, post)
    if (status >= 300) throw new Error(`${path} ${status}: ${text}`)
    return JSON.parse(text) as Answer
  }

  close(): void {
    this.#agent.destroy()
  }
}
