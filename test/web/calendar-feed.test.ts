import ICAL from 'ical.js'
import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { Closing } from '#schemas/parties/closing.ts'
import { analyst, coordinatorOf, leaderOf, visitor } from './audit/audited.ts'
import { agreement, institution, network, site } from './site.ts'

const here = await site(t)
const careHomeId = await institution(here, {
  name: 'Plejecenter Kløvervej',
  kind: 'care-home',
  municipalityCode: '0510',
})
const libraryId = await institution(here, {
  name: 'Bibliotekerne',
  kind: 'library',
  municipalityCode: '0510',
})
const networkId = await network(here, {
  name: 'Ældre Sagen',
  kind: 'association',
  municipalityCodes: ['0510'],
})
const since = { period: { from: '2026-01-01', until: '2027-02-28' }, cell: 'formal-own' } as const
await agreement(here, { networkId, institutionId: careHomeId, title: 'Besøg', ...since })
await agreement(here, { networkId, institutionId: libraryId, title: 'Læsekreds', ...since })

const path = '/kalender'
const addressIn = (body: string): string =>
  /href="https?:\/\/[^"/]+(\/[^"]*\.ics)"/.exec(body)?.[1] ?? ''

/** Without cookies, as a calendar program comes. */
const followed = async (url: string) => {
  const { statusCode, headers, body } = await here.app.inject({ url })
  const isCalendar = String(headers['content-type']).startsWith('text/calendar')
  return { status: statusCode, summaries: isCalendar ? summariesIn(body) : null }
}

const summariesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => one.getFirstPropertyValue('summary'))

const renewed = async (actor: Actor, at = path) => {
  const { status, body, words } = await visitor(here, actor).post(at, {})
  return { status, words, address: addressIn(body) }
}

const nothing = { status: 404, summaries: null }
const own = { status: 200, summaries: ['Aftalens sidste dag: Besøg'] }

t.test(
  'a calendar program follows what the leader sees, at an address nobody guesses',
  async (t) => {
    t.plan(5)
    const { status, words, address } = await renewed(leaderOf(careHomeId))
    t.equal(status, 200)
    t.match(words, 'Den vises kun denne ene gang')
    t.match(address, /^\/kalender\/[\w-]{43}\.ics$/)
    t.strictSame(await followed(address), own)
    const later = await visitor(here, leaderOf(careHomeId)).get(path)
    t.notMatch(later.body, address, 'it is told once')
  },
)

t.test('a new address takes the place of the one before', async (t) => {
  t.plan(4)
  const [first, second] = [await renewed(leaderOf(careHomeId)), await renewed(leaderOf(careHomeId))]
  t.not(second.address, first.address)
  t.strictSame(await followed(first.address), nothing)
  t.strictSame(await followed(second.address), own)
  const other = await renewed(leaderOf(libraryId))
  t.strictSame(
    [await followed(other.address), await followed(second.address)],
    [{ status: 200, summaries: ['Aftalens sidste dag: Læsekreds'] }, own],
    'each institution has its own',
  )
})

t.test('in English', async (t) => {
  t.plan(3)
  const { address } = await renewed(leaderOf(careHomeId), '/en/calendar')
  t.match(address, /^\/en\/calendar\/[\w-]{43}\.ics$/)
  t.strictSame((await followed(address)).summaries, ['The last day of the agreement: Besøg'])
  const { body } = await here.app.inject({ url: address })
  t.match(body, 'NAME:Samspil: dates\\, Plejecenter Kløvervej', 'named after its institution')
})

t.test('what is asked for besides widens nothing', async (t) => {
  t.plan(1)
  const { address } = await renewed(leaderOf(careHomeId))
  t.strictSame(await followed(`${address}?municipalityCode=0510&format=csv&within=1096`), own)
})

t.test('nothing is at any other address', async (t) => {
  const guesses = ['x.ics', `${'x'.repeat(43)}.ics`, 'x'.repeat(43), `${'x'.repeat(44)}.ics`]
  t.plan(guesses.length)
  for (const one of guesses) t.strictSame(await followed(`${path}/${one}`), nothing, one)
})

t.test('only a leader has an address to give', async (t) => {
  const others = [coordinatorOf('0510'), analyst]
  t.plan(others.length * 2)
  for (const actor of others) {
    t.equal((await renewed(actor)).status, 403)
    const { body } = await visitor(here, actor).get(`${path}?municipalityCode=0510`)
    t.notMatch(body, 'Lav en ny adresse')
  }
})

t.test('the log holds a hash, and not the secret', async (t) => {
  t.plan(2)
  const { address } = await renewed(leaderOf(libraryId))
  const secret = address.slice(path.length + 1, -'.ics'.length)
  const told: string[] = []
  for await (const event of here.registry.store.readStream(`institution-${libraryId}`)) {
    told.push(JSON.stringify([event.type, event.data, event.metadata]))
  }
  t.match(told.at(-1), /institution-calendar-renewed\.v1.*"addressHash":"[0-9a-f]{64}"/)
  t.notOk(told.some((one) => one.includes(secret)))
})

t.test(
  'of an institution that has closed no address is made, and its calendar stays',
  async (t) => {
    t.plan(4)
    const { address } = await renewed(leaderOf(libraryId))
    const { revision } = (await here.registry.queries.institution(libraryId)) ?? { revision: -1 }
    await here.registry.commands.closeInstitution({
      actor: coordinatorOf('0510'),
      id: libraryId,
      ifMatch: revision,
      body: { ...Closing.parse({ reason: 'closed' }), effectiveOn: '2026-11-22' },
    })
    const { status, words, address: none } = await renewed(leaderOf(libraryId))
    t.equal(status, 422)
    t.match(words, 'Der blev ikke lavet en adresse')
    t.equal(none, '')
    t.equal((await followed(address)).status, 200)
  },
)
