import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import {
  AgreeAgreement,
  EndAgreement,
  ProposeAgreement,
  ReviseAgreement,
} from '#schemas/commands/agreements.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { Uuid } from '#schemas/values.ts'
import {
  AgreementPage,
  AgreementReceipt,
  AgreementStatus,
  AgreementSummary,
  AgreementView,
} from '#schemas/views/agreement.ts'
import { agreementSorts } from '#projections/agreement-register/list.ts'
import type { Api, ApiServices } from '../api.ts'
import { actorOf, visitorOf } from '../actor.ts'
import { written } from '../answers.ts'
import { setRevision } from '../conditional.ts'
import { DayQuery } from '../day-query.ts'
import { HttpError } from '../http-error.ts'
import { agreementColumns } from '../list-columns.ts'
import { answerList, fileContents, FormatQuery } from '../list-formats.ts'
import { ModelFilterQuery } from '../model-filter.ts'
import { demand } from '../permitted.ts'
import { pagesOfMoment, PagingQuery } from '../paging.ts'
import { askedMoment, knownSort, RecordedQuery } from '../recorded-query.ts'
import { orFile, page, readProblems, revised } from '../responses.ts'
import { searchQuery } from '../search-query.ts'
import { changeRoute, createRoute } from './changes.ts'

const agreements = { path: '/v1/agreements', id: 'agreementId', tag: 'agreements' }
const Params = z.object({ agreementId: Uuid })

const ListQuery = z.strictObject({
  status: AgreementStatus.optional(),
  formality: Formality.optional(),
  production: Production.optional(),
  networkId: Uuid.optional(),
  ...ModelFilterQuery,
  ...searchQuery(
    "the agreement's title, purpose, target group, tasks, places, case number or KLE code, or of the names that its parties have on the day",
  ),
  sort: z
    .enum(agreementSorts)
    .default('title')
    .meta({ description: 'By title in Danish order, or by start; - turns it round' }),
  ...DayQuery,
  ...RecordedQuery,
  ...PagingQuery,
  ...FormatQuery,
})

const files = fileContents(AgreementSummary, [agreementColumns])

/** The register of agreements, and the four ways to change it. */
export const agreementRoutes = (api: Api, { queries, known, commands }: ApiServices): void => {
  api.get(
    '/v1/agreements',
    {
      config: { permission: 'see-agreements' },
      schema: {
        operationId: 'listAgreements',
        summary:
          'Agreements as they stand today, or on another day, as known now or at another moment',
        tags: ['agreements'],
        querystring: ListQuery,
        response: {
          200: orFile(page('A page of agreements', AgreementPage), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { limit, cursor, format, recordedAt, ...query } = request.query
      if (recordedAt !== undefined) demand(request, 'see-history')
      const asked = { ...query, viewer: visitorOf(request) }
      const list = {
        name: 'agreements',
        view: (item: AgreementSummary) => item,
        columns: agreementColumns,
      }
      const file = { limit, cursor, format }
      if (recordedAt === undefined) {
        return answerList(request, reply, file, {
          ...list,
          read: (paging, since) => queries.agreements(asked, paging, since),
        })
      }
      const moment = askedMoment(recordedAt)
      const viewer = actorOf(request)
      const then = { ...asked, viewer, sort: knownSort(query), recordedAt: moment }
      return answerList(request, reply, file, {
        ...list,
        read: (paging, since) => known.agreements(then, paging, since),
        pages: pagesOfMoment,
      })
    },
  )

  api.get(
    '/v1/agreements/:agreementId',
    {
      config: { permission: 'see-agreements' },
      schema: {
        operationId: 'getAgreement',
        summary:
          'One agreement as it stands today, or on another day, as known now or at another moment',
        tags: ['agreements'],
        params: Params,
        querystring: z.strictObject({ ...DayQuery, ...RecordedQuery }),
        response: { 200: revised('The agreement', AgreementView), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { agreementId } = request.params
      const { validAt, recordedAt } = request.query
      if (recordedAt !== undefined) {
        demand(request, 'see-history')
        const asked = { validAt, recordedAt: askedMoment(recordedAt) }
        const then = await known.agreement(agreementId, actorOf(request), asked)
        if (then === null) throw new HttpError(404, 'not-found')
        setRevision(reply, then.revision)
        return then
      }
      const found = await queries.writtenAgreement(agreementId, visitorOf(request), validAt)
      if (found === null) throw new HttpError(404, 'not-found')
      setRevision(reply, found.revision)
      return written(found.json) as AgreementView
    },
  )

  createRoute(api, agreements, {
    operationId: 'proposeAgreement',
    permission: 'propose-agreement',
    summary: 'Propose an agreement',
    body: ProposeAgreement,
    receipt: AgreementReceipt,
    run: (request) => commands.proposeAgreement(request),
    idOf: ({ agreementId }) => agreementId,
  })
  changeRoute(api, agreements, {
    name: 'agree',
    operationId: 'agreeAgreement',
    permission: 'act-on-agreement',
    summary: 'Every party consented: the proposal becomes an agreement',
    body: AgreeAgreement,
    receipt: AgreementReceipt,
    run: (request) => commands.agreeAgreement(request),
  })
  changeRoute(api, agreements, {
    name: 'revise',
    operationId: 'reviseAgreement',
    permission: 'act-on-agreement',
    summary:
      'Negotiate, amend, extend, renew, reassess, confirm or correct it, or let a party leave',
    body: ReviseAgreement,
    receipt: AgreementReceipt,
    run: (request) => commands.reviseAgreement(request),
  })
  changeRoute(api, agreements, {
    name: 'end',
    operationId: 'endAgreement',
    permission: 'act-on-agreement',
    summary: 'It is over, or it should never have been registered',
    body: EndAgreement,
    receipt: AgreementReceipt,
    run: (request) => commands.endAgreement(request),
  })
}
