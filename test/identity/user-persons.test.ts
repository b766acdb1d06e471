import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { PersonStreams } from '#src/persons/person-streams.ts'
import { UserPersons } from '#src/persons/user-persons.ts'
import type { Registry } from '#src/registry.ts'
import { signInBy } from './issuer.ts'
import { institutionBody } from '../api/bodies.ts'
import { hiddenIn } from '../web/parties/at-the-pages.ts'
import { cookieSecret } from '../web/site.ts'
import { signedInSite } from '../web/sign-in/signed-in-site.ts'
import type { TestVisitor } from '../web/sign-in/test-visitor.ts'

const karen = { roles: ['koordinator-haderslev'], name: 'Karen Kanarie', email: 'kk@haderslev.dk' }
const people = { karen, anna: { roles: ['analytiker'], name: 'Anna Andersen' } }

/** Streams of persons, without the lists of them. */
const streamsOf = async ({ store }: Registry): Promise<string[]> => {
  const streams = await Array.fromAsync(store.erasableStreams())
  return streams.filter((name) => /^person-(?!list-)/.test(name)).toSorted()
}

const personIds = async (registry: Registry): Promise<string[]> =>
  (await streamsOf(registry)).flatMap(
    (name) => /^person-([0-9a-f-]{36})$/.exec(name)?.slice(1) ?? [],
  )

const actors = async ({ store }: Registry): Promise<Actor[]> =>
  (await Array.fromAsync(store.readAll())).map(
    ({ metadata }) => (metadata as { actor: Actor }).actor,
  )

const newInstitution = '/institutioner/ny'

const register = async (visitor: TestVisitor, name: string) => {
  const { html } = await visitor.get(newInstitution)
  const fields = { 'guidelines-exist': 'unknown', name, kind: 'library' }
  return visitor.post(newInstitution, { ...hiddenIn(html), ...fields })
}

t.test('who signs in is a person behind what is recorded', async (t) => {
  const here = await signedInSite(t, { people })
  const { registry, issuer } = here
  const persons = new PersonStreams(registry.store)
  await here.visitor().signIn('anna')
  t.strictSame(await streamsOf(registry), [], 'of who only reads, nothing is kept')

  const visitor = here.visitor()
  await visitor.signIn('karen')
  const [personId = ''] = await personIds(registry)
  const details = { name: 'Karen Kanarie', email: 'kk@haderslev.dk', phone: null }
  t.match(await persons.read(personId), {
    personId,
    institutionId: null,
    municipalityCode: '0510',
    details,
  })
  const coordinator = { role: 'coordinator', municipalityCode: '0510' }
  await registry.commands.registerInstitution({
    actor: { ...coordinator, personId: null } as Actor,
    body: institutionBody() as never,
  })
  t.equal((await register(visitor, 'Biblioteket')).status, 303)
  t.strictSame((await actors(registry)).at(-1), { ...coordinator, personId })
  const recorded = await Array.fromAsync(registry.store.readAll())
  t.notMatch(
    JSON.stringify(recorded.map(({ data, metadata }) => [data, metadata])),
    /Kanarie|karen/i,
  )

  await here.visitor(await here.instance()).signIn('karen')
  t.strictSame(await personIds(registry), [personId], 'the same at any instance')
  issuer.people.set('karen', { ...karen, name: 'Karen K. Lund' })
  await here.visitor().signIn('karen')
  t.match(await persons.read(personId), { revision: 1, details: { name: 'Karen K. Lund' } })

  const actor = { ...coordinator, personId } as Actor
  await registry.commands.forgetPerson({ actor, personId, body: { reason: 'no-longer-needed' } })
  t.strictSame(await streamsOf(registry), [], 'nothing leads to whom it was')
  here.pass(6)
  // A session that goes on is confirmed by then, and so is somebody new, too.
  await visitor.get('/')
  const again = await personIds(registry)
  t.equal(again.length, 1)
  t.notOk(again.includes(personId), 'who signs in anew is somebody else')
})

