import t from 'tap'
import { paths } from '#src/web/paths.ts'
import { recorded } from '../../commands/registry.ts'
import { town } from '../changes/town.ts'
import { at, begun, draftOf, send, typedOn, writer, type Answers, type Writer } from './writer.ts'

const scene = async (t: Parameters<typeof town>[0], form = 'full') => {
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form })
  await by.post(at(draftId, 'parter'), { add: `network:${here.friendsId}` })
  const typed = async () => (await draftOf(here, draftId)).typed
  return { here, by, draftId, typed }
}

/** What a page shows of a field when it is opened anew. */
const shownAt = async (by: Writer, url: string, name: string): Promise<string | undefined> =>
  typedOn((await by.get(url)).body).find(([field]) => field === name)?.[1]

t.test('what is typed wrong is told at its field, and kept as it was typed', async (t) => {
  const { by, draftId } = await scene(t)
  const cases: readonly (readonly [string, string, string])[] = [
    ['opgaver', 'terms-title', 'x'.repeat(201)],
    ['opgaver', 'terms-purpose', 'Ring til Ane, 010170-1234'],
    ['opgaver', 'terms-purpose', '<script>alert("Å & \'")</script>'.repeat(200)],
    ['opgaver', 'terms-parties-1-tasks-0-performedBy', 'nobody'],
    ['opgaver', 'terms-parties-1-tasks-0-place', 'to\tord'],
    ['felt', 'terms-classification-production-chosen', 'noget andet'],
    ['rammer', 'terms-boundaries-rightToRefuseTask', 'måske'],
    ['rammer', 'terms-boundaries-exclusions', `${'y'.repeat(201)}\r\npenge`],
    ['penge', 'terms-funding-0-amountDkk', 'mange penge'],
    ['penge', 'terms-funding-0-from', 'engang'],
    ['penge', 'terms-volume-volunteers', '-4'],
    ['mere', 'terms-kleCode', '27'],
    ['mere', 'terms-politicalDecision-on', '31.2.2024'],
    ['periode', 'terms-period-from', 'i foråret'],
    ['periode', 'terms-reviewBy', 'marts 2027'],
    ['periode', 'terms-period-notice-length', 'tre'],
  ]
  for (const [page, name, value] of cases) {
    const answered = await by.answer(at(draftId, page), { name, [name]: value })
    t.equal(answered.status, 422, name)
    t.match(answered.body, `href="#${name}"`, `${name}: told`)
    const kept = typedOn(answered.body).filter(([field, text]) => field === name && text === value)
    const isChoice = /performedBy|chosen|rightToRefuseTask/.test(name)
    t.equal(kept.length, isChoice ? 0 : 1, 'and kept')
    await by.answer(at(draftId, page), { [name]: '' })
  }
})

t.test('what is wrong does not keep anybody from the other pages', async (t) => {
  t.plan(4)
  const { by, draftId } = await scene(t)
  await by.answer(at(draftId, 'periode'), { 'terms-period-from': 'i foråret' })
  const next = await by.answer(at(draftId, 'felt'), {
    'terms-classification-formality-formalAgreement': 'yes',
    'terms-classification-production-fixedTasks': 'yes',
    'terms-classification-production-changesWaysOfWorking': 'no',
    'terms-classification-production-movesRoles': 'no',
  })
  t.equal(next.location, at(draftId, 'rammer'))
  t.equal(await shownAt(by, at(draftId, 'periode'), 'terms-period-from'), 'i foråret')
  const check = await by.get(at(draftId))
  t.match(check.body, `${at(draftId, 'periode')}?from=check&amp;check=yes#terms-period-from`)
  const told = await by.get(`${at(draftId, 'periode')}?check=yes`)
  t.match(told.words, /Skriv datoen/)
})

t.test('whoever presses another step takes along what was typed, right or wrong', async (t) => {
  t.plan(6)
  const { by, draftId, typed } = await scene(t)
  const { body } = await by.get(at(draftId, 'opgaver'))
  t.match(body, /<button[^>]*form="step"[^>]*value="draftModel"/)
  const there = await by.answer(
    at(draftId, 'opgaver'),
    { 'terms-title': 'x'.repeat(300) },
    { go: 'draftModel' },
  )
  t.equal(there.location, at(draftId, 'felt'))
  t.equal((await typed())['terms-title'], 'x'.repeat(300))
  const { body: parties } = await by.get(at(draftId, 'parter'))
  t.match(parties, /<button[^>]*form="parties"[^>]*value="draftPeriod"/)
  const away = await by.answer(
    at(draftId, 'parter'),
    { 'terms-parties-1-role': 'partner' },
    { go: 'draftPeriod' },
  )
  t.equal(away.location, at(draftId, 'periode'))
  t.equal((await typed())['terms-parties-1-role'], 'partner')
})

