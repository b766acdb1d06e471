import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { Calendar, CalendarEntry, CalendarKind } from '#schemas/views/calendar.ts'
import { daysAhead } from '#domain/agreements/due-look.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { calendarColumns } from '../calendar-columns.ts'
import { DayQuery } from '../day-query.ts'
import { answerWhole, counted, fileContents, FormatQuery } from '../list-formats.ts'
import { pageFrom, pagingFrom, PagingQuery } from '../paging.ts'
import { except, orFile, page, readProblems } from '../responses.ts'

const mostDaysAhead = 3660

const Query = z.strictObject({
  within: z.coerce
    .number()
    .int()
    .min(0, 'too-small')
    .max(mostDaysAhead, 'too-large')
    .default(daysAhead)
    .meta({
      description: 'Days ahead that are looked at, 0 to 3660; what is overdue is there, too',
    }),
  institutionId: Uuid.optional(),
  municipalityCode: MunicipalityCode.optional(),
  kind: CalendarKind.optional(),
  ...DayQuery,
  ...PagingQuery,
  ...FormatQuery,
})

const files = fileContents(CalendarEntry, [calendarColumns])

/** What is due of agreements, and when. */
export const calendarRoutes = (api: Api, { boundaries }: ApiServices): void => {
  api.get(
    '/v1/calendar',
    {
      config: { permission: 'see-findings' },
      schema: {
        operationId: 'readCalendar',
        summary:
          'What is overdue of agreements, and what is due within some days, the earliest first: reviews, ' +
          'ends, renewals, dated conditions, jubilees, and what was not confirmed for two years. Leaders and ' +
          'coordinators are answered from their own agreements',
        tags: ['agreements'],
        querystring: Query,
        response: {
          200: orFile(page('A calendar', Calendar), files),
          ...except(readProblems(), 404),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, ...query } = request.query
      const asked = { ...query, viewer: actorOf(request) }
      if (format !== 'json') {
        return answerWhole(
          request,
          reply,
          { limit, cursor, format },
          {
            name: 'calendar',
            view: (item: CalendarEntry) => item,
            read: (paging, since) => boundaries.calendar(asked, paging, since),
            columns: calendarColumns,
          },
        )
      }
      const found = await boundaries.calendar(asked, pagingFrom({ limit, cursor }))
      const { items, next, validAt, position } = pageFrom(found, request, reply, (item) => item)
      const overdue = counted(found.overdue)
      return {
        within: query.within,
        validAt,
        position,
        isBehind: found.isBehind,
        ...counted(found.total),
        overdue: overdue.total,
        overdueIsExact: overdue.totalIsExact,
        items,
        next,
      }
    },
  )
}
