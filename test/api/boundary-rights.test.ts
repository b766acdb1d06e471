import t, { type Test } from 'tap'
import { addLegalBasisExample, changeRulebookExample } from '#schemas/commands/boundary-examples.ts'
import {
  coordinator,
  institutionBody,
  leaderOf,
  proposed,
  registered,
  running,
  termsBody,
  town,
  type TermsBody,
  type Town,
} from './bodies.ts'
import { runningApp, type RunningApp } from './running-app.ts'

const ours = 'coordinator:0510'
const elsewhere = 'coordinator:0813'
const analyst = 'analyst'

/** Paid work: must be mended, of the whole. */
const paid = (here: Town): TermsBody => ({ ...termsBody(here), volunteering: { unpaid: 'no' } })

const told = async (t: Test) => {
  const app = await runningApp(t)
  const here = await town(app)
  const { agreementId } = await running(app, here.leader, paid(here))
  return { app, here, agreementId }
}

const statuses = async (
  roles: readonly string[],
  ask: (role: string) => Promise<{ status: number }>,
): Promise<number[]> => {
  const found: number[] = []
  for (const role of roles) found.push((await ask(role)).status)
  return found
}

const as = (role: string) => ({ role })

t.test('who may know what was found of an agreement', async (t) => {
  t.plan(5)
  const { app, here, agreementId } = await told(t)
  const roles = [here.leader, leaderOf(here.libraryId), ours, elsewhere, analyst, 'king']
  for (const name of ['findings', 'finding-changes', 'reviews', 'exemptions']) {
    t.strictSame(
      await statuses(roles, (role) => app.raw(`/v1/agreements/${agreementId}/${name}`, as(role))),
      [200, 404, 200, 404, 200, 401],
      name,
    )
  }
  await app.raw(`/v1/institutions/${here.careHomeId}/close`, {
    role: coordinator,
    headers: { 'if-match': '"0"' },
    body: { reason: 'merged', successorId: here.libraryId },
  })
  const { status } = await app.raw(`/v1/agreements/${agreementId}/findings`, {
    role: leaderOf(here.libraryId),
  })
  t.equal(status, 200, 'a successor may')
})

const listed = async (app: RunningApp, role: string): Promise<string[]> => {
  const { json } = await app.raw('/v1/findings?ruleId=unpaid', as(role))
  const { items } = json as { items: { agreementId: string }[] }
  return items.map(({ agreementId }) => agreementId)
}

t.test('a list holds what each may know of, and so do counts', async (t) => {
  t.plan(8)
  const { app, here, agreementId } = await told(t)
  for (const role of [here.leader, ours, analyst]) {
    t.strictSame(await listed(app, role), [agreementId], role)
  }
  for (const role of [leaderOf(here.libraryId), elsewhere]) {
    t.strictSame(await listed(app, role), [], role)
    const { json } = await app.raw('/v1/findings?groupBy=rule', { role })
    t.strictSame((json as { groups: unknown[] }).groups, [], role)
  }
  t.equal((await app.raw('/v1/findings', { role: 'king' })).status, 401)
})

t.test(
  'coordinators of its municipality decide; nobody else, and strangers learn nothing',
  async (t) => {
    t.plan(6)
    const { app, here, agreementId } = await told(t)
    const roles = [here.leader, leaderOf(here.libraryId), elsewhere, analyst, 'king', ours]
    const send = (name: string, body: unknown) => (role: string) =>
      app.raw(`/v1/agreements/${agreementId}/${name}`, { ...as(role), body })
    const head = await app.head()
    const expected = [403, 403, 403, 403, 401]
    t.strictSame(
      await statuses(roles, send('reviews', { conclusion: 'approved' })),
      [...expected, 201],
      'reviews',
    )
    t.equal(await app.eventsAfter(head), 1)
    const exemption = { ruleId: 'unpaid', itemId: null, reason: 'Forsøg', until: '2024-12-31' }
    t.strictSame(
      await statuses(roles, send('exemptions', exemption)),
      [...expected, 201],
      'exemptions',
    )
    const { json } = await app.raw(`/v1/agreements/${agreementId}/exemptions`)
    const [granted] = (json as { items: { exemptionId: string }[] }).items
    t.strictSame(
      await statuses(
        roles,
        send(`exemptions/${granted?.exemptionId ?? ''}/withdraw`, { reason: 'Slut' }),
      ),
      [...expected, 200],
      'withdrawals',
    )
    t.equal(await app.eventsAfter(head), 3)
    const proposal = await proposed(app, here.leader, paid(here))
    const path = `/v1/agreements/${proposal.agreementId}/reviews`
    t.strictSame(
      await statuses(roles, (role) =>
        app.raw(path, { ...as(role), body: { conclusion: 'changes-required' } }),
      ),
      [403, 403, 404, 403, 401, 201],
      'of a proposal strangers learn nothing',
    )
  },
)

t.test('rulebooks are their own coordinators’, legal bases any coordinator’s', async (t) => {
  t.plan(5)
  const app = await runningApp(t)
  const careHomeId = await registered(app.as(coordinator), institutionBody())
  const roles = [leaderOf(careHomeId), elsewhere, analyst, 'king', ours]
  const head = await app.head()
  const change = (query: string) => (role: string) =>
    app.raw(`/v1/rulebooks/0510/change${query}`, {
      ...as(role),
      headers: { 'if-match': '"0"' },
      body: changeRulebookExample,
    })
  const expected = [403, 403, 403, 401, 200]
  t.strictSame(await statuses(roles, change('?dryRun=true')), expected, 'a trial')
  t.equal(await app.head(), head)
  t.strictSame(await statuses(roles, change('')), expected)
  const add = (role: string) =>
    app.raw('/v1/legal-bases', { ...as(role), body: addLegalBasisExample })
  t.strictSame(
    await statuses([leaderOf(careHomeId), analyst, 'king', elsewhere], add),
    [403, 403, 401, 201],
  )
  const correct = (role: string) =>
    app.raw('/v1/legal-bases/sundhedsloven-119/correct', {
      ...as(role),
      headers: { 'if-match': '"1"' },
      body: { details: addLegalBasisExample.details, reason: 'Slået efter igen' },
    })
  t.strictSame(await statuses([leaderOf(careHomeId), analyst, 'king'], correct), [403, 403, 401])
})