t.test('rows: added, written, taken away, and left blank', async (t) => {
  const { by, draftId, typed } = await scene(t)
  const lists: readonly (readonly [string, string, string])[] = [
    ['opgaver', 'terms-parties-1-tasks', 'title'],
    ['opgaver', 'terms-parties-0-tasks', 'title'],
    ['penge', 'terms-funding', 'source'],
    ['mere', 'terms-annexes', 'title'],
    ['mere', 'terms-parties-1-contacts', 'role'],
  ]
  t.plan(lists.length * 6)
  for (const [page, list, field] of lists) {
    const url = at(draftId, page)
    const rows = async () =>
      Object.entries(await typed()).filter(
        ([name]) => name.startsWith(`${list}-`) && name.endsWith(`-${field}`),
      )
    const row = (number: number) => `${list}-${String(number)}-${field}`
    await by.answer(url, { [row(0)]: 'et' })
    const added = await by.answer(url, {}, { add: list })
    t.equal(added.location, `${url}?add=${list}#${list}`)
    t.ok(
      typedOn((await by.get(added.location)).body).some(([name]) => name === row(1)),
      'a row more',
    )
    await by.answer(added.location, { [row(1)]: 'to' }, { add: list })
    await by.answer(`${url}?add=${list}`, { [row(2)]: 'tre' })
    t.strictSame(await rows(), [
      [row(0), 'et'],
      [row(1), 'to'],
      [row(2), 'tre'],
    ])
    await by.answer(url, { [row(2)]: 'tre, rettet' }, { remove: `${list}-1` })
    t.strictSame(
      await rows(),
      [
        [row(0), 'et'],
        [row(1), 'tre, rettet'],
      ],
      'what was typed beside it is kept',
    )
    await by.answer(url, {}, { remove: `${list}-7` })
    await by.answer(`${url}?add=${list}`, {})
    t.equal((await rows()).length, 2, 'a blank row is none')
    await by.answer(url, {}, { remove: `${list}-0` })
    await by.answer(url, {}, { remove: `${list}-0` })
    t.strictSame(await rows(), [])
  }
})

t.test(
  'a party that is taken away takes its tasks, contacts and yes along; the others move up',
  async (t) => {
    t.plan(3)
    const { here, by, draftId, typed } = await scene(t)
    await by.post(at(draftId, 'parter'), { add: `network:${here.choirId}` })
    await by.post(at(draftId, 'parter'), { add: 'organisation', organisation: ' Banken ' })
    const written: Answers = Object.fromEntries(
      [1, 2, 3].map((at) => [`terms-parties-${String(at)}-tasks-0-title`, `Opgave ${String(at)}`]),
    )
    for (const number of [1, 2, 3]) {
      const name = `terms-parties-${String(number)}-contacts-0-role`
      await by.answer(at(draftId, 'mere'), { [name]: `Kontakt ${String(number)}` })
    }
    await by.answer(at(draftId, 'opgaver'), written)
    await by.answer(at(draftId, 'periode'), { state: 'agreed' })
    const roles = Object.fromEntries(
      [0, 1, 2, 3].map((at) => [`consents-${String(at)}-role`, `Rolle ${String(at)}`]),
    )
    await by.answer(at(draftId, 'samtykker'), roles)
    await by.post(at(draftId, 'parter'), { remove: '1' })
    const left = await typed()
    const told = Object.entries(left).filter(
      ([name, text]) => /^(?:Opgave|Kontakt|Rolle) /.test(text) && name !== '',
    )
    t.strictSame(Object.fromEntries(told), {
      'terms-parties-1-contacts-0-role': 'Kontakt 2',
      'terms-parties-2-contacts-0-role': 'Kontakt 3',
      'terms-parties-1-tasks-0-title': 'Opgave 2',
      'terms-parties-2-tasks-0-title': 'Opgave 3',
      'consents-0-role': 'Rolle 0',
      'consents-1-role': 'Rolle 2',
      'consents-2-role': 'Rolle 3',
    })
    t.match(left, { 'terms-parties-1-networkId': here.choirId, 'terms-parties-2-name': 'Banken' })
    t.equal(left['terms-parties-3-kind'], undefined)
  },
)

