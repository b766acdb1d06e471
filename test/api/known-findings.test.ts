import t, { type Test } from 'tap'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import {
  coordinator,
  etag,
  leaderOf,
  registered,
  institutionBody,
  running,
  termsBody,
  town,
  type Receipt,
  type Town,
} from './bodies.ts'
import { readAll } from './read-all.ts'
import { runningApp, today, type RunningApp } from './running-app.ts'

interface Page {
  readonly items: readonly QueueItem[]
  readonly total: number
  readonly next: string | null
  readonly validAt: string
  readonly position: string
  readonly recordedAt?: string
  readonly lastEventId?: string
}

const titles = ['Billeder', 'Cykelture', 'Dans', 'Eventyr']

const paid = (here: Town, title: string) => ({
  ...termsBody(here, { title }),
  volunteering: { unpaid: 'no' as const },
})

/** Four agreements on paid work, which must be mended. */
const fourOf = async (t: Test) => {
  const app = await runningApp(t)
  const here = await town(app)
  const receipts: Receipt[] = []
  for (const title of titles) receipts.push(await running(app, here.leader, paid(here, title)))
  await readAll(app)
  return { app, here, receipts }
}

const pageOf = async (app: RunningApp, query: string, role?: string): Promise<Page> => {
  const asked = role === undefined ? {} : { role }
  const { json } = await app.raw(`/v1/findings?ruleId=unpaid&${query}`, asked)
  return json as Page
}

const titlesOf = ({ items }: Page): string[] => items.map(({ title }) => title).toSorted()

/** The first is corrected to be unpaid, the second goes to another name, the third is judged, the fourth ended. */
const changeAll = async (app: RunningApp, here: Town, receipts: readonly Receipt[]) => {
  const leader = app.as(here.leader)
  const [first, second, third, fourth] = receipts
  if (first === undefined || second === undefined) throw new Error('Four agreements')
  if (third === undefined || fourth === undefined) throw new Error('Four agreements')
  const revised = async (receipt: Receipt, terms: Partial<Receipt['terms']>) => {
    const { agreementId, version } = receipt
    await leader.POST('/v1/agreements/{agreementId}/revise', {
      params: { path: { agreementId }, header: { 'if-match': etag(receipt) } },
      body: {
        kind: 'correction',
        replacesVersion: version,
        terms: { ...receipt.terms, ...terms },
        reason: 'Det var skrevet forkert',
      },
    })
  }
  await revised(first, { volunteering: { ...first.terms.volunteering, unpaid: 'yes' } })
  await revised(second, { title: 'Et andet navn' })
  const { agreementId } = third
  await app.as(coordinator).POST('/v1/agreements/{agreementId}/exemptions', {
    params: { path: { agreementId }, header: {} },
    body: { ruleId: 'unpaid', itemId: null, reason: 'Et forsøg', until: '2024-12-31' },
  })
  await leader.POST('/v1/agreements/{agreementId}/end', {
    params: { path: fourth, header: { 'if-match': etag(fourth) } },
    body: { reason: 'terminated-by-network', endedOn: '2024-06-10' },
  })
  await readAll(app)
}

