import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi'
import { z } from 'zod'
import type { Api } from './api.ts'
import { readProblems } from './responses.ts'

/** Describes every operation that has a schema: OpenAPI 3.1, made from what validates requests. */
export const describeApi = async (api: Api): Promise<void> => {
  await api.register(fastifyZodOpenApiPlugin)
  await api.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samspil',
        version: '1.0.0',
        description:
          'Registry of collaboration agreements between municipal institutions and volunteer ' +
          'networks. Dates are days in Denmark; what is asked is asked of today. A GET that sends ' +
          'the `position` of a receipt as Samspil-Position is answered with all that was recorded up ' +
          'to there, by whichever instance; where it does not come that far in time, with 503.',
        license: { name: 'MPL-2.0', identifier: 'MPL-2.0' },
      },
      servers: [{ url: '/' }],
      security: [{ accessToken: [] }, { demoRole: [] }, {}],
      tags: [
        { name: 'agreements', description: 'The register of agreements' },
        { name: 'institutions', description: 'Municipal institutions' },
        { name: 'networks', description: 'Associations and networks of volunteers' },
        { name: 'collaboration model', description: 'The model of Bilag 2' },
        {
          name: 'boundaries',
          description:
            'The line between what staff and what volunteers do: what the rules find, what ' +
            'coordinators decide of it, and what the rules rest on',
        },
        {
          name: 'persons',
          description:
            'Who contacts and signatories are: kept apart from all else, for those who need to know, ' +
            'and forgotten for good',
        },
        { name: 'access log', description: 'Who signed in, was refused, and took lists away' },
        { name: 'description', description: 'This document' },
      ],
      components: {
        securitySchemes: {
          accessToken: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              'Where the registry has an issuer of OpenID Connect: an access token of it, a signed JWT ' +
              '(RFC 9068) meant for this registry. Its claims give roles; with several, the header ' +
              'Samspil-Role says which one is acted in (coordinator:0510), and the first is where it ' +
              'is left out.',
          },
          demoRole: {
            type: 'http',
            scheme: 'bearer',
            description:
              'Where it has none, in a demo (then nothing is needed to read): demo:analyst, demo:administrator, demo:public, demo:coordinator:0510 or ' +
              'demo:institution-leader:<institutionId>',
          },
        },
      },
    },
    hideUntagged: true,
    ...fastifyZodOpenApiTransformers,
  })
  api.get(
    '/v1/openapi.json',
    {
      schema: {
        operationId: 'getOpenApi',
        summary: 'This document',
        tags: ['description'],
        response: {
          200: {
            description: 'OpenAPI 3.1',
            content: { 'application/json': { schema: z.looseObject({ openapi: z.string() }) } },
          },
          ...readProblems(),
        },
      },
    },
    () => api.swagger() as { openapi: string },
  )
  // The console has a policy of its own; everything is served from here.
  await api.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP:
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    uiConfig: { validatorUrl: null },
  })
}
