import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { CloseParty, UpdateInstitution } from '#schemas/commands/parties.ts'
import { InstitutionDetails, InstitutionKind } from '#schemas/parties/institution.ts'
import { MunicipalityCode, Uuid } from '#schemas/values.ts'
import {
  InstitutionItem,
  InstitutionPage,
  InstitutionReceipt,
  InstitutionView,
} from '#schemas/views/party.ts'
import { institutionItem } from '#src/downloads/party-items.ts'
import type { Api, ApiServices } from '../api.ts'
import { setRevision } from '../conditional.ts'
import { DayQuery } from '../day-query.ts'
import { HttpError } from '../http-error.ts'
import { institutionColumns } from '../list-columns.ts'
import { answerList, fileContents, FormatQuery } from '../list-formats.ts'
import { PagingQuery } from '../paging.ts'
import { orFile, page, readProblems, revised } from '../responses.ts'
import { searchQuery } from '../search-query.ts'
import { changeRoute, createRoute } from './changes.ts'

const tags = ['institutions']
const institutions = { path: '/v1/institutions', id: 'institutionId', tag: 'institutions' }
const Params = z.object({ institutionId: Uuid })
const ListQuery = z.strictObject({
  kind: InstitutionKind.optional(),
  municipalityCode: MunicipalityCode.optional(),
  ...searchQuery("the institution's name, place or centre"),
  ...DayQuery,
  ...PagingQuery,
  ...FormatQuery,
})

const files = fileContents(InstitutionItem, [institutionColumns])

/** Municipal institutions: care homes, schools, libraries and the like. */
export const institutionRoutes = (api: Api, { queries, commands }: ApiServices): void => {
  api.get(
    '/v1/institutions',
    {
      config: { permission: 'see-parties' },
      schema: {
        operationId: 'listInstitutions',
        summary: 'Institutions by their names of today, or of another day',
        tags,
        querystring: ListQuery,
        response: {
          200: orFile(page('A page of institutions', InstitutionPage), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, ...query } = request.query
      return answerList(
        request,
        reply,
        { limit, cursor, format },
        {
          name: 'institutions',
          read: (paging, since) => queries.institutions(query, paging, since),
          view: institutionItem,
          columns: institutionColumns,
        },
      )
    },
  )

  api.get(
    '/v1/institutions/:institutionId',
    {
      config: { permission: 'see-parties' },
      schema: {
        operationId: 'getInstitution',
        summary: 'One institution as it is today, or on another day',
        tags,
        params: Params,
        querystring: z.strictObject(DayQuery),
        response: { 200: revised('The institution', InstitutionView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const found = await queries.institution(request.params.institutionId, request.query.validAt)
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      const { id: institutionId, ...rest } = found
      return { institutionId, ...rest }
    },
  )

  createRoute(api, institutions, {
    operationId: 'registerInstitution',
    permission: 'register-institution',
    summary: 'Register an institution',
    body: InstitutionDetails,
    receipt: InstitutionReceipt,
    run: (request) => commands.registerInstitution(request),
    idOf: ({ institutionId }) => institutionId,
  })
  changeRoute(api, institutions, {
    name: 'update',
    operationId: 'updateInstitution',
    permission: 'update-institution',
    summary: 'Replace the details of an institution, from a day on',
    body: UpdateInstitution,
    receipt: InstitutionReceipt,
    run: (request) => commands.updateInstitution(request),
  })
  changeRoute(api, institutions, {
    name: 'close',
    operationId: 'closeInstitution',
    permission: 'close-institution',
    summary: 'Close an institution; a successor inherits its agreements',
    body: CloseParty,
    receipt: InstitutionReceipt,
    run: (request) => commands.closeInstitution(request),
  })
}
