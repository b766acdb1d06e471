import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { DurationRow, Durations, DurationSpread } from '#schemas/views/durations.ts'
import type { Api, ApiServices } from '../api.ts'
import { DayQuery } from '../day-query.ts'
import { durationColumns, durationRowColumns } from '../duration-columns.ts'
import { HttpError } from '../http-error.ts'
import { answerFile, fileContents, FormatQuery } from '../list-formats.ts'
import { ModelFilterQuery } from '../model-filter.ts'
import { answer, orFile, readProblems } from '../responses.ts'

const Query = z.strictObject({
  ...ModelFilterQuery,
  groupBy: ModelGrouping.optional(),
  ...DayQuery,
  ...FormatQuery,
})

/** Rows where a grouping is asked for, the three measures else. */
const files = fileContents(z.union([DurationRow, DurationSpread]), [
  durationRowColumns,
  durationColumns,
])

/** How long it takes to agree, and how long agreements last. */
export const durationRoutes = (api: Api, { queries }: ApiServices): void => {
  api.get(
    '/v1/agreements/durations',
    {
      config: { permission: 'see-development' },
      schema: {
        operationId: 'getDurations',
        summary:
          'Days from proposal to agreement, lives of what has ended, and how long what is in force has been ' +
          'so: medians and quartiles, with the share of active citizenship',
        tags: ['agreements'],
        querystring: Query,
        response: {
          200: orFile(answer('The three measures as of the day', Durations), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { groupBy = null, format, ...filter } = request.query
      const told = await queries.durations({ ...filter, groupBy })
      if ('refused' in told)
        throw new HttpError(400, told.refused, {
          pointer: '/query/groupBy',
          params: { most: String(told.most) },
        })
      if (format === 'json') return told
      const asked = { format, name: 'durations' }
      return told.groupedBy === null
        ? answerFile(request, reply, {
            ...asked,
            list: { ...told, pages: [told.spreads] },
            columns: durationColumns,
          })
        : answerFile(request, reply, {
            ...asked,
            list: { ...told, pages: [told.rows] },
            columns: durationRowColumns,
          })
    },
  )
}
