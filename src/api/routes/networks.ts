import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { CloseParty, UpdateNetwork } from '#schemas/commands/parties.ts'
import { NetworkDetails, NetworkKind } from '#schemas/parties/network.ts'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { NetworkPage, NetworkReceipt, NetworkView } from '#schemas/views/party.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import {
  ChangeHeaders,
  changeOf,
  CreateHeaders,
  idempotencyOf,
  setRevision,
} from '../conditional.ts'
import { HttpError } from '../http-error.ts'
import { pageFrom, pagingFrom, PagingQuery } from '../paging.ts'
import {
  changeProblems,
  created,
  createProblems,
  page,
  readProblems,
  revised,
} from '../responses.ts'
import { told } from '../warnings.ts'

const tags = ['networks']
const security = [{ demoRole: [] }]
const Params = z.object({ networkId: Uuid })
const ListQuery = z.strictObject({
  kind: NetworkKind.optional(),
  umbrella: z.enum(['true', 'false']).optional(),
  municipalityCode: MunicipalityCode.optional(),
  ...PagingQuery,
})

/** Volunteer networks: associations, citizen groups, councils and the like. */
export const networkRoutes = (api: Api, { queries, commands }: ApiServices): void => {
  api.get(
    '/v1/networks',
    {
      schema: {
        operationId: 'listNetworks',
        summary: 'Networks by their names of today',
        tags,
        querystring: ListQuery,
        response: { 200: page('A page of networks', NetworkPage), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      actorOf(request)
      const { limit, cursor, umbrella, ...query } = request.query
      const asked = { ...query, umbrella: umbrella === undefined ? undefined : umbrella === 'true' }
      const found = await queries.networks(asked, pagingFrom({ limit, cursor }))
      return pageFrom(found, request, reply, ({ id, ...rest }) => ({ networkId: id, ...rest }))
    },
  )

  api.get(
    '/v1/networks/:networkId',
    {
      schema: {
        operationId: 'getNetwork',
        summary: 'One network as it is today',
        tags,
        params: Params,
        response: { 200: revised('The network', NetworkView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      actorOf(request)
      const found = await queries.network(request.params.networkId)
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      const { id: networkId, ...rest } = found
      return { networkId, ...rest }
    },
  )

  api.post(
    '/v1/networks',
    {
      schema: {
        operationId: 'registerNetwork',
        summary: 'Register a network',
        tags,
        security,
        headers: CreateHeaders,
        body: NetworkDetails,
        response: { 201: created('It is registered', NetworkReceipt), ...createProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { body } = request
      const receipt = await commands.registerNetwork({ actor, body, ...idempotencyOf(request) })
      setRevision(reply, receipt.revision)
      reply.status(201).header('location', `/v1/networks/${receipt.networkId}`)
      return told(receipt, request)
    },
  )

  api.post(
    '/v1/networks/:networkId/update',
    {
      schema: {
        operationId: 'updateNetwork',
        summary: 'Replace the details of a network, from a day on',
        tags,
        security,
        params: Params,
        headers: ChangeHeaders,
        body: UpdateNetwork,
        response: { 200: revised('It is recorded', NetworkReceipt), ...changeProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const change = changeOf(request, request.params.networkId)
      const receipt = await commands.updateNetwork({ ...change, body: request.body })
      setRevision(reply, receipt.revision)
      return told(receipt, request)
    },
  )

  api.post(
    '/v1/networks/:networkId/close',
    {
      schema: {
        operationId: 'closeNetwork',
        summary: 'Close a network; a successor inherits its agreements',
        tags,
        security,
        params: Params,
        headers: ChangeHeaders,
        body: CloseParty,
        response: { 200: revised('It is recorded', NetworkReceipt), ...changeProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const change = changeOf(request, request.params.networkId)
      const receipt = await commands.closeNetwork({ ...change, body: request.body })
      setRevision(reply, receipt.revision)
      return told(receipt, request)
    },
  )
}
