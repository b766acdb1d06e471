import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { CloseParty, UpdateInstitution } from '#schemas/commands/parties.ts'
import { InstitutionDetails, InstitutionKind } from '#schemas/parties/institution.ts'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import { InstitutionPage, InstitutionReceipt, InstitutionView } from '#schemas/views/party.ts'
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

const tags = ['institutions']
const security = [{ demoRole: [] }]
const Params = z.object({ institutionId: Uuid })
const ListQuery = z.strictObject({
  kind: InstitutionKind.optional(),
  municipalityCode: MunicipalityCode.optional(),
  ...PagingQuery,
})

/** Municipal institutions: care homes, schools, libraries and the like. */
export const institutionRoutes = (api: Api, { queries, commands }: ApiServices): void => {
  api.get(
    '/v1/institutions',
    {
      schema: {
        operationId: 'listInstitutions',
        summary: 'Institutions by their names of today',
        tags,
        querystring: ListQuery,
        response: { 200: page('A page of institutions', InstitutionPage), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      actorOf(request)
      const { limit, cursor, ...query } = request.query
      const found = await queries.institutions(query, pagingFrom({ limit, cursor }))
      return pageFrom(found, request, reply, ({ id, ...rest }) => ({ institutionId: id, ...rest }))
    },
  )

  api.get(
    '/v1/institutions/:institutionId',
    {
      schema: {
        operationId: 'getInstitution',
        summary: 'One institution as it is today',
        tags,
        params: Params,
        response: { 200: revised('The institution', InstitutionView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      actorOf(request)
      const found = await queries.institution(request.params.institutionId)
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      const { id: institutionId, ...rest } = found
      return { institutionId, ...rest }
    },
  )

  api.post(
    '/v1/institutions',
    {
      schema: {
        operationId: 'registerInstitution',
        summary: 'Register an institution',
        tags,
        security,
        headers: CreateHeaders,
        body: InstitutionDetails,
        response: { 201: created('It is registered', InstitutionReceipt), ...createProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const { body } = request
      const receipt = await commands.registerInstitution({ actor, body, ...idempotencyOf(request) })
      setRevision(reply, receipt.revision)
      reply.status(201).header('location', `/v1/institutions/${receipt.institutionId}`)
      return told(receipt, request)
    },
  )

  api.post(
    '/v1/institutions/:institutionId/update',
    {
      schema: {
        operationId: 'updateInstitution',
        summary: 'Replace the details of an institution, from a day on',
        tags,
        security,
        params: Params,
        headers: ChangeHeaders,
        body: UpdateInstitution,
        response: { 200: revised('It is recorded', InstitutionReceipt), ...changeProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const change = changeOf(request, request.params.institutionId)
      const receipt = await commands.updateInstitution({ ...change, body: request.body })
      setRevision(reply, receipt.revision)
      return told(receipt, request)
    },
  )

  api.post(
    '/v1/institutions/:institutionId/close',
    {
      schema: {
        operationId: 'closeInstitution',
        summary: 'Close an institution; a successor inherits its agreements',
        tags,
        security,
        params: Params,
        headers: ChangeHeaders,
        body: CloseParty,
        response: { 200: revised('It is recorded', InstitutionReceipt), ...changeProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const change = changeOf(request, request.params.institutionId)
      const receipt = await commands.closeInstitution({ ...change, body: request.body })
      setRevision(reply, receipt.revision)
      return told(receipt, request)
    },
  )
}
