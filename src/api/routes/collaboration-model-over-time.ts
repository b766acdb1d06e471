import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { LocalDate } from '#schemas/values.ts'
import { ModelGrouping } from '#schemas/views/collaboration-model.ts'
import {
  ModelOverTime,
  ModelStep,
  ModelStepLength,
  ModelStepRow,
} from '#schemas/views/model-over-time.ts'
import {
  mostDates,
  mostRows,
  type OverTimeRefused,
} from '#projections/collaboration-model/over-time.ts'
import type { Api, ApiServices } from '../api.ts'
import { HttpError } from '../http-error.ts'
import { modelStepColumns, modelStepRowColumns } from '../list-columns.ts'
import { answerFile, fileContents, FormatQuery } from '../list-formats.ts'
import { ModelFilterQuery } from '../model-filter.ts'
import { askedMoment, RecordedQuery } from '../recorded-query.ts'
import { answer, orFile, readProblems } from '../responses.ts'

const Query = z.strictObject({
  from: LocalDate.optional().meta({
    description: 'The first date; ten years before `to` where left out',
  }),
  to: LocalDate.optional().meta({
    description:
      'No date is later; today where left out, or the day of the moment that is asked for',
  }),
  step: ModelStepLength.default('year').meta({
    description:
      `From each date to the next, counted from the first; ${String(mostDates)} dates at most. Months after ` +
      '31 January end on the last day of February, and on 31 March',
  }),
  groupBy: ModelGrouping.optional().meta({
    description: `A row for each date and key; dates times keys are ${String(mostRows)} at most`,
  }),
  ...ModelFilterQuery,
  ...RecordedQuery,
  ...FormatQuery,
})

/** Rows where a grouping is asked for, the dates else. */
const files = fileContents(z.union([ModelStepRow, ModelStep]), [
  modelStepRowColumns,
  modelStepColumns,
])

/** How the collaboration model of Bilag 2 developed. */
export const collaborationModelOverTimeRoutes = (
  api: Api,
  { queries, known }: ApiServices,
): void => {
  api.get(
    '/v1/collaboration-model/over-time',
    {
      config: { permission: 'see-development' },
      schema: {
        operationId: 'getCollaborationModelOverTime',
        summary:
          'The counts of the model on each of many dates, as known now or at another moment, and rows by a grouping',
        tags: ['collaboration model'],
        querystring: Query,
        response: {
          200: orFile(answer('The model on the dates, the earliest first', ModelOverTime), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { groupBy = null, format, recordedAt, ...query } = request.query
      const asked = { ...query, groupBy }
      const told =
        recordedAt === undefined
          ? await queries.modelOverTime(asked)
          : await known.modelOverTime({ ...asked, recordedAt: askedMoment(recordedAt) })
      if ('refused' in told) throw problemOf(told)
      if (format === 'json') return told
      const file = { format, name: 'collaboration-model-over-time' }
      const list = { ...told, validAt: told.to }
      return told.groupedBy === null
        ? answerFile(request, reply, {
            ...file,
            list: { ...list, pages: [told.steps] },
            columns: modelStepColumns,
          })
        : answerFile(request, reply, {
            ...file,
            list: { ...list, pages: [told.rows] },
            columns: modelStepRowColumns,
          })
    },
  )
}

const problemOf = (told: OverTimeRefused): HttpError => {
  switch (told.refused) {
    case 'to-before-from':
      return new HttpError(400, told.refused, {
        pointer: '/query/to',
        params: { from: told.from, to: told.to },
      })
    case 'too-many-dates':
      return new HttpError(400, told.refused, {
        pointer: '/query/step',
        params: { most: String(told.most) },
      })
    case 'too-many-rows':
      return new HttpError(400, told.refused, {
        pointer: '/query/groupBy',
        params: { most: String(told.most) },
      })
  }
}
