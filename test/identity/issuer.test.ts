import t from 'tap'
import { SimulatedClock } from '#src/clock.ts'
import { Issuer } from '#src/identity/issuer.ts'
import { clientId, testIssuer, type TestIssuer } from './issuer.ts'

const discovery = '/.well-known/openid-configuration'
const publicUrl = 'https://samspil.example.dk'

const known = async (issuer: Issuer): Promise<string> =>
  issuer.ask((configuration) => Promise.resolve(configuration.serverMetadata().issuer))

const asking = (there: TestIssuer, others: { readonly issuer?: string } = {}) => {
  const clock = new SimulatedClock('2026-11-28T12:00:00Z')
  const issuer = new Issuer({ issuer: there.url, clientId, clientSecret: 'x', clock, ...others })
  const pass = (seconds: number): void => {
    clock.set(clock.now().add({ seconds }).toString())
  }
  return { issuer, pass, discovered: () => there.asked.get(discovery) ?? 0 }
}

t.test('it is asked what it is when it is needed, and again after an hour', async (t) => {
  t.plan(6)
  const there = await testIssuer(t, { publicUrl })
  const { issuer, pass, discovered } = asking(there)
  t.equal(discovered(), 0)
  const answers = await Promise.all(Array.from({ length: 5 }, () => known(issuer)))
  t.strictSame([...new Set(answers)], [there.url])
  t.equal(discovered(), 1, 'once for all')
  pass(3599)
  await known(issuer)
  t.equal(discovered(), 1)
  pass(1)
  await known(issuer)
  t.equal(discovered(), 2)
  pass(3600)
  there.goAway()
  t.equal(await known(issuer), there.url, 'what it said is held to be true while it is away')
})

t.test(
  'where it does not say what it is, it is asked again a minute later, and not each time',
  async (t) => {
    t.plan(5)
    const there = await testIssuer(t, { publicUrl })
    const { issuer, pass, discovered } = asking(there)
    await known(issuer)
    pass(3600)
    there.goAway()
    t.equal(await known(issuer), there.url)
    there.comeBack()
    pass(59)
    t.equal(await known(issuer), there.url)
    t.equal(discovered(), 1)
    pass(1)
    t.equal(await known(issuer), there.url)
    t.equal(discovered(), 2)
  },
)

t.test('one that does not answer is left in peace for some seconds', async (t) => {
  t.plan(5)
  const there = await testIssuer(t, { publicUrl })
  const { issuer, pass, discovered } = asking(there)
  there.goAway()
  await t.rejects(known(issuer), { code: 'issuer-unavailable' })
  there.comeBack()
  pass(4)
  await t.rejects(known(issuer), { code: 'issuer-unavailable' })
  t.equal(discovered(), 0)
  pass(1)
  t.equal(await known(issuer), there.url)
  t.equal(discovered(), 1)
})

t.test('what it refuses is told as it is, and is no reason to leave it in peace', async (t) => {
  t.plan(2)
  const there = await testIssuer(t, { publicUrl })
  const { issuer } = asking(there)
  const refusal = new Error('no')
  await t.rejects(
    issuer.ask(() => Promise.reject(refusal)),
    refusal,
  )
  t.equal(await known(issuer), there.url)
})

t.test('another issuer at the address is none', async (t) => {
  t.plan(2)
  const there = await testIssuer(t, { publicUrl })
  const wrong = asking(there, { issuer: there.url.replace('127.0.0.1', 'localhost') })
  await t.rejects(known(wrong.issuer), { code: 'issuer-unavailable' })
  const nowhere = asking(there, { issuer: `${there.url}/realms/nowhere` })
  await t.rejects(known(nowhere.issuer), { code: 'issuer-unavailable' })
})
