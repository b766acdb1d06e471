import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { FindingState } from '#schemas/views/finding.ts'
import {
  FindingGroup,
  findingGroupings,
  FindingGroups,
  FindingPage,
  KnownFindingPage,
  QueueItem,
} from '#schemas/views/finding-queue.ts'
import type { Paging } from '#projections/page.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { DayQuery } from '../day-query.ts'
import { findingColumns, findingGroupColumns } from '../finding-columns.ts'
import { HttpError } from '../http-error.ts'
import { answerFile, answerWhole, fileContents, FormatQuery } from '../list-formats.ts'
import { answeredPage, pageFrom, pagesOfMoment, pagingFrom, PagingQuery } from '../paging.ts'
import { askedMoment, RecordedQuery, refuseGroups } from '../recorded-query.ts'
import { except, orFile, page, readProblems } from '../responses.ts'

const Query = z.strictObject({
  municipalityCode: MunicipalityCode.optional(),
  institutionId: Uuid.optional(),
  institutionKind: InstitutionKind.optional(),
  agreementId: Uuid.optional(),
  ruleId: RuleId.optional(),
  severity: Severity.optional(),
  state: FindingState.optional().meta({
    description: 'What was decided of it; `open` where left out: nobody decided anything yet',
  }),
  kind: z
    .enum(['breach', 'unanswered'])
    .optional()
    .meta({ description: 'A breach of a rule, or the unanswered questions of an agreement' }),
  groupBy: z
    .enum(findingGroupings)
    .optional()
    .meta({
      description:
        'Counts in the place of findings, the most serious and most frequent first; all at once, ' +
        'without `limit` and `cursor`. An agreement of two institutions counts with both',
    }),
  ...DayQuery,
  ...RecordedQuery,
  ...PagingQuery,
  ...FormatQuery,
})
type Query = z.infer<typeof Query>

const files = fileContents(z.union([QueueItem, FindingGroup]), [
  findingColumns,
  findingGroupColumns,
])

/** The coordinator's queue, and what an analyst counts in it. */
export const findingRoutes = (api: Api, services: ApiServices): void => {
  const { boundaries, known } = services
  api.get(
    '/v1/findings',
    {
      config: { permission: 'see-findings' },
      schema: {
        operationId: 'listFindings',
        summary:
          'What is found on the line between staff and volunteers, today or on another day, as known now or ' +
          'at another moment: the most serious and oldest first; or how much of it, by rule or institution',
        tags: ['boundaries'],
        querystring: Query,
        response: {
          200: orFile(
            page(
              'Findings, with the moment where one was asked for; or groups of them',
              z.union([FindingPage, KnownFindingPage, FindingGroups]),
            ),
            files,
          ),
          ...except(readProblems(), 404),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, groupBy, recordedAt, ...query } = request.query
      const asked = { ...query, viewer: actorOf(request) }
      const list = { name: 'findings', view: (item: QueueItem) => item, columns: findingColumns }
      const file = { limit, cursor, format }
      if (recordedAt !== undefined) {
        refuseGroups({ groupBy })
        const then = { ...asked, recordedAt: askedMoment(recordedAt) }
        const read = (paging: Paging, since?: AsOf) => known.findings(then, paging, since)
        if (format !== 'json') {
          return answerWhole(request, reply, { ...file, format }, { ...list, read })
        }
        const found = await read(...pagesOfMoment.asked(file))
        const { view } = list
        const { cursorOf } = pagesOfMoment
        const answered = answeredPage(found, { request, reply, view, cursorOf })
        return { ...found, ...answered, corrected: [], isBehind: false }
      }
      if (groupBy !== undefined) {
        refusePages(request.query)
        const found = await boundaries.findingGroups(asked, groupBy)
        if (format === 'json') return found
        const groups = { ...found, pages: [found.groups] }
        const columns = findingGroupColumns
        return answerFile(request, reply, { format, name: list.name, list: groups, columns })
      }
      if (format === 'json') {
        const found = await boundaries.findings(asked, pagingFrom(file))
        const { isBehind } = found
        return { ...pageFrom(found, request, reply, list.view), corrected: [], isBehind }
      }
      const read = (paging: Paging, since?: AsOf) => boundaries.findings(asked, paging, since)
      return answerWhole(request, reply, { ...file, format }, { ...list, read })
    },
  )
}

/** @throws HttpError 400 */
const refusePages = ({ limit, cursor }: Query): void => {
  if (limit === undefined && cursor === undefined) return
  const pointer = limit === undefined ? '/query/cursor' : '/query/limit'
  throw new HttpError(400, 'groups-have-no-pages', { pointer })
}