t.test('a language changed in the middle keeps all', async (t) => {
  t.plan(4)
  const { by, draftId, typed } = await scene(t)
  const en = (page: 'draft' | 'draftTasks' | 'draftPeriod' | 'draftResources') =>
    paths[page].en.replace(':draftId', draftId)
  await by.answer(at(draftId, 'opgaver'), { 'terms-title': 'Sang', 'terms-purpose': 'Synge' })
  await by.answer(at(draftId, 'penge'), {
    'terms-funding-0-source': 'a',
    'terms-funding-0-amountDkk': '1.200',
  })
  await by.answer(at(draftId, 'periode'), { 'terms-period-from': '1. marts 2024' })
  const before = await typed()
  for (const page of ['draftTasks', 'draftResources', 'draftPeriod'] as const)
    await by.answer(en(page), {})
  const after = await typed()
  t.match(after, before)
  t.equal(await shownAt(by, en('draftPeriod'), 'terms-period-from'), '1. marts 2024')
  t.match((await by.get(en('draft'))).words, /1 March 2024/)
  t.equal(after['terms-funding-0-amountDkk'], '1.200')
})

t.test(
  'an informal collaboration written on in full keeps what was typed, right or wrong',
  async (t) => {
    t.plan(4)
    const { by, draftId, typed, here } = await scene(t, 'informal')
    await by.answer(at(draftId, 'uformelt'), {
      what: 'Gåture',
      'terms-period-from': 'i foråret',
      fixedOrNew: 'new',
      'end-reason': 'expired',
      'end-endedOn': 'i går',
    })
    const on = await by.post(at(draftId), { go: 'more' })
    t.equal(on.location, at(draftId, 'opgaver'))
    t.match(await typed(), {
      'terms-title': 'Gåture',
      'terms-purpose': 'Gåture',
      'terms-parties-1-networkId': here.friendsId,
      'terms-parties-1-tasks-0-title': 'Gåture',
      'terms-classification-production-changesWaysOfWorking': 'yes',
      'terms-period-from': 'i foråret',
      'end-reason': 'expired',
      'end-endedOn': 'i går',
    })
    const before = await draftOf(here, draftId)
    t.equal(before.form, 'full')
    await by.answer(at(draftId, 'periode'), { state: 'agreed' })
    const once = await draftOf(here, draftId)
    await by.post(at(draftId), { go: 'more' })
    t.strictSame(await draftOf(here, draftId), once, 'pressed again it changes nothing')
  },
)

t.test('more tasks than an agreement can have are told, and all are kept', async (t) => {
  t.plan(5)
  const { by, draftId, typed } = await scene(t)
  const tasks = Object.fromEntries(
    Array.from({ length: 201 }, (_, index) => [
      `terms-parties-1-tasks-${String(index)}-title`,
      `Opgave ${String(index)}`,
    ]),
  )
  const start = performance.now()
  const answered = await by.post(at(draftId, 'opgaver'), {
    ...tasks,
    'terms-title': 'Sang',
    'terms-purpose': 'x',
  })
  t.ok(performance.now() - start < 3000, `${(performance.now() - start).toFixed()} ms`)
  t.ok([303, 422].includes(answered.status))
  t.match(await typed(), tasks)
  t.match((await by.get(at(draftId))).words, /200/)
  t.equal((await send(by, draftId)).status, 422)
})

t.test(
  'a draft too large for the store is told, and what was typed stands on the page',
  async (t) => {
    t.plan(5)
    const { by, draftId, typed } = await scene(t)
    const big = 'x'.repeat(300_000)
    await by.post(at(draftId, 'opgaver'), { 'terms-title': 'Sang', 'terms-purpose': big })
    const { 'terms-purpose': kept } = await typed()
    t.equal(kept?.length, 300_000, 'a text as long as a form is kept')
    await by.post(at(draftId, 'rammer'), { 'terms-boundaries-confidentiality-through': big })
    await by.post(at(draftId, 'penge'), { 'terms-accounts': big })
    const before = await typed()
    const answered = await by.post(at(draftId, 'mere'), { 'terms-disputes': `${big}, og mere` })
    t.equal(answered.status, 422)
    t.match(answered.words, /512/)
    t.ok(answered.body.includes('xxx, og mere'))
    t.strictSame(await typed(), before)
  },
)

