import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { Uuid } from '#schemas/values.ts'
import { AgreementHistoryView } from '#schemas/views/agreement-history.ts'
import type { Api, ApiServices } from '../api.ts'
import { actorOf } from '../actor.ts'
import { HttpError } from '../http-error.ts'
import { answer, readProblems } from '../responses.ts'
import { told } from '../warnings.ts'

/** What happened to one agreement. */
export const agreementHistoryRoutes = (api: Api, { queries }: ApiServices): void => {
  api.get(
    '/v1/agreements/:agreementId/history',
    {
      config: { permission: 'see-history' },
      schema: {
        operationId: 'getAgreementHistory',
        summary: 'Everything that happened to one agreement, and what each step changed',
        tags: ['agreements'],
        params: z.object({ agreementId: Uuid }),
        response: { 200: answer('The history', AgreementHistoryView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { agreementId } = request.params
      const found = await queries.agreementHistory(agreementId, actorOf(request))
      if (found === null) throw new HttpError(404, 'not-found')
      return { ...found, entries: found.entries.map((entry) => told(entry, request)) }
    },
  )
}
