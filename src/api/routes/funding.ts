import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { line, MunicipalityCode, Uuid } from '#schemas/values.ts'
import { Funding, FundingGroup, FundingGrouping } from '#schemas/views/funding.ts'
import type { Api, ApiServices } from '../api.ts'
import { DayQuery } from '../day-query.ts'
import { fundingColumns } from '../funding-columns.ts'
import { answerWhole, fileContents, FormatQuery } from '../list-formats.ts'
import { pageFrom, pagingFrom, PagingQuery } from '../paging.ts'
import { orFile, page, readProblems } from '../responses.ts'

const Query = z.strictObject({
  groupBy: FundingGrouping.default('paragraph'),
  paragraph: line(200).optional().meta({
    description:
      'A paragraph of the law on social services as "§ 18", or another source as it is written',
  }),
  institutionId: Uuid.optional(),
  municipalityCode: MunicipalityCode.optional(),
  ...DayQuery,
  ...PagingQuery,
  ...FormatQuery,
})

const files = fileContents(FundingGroup, [fundingColumns])

/** How much money supports what. */
export const fundingRoutes = (api: Api, { queries }: ApiServices): void => {
  api.get(
    '/v1/funding',
    {
      config: { permission: 'see-development' },
      schema: {
        operationId: 'getFunding',
        summary:
          'Funding of the agreements in force, by paragraph or by theme: amounts once, a year, for a period, ' +
          'and those of which that is not known, each added up for itself',
        tags: ['agreements'],
        querystring: Query,
        response: {
          200: orFile(page('The funding as of the day', Funding), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, validAt: day, ...query } = request.query
      if (format !== 'json') {
        const asked = { limit, cursor, format }
        return answerWhole(request, reply, asked, {
          name: 'funding',
          read: (paging, since) => queries.funding({ ...query, validAt: day }, paging, since),
          view: (item) => item,
          columns: fundingColumns,
        })
      }
      const paging = pagingFrom({ limit, cursor })
      const found = await queries.funding({ ...query, validAt: day }, paging)
      const { items, total, next, validAt, position } = pageFrom(
        found,
        request,
        reply,
        (item) => item,
      )
      return { validAt, position, groupedBy: query.groupBy, all: found.all, total, items, next }
    },
  )
}
