import type { FastifyZodOpenApiSchema } from 'fastify-zod-openapi'
import { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import { BoundaryQuestionAnswer } from '#schemas/views/boundary-question.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { languageFrom } from '#src/texts/language.ts'
import { actorOf } from '../actor.ts'
import type { Api, ApiServices } from '../api.ts'
import { answer, createProblems, except } from '../responses.ts'

/** "Må frivillige …?": anyone may ask, and nothing of it is kept. */
export const boundaryQuestionRoutes = (api: Api, { boundaries }: ApiServices): void => {
  api.post(
    '/v1/boundary-questions',
    {
      schema: {
        operationId: 'askBoundaryQuestion',
        summary: 'May volunteers do this? What the rules say of a task; nothing is registered',
        description: 'Answers in the language of Accept-Language; quotes stay in Danish',
        tags: ['boundaries'],
        body: BoundaryQuestion,
        response: {
          200: answer('The answers', BoundaryQuestionAnswer),
          ...except(createProblems(), 404, 409, 422),
        },
      } satisfies FastifyZodOpenApiSchema,
    },
    async (request, reply) => {
      actorOf(request)
      const language = languageFrom(request.headers['accept-language'])
      const { answers, ...rest } = await boundaries.question(request.body)
      reply.header('content-language', language).header('vary', 'accept-language')
      return {
        ...rest,
        answers: answers.map(({ rule: { ruleId, version, severity }, verdict, why, sources }) => ({
          ruleId,
          ruleVersion: version,
          severity,
          verdict,
          why,
          rule: ruleWords(language, ruleId).says,
          because: because(language, ruleId, why),
          mend: verdict === 'breached' ? ruleWords(language, ruleId).mend : null,
          sources: [...sources],
        })),
      }
    },
  )
}
