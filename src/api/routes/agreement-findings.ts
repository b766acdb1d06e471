import type { FastifyRequest } from 'fastify'
import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { Uuid } from '#schemas/values.ts'
import { AgreementFindings, ExemptionList, ReviewList } from '#schemas/views/boundaries.ts'
import { FindingChangeList } from '#schemas/views/finding-changes.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { DayQuery } from '../day-query.ts'
import { HttpError } from '../http-error.ts'
import { answer, readProblems } from '../responses.ts'

const tags = ['boundaries']
const Params = z.object({ agreementId: Uuid })
const NoQuery = z.strictObject({})

/** What the rules say of one agreement, and what was decided of that. */
export const agreementFindingRoutes = (api: Api, services: ApiServices): void => {
  const found = finder(services)
  api.get(
    '/v1/agreements/:agreementId/findings',
    {
      config: { permission: 'see-findings' },
      schema: {
        operationId: 'getAgreementFindings',
        summary: "Every rule's answer on one agreement, why, since when, and what was before",
        tags,
        params: Params,
        querystring: z.strictObject(DayQuery),
        response: { 200: answer('The answers', AgreementFindings), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    (request) => found(request, request.params.agreementId, request.query.validAt),
  )

  api.get(
    '/v1/agreements/:agreementId/finding-changes',
    {
      config: { permission: 'see-findings' },
      schema: {
        operationId: 'listFindingChanges',
        summary: 'What each event did to the findings of an agreement; also what was taken back',
        tags,
        params: Params,
        querystring: NoQuery,
        response: { 200: answer('The changes', FindingChangeList), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { agreementId } = request.params
      const changes = await services.boundaries.findingChanges(agreementId, actorOf(request))
      if (changes === null) throw new HttpError(404, 'not-found')
      return changes
    },
  )

  api.get(
    '/v1/agreements/:agreementId/reviews',
    {
      config: { permission: 'see-findings' },
      schema: {
        operationId: 'listReviews',
        summary: 'When coordinators went through an agreement, and what they concluded',
        tags,
        params: Params,
        querystring: NoQuery,
        response: { 200: answer('The reviews', ReviewList), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { agreementId, validAt, position, reviews } = await found(
        request,
        request.params.agreementId,
      )
      return { agreementId, items: reviews, validAt, position }
    },
  )

  api.get(
    '/v1/agreements/:agreementId/exemptions',
    {
      config: { permission: 'see-findings' },
      schema: {
        operationId: 'listExemptions',
        summary: 'The exemptions of an agreement, ended and withdrawn ones among them',
        tags,
        params: Params,
        querystring: NoQuery,
        response: { 200: answer('The exemptions', ExemptionList), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { agreementId, validAt, position, exemptions } = await found(
        request,
        request.params.agreementId,
      )
      return { agreementId, items: exemptions, validAt, position }
    },
  )
}

const finder =
  ({ boundaries }: ApiServices) =>
  /** @throws HttpError 404 */
  async (
    request: FastifyRequest,
    agreementId: string,
    day?: string,
  ): Promise<AgreementFindings> => {
    const found = await boundaries.agreementFindings(agreementId, actorOf(request), day)
    if (found === null) throw new HttpError(404, 'not-found')
    return found
  }
