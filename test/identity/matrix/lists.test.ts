import t from 'tap'
import { fastifyCookie } from '@fastify/cookie'
import { may, mayAtAll, type ActionName } from '#src/identity/permissions.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { cookieSecret } from '../../web/site.ts'
import { mayLearnOf } from './matrix.ts'
import type { Position } from './position.ts'
import { world } from './world.ts'

const here = await world(t)
const { agreement: agreements } = here.positions

/** Names of the agreements that an answer tells of, in the order of the world. */
const namedIn = (body: string): string[] =>
  agreements.filter(({ inPath }) => body.includes(inPath.agreementId ?? '')).map(({ name }) => name)

const read = async (url: string, visitor: Visitor): Promise<string> => {
  const role = writtenRole(visitor)
  const { statusCode, body } = await here.app.inject({
    url,
    headers: { authorization: `Bearer demo:${role}` },
    cookies: { 'samspil-role': fastifyCookie.sign(role, cookieSecret) },
  })
  if (statusCode !== 200) throw new Error(`${url} ${String(statusCode)}: ${body.slice(0, 300)}`)
  return body
}

type Rule = (visitor: Visitor, position: Position) => boolean

/** To whom a list tells of what: of findings to whom may see them, else to whom may know of it. */
const mayRead =
  (action: ActionName): Rule =>
  (visitor, position) =>
    mayLearnOf(visitor, position) &&
    (action !== 'see-findings' || may(visitor, { ...position, name: action }))

const isOwn: Rule = (visitor, { institutionIds = [] }) =>
  visitor.role === 'institution-leader' && institutionIds.includes(visitor.institutionId)

interface List {
  readonly action: ActionName
  readonly tells: Rule
  /** Whether the answer says how many there are. */
  readonly isCounted?: boolean
}

const agreementsIn: List = {
  action: 'see-agreements',
  tells: mayRead('see-agreements'),
  isCounted: true,
}
const recordIn: List = { ...agreementsIn, action: 'see-history' }
const findingsIn: List = { action: 'see-findings', tells: mayRead('see-findings') }

const whole: Readonly<Record<string, List>> = {
  '/v1/agreements?limit=200': agreementsIn,
  '/v1/agreements?limit=200&recordedAt=2026-11-22T10:00:00Z': recordIn,
  '/aftaler?status=all': { ...agreementsIn, isCounted: false },
  '/v1/findings?limit=200': findingsIn,
  '/v1/findings?limit=200&recordedAt=2026-11-22T10:00:00Z': findingsIn,
  '/v1/calendar?limit=200': findingsIn,
}

/** Asked for a part of it, too, of which somebody may see nothing. */
const parts = [
  ...here.positions.institution.map(({ inPath }) => `institutionId=${inPath.institutionId ?? ''}`),
  ...here.positions.rulebook.map(
    ({ inPath }) => `municipalityCode=${inPath.municipalityCode ?? ''}`,
  ),
]

const listed: Readonly<Record<string, List>> = {
  ...whole,
  ...Object.fromEntries(
    Object.entries(whole).flatMap(([url, list]) =>
      parts.map((part) => [`${url}&${part}`, list] as const),
    ),
  ),
  '/v1/agreements?format=csv': { ...agreementsIn, isCounted: false },
  '/roller-og-graenser': findingsIn,
  '/roller-og-graenser/ikke-gennemgaaet': findingsIn,
  '/roller-og-graenser/frister': findingsIn,
  '/kalender': findingsIn,
  '/mine-aftaler': { action: 'see-own-agreements', tells: isOwn },
}

const analyst: Visitor = { role: 'analyst', personId: null }

/** All that a list can tell: what it tells to analysts, who see everything; of one's own, everything. */
const allOf = async (url: string, { action }: List): Promise<readonly string[]> =>
  mayAtAll(analyst, action) ? namedIn(await read(url, analyst)) : agreements.map(({ name }) => name)

for (const [url, list] of Object.entries(listed)) {
  t.test(`${url} tells each of what they may know of`, async (t) => {
    const visitors = Object.entries(here.visitors).filter(([, one]) => mayAtAll(one, list.action))
    const all = await allOf(url, list)
    for (const [who, visitor] of visitors) {
      const body = await read(url, visitor)
      const expected = agreements
        .filter((one) => all.includes(one.name) && list.tells(visitor, one))
        .map(({ name }) => name)
      t.strictSame(namedIn(body), expected, `${who}: ${String(expected.length)}`)
      if (list.isCounted === true) {
        t.equal((JSON.parse(body) as { total: number }).total, expected.length, who)
      }
    }
    t.end()
  })
}
