import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { Uuid } from '#schemas/values.ts'
import {
  AgreementVersion,
  AgreementVersions,
  OneAgreementVersion,
  VersionDifference,
} from '#schemas/views/agreement-versions.ts'
import {
  differenceOf,
  oneVersion,
  versionList,
  type Versions,
} from '#projections/agreement-history/versions.ts'
import { versionColumns } from '#src/downloads/version-columns.ts'
import type { FastifyRequest } from 'fastify'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { HttpError } from '../http-error.ts'
import { answerFile, fileContents, FormatQuery } from '../list-formats.ts'
import { answer, orFile, readProblems } from '../responses.ts'

const tags = ['agreements']
const Params = z.object({ agreementId: Uuid })

const versionNumber = z.coerce
  .number()
  .int()
  .min(1, 'too-small')
  .max(1_000_000_000, 'too-large')
  .meta({ description: 'Number of a version, from 1' })

const files = fileContents(AgreementVersion, [versionColumns])

/** The terms of one agreement under every number that they had, and what differs between any two. */
export const agreementVersionRoutes = (api: Api, services: ApiServices): void => {
  const found = finder(services)
  api.get(
    '/v1/agreements/:agreementId/versions',
    {
      config: { permission: 'see-history' },
      schema: {
        operationId: 'listAgreementVersions',
        summary: 'Every version of an agreement, replaced ones among them, and its whole life',
        tags,
        params: Params,
        querystring: z.strictObject(FormatQuery),
        response: {
          200: orFile(answer('The versions', AgreementVersions), files),
          ...readProblems(),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { format } = request.query
      const list = versionList(await found(request, request.params.agreementId))
      if (format === 'json') return list
      const { items, ...asOf } = list
      return answerFile(request, reply, {
        format,
        name: 'agreement-versions',
        list: { ...asOf, pages: [items] },
        columns: versionColumns,
      })
    },
  )

  api.get(
    '/v1/agreements/:agreementId/versions/:number',
    {
      config: { permission: 'see-history' },
      schema: {
        operationId: 'getAgreementVersion',
        summary: 'One version of an agreement, with its terms: the same number, the same terms',
        tags,
        params: Params.extend({ number: versionNumber }),
        response: { 200: answer('The version', OneAgreementVersion), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { agreementId, number } = request.params
      const versions = await found(request, agreementId)
      return oneVersion(versions, number) ?? noSuch(versions, { '/path/number': number })
    },
  )

  api.get(
    '/v1/agreements/:agreementId/difference',
    {
      config: { permission: 'see-history' },
      schema: {
        operationId: 'getVersionDifference',
        summary: 'What differs between two versions of an agreement, in either direction',
        tags,
        params: Params,
        querystring: z.strictObject({ from: versionNumber, to: versionNumber }),
        response: { 200: answer('The difference', VersionDifference), ...readProblems() },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request) => {
      const { from, to } = request.query
      const versions = await found(request, request.params.agreementId)
      const difference = differenceOf(versions, { from, to })
      return difference ?? noSuch(versions, { '/query/from': from, '/query/to': to })
    },
  )
}

const finder =
  ({ queries }: ApiServices) =>
  /** @throws HttpError 404 */
  async (request: FastifyRequest, agreementId: string): Promise<Versions> => {
    const versions = await queries.agreementVersions(agreementId, actorOf(request))
    if (versions === null) throw new HttpError(404, 'not-found')
    return versions
  }

/** @throws HttpError 404 at the first number asked for that is none. */
const noSuch = ({ items }: Versions, asked: Readonly<Record<string, number>>): never => {
  const [pointer, version = 0] =
    Object.entries(asked).find(([, number]) => number > items.length) ?? []
  const params = { version: String(version), most: String(items.length) }
  throw new HttpError(404, 'no-such-version', { params, ...(pointer !== undefined && { pointer }) })
}
