import type { ActionName } from './permissions.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What of the table of permissions a route is for. */
    readonly permission?: ActionName
  }
}
