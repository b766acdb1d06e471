import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { ForgetPerson } from '#schemas/commands/persons.ts'
import { PersonDetails } from '#schemas/persons/person.ts'
import { line, Uuid } from '#schemas/values.ts'
import {
  AgreementPersons,
  ErasureReceipt,
  PersonList,
  PersonReceipt,
  PersonView,
} from '#schemas/views/person.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { CreateHeaders, idempotencyOf, setRevision } from '../conditional.ts'
import { HttpError } from '../http-error.ts'
import { answer, byWriters, createProblems, except, readProblems, revised } from '../responses.ts'
import { told } from '../warnings.ts'
import { changeRoute, createRoute } from './changes.ts'

const tags = ['persons']
const collection = { path: '/v1/persons', id: 'personId', tag: 'persons' }
const Params = z.object({ personId: Uuid })

/** Who contacts and signatories are, for those who need to know; and how they are forgotten. */
export const personRoutes = (api: Api, { commands, persons }: ApiServices): void => {
  api.get(
    '/v1/persons',
    {
      config: { permission: 'see-persons' },
      schema: {
        operationId: 'listPersons',
        summary:
          'The persons that an institution keeps, for its leaders; those of a municipality, for its coordinators',
        tags,
        querystring: z.strictObject({
          q: line(200).optional().meta({ description: 'Parts of the name' }),
        }),
        response: { 200: answer('The persons', PersonList), ...except(readProblems(), 404) },
      } satisfies FastifyZodOpenApiSchema,
    },
    (request) => persons.kept(actorOf(request), request.query.q),
  )

  api.get(
    '/v1/persons/:personId',
    {
      config: { permission: 'see-persons' },
      schema: {
        operationId: 'getPerson',
        summary: 'Everything that is held about a person, and where the person is named',
        tags,
        params: Params,
        querystring: z.strictObject({}),
        response: { 200: revised('The person', PersonView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const found = await persons.one(request.params.personId, actorOf(request))
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      return found
    },
  )

  api.get(
    '/v1/agreements/:agreementId/persons',
    {
      config: { permission: 'see-persons' },
      schema: {
        operationId: 'listAgreementPersons',
        summary: 'The persons that an agreement names, as contacts or with a consent',
        tags,
        params: z.object({ agreementId: Uuid }),
        querystring: z.strictObject({}),
        response: { 200: answer('The persons', AgreementPersons), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { agreementId } = request.params
      return { items: await persons.ofAgreement(agreementId, actorOf(request)) }
    },
  )

  createRoute(api, collection, {
    operationId: 'recordPerson',
    permission: 'record-person',
    summary: 'Record a person, to be named as a contact or with a consent',
    body: PersonDetails,
    receipt: PersonReceipt,
    without: [404, 409],
    run: (request) => commands.recordPerson(request),
    idOf: ({ personId }) => personId,
  })
  changeRoute(api, collection, {
    name: 'update',
    operationId: 'updatePerson',
    permission: 'record-person',
    summary: 'Say anew who a person is',
    body: PersonDetails,
    receipt: PersonReceipt,
    without: [409],
    run: (request) => commands.updatePerson(request),
  })

  api.post(
    '/v1/persons/:personId/forget',
    {
      config: { permission: 'forget-person' },
      schema: {
        operationId: 'forgetPerson',
        summary: 'Delete for good who a person is; the agreements keep the role',
        tags,
        security: byWriters,
        params: Params,
        headers: CreateHeaders,
        body: ForgetPerson,
        response: {
          200: answer('Nothing is left', ErasureReceipt),
          ...except(createProblems(), 409),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const sent = { actor: actorOf(request), body: request.body, ...idempotencyOf(request) }
      return told(await commands.forgetPerson({ ...sent, ...request.params }), request)
    },
  )
}
