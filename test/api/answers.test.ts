import Fastify from 'fastify'
import t, { type Test } from 'tap'
import { z } from 'zod'
import { checkAnswers, writeAnswers } from '#src/api/answers.ts'
import { runningApp } from './running-app.ts'

const Answer = z.object({
  parts: z.array(z.object({ name: z.string() })),
  note: z.string().optional(),
})

const answered = async (
  t: Test,
  compiler: typeof checkAnswers,
  answer: unknown,
): Promise<readonly [status: number, body: unknown]> => {
  const app = Fastify()
  t.teardown(() => app.close())
  app.setSerializerCompiler(compiler)
  app.get('/', { schema: { response: { 200: Answer } } }, () => answer)
  const { statusCode, body } = await app.inject('/')
  return [statusCode, statusCode === 200 ? JSON.parse(body) : null]
}

const right = { parts: [{ name: 'a' }] }

/** None of these is as the schema says. */
const wrong: Readonly<Record<string, unknown>> = {
  'a field too many': { ...right, more: 1 },
  'a field too many in a list': { parts: [{ name: 'a', more: 1 }] },
  'a field missing': {},
  'a field of another type': { parts: [{ name: 1 }] },
}

t.test('a check lets through what is as its schema says', async (t) => {
  t.strictSame(await answered(t, checkAnswers, right), [200, right])
  const unsaid = { ...right, note: undefined }
  t.strictSame(await answered(t, checkAnswers, unsaid), [200, right], 'JSON leaves it out')
})

t.test('a check refuses what is not', async (t) => {
  for (const [name, answer] of Object.entries(wrong)) {
    t.strictSame(await answered(t, checkAnswers, answer), [500, null], name)
  }
})

t.test('without a check everything is written as it is', async (t) => {
  for (const [name, answer] of Object.entries(wrong)) {
    t.strictSame(await answered(t, writeAnswers, answer), [200, answer], name)
  }
})

t.test('the apps of tests check', async (t) => {
  const app = await runningApp(t)
  const { queries } = app.registry
  const model = await queries.collaborationModel({ groupBy: null })
  t.equal((await app.raw('/v1/collaboration-model')).status, 200)
  queries.collaborationModel = () => Promise.resolve({ ...model, more: 1 })
  t.equal((await app.raw('/v1/collaboration-model')).status, 500)
  t.match(app.log.join(), /does not match the schema/)
})
