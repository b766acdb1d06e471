import { randomUUID } from 'node:crypto'
import t from 'tap'
import { draftsInDanish } from '#src/texts/pages/drafts.da.ts'
import { rightsInDanish } from '#src/texts/pages/rights.da.ts'
import { paths } from '#src/web/paths.ts'
import { recorded } from '../../commands/registry.ts'
import { town } from '../changes/town.ts'
import { institution, network } from '../site.ts'
import {
  agreementIdIn,
  at,
  begun,
  draftOf,
  eventsOf,
  hiddenOn,
  send,
  signed,
  siteOn,
  writer,
  type Writer,
} from './writer.ts'
import { newFolder } from '../../stores.ts'

const secret = 'Hemmelig gåtur'
const steps = ['', 'parter', 'uformelt', 'ny-forening']

const informal = async (by: Writer, networkId: string): Promise<string> => {
  const draftId = await begun(by, { form: 'informal' })
  await by.post(at(draftId, 'parter'), { add: `network:${networkId}` })
  await by.answer(at(draftId, 'uformelt'), {
    what: secret,
    'terms-period-from': '2024',
    fixedOrNew: 'fixed',
  })
  return draftId
}

t.test('a draft is seen and changed by nobody else', async (t) => {
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await informal(by, here.friendsId)
  const before = await draftOf(here, draftId)
  const cookie = by.cookies.get('samspil-drafts') ?? ''
  const as = (drafts: string | null, role: string | null): Writer => {
    const other = writer(here, here.careHomeId)
    other.cookies.clear()
    if (drafts !== null) other.cookies.set('samspil-drafts', drafts)
    if (role !== null) other.cookies.set('samspil-role', signed(role))
    return other
  }
  const leader = `institution-leader:${here.careHomeId}`
  const others: readonly (readonly [string, Writer])[] = [
    ['no cookie', as(null, leader)],
    [
      'another browser',
      as(signed(await begun(writer(here, here.careHomeId), { form: 'full' })), leader),
    ],
    ['no role', as(cookie, null)],
    ['a coordinator', as(cookie, 'coordinator:0510')],
    ['an analyst', as(cookie, 'analyst')],
    ['another institution', as(cookie, `institution-leader:${here.libraryId}`)],
    ['a forged cookie', as(draftId, leader)],
    ['a cookie signed by others', as(`${draftId}.${'x'.repeat(43)}`, leader)],
    ['a cookie of more drafts than signed', as(`${draftId}.${cookie}`, leader)],
    ['nonsense, signed', as(signed('x.y.z'), leader)],
  ]
  t.plan(others.length * 2 + 3)
  for (const [name, other] of others) {
    const answers = await Promise.all(steps.map((step) => other.get(at(draftId, step))))
    for (const go of ['send', 'delete', 'more', 'rebase'])
      answers.push(await other.post(at(draftId), { go }))
    answers.push(await other.post(at(draftId, 'uformelt'), { what: 'Kapret' }))
    answers.push(await other.post(at(draftId, 'parter'), { remove: '1' }))
    answers.push(await other.post(at(draftId, 'ny-forening'), { name: 'Ny', kind: 'association' }))
    const isLeader = !['no role', 'a coordinator', 'an analyst'].includes(name)
    const [refused, text] = isLeader
      ? [404, draftsInDanish.gone.text]
      : [403, rightsInDanish['propose-agreement']]
    t.ok(
      answers.every(({ status, words }) => status === refused && words.includes(text)),
      `${name}: ${answers.map(({ status }) => status).join(' ')}`,
    )
    t.notOk(
      answers.some(({ body }) => body.includes(secret)),
      name,
    )
  }
  t.strictSame(await draftOf(here, draftId), before)
  const gone = await by.get(at(randomUUID()))
  t.equal(gone.status, 404)
  t.match((await by.get(at(draftId))).body, secret, 'but by the one who wrote it')
})

t.test('a draft is listed for its writer alone', async (t) => {
  t.plan(3)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  await informal(by, here.friendsId)
  t.match((await by.get('/aftaler/ny')).body, secret)
  by.cookies.set('samspil-role', signed(`institution-leader:${here.libraryId}`))
  t.notMatch((await by.get('/aftaler/ny')).body, secret)
  t.notMatch((await writer(here, here.careHomeId).get('/aftaler/ny')).body, secret)
})

t.test(
  'of more than twenty drafts the oldest is let go of, and no error comes of it',
  async (t) => {
    t.plan(3)
    const here = await town(t)
    const by = writer(here, here.careHomeId)
    const ids: string[] = []
    for (let index = 0; index < 22; index += 1) ids.push(await begun(by, { form: 'full' }))
    t.equal((await by.get(at(ids[0] ?? ''))).status, 404)
    t.equal((await by.get(at(ids[2] ?? ''))).status, 200)
    t.equal((await by.get('/aftaler/ny')).status, 200)
  },
)

