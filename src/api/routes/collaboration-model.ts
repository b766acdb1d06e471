import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { NetworkKind } from '#schemas/parties/network.ts'
import { line, MunicipalityCode, Theme, Uuid } from '#schemas/values.ts'
import { CollaborationModel, ModelGrouping } from '#schemas/views/collaboration-model.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { answer, readProblems } from '../responses.ts'

const Query = z.strictObject({
  institutionId: Uuid.optional(),
  networkKind: NetworkKind.optional(),
  theme: Theme.optional(),
  place: line(100).optional(),
  municipalityCode: MunicipalityCode.optional(),
  groupBy: ModelGrouping.optional(),
})

/** The collaboration model of Bilag 2. */
export const collaborationModelRoutes = (api: Api, { queries }: ApiServices): void => {
  api.get(
    '/v1/collaboration-model',
    {
      schema: {
        operationId: 'getCollaborationModel',
        summary: 'The four cells of the model: counts, members, and rows by a grouping',
        tags: ['collaboration model'],
        querystring: Query,
        response: { 200: answer('The model today', CollaborationModel), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    (request) => {
      actorOf(request)
      const { groupBy, ...filter } = request.query
      return queries.collaborationModel({ ...filter, groupBy: groupBy ?? null })
    },
  )
}
