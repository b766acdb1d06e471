import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import {
  GrantExemption,
  ReviewBoundaries,
  WithdrawExemption,
} from '#schemas/commands/boundaries.ts'
import { Uuid } from '#schemas/values.ts'
import { ExemptionReceipt, ReviewReceipt } from '#schemas/views/boundary-receipts.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { CreateHeaders, idempotencyOf } from '../conditional.ts'
import { byWriters, answer, createProblems, except, recorded } from '../responses.ts'
import { told } from '../warnings.ts'

const shared = {
  tags: ['boundaries'],
  security: byWriters,
  headers: CreateHeaders,
}
const Params = z.object({ agreementId: Uuid })

/** What coordinators decide of what was found. */
export const boundaryDecisionRoutes = (api: Api, { commands }: ApiServices): void => {
  api.post(
    '/v1/agreements/:agreementId/reviews',
    {
      config: { permission: 'decide-on-boundaries' },
      schema: {
        operationId: 'reviewBoundaries',
        summary: 'A coordinator went through the roles and tasks of an agreement',
        ...shared,
        params: Params,
        body: ReviewBoundaries,
        response: { 201: recorded('It is recorded', ReviewReceipt), ...createProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { agreementId } = request.params
      const sent = { actor: actorOf(request), body: request.body, ...idempotencyOf(request) }
      const receipt = await commands.reviewBoundaries({ ...sent, agreementId })
      reply.status(201).header('location', `/v1/agreements/${agreementId}/reviews`)
      return told(receipt, request)
    },
  )

  api.post(
    '/v1/agreements/:agreementId/exemptions',
    {
      config: { permission: 'decide-on-boundaries' },
      schema: {
        operationId: 'grantExemption',
        summary: 'A finding may stand for a time, with a reason; it no longer stops the agreement',
        ...shared,
        params: Params,
        body: GrantExemption,
        response: { 201: recorded('It is recorded', ExemptionReceipt), ...createProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { agreementId } = request.params
      const sent = { actor: actorOf(request), body: request.body, ...idempotencyOf(request) }
      const receipt = await commands.grantExemption({ ...sent, agreementId })
      reply.status(201).header('location', `/v1/agreements/${agreementId}/exemptions`)
      return told(receipt, request)
    },
  )

  api.post(
    '/v1/agreements/:agreementId/exemptions/:exemptionId/withdraw',
    {
      config: { permission: 'decide-on-boundaries' },
      schema: {
        operationId: 'withdrawExemption',
        summary: 'An exemption holds no more, from today on',
        ...shared,
        params: Params.extend({ exemptionId: Uuid }),
        body: WithdrawExemption,
        response: {
          200: answer('It is recorded', ExemptionReceipt),
          ...except(createProblems(), 409),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const sent = { actor: actorOf(request), body: request.body, ...idempotencyOf(request) }
      return told(await commands.withdrawExemption({ ...sent, ...request.params }), request)
    },
  )
}
