import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

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
    setHeaders: isWhatItSays,
  })
  await scope.register(fastifyStatic, {
    setHeaders: isWhatItSays,
    root: join(import.meta.dirname, 'assets'),
    prefix: '/assets/samspil/',
    decorateReply: false,
    index: false,
  })
}

/** A style sheet is one, whatever a browser might guess from its content. */
const isWhatItSays = (reply: FastifyReply): void => {
  void reply.header('x-content-type-options', 'nosniff')
}
