import type { FastifyInstance } from 'fastify'
import type { ActionName } from '#src/identity/permissions.ts'
import '#src/identity/route-permission.ts'

/** A route that is open to whom the table of permissions has a word for. */
export interface OpenRoute {
  readonly method: string
  readonly url: string
  readonly permission: ActionName
}

/** Fills as routes are added from here on; what names no permission, and HEAD beside GET, is left out. */
export const openRoutes = (app: FastifyInstance): readonly OpenRoute[] => {
  const routes: OpenRoute[] = []
  app.addHook('onRoute', ({ method, url, config }) => {
    const permission = config?.permission
    if (permission === undefined || method === 'HEAD') return
    routes.push({ method: String(method), url, permission })
  })
  return routes
}
