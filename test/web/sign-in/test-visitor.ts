import type { FastifyInstance } from 'fastify'
import { visibleWords } from '../visible.ts'

export interface Seen {
  readonly status: number
  /** Where the answer leads; null where nowhere. */
  readonly to: string | null
  readonly words: string
  readonly html: string
  /** As they were set, with their attributes. */
  readonly setCookies: readonly string[]
  readonly headers: Readonly<Record<string, unknown>>
}

/** A browser's cookies: what was set last holds, and what is over is gone. */
class Cookies {
  readonly jar = new Map<string, string>()

  take(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [pair = ''] = cookie.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (/Max-Age=0|Expires=Thu, 01 Jan 1970/i.test(cookie)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
  }

  header(): string {
    return [...this.jar].map((pair) => pair.join('=')).join('; ')
  }
}

/** Somebody who asks for pages, and signs in at the issuer. */
export class TestVisitor {
  readonly cookies = new Cookies()
  readonly atIssuer = new Cookies()
  readonly #app: Pick<FastifyInstance, 'inject'>
  readonly #publicUrl: string
  /** Of the page that was seen last. */
  #token: string | null = null

  constructor(app: Pick<FastifyInstance, 'inject'>, publicUrl: string) {
    this.#app = app
    this.#publicUrl = publicUrl
  }

  get(url: string): Promise<Seen> {
    return this.#ask({ method: 'GET', url })
  }

  /** From a page that was opened before; with a `token` of its own where the form has one. */
  async post(
    url: string,
    form: Readonly<Record<string, string>> = {},
    site = 'same-origin',
  ): Promise<Seen> {
    if (this.#token === null && this.cookies.jar.size > 0) await this.get('/')
    const sent = this.#token === null ? form : { token: this.#token, ...form }
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': site,
    }
    return this.#ask({
      method: 'POST',
      url,
      headers,
      payload: new URLSearchParams(sent).toString(),
    })
  }

  /** From the page to the issuer, through its form, to the address that it sends people back to. */
  async toCallback(login: string, from = '/log-ind'): Promise<string> {
    let { to } = await this.get(from)
    while (to?.startsWith('/') === true) ({ to } = await this.get(to))
    return this.throughIssuer(to ?? '', login)
  }

  /** Asked for a login, it is `login`; the issuer's own session makes that unnecessary. */
  async throughIssuer(address: string, login: string): Promise<string> {
    let url = address
    for (let step = 0; step < 12; step += 1) {
      if (url.startsWith(this.#publicUrl)) return url.slice(this.#publicUrl.length)
      const isForm = url.includes('/interaction/')
      const body = new URLSearchParams({ prompt: 'login', login, password: 'x' })
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: this.atIssuer.header() },
        ...(isForm ? { method: 'POST', body } : {}),
      })
      this.atIssuer.take(response.headers.getSetCookie())
      const next = response.headers.get('location')
      if (next === null)
        throw new Error(`${url}: ${String(response.status)} ${await response.text()}`)
      url = new URL(next, url).href
    }
    throw new Error(`It goes round and round at ${url}`)
  }

  /** Signed in, and back where it began. */
  async signIn(login: string, from = '/log-ind'): Promise<Seen> {
    const back = await this.get(await this.toCallback(login, from))
    this.#token = null
    return back
  }

  async #ask(options: {
    method: 'GET' | 'POST'
    url: string
    headers?: Readonly<Record<string, string>>
    payload?: string
  }): Promise<Seen> {
    const { statusCode, headers, body } = await this.#app.inject({
      ...options,
      headers: { ...options.headers, cookie: this.cookies.header() },
    })
    const setCookies = [headers['set-cookie'] ?? []].flat()
    this.cookies.take(setCookies)
    const to = headers.location ?? null
    this.#token = /name="token" value="([^"]+)"/.exec(body)?.[1] ?? this.#token
    return { status: statusCode, to, words: visibleWords(body), html: body, setCookies, headers }
  }
}