t.test(
  'a draft is there still when the program was started anew, and gone when it is sent',
  async (t) => {
    t.plan(5)
    const data = newFolder()
    const first = await siteOn(t, data)
    const careHomeId = await institution(first, {
      name: 'Plejecenter Kløvervej',
      kind: 'care-home',
      municipalityCode: '0510',
    })
    const friendsId = await network(first, {
      name: 'Ældre Sagen',
      kind: 'association',
      municipalityCodes: ['0510'],
    })
    const by = writer(first, careHomeId)
    const draftId = await informal(by, friendsId)
    const before = await draftOf(first, draftId)
    await first.close()
    const second = await siteOn(t, data)
    const again = writer(second, careHomeId)
    again.cookies.set('samspil-drafts', by.cookies.get('samspil-drafts') ?? '')
    t.strictSame(await draftOf(second, draftId), before)
    t.match((await again.get(at(draftId))).body, secret)
    const sent = await send(again, draftId)
    t.equal((await eventsOf(second, agreementIdIn(sent.location))).length, 2)
    t.equal(await second.registry.drafts.read(draftId), null)
    t.equal(again.cookies.has('samspil-drafts'), false, 'and the browser forgets it')
  },
)

t.test('deleted by its writer, who is asked first, it is gone', async (t) => {
  t.plan(7)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await informal(by, here.friendsId)
  const head = await here.registry.store.head()
  const asked = await by.post(at(draftId), { go: 'delete' })
  t.equal(asked.status, 200)
  t.match(asked.words, 'Vil du slette kladden?')
  t.equal((await by.get(at(draftId))).status, 200, 'it is there still')
  const deleted = await by.post(at(draftId), { go: 'delete-for-good' })
  t.equal(deleted.location, '/aftaler/ny?done=deleted')
  t.match((await by.get(deleted.location)).words, 'Kladden er slettet')
  t.equal((await by.get(at(draftId))).status, 404)
  t.strictSame(await recorded(here.registry.store, head), [])
})

t.test('pressed twice, it is recorded once, and both lead to the agreement', async (t) => {
  t.plan(6)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await informal(by, here.friendsId)
  const head = await here.registry.store.head()
  const typed = { ...hiddenOn((await by.get(at(draftId))).body), go: 'send' }
  const cookies = [...by.cookies]
  const answers = await Promise.all([by.post(at(draftId), typed), by.post(at(draftId), typed)])
  const ids = answers.map(({ location }) => agreementIdIn(location))
  t.strictSame(
    answers.map(({ status }) => status),
    [303, 303],
  )
  t.equal(ids[0], ids[1])
  t.equal((await recorded(here.registry.store, head)).length, 2)
  for (const [name, value] of cookies) by.cookies.set(name, value)
  const late = await by.post(at(draftId), typed)
  t.equal(agreementIdIn(late.location), ids[0], 'and so does one that comes when the draft is gone')
  t.equal((await by.post(at(draftId), { ...typed, go: 'delete' })).status, 404)
  by.cookies.delete('samspil-drafts')
  t.equal((await by.post(at(draftId), typed)).status, 404, 'but for nobody else')
})

t.test(
  'stopped between recording and forgetting: sent again, nothing is recorded twice',
  async (t) => {
    t.plan(4)
    const here = await town(t)
    const { drafts } = here.registry
    const by = writer(here, here.careHomeId)
    const draftId = await informal(by, here.friendsId)
    const forget = drafts.delete.bind(drafts)
    drafts.delete = () => Promise.reject(new Error('The power went'))
    const stopped = await send(by, draftId)
    t.equal(stopped.status, 500)
    const head = await here.registry.store.head()
    drafts.delete = forget
    const again = await send(by, draftId)
    t.equal((await eventsOf(here, agreementIdIn(again.location))).length, 2)
    t.strictSame(await recorded(here.registry.store, head), [])
    t.equal(await drafts.read(draftId), null)
  },
)

t.test('stopped, and then written on: what was recorded is not recorded once more', async (t) => {
  t.plan(3)
  const here = await town(t)
  const { drafts } = here.registry
  const by = writer(here, here.careHomeId)
  const draftId = await informal(by, here.friendsId)
  const forget = drafts.delete.bind(drafts)
  drafts.delete = () => Promise.reject(new Error('The power went'))
  await send(by, draftId)
  const head = await here.registry.store.head()
  drafts.delete = forget
  await by.answer(at(draftId, 'uformelt'), { what: 'Gåtur om mandagen' })
  const again = await send(by, draftId)
  t.strictSame(await recorded(here.registry.store, head), [])
  const [event] = await eventsOf(here, agreementIdIn(again.location))
  t.match(event?.data, { terms: { title: secret } })
  t.equal(again.status, 303)
})

t.test('forms from other sites are refused, and so are those who may not begin', async (t) => {
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await informal(by, here.friendsId)
  const before = await draftOf(here, draftId)
  const pages = Object.entries(paths).filter(
    ([name]) => name === 'begin' || name.startsWith('draft'),
  )
  t.plan(pages.length * 2 + 2)
  for (const [name, path] of pages) {
    const url = path.da.replace(':draftId', draftId)
    const sent = { go: 'delete', form: 'full', what: 'Kapret' }
    const crossed = await by.post(url, sent, { 'sec-fetch-site': 'cross-site' })
    t.equal(crossed.status, 403, name)
    t.equal((await by.post(url, sent, { origin: 'https://evil.example' })).status, 403)
  }
  t.strictSame(await draftOf(here, draftId), before)
  by.cookies.set('samspil-role', signed('coordinator:0510'))
  t.equal((await by.post('/aftaler/ny', { form: 'full' })).status, 403)
})
