import t from 'tap'
import { institutionBody } from '../../api/bodies.ts'
import { people, signedInSite } from './signed-in-site.ts'

const asCoordinator = /Logget ind som frivillighedskoordinator i Haderslev Kommune/

t.test('who has several roles acts in one at a time', async (t) => {
  t.plan(14)
  const here = await signedInSite(t)
  const { institutionId } = await here.registry.commands.registerInstitution({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    body: institutionBody({ name: 'Bibliotekerne', municipalityCode: '0510' }) as never,
  })
  const roles = ['analytiker', 'leder', 'koordinator-haderslev']
  here.issuer.people.set('mange', { roles, institutions: [institutionId] })
  const visitor = here.visitor()
  await visitor.signIn('mange')
  const first = await visitor.get('/rolle')
  t.match(first.words, asCoordinator, 'the first to begin with')
  t.match(first.words, /\. Skift rolle Log ud/)
  t.match(
    first.words,
    /Dit log ind giver dig flere roller.* Frivillighedskoordinator i Haderslev Kommune Bruges nu Leder af Bibliotekerne, Haderslev Kommune Brug denne rolle Leder af Bibliotekerne, Haderslev Kommune Analytiker Brug denne rolle Analytiker/,
  )
  const chosen = await visitor.post('/rolle', { role: `institution-leader:${institutionId}` })
  t.strictSame([chosen.status, chosen.to], [303, '/rolle?chosen=yes'])
  const after = await visitor.get('/rolle?chosen=yes')
  t.match(after.words, 'Du ser nu registret som leder af Bibliotekerne, Haderslev Kommune.')
  t.match((await visitor.get('/mine-aftaler')).words, 'Bibliotekerne')
  here.pass(6)
  t.match((await visitor.get('/')).words, 'Logget ind som leder af Bibliotekerne', 'also confirmed')
  for (const role of ['coordinator:0540', 'institution-leader:0510', 'king', '']) {
    const { status, words } = await visitor.post('/rolle', { role })
    t.strictSame([status, words.includes('Rollen blev ikke valgt')], [422, true], role)
  }
  const elsewhere = await visitor.post('/rolle', { role: 'analyst' }, 'cross-site')
  t.equal(elsewhere.status, 403)
  t.match((await visitor.get('/')).words, 'Logget ind som leder af Bibliotekerne')
  here.issuer.people.set('mange', { roles: ['analytiker', 'koordinator-haderslev'] })
  here.pass(6)
  t.match((await visitor.get('/')).words, asCoordinator, 'of those that are left, the first')
})

t.test('who has one is offered no other', async (t) => {
  t.plan(4)
  const here = await signedInSite(t, { people })
  const visitor = here.visitor()
  await visitor.signIn('anna')
  const { words } = await visitor.get('/en/role')
  t.match(words, 'Signed in as analyst Sign out')
  t.match(words, 'Your sign-in gives you one role.')
  const forbidden = await visitor.get('/mine-aftaler')
  t.equal(forbidden.status, 403)
  t.notMatch(forbidden.words, 'Skift rolle')
})
