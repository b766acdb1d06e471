import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Which methods a path answers to, so that a wrong one is told apart from a wrong path. */
export class KnownMethods {
  readonly #routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = []

  constructor(app: FastifyInstance) {
    app.addHook('onRoute', ({ url, method }) => {
      const pattern = new RegExp(`^${url.replace(/:[^/]+/g, '[^/]+')}$`)
      this.#routes.push({ pattern, methods: Array.isArray(method) ? method : [method] })
    })
  }

  /** Methods of the request's path; none where there is no such path. */
  of({ url }: FastifyRequest): string[] {
    const path = url.split('?')[0] ?? url
    const methods = this.#routes
      .filter(({ pattern }) => pattern.test(path))
      .flatMap((route) => route.methods)
    return [...new Set(methods)]
  }
}
