import fc from 'fast-check'
import t from 'tap'
import { SimulatedClock } from '#src/clock.ts'
import { Issuer } from '#src/identity/issuer.ts'
import { IssuerUnavailableError } from '#src/identity/issuer-unavailable.ts'
import { Sessions } from '#src/identity/sessions.ts'
import type { Session } from '#src/identity/session.ts'

const begin = Temporal.Instant.from('2026-11-28T12:00:00Z').epochMilliseconds / 1000
const session: Session = {
  subject: 'somebody',
  roles: ['coordinator:0510', 'analyst'],
  chosen: 'analyst',
  startedAt: begin,
  seenAt: begin,
  confirmedAt: begin,
  refreshToken: null,
  personId: null,
}

/** With an issuer that nothing listens for: the port of discard. */
const sessionsAt = (clock: SimulatedClock): Sessions => {
  const options = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: null, clock }
  const cookieSecret = 'of the tests alone, and long enough'
  const issuer = new Issuer(options)
  const referenceOf = () => Promise.resolve(null)
  return new Sessions({ issuer, rolesOf: () => [], clock, cookieSecret, referenceOf })
}

const at = (seconds: number): string =>
  Temporal.Instant.fromEpochMilliseconds((begin + seconds) * 1000).toString()

t.test('what would be too long goes without its refresh token', async (t) => {
  t.plan(4)
  const sessions = sessionsAt(new SimulatedClock(at(0)))
  const long = { ...session, refreshToken: 'x'.repeat(7000) }
  t.strictSame(await sessions.open(await sessions.seal(long)), long)
  const tooLong = { ...session, refreshToken: 'x'.repeat(9000) }
  const sealed = await sessions.seal(tooLong)
  t.strictSame(await sessions.open(sealed), session)
  t.ok(sealed.length < 1000)
  const roles = Array.from(
    { length: 50 },
    (_, index) => `institution-leader:${'x'.repeat(34)}${String(index)}`,
  )
  const most = { ...session, roles, refreshToken: 'x'.repeat(4000) }
  t.strictSame(await sessions.open(await sessions.seal(most)), most, 'all of the roles')
})

t.test('the same is never sealed the same', async (t) => {
  t.plan(2)
  const sessions = sessionsAt(new SimulatedClock(at(0)))
  const sealed = await Promise.all(Array.from({ length: 50 }, () => sessions.seal(session)))
  t.equal(new Set(sealed).size, 50)
  t.notMatch(Buffer.from(sealed[0] ?? '', 'base64url').toString('latin1'), /analyst|somebody/)
})

t.test('how long it lives, against the rules told one by one', async (t) => {
  t.plan(1)
  const minutes = fc.integer({ min: 0, max: 13 * 60 })
  const ages = fc.record({
    started: minutes,
    seen: minutes,
    confirmed: minutes,
    hasToken: fc.boolean(),
  })
  /** Minutes ago; the issuer never answers. */
  const expected = ({
    started,
    seen,
    confirmed,
    hasToken,
  }: {
    started: number
    seen: number
    confirmed: number
    hasToken: boolean
  }): string => {
    if (seen >= 60) return 'over'
    if (started >= 12 * 60) return 'over'
    if (confirmed < 5) return 'goes on'
    if (!hasToken) return 'sign in anew'
    return confirmed < 15 ? 'goes on' : 'nobody can tell'
  }
  await fc.assert(
    fc.asyncProperty(ages, async (one) => {
      const clock = new SimulatedClock(at(0))
      const sessions = sessionsAt(clock)
      const ago = (minutes: number): number => begin - minutes * 60
      const aged = {
        ...session,
        startedAt: ago(one.started),
        seenAt: ago(one.seen),
        confirmedAt: ago(one.confirmed),
        refreshToken: one.hasToken ? 'x' : null,
      }
      return (await lifeOf(sessions, aged)) === expected(one)
    }),
    { numRuns: 400 },
  )
  t.pass()
})

const lifeOf = async (sessions: Sessions, aged: Session): Promise<string> => {
  const opened = await sessions.open(await sessions.seal(aged))
  if (opened === null) return 'over'
  try {
    return (await sessions.resume(opened)) === null ? 'sign in anew' : 'goes on'
  } catch (error) {
    if (error instanceof IssuerUnavailableError) return 'nobody can tell'
    throw error
  }
}
