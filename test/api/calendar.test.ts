import t from 'tap'
import {
  coordinator,
  institutionBody,
  joined,
  leaderOf,
  networkBody,
  proposed,
  registered,
  running,
  termsBody,
  town,
  type Receipt,
} from './bodies.ts'
import { runningApp, today } from './running-app.ts'

const path = '/v1/calendar'

t.test('the calendar', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const api = app.as(coordinator)
  const oldId = await joined(api, networkBody({ name: 'Sangkoret', foundedOn: '1974-08' }))
  const schoolId = await registered(
    app.as('coordinator:0540'),
    institutionBody({ name: 'Skolen', kind: 'school', municipalityCode: '0540' }),
  )
  const library = leaderOf(here.libraryId)
  const reading = await running(
    app,
    here.leader,
    termsBody(here, {
      period: { from: '2024-01-01', until: '2024-09-13' },
      reviewBy: '2024-06-01',
      insurance: { validUntil: '2024-06-15' },
    }),
  )
  const singing = await running(
    app,
    library,
    termsBody({ careHomeId: here.libraryId, friendsId: oldId }, { title: 'Sang' }),
  )
  const school = leaderOf(schoolId)
  const schoolTerms = termsBody({ careHomeId: schoolId, friendsId: here.walkersId })
  const walking = await running(app, school, { ...schoolTerms, reviewBy: '2024-07-01' })
  await proposed(app, here.leader, termsBody(here, { reviewBy: '2024-06-01' }))

  const asked = async (query: object = {}, role?: string) => {
    const { data, error } = await app.as(role).GET(path, { params: { query } })
    if (data === undefined) throw new Error(JSON.stringify(error))
    return data
  }
  type Told = readonly [Receipt, kind: string, on: string]
  const told = async (...given: Parameters<typeof asked>) =>
    (await asked(...given)).items.map(({ agreementId, kind, on }) => [agreementId, kind, on])
  const exactly = (...entries: readonly Told[]) =>
    entries.map(([{ agreementId }, kind, on]) => [agreementId, kind, on])

  const review: Told = [reading, 'review', '2024-06-01']
  const insurance: Told = [reading, 'insurance', '2024-06-15']
  const walked: Told = [walking, 'review', '2024-07-01']
  const jubilee: Told = [singing, 'jubilee', '2024-08-31']
  const ends: Told = [reading, 'ends', '2024-09-13']

  t.test('what is overdue, and what comes within ninety days', async (t) => {
    const { items, position, ...rest } = await asked()
    t.strictSame(rest, {
      within: 90,
      validAt: today,
      isBehind: false,
      total: 5,
      totalIsExact: true,
      overdue: 1,
      overdueIsExact: true,
      next: null,
    })
    t.equal(position, String(await app.head()))
    t.strictSame(await told(), exactly(review, insurance, walked, jubilee, ends))
    const [first] = items
    t.strictSame(
      { ...first, parties: first?.parties.map(({ name }) => name) },
      {
        agreementId: reading.agreementId,
        title: 'Læsevenner på Skovbo',
        status: 'in-force',
        parties: ['Plejecenter Skovbo', 'Læsevennerne'],
        kind: 'review',
        on: '2024-06-01',
        isOverdue: true,
        about: null,
        jubilee: null,
      },
    )
    t.match(items[3], {
      about: { id: oldId, name: 'Sangkoret' },
      jubilee: { years: 50, on: '2024-08' },
      isOverdue: false,
    })
  })

  t.test('within fewer days or more, on another day, and of one kind', async (t) => {
    t.strictSame(await told({ within: 0 }), exactly(review, insurance))
    t.strictSame(await told({ within: 16 }), exactly(review, insurance, walked))
    t.strictSame(
      await told({ validAt: '2024-09-14', within: 0, institutionId: here.careHomeId }),
      exactly([reading, 'lapsed', '2024-09-14']),
    )
    t.strictSame(await told({ kind: 'review' }), exactly(review, walked))
    t.match(await asked({ within: 3660, kind: 'not-confirmed' }), { total: 2, overdue: 0 })
  })

  t.test('of those that whoever asks has a right to', async (t) => {
    t.strictSame(await told({ institutionId: here.libraryId }), exactly(jubilee))
    t.strictSame(await told({ municipalityCode: '0540' }), exactly(walked))
    t.strictSame(await told({}, school), exactly(walked))
    t.strictSame(await told({}, coordinator), exactly(review, insurance, jubilee, ends))
    t.strictSame(await told({ municipalityCode: '0540' }, coordinator), [])
    t.strictSame(await told({ institutionId: here.careHomeId }, school), [])
  })

  t.test('a page at a time, and as files', async (t) => {
    const first = await asked({ limit: 2 })
    t.match(first, { total: 5, overdue: 1, items: { length: 2 } })
    const second = await asked({ limit: 2, cursor: first.next })
    t.match(second, { total: 5, overdue: 1, items: { length: 2 } })
    t.strictSame(
      [...first.items, ...second.items, ...(await asked({ cursor: second.next })).items],
      (await asked()).items,
    )
    const csv = await app.raw(`${path}?format=csv&within=80`)
    t.strictSame(csv.text.split('\r\n').slice(0, -1), [
      'on,kind,isOverdue,agreementId,title,status,aboutId,about,jubileeYears,jubileeOn,parties',
      `2024-06-01,review,true,${reading.agreementId},Læsevenner på Skovbo,in-force,,,,,Plejecenter Skovbo; Læsevennerne`,
      `2024-06-15,insurance,false,${reading.agreementId},Læsevenner på Skovbo,in-force,,,,,Plejecenter Skovbo; Læsevennerne`,
      `2024-07-01,review,false,${walking.agreementId},Læsevenner på Skovbo,in-force,,,,,Skolen; Gangstien`,
      `2024-08-31,jubilee,false,${singing.agreementId},Sang,in-force,${oldId},Sangkoret,50,2024-08,Bibliotek; Sangkoret`,
    ])
    const lines = (await app.raw(`${path}?format=ndjson`)).text.trim().split('\n')
    t.strictSame(
      lines.map((line) => JSON.parse(line) as unknown),
      (await asked()).items,
    )
  })

  t.test('what cannot be asked', async (t) => {
    for (const query of ['within=-1', 'within=4000', 'within=x', 'kind=x', 'status=x', 'cursor=x'])
      t.equal((await app.raw(`${path}?${query}`)).status, 400, query)
  })
})