t.test('a queue is told as it was, on all of its pages and in its files', async (t) => {
  const { app, here, receipts } = await fourOf(t)
  const before = await pageOf(app, 'limit=200')
  t.same([titlesOf(before), before.total], [titles, 4])
  const { items, validAt, position } = before
  const first = await pageOf(app, `limit=3&recordedAt=${position}`)
  await changeAll(app, here, receipts)
  t.same(titlesOf(await pageOf(app, '')), ['Et andet navn'], 'another queue by now')
  const last = await pageOf(app, `limit=3&recordedAt=${position}&cursor=${String(first.next)}`)
  t.strictSame([...first.items, ...last.items], items)
  for (const { lastEventId = '', ...page } of [first, last]) {
    t.match(page, { validAt, position, total: 4, isBehind: false })
    const again = await pageOf(app, `limit=200&recordedAt=${lastEventId}`)
    t.match(again, { lastEventId, position, recordedAt: page.recordedAt })
    t.strictSame(again.items, items, 'the id of the event names the same moment')
  }
  t.equal(last.next, null)
  const file = await app.raw(`/v1/findings?ruleId=unpaid&format=ndjson&recordedAt=${position}`)
  t.equal(file.text, items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  t.equal(file.headers.get('samspil-position'), position)
  t.equal(file.headers.get('samspil-valid-at'), today)
  const table = await app.raw(`/v1/findings?ruleId=unpaid&format=csv&recordedAt=${position}`)
  t.equal(table.text.trim().split('\r\n').length, 5)
  t.same((await pageOf(app, 'recordedAt=0')).items, [], 'before the first event')
  const exempted = await pageOf(app, 'state=exempted')
  t.same(titlesOf(exempted), ['Dans'])
  t.same((await pageOf(app, `state=exempted&recordedAt=${position}`)).items, [])
  const now = await pageOf(app, `state=exempted&recordedAt=${exempted.position}`)
  t.strictSame(now.items, exempted.items)
})

t.test('whoever asks sees what they could see then and may know of today', async (t) => {
  const { app, here, receipts } = await fourOf(t)
  const elsewhere = await registered(
    app.as('coordinator:0540'),
    institutionBody({ name: 'Strandhus', municipalityCode: '0540' }),
  )
  await readAll(app)
  const { position } = await pageOf(app, '')
  const [receipt] = receipts
  if (receipt === undefined) throw new Error('Four agreements')
  const [institution, ...others] = receipt.terms.parties
  if (institution?.kind !== 'institution') throw new Error('Two parties')
  const roles = [
    'analyst',
    coordinator,
    'coordinator:0540',
    here.leader,
    leaderOf(here.libraryId),
    leaderOf(elsewhere),
  ]
  const totals = async (query: string): Promise<number[]> => {
    const found: number[] = []
    for (const role of roles) found.push((await pageOf(app, query, role)).total)
    return found
  }
  t.same(await totals(`recordedAt=${position}`), [4, 4, 0, 4, 0, 0])
  const { error } = await app.as(here.leader).POST('/v1/agreements/{agreementId}/revise', {
    params: { path: receipt, header: { 'if-match': etag(receipt) } },
    body: {
      kind: 'correction',
      replacesVersion: receipt.version,
      terms: {
        ...receipt.terms,
        parties: [{ ...institution, institutionId: elsewhere }, ...others],
      },
      reason: 'Forkert institution',
    },
  })
  t.equal(error, undefined)
  await readAll(app)
  t.same(await totals(''), [4, 3, 1, 3, 0, 1])
  t.same(await totals(`recordedAt=${position}`), [4, 3, 0, 3, 0, 0], 'never more than now or then')
})

t.test('what cannot be had of a moment is refused, with the field', async (t) => {
  const { app } = await fourOf(t)
  const { position, next } = await pageOf(app, 'limit=1')
  const then = await pageOf(app, `limit=1&recordedAt=${position}`)
  const refused = async (query: string, language = 'en') => {
    const headers = { 'accept-language': language }
    const { status, problem } = await app.raw(`/v1/findings?${query}`, { headers })
    t.not(problem.detail, undefined)
    return [status, problem.code, problem.errors?.map(({ pointer }) => pointer)]
  }
  const groups = [400, 'moment-has-no-groups', ['/query/groupBy']]
  t.same(await refused(`recordedAt=${position}&groupBy=rule`), groups)
  t.same(await refused(`recordedAt=${position}&groupBy=institution`, 'da'), groups)
  const cursor = [400, 'invalid-cursor', ['/query/cursor']]
  t.same(await refused(`recordedAt=${position}&cursor=${String(next)}`), cursor)
  t.same(await refused(`cursor=${String(then.next)}`), cursor)
  const ahead = [400, 'moment-ahead', ['/query/recordedAt']]
  t.same(await refused(`recordedAt=${String(Number(position) + 1)}`), ahead)
  const unknown = [400, 'unknown-moment', ['/query/recordedAt']]
  t.same(await refused(`recordedAt=${crypto.randomUUID()}`), unknown)
  const paged = [400, 'format-has-no-pages', ['/query/limit']]
  t.same(await refused(`recordedAt=${position}&format=csv&limit=3`), paged)
})