t.test('a program that records something is one, too', async (t) => {
  t.plan(6)
  const here = await signedInSite(t, { people })
  const { registry, issuer, clock } = here
  const claims = {
    aud: signInBy(issuer).apiAudience,
    sub: 'system-7',
    exp: Math.floor(clock.now().epochMilliseconds / 1000) + 60,
    roles: ['koordinator-haderslev'],
  }
  const authorization = `Bearer ${await issuer.sign(claims)}`
  const read = await here.app.inject({ url: '/v1/agreements', headers: { authorization } })
  t.equal(read.statusCode, 200)
  t.strictSame(await streamsOf(registry), [], 'who only asks is not looked up')
  for (const name of ['Biblioteket', 'Skolen']) {
    const { statusCode } = await here.app.inject({
      method: 'POST',
      url: '/v1/institutions',
      headers: { authorization },
      payload: institutionBody({ name, municipalityCode: '0510' }),
    })
    t.equal(statusCode, 201)
  }
  const [personId = ''] = await personIds(registry)
  const told = (await actors(registry)).map((actor) => actor.personId)
  t.strictSame(told, [personId, personId])
  const { details } = (await new PersonStreams(registry.store).read(personId)) ?? {}
  t.strictSame(details, { name: 'system-7', email: null, phone: null })
})

t.test('several at once, at several instances, are one person', async (t) => {
  t.plan(3)
  const { registry } = await signedInSite(t, { people })
  const { store, clock } = registry
  const actor: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
  const who = { issuer: 'https://issuer.dk', subject: 'karen', name: 'Karen', email: null }
  const users = () => new UserPersons({ store, clock, secret: cookieSecret })
  const found = await Promise.all(
    Array.from({ length: 8 }, () => users().referenceOf(who, [actor])),
  )
  t.equal(new Set(found).size, 1)
  t.strictSame(await personIds(registry), [found[0]])
  const other = await users().referenceOf({ ...who, subject: 'karen2' }, [actor])
  t.not(other, found[0])
})

t.test(
  'who goes over to another institution is kept there, with what the issuer does not tell',
  async (t) => {
    t.plan(8)
    const { registry } = await signedInSite(t, { people })
    const { store, clock, commands } = registry
    const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
    const register = async (name: string): Promise<Actor> => {
      const body = institutionBody({ name }) as never
      const { institutionId } = await commands.registerInstitution({ actor: coordinator, body })
      return { role: 'institution-leader', institutionId, personId: null }
    }
    const [from, to] = [await register('Fra'), await register('Til')]
    const users = new UserPersons({ store, clock, secret: cookieSecret })
    const persons = new PersonStreams(store)
    const ane = {
      issuer: 'https://issuer.dk',
      subject: 'ane',
      name: 'Ane Lund',
      email: 'ane@lund.dk',
    }
    const personId = (await users.referenceOf(ane, [from])) ?? ''
    const details = { name: 'Ane Lund', email: 'ane@lund.dk', phone: '74341234' }
    const update = { actor: from, id: personId, ifMatch: 0, body: details }
    await commands.updatePerson(update)
    t.equal(await users.referenceOf({ ...ane, name: null, email: null }, [from]), personId)
    t.match(await persons.read(personId), { revision: 1, details }, 'nothing is lost')
    t.equal(await users.referenceOf({ ...ane, name: 'Ane Bo' }, [to, from]), personId)
    t.match(await persons.read(personId), {
      institutionId: from.role === 'institution-leader' ? from.institutionId : '',
    })
    await users.referenceOf({ ...ane, name: 'Ane Ny' }, [to])
    t.strictSame((await registry.persons.kept(from)).items, [], 'of the former nobody learns')
    const [kept] = (await registry.persons.kept(to)).items
    t.match(kept, { personId, details: { ...details, name: 'Ane Ny' } })
    const nowhere: Actor = { ...from, institutionId: personId } as Actor
    t.equal(
      await users.referenceOf({ ...ane, subject: 'x' }, [nowhere]),
      null,
      'where nobody keeps it',
    )
    const long = { ...ane, subject: 'y'.repeat(300), name: null }
    const longId = (await users.referenceOf(long, [to])) ?? ''
    t.equal((await persons.read(longId))?.details.name, 'y'.repeat(120))
  },
)
