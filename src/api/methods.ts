import type { FastifyInstance, FastifyRequest } from 'fastify'

interface Route {
  readonly parts: readonly string[]
  readonly methods: readonly string[]
}

/** Which methods a path answers to, so that a wrong one is told apart from a wrong path. */
export class KnownMethods {
  readonly #routes: Route[] = []

  constructor(app: FastifyInstance) {
    app.addHook('onRoute', ({ url, method }) => {
      // What catches the rest is no path of its own.
      if (url === '/v1' || url.endsWith('*')) return
      this.#routes.push({ parts: partsOf(url), methods: [method].flat() })
    })
  }

  /** Methods of the request's path; none where there is no such path. */
  of({ url }: FastifyRequest): string[] {
    const [path = ''] = url.split('?')
    const asked = partsOf(path)
    const methods = this.#routes
      .filter(({ parts }) => isOf(parts, asked))
      .flatMap((route) => route.methods)
    return [...new Set(methods)]
  }
}

/** Without the slash that a path may end in. */
const partsOf = (path: string): string[] => path.replace(/\/$/, '').split('/')

const isOf = (parts: readonly string[], asked: readonly string[]): boolean =>
  parts.length === asked.length &&
  parts.every((part, index) => (part.startsWith(':') ? asked[index] !== '' : part === asked[index]))
