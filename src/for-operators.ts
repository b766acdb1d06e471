import type { FastifyRequest } from 'fastify'

/** What operators ask is answered however much there is to do: whether it lives, and how it does. */
export const isForOperators = ({ routeOptions: { config } }: FastifyRequest): boolean =>
  config.permission === 'see-health'