t.test('buttons and names that nobody has do no harm', async (t) => {
  const { here, by, draftId, typed } = await scene(t)
  await by.answer(at(draftId, 'opgaver'), { 'terms-title': 'Sang', 'terms-purpose': 'Synge' })
  const before = await typed()
  const head = await here.registry.store.head()
  const deep = 'terms-funding-'.repeat(20_000)
  const strange: readonly (readonly [string, Answers])[] = [
    ['', { go: 'nowhere' }],
    ['', {}],
    ['', { go: 'rebase' }],
    ['', { go: ['send', 'delete'] }],
    ['', { go: 'more' }],
    ['parter', { add: 'x' }],
    ['parter', { add: 'network:' }],
    ['parter', { add: `somebody:${here.choirId}` }],
    ['parter', { add: `network:${here.friendsId}` }],
    ['parter', { add: 'organisation' }],
    ['parter', { remove: 'x' }],
    ['parter', { remove: '' }],
    ['parter', { remove: '0' }],
    ['parter', { 'terms-parties-0-institutionId': here.libraryId, 'terms-parties-5-role': 'x' }],
    [
      'penge',
      { go: 'nowhere', 'terms-title': 'Kapret', 'terms-parties-1-networkId': here.choirId },
    ],
    ['penge', { add: 'æ\r\nø', __proto__: 'x', 'constructor-prototype-x': 'x' }],
    ['penge', { remove: 'æ\r\nø' }],
    ['penge', { add: 'terms-parties', [deep]: 'x' }],
    ['penge', { [`terms-funding-${'9'.repeat(300)}-source`]: 'x' }],
    ['ny-forening', { [deep]: 'x' }],
    ['ny-forening', { name: ['a', 'b'], kind: 'x', cvr: '1'.repeat(5000) }],
  ]
  t.plan(strange.length * 2 + 3)
  for (const [page, sent] of strange) {
    const { status } = await by.post(at(draftId, page), sent)
    t.ok(
      [303, 404, 422].includes(status),
      `${page} ${JSON.stringify(sent).slice(0, 60)}: ${String(status)}`,
    )
    t.strictSame(await typed(), before)
  }
  t.strictSame(await recorded(here.registry.store, head), [])
  const unread = await by.post(at(draftId, 'felt'), { a: 'x'.repeat(600_000) })
  t.equal(unread.status, 413)
  t.strictSame(await typed(), before)
})

t.test('rows with numbers beyond all bounds are rows like any other', async (t) => {
  t.plan(3)
  const { by, draftId, typed } = await scene(t)
  const start = performance.now()
  await by.post(at(draftId, 'penge'), {
    'terms-funding-999999999-source': 'sidst',
    'terms-funding-7-source': 'først',
    'consents-999999999-how': 'oral',
  })
  t.ok(performance.now() - start < 2000)
  const rows = Object.entries(await typed()).filter(([name]) => name.startsWith('terms-funding'))
  t.strictSame(Object.fromEntries(rows), {
    'terms-funding-0-source': 'først',
    'terms-funding-1-source': 'sidst',
  })
  t.notOk(
    Object.keys(await typed()).some((name) => name.startsWith('consents')),
    'of another page',
  )
})

t.test('more rows than anybody types are refused at once, and the draft stands', async (t) => {
  t.plan(4)
  const { by, draftId, typed } = await scene(t)
  await by.answer(at(draftId, 'penge'), { 'terms-funding-0-source': '§ 18' })
  const before = await typed()
  const many = Object.fromEntries(
    Array.from({ length: 15_000 }, (_, index) => [`terms-funding-${String(index)}-source`, 'x']),
  )
  const start = performance.now()
  const answered = await by.post(at(draftId, 'penge'), many)
  const ms = performance.now() - start
  t.ok(ms < 2000, `${ms.toFixed()} ms`)
  t.equal(answered.status, 422)
  t.match(answered.words, /512/)
  t.strictSame(await typed(), before)
})
