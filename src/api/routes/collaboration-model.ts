import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import {
  CollaborationModel,
  ModelCell,
  ModelGrouping,
  ModelRow,
} from '#schemas/views/collaboration-model.ts'
import { writtenOnce } from '../answers.ts'
import { isActor } from '#src/identity/visitor.ts'
import { publicModel } from '#src/read-side/public-model.ts'
import { visitorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { DayQuery } from '../day-query.ts'
import { modelCellColumns, modelRowColumns } from '../list-columns.ts'
import { answerFile, fileContents, FormatQuery } from '../list-formats.ts'
import { ModelFilterQuery } from '../model-filter.ts'
import { askedMoment, RecordedQuery } from '../recorded-query.ts'
import { answer, orFile, readProblems } from '../responses.ts'

const Query = z.strictObject({
  ...ModelFilterQuery,
  groupBy: ModelGrouping.optional(),
  ...DayQuery,
  ...RecordedQuery,
  ...FormatQuery,
})

/** Rows where a grouping is asked for, the four cells else. */
const files = fileContents(z.union([ModelRow, ModelCell]), [modelRowColumns, modelCellColumns])

/** The collaboration model of Bilag 2. */
export const collaborationModelRoutes = (api: Api, { queries, known }: ApiServices): void => {
  api.get(
    '/v1/collaboration-model',
    {
      config: { permission: 'see-model' },
      schema: {
        operationId: 'getCollaborationModel',
        summary:
          'The four cells of the model today, or on another day, as known now or at another moment: counts, members, and rows by a grouping',
        tags: ['collaboration model'],
        querystring: Query,
        response: {
          200: orFile(answer('The model on the day', CollaborationModel), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { groupBy = null, format, recordedAt, ...filter } = request.query
      const told =
        recordedAt === undefined
          ? await queries.collaborationModel({ ...filter, groupBy })
          : await known.collaborationModel({
              ...filter,
              groupBy,
              recordedAt: askedMoment(recordedAt),
            })
      const model = isActor(visitorOf(request))
        ? told
        : publicModel(told, { isOfRecord: recordedAt !== undefined })
      if (format === 'json') return writtenOnce(model) as CollaborationModel
      const asked = { format, name: 'collaboration-model' }
      return model.groupedBy === null
        ? answerFile(request, reply, {
            ...asked,
            list: { ...model, pages: [model.cells] },
            columns: modelCellColumns,
          })
        : answerFile(request, reply, {
            ...asked,
            list: { ...model, pages: [model.rows] },
            columns: modelRowColumns,
          })
    },
  )
}
