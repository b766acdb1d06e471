import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { LegalBasisId } from '#schemas/boundaries/legal-basis.ts'
import { AddLegalBasis, CorrectLegalBasis } from '#schemas/commands/boundaries.ts'
import { LegalBasisReceipt } from '#schemas/views/boundary-receipts.ts'
import { LegalBasisList, LegalBasisView } from '#schemas/views/rulebooks.ts'
import type { Api, ApiServices } from '../api.ts'
import { setRevision } from '../conditional.ts'
import { HttpError } from '../http-error.ts'
import { numbered } from '../numbered.ts'
import { answer, except, readProblems, revised } from '../responses.ts'
import { changeRoute, createRoute } from './changes.ts'

const tags = ['boundaries']
const legalBases = {
  path: '/v1/legal-bases',
  id: 'legalBasisId',
  idSchema: LegalBasisId,
  tag: 'boundaries',
}

/** What the registry knows of the law; tasks refer to it. */
export const legalBasisRoutes = (api: Api, { boundaries, commands }: ApiServices): void => {
  api.get(
    '/v1/legal-bases',
    {
      config: { permission: 'see-rules' },
      schema: {
        operationId: 'listLegalBases',
        summary: 'Legal bases as known now, by law and paragraph',
        tags,
        querystring: z.strictObject({}),
        response: {
          200: answer('The legal bases', LegalBasisList),
          ...except(readProblems(), 404),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async () => {
      const { items, position } = await boundaries.legalBases()
      return { items: [...items], position }
    },
  )

  api.get(
    '/v1/legal-bases/:legalBasisId',
    {
      config: { permission: 'see-rules' },
      schema: {
        operationId: 'getLegalBasis',
        summary: 'One legal basis as known now',
        tags,
        params: z.object({ legalBasisId: LegalBasisId }),
        response: { 200: revised('The legal basis', LegalBasisView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const found = await boundaries.legalBasis(request.params.legalBasisId)
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      return found
    },
  )

  createRoute(api, legalBases, {
    operationId: 'addLegalBasis',
    permission: 'keep-legal-bases',
    summary: 'Add a legal basis that tasks can refer to',
    body: AddLegalBasis,
    receipt: LegalBasisReceipt,
    without: [404],
    run: (request) => commands.addLegalBasis(request),
    idOf: ({ legalBasisId }) => legalBasisId,
  })
  changeRoute(api, legalBases, {
    name: 'correct',
    operationId: 'correctLegalBasis',
    permission: 'keep-legal-bases',
    summary: 'Correct a legal basis; the correction counts for every day',
    body: CorrectLegalBasis,
    receipt: LegalBasisReceipt,
    without: [409],
    run: (request) => numbered(request, (one) => commands.correctLegalBasis(one)),
  })
}
