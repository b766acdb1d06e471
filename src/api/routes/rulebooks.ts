import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { z } from 'zod'
import { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import { MunicipalityCode } from '#schemas/values.ts'
import { RulebookReceipt } from '#schemas/views/boundary-receipts.ts'
import { RulebookList, RulebookPreview, RulebookToday } from '#schemas/views/rulebooks.ts'
import type { Api, ApiServices } from '../api.ts'
import { ChangeHeaders, changeOf, setRevision } from '../conditional.ts'
import { numbered } from '../numbered.ts'
import { byWriters, answer, changeProblems, except, readProblems, revised } from '../responses.ts'
import { told } from '../warnings.ts'

const tags = ['boundaries']
const Params = z.object({
  municipalityCode: MunicipalityCode.meta({
    description: '`0000` for the national rules, which every municipality begins with',
  }),
})
const ChangeParams = z.object({ municipalityCode: MunicipalityCode })
const ChangeQuery = z.strictObject({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .meta({
      description:
        '`true` records nothing: it is refused as the change would be, or else tells which ' +
        'agreements would get findings that they have not got today',
    }),
})

/** Which rules apply in a municipality, and how serious a breach of each is. */
export const rulebookRoutes = (api: Api, services: ApiServices): void => {
  readRoutes(api, services)
  changeRulebookRoute(api, services)
}

const readRoutes = (api: Api, { boundaries }: ApiServices): void => {
  api.get(
    '/v1/rulebooks',
    {
      config: { permission: 'see-rules' },
      schema: {
        operationId: 'listRulebooks',
        summary:
          'The rulebooks of today: the national one, and those of municipalities that have their own',
        tags,
        querystring: z.strictObject({}),
        response: { 200: answer('The rulebooks', RulebookList), ...except(readProblems(), 404) },
      } satisfies FastifyZodOpenApiSchema,
    },
    async () => {
      const { items, ...asOf } = await boundaries.rulebooks()
      return { items: [...items], ...asOf }
    },
  )

  api.get(
    '/v1/rulebooks/:municipalityCode',
    {
      config: { permission: 'see-rules' },
      schema: {
        operationId: 'getRulebook',
        summary:
          "A municipality's rulebook of today, with its sources and changes; the national one where it has none of its own",
        tags,
        params: Params,
        response: { 200: revised('The rulebook', RulebookToday), ...except(readProblems(), 404) },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const found = await boundaries.rulebook(request.params.municipalityCode)
      setRevision(reply, found.revision)
      return found
    },
  )
}

const changeRulebookRoute = (api: Api, { boundaries, commands }: ApiServices): void => {
  api.post(
    '/v1/rulebooks/:municipalityCode/change',
    {
      config: { permission: 'change-rulebook' },
      schema: {
        operationId: 'changeRulebook',
        summary: 'Turn rules on or off, or set how serious they are, from a day on; or try it',
        tags,
        security: byWriters,
        params: ChangeParams,
        querystring: ChangeQuery,
        headers: ChangeHeaders,
        body: ChangeRulebook,
        response: {
          200: revised(
            'It is recorded; or, tried, what would come of it',
            z.union([RulebookReceipt, RulebookPreview]),
          ),
          ...except(changeProblems(), 404, 409),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      const { municipalityCode } = request.params
      const change = { ...changeOf(request, municipalityCode), body: request.body }
      const isTrial = request.query.dryRun === 'true'
      const receipt = await numbered({ ...change, isTrial }, (one) => commands.changeRulebook(one))
      if (isTrial) {
        setRevision(reply, change.ifMatch)
        return boundaries.previewRulebook(municipalityCode, request.body)
      }
      setRevision(reply, receipt.revision)
      return told(receipt, request)
    },
  )
}
