import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { CloseParty, UpdateNetwork } from '#schemas/commands/parties.ts'
import { NetworkDetails, NetworkKind } from '#schemas/parties/network.ts'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { NetworkItem, NetworkPage, NetworkReceipt, NetworkView } from '#schemas/views/party.ts'
import { networkItem } from '#src/downloads/party-items.ts'
import type { Api, ApiServices } from '../api.ts'
import { setRevision } from '../conditional.ts'
import { DayQuery } from '../day-query.ts'
import { HttpError } from '../http-error.ts'
import { networkColumns } from '../list-columns.ts'
import { answerList, fileContents, FormatQuery } from '../list-formats.ts'
import { PagingQuery } from '../paging.ts'
import { orFile, page, readProblems, revised } from '../responses.ts'
import { searchQuery } from '../search-query.ts'
import { changeRoute, createRoute } from './changes.ts'

const tags = ['networks']
const networks = { path: '/v1/networks', id: 'networkId', tag: 'networks' }
const Params = z.object({ networkId: Uuid })
const ListQuery = z.strictObject({
  kind: NetworkKind.optional(),
  umbrella: z.enum(['true', 'false']).optional(),
  municipalityCode: MunicipalityCode.optional(),
  ...searchQuery("the network's name, places or CVR number"),
  ...DayQuery,
  ...PagingQuery,
  ...FormatQuery,
})

const files = fileContents(NetworkItem, [networkColumns])

/** Volunteer networks: associations, citizen groups, councils and the like. */
export const networkRoutes = (api: Api, { queries, commands }: ApiServices): void => {
  api.get(
    '/v1/networks',
    {
      config: { permission: 'see-parties' },
      schema: {
        operationId: 'listNetworks',
        summary: 'Networks by their names of today, or of another day',
        tags,
        querystring: ListQuery,
        response: {
          200: orFile(page('A page of networks', NetworkPage), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, umbrella, ...query } = request.query
      const asked = { ...query, umbrella: umbrella === undefined ? undefined : umbrella === 'true' }
      return answerList(
        request,
        reply,
        { limit, cursor, format },
        {
          name: 'networks',
          read: (paging, since) => queries.networks(asked, paging, since),
          view: networkItem,
          columns: networkColumns,
        },
      )
    },
  )

  api.get(
    '/v1/networks/:networkId',
    {
      config: { permission: 'see-parties' },
      schema: {
        operationId: 'getNetwork',
        summary: 'One network as it is today, or on another day',
        tags,
        params: Params,
        querystring: z.strictObject(DayQuery),
        response: { 200: revised('The network', NetworkView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const found = await queries.network(request.params.networkId, request.query.validAt)
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      const { id: networkId, ...rest } = found
      return { networkId, ...rest }
    },
  )

  createRoute(api, networks, {
    operationId: 'registerNetwork',
    permission: 'register-network',
    summary: 'Register a network',
    body: NetworkDetails,
    receipt: NetworkReceipt,
    run: (request) => commands.registerNetwork(request),
    idOf: ({ networkId }) => networkId,
  })
  changeRoute(api, networks, {
    name: 'update',
    operationId: 'updateNetwork',
    permission: 'update-network',
    summary: 'Replace the details of a network, from a day on',
    body: UpdateNetwork,
    receipt: NetworkReceipt,
    run: (request) => commands.updateNetwork(request),
  })
  changeRoute(api, networks, {
    name: 'close',
    operationId: 'closeNetwork',
    permission: 'close-network',
    summary: 'Close a network; a successor inherits its agreements',
    body: CloseParty,
    receipt: NetworkReceipt,
    run: (request) => commands.closeNetwork(request),
  })
}
