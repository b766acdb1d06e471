import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { AccessEntry, AccessKind } from '#schemas/access/access-noted.v1.ts'
import { LocalDate } from '#schemas/values.ts'
import { AccessLogDay } from '#schemas/views/access-log.ts'
import { accessPage, entriesOf } from '#src/access-log/day-of-access.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Api, ApiServices } from '../api.ts'
import { answerFile, fileContents, FormatQuery, refusePaging } from '../list-formats.ts'
import { answeredPage, pagesOfNow, pagingFrom, PagingQuery } from '../paging.ts'
import { except, orFile, page, readProblems } from '../responses.ts'

const Query = z.strictObject({
  day: LocalDate.optional().meta({ description: 'In Denmark; today where it is left out' }),
  kind: AccessKind.optional(),
  ...PagingQuery,
  ...FormatQuery,
})

const columns: Columns<AccessEntry> = {
  at: ({ at }) => at,
  kind: ({ kind }) => kind,
  role: ({ role }) => role,
  personId: ({ personId }) => personId,
  method: ({ method }) => method,
  route: ({ route }) => route,
  permission: ({ permission }) => permission,
  format: ({ format }) => format,
  status: ({ status }) => status,
}

const files = fileContents(AccessEntry, [columns])

/** Who signed in, was refused, and took lists away. */
export const accessLogRoutes = (api: Api, { accessLog }: ApiServices): void => {
  api.get(
    '/v1/access-log',
    {
      config: { permission: 'see-access-log' },
      schema: {
        operationId: 'readAccessLog',
        summary:
          'What was noted on a day, the latest first: sign-ins and sign-outs, refusals, lists that were taken ' +
          'away, persons that were forgotten, and readings of this log. For administrators. A day is kept for 400 days',
        tags: ['access log'],
        querystring: Query,
        response: {
          200: orFile(page('A day of the access log', AccessLogDay), files),
          ...except(readProblems(), 404),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { day: asked, kind, format, ...paging } = request.query
      if (format !== 'json') {
        refusePaging(paging)
        const list = await accessLog.list(asked, kind)
        return answerFile(request, reply, { format, name: 'access-log', list, columns })
      }
      const found = await accessLog.read(asked)
      const { day, counts } = found
      const shown = accessPage(entriesOf(found, kind), pagingFrom(paging))
      const { items, total, next } = answeredPage(
        { ...shown, validAt: day, position: '0' },
        { request, reply, view: (entry) => entry, ...pagesOfNow },
      )
      return { day, counts: [...counts], total, items, next }
    },
  )
}
