import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { Movement, Movements } from '#schemas/views/movements.ts'
import type { Api, ApiServices } from '../api.ts'
import { answerWhole, fileContents, FormatQuery } from '../list-formats.ts'
import { ModelFilterQuery } from '../model-filter.ts'
import { movementColumns } from '../movement-columns.ts'
import { pageFrom, pagingFrom, PagingQuery } from '../paging.ts'
import { PeriodQuery, refuseTurnedRound } from '../period-query.ts'
import { orFile, page, readProblems } from '../responses.ts'

const Query = z.strictObject({
  ...PeriodQuery,
  ...ModelFilterQuery,
  ...PagingQuery,
  ...FormatQuery,
})

const files = fileContents(Movement, [movementColumns])

/** Which agreements moved from one cell of the model to another. */
export const movementRoutes = (api: Api, { queries }: ApiServices): void => {
  api.get(
    '/v1/collaboration-model/movements',
    {
      config: { permission: 'see-development' },
      schema: {
        operationId: 'listMovements',
        summary:
          'Movements between the cells of the model in a period, as known now: counts from cell to ' +
          'cell, and which agreements moved, the latest first. Filters are of the day of each',
        tags: ['collaboration model'],
        querystring: Query,
        response: {
          200: orFile(page('The movements of the period', Movements), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, ...query } = request.query
      refuseTurnedRound(query)
      if (format !== 'json') {
        const asked = { limit, cursor, format }
        return answerWhole(request, reply, asked, {
          name: 'movements',
          read: (paging, since) => queries.movements(query, paging, since),
          view: (item) => item,
          columns: movementColumns,
        })
      }
      const found = await queries.movements(query, pagingFrom({ limit, cursor }))
      const { items, total, next, position } = pageFrom(found, request, reply, (item) => item)
      const { from, to, agreements } = found
      return { from, to, position, total, agreements, counts: [...found.counts], items, next }
    },
  )
}
