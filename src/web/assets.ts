import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** dkfds and our own styles, from this machine. */
export const registerAssets = async (scope: FastifyInstance): Promise<void> => {
  const dkfds = join(dirname(fileURLToPath(import.meta.resolve('dkfds'))), '..')
  await scope.register(fastifyStatic, {
    root: dkfds,
    prefix: '/assets/dkfds/',
    allowedPath: (path) => /^\/(?:css|fonts|img)\//.test(path),
    decorateReply: false,
    index: false,
    maxAge: '1h',
  })
  await scope.register(fastifyStatic, {
    root: join(import.meta.dirname, 'assets'),
    prefix: '/assets/samspil/',
    decorateReply: false,
    index: false,
  })
}
