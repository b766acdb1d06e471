import { randomUUID } from 'node:crypto'
import t from 'tap'
import { ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import { analyst, audited, coordinatorOf, leaderOf, visitor, type Audited } from './audited.ts'

const actor = coordinatorOf('0510')
const page = '/roller-og-graenser/gode-raad'
const ofRule = `${page}?ruleId=recognised`

const pick = (agreementId: string, ...items: readonly string[]) =>
  [agreementId, ...(items.length === 0 ? ['whole'] : items)].join(' ')

const decision = (...picks: readonly string[]) => ({
  pick: picks,
  verdict: 'agreed',
  reason: 'De får en fest til jul.',
  key: randomUUID(),
})

const reviewsOf = async ({ registry }: Audited, agreementId: string) =>
  (await registry.boundaries.agreementFindings(agreementId, actor))?.reviews.map(
    ({ reviewId: _, version: __, rulebookVersion: ___, reviewedOn: ____, ...review }) => review,
  )

const ticked = (main: string): readonly string[] =>
  [...main.matchAll(/<input[^>]*name="pick"[^>]*>/g)].map(
    ([box]) =>
      `${/value="([^ ]*)/.exec(box)?.[1] ?? ''} ${box.includes(' checked') ? 'ticked' : 'not'}`,
  )

t.test('the rules that have open advice, and the agreements of one, to be ticked', async (t) => {
  t.plan(6)
  const here = await audited(t)
  const { ids } = here
  const coordinator = visitor(here, actor)
  const first = await coordinator.get(page)
  t.match(first.words, 'Anerkendelse (2) Vælg en spilleregel ovenfor.')
  t.ok(first.links.includes(ofRule))
  const { main, links } = await coordinator.get(ofRule)
  t.strictSame(ticked(main), [`${ids.reading} not`, `${ids.singing} not`])
  t.ok(links.includes(`/aftaler/${ids.reading}/roller-og-graenser#finding-recognised-whole`))
  t.ok(links.includes(`${ofRule}&all=yes`))
  const all = await coordinator.get(`${ofRule}&all=yes`)
  t.strictSame(ticked(all.main), [`${ids.reading} ticked`, `${ids.singing} ticked`])
})

t.test('one decision for all that are ticked, once', async (t) => {
  t.plan(10)
  const here = await audited(t)
  const { ids } = here
  const coordinator = visitor(here, actor)
  const sent = { ...decision(pick(ids.reading), pick(ids.singing)), nextReviewBy: '1.6.2027' }
  const done = await coordinator.post(ofRule, sent)
  t.strictSame([done.status, done.location], [303, `${ofRule}&done=2`])
  const again = await coordinator.post(ofRule, sent)
  t.strictSame([again.status, again.location], [303, `${ofRule}&done=2`], 'sent twice')
  const review = {
    verdicts: [
      { ruleId: 'recognised', itemId: null, verdict: 'agreed', reason: 'De får en fest til jul.' },
    ],
    conclusion: 'approved',
    nextReviewBy: '2027-06-01',
    note: null,
  }
  for (const id of [ids.reading, ids.singing]) {
    t.strictSame(await reviewsOf(here, id), [review], 'recorded once')
  }
  const other = ReviewBoundaries.parse({ ...review, note: 'Set på stedet.' })
  await here.registry.commands.reviewBoundaries({ actor, agreementId: ids.singing, body: other })
  await coordinator.post(ofRule, sent)
  t.strictSame(await reviewsOf(here, ids.singing), [review, other], 'nor later once more')
  const { words } = await coordinator.get(done.location)
  t.match(words, '2 aftaler er afgjort')
  t.match(words, 'Ingen gode råd er åbne')
  const judged = await coordinator.get('/roller-og-graenser?state=judged')
  t.match(judged.words, '2 opmærksomhedspunkter er afgjort.')
  t.match(judged.rows[0]?.[1], /Afgjort 22\. november 2026: Rigtigt set, men kan blive stående$/)
  t.match(judged.words, 'Ikke gennemgået (1)')
})

t.test(
  'what is wrong with the decision is told at its field, and what was typed is kept',
  async (t) => {
    t.plan(8)
    const here = await audited(t)
    const { ids } = here
    const coordinator = visitor(here, actor)
    const nothing = await coordinator.post(ofRule, { key: randomUUID() })
    t.equal(nothing.status, 422)
    t.strictSame(
      nothing.links.filter((link) => link.startsWith('#')),
      ['#pick', '#verdict', '#reason'],
    )
    const past = { ...decision(pick(ids.reading)), nextReviewBy: '1.6.2020' }
    const late = await coordinator.post(ofRule, past)
    t.equal(late.status, 422)
    t.strictSame(
      late.links.filter((link) => link.startsWith('#')),
      ['#nextReviewBy'],
    )
    t.strictSame(ticked(late.main), [`${ids.reading} ticked`, `${ids.singing} not`])
    t.match(late.body, 'De får en fest til jul.')
    const named = await coordinator.post(ofRule, {
      ...decision(pick(ids.reading)),
      reason: 'Ring til 0101010101 eller skriv til a@b.dk',
    })
    t.strictSame(
      named.links.filter((link) => link.startsWith('#')),
      ['#reason'],
    )
    t.strictSame(await reviewsOf(here, ids.reading), [])
  },
)

t.test('where one cannot be recorded, the others are, and it is said why', async (t) => {
  t.plan(7)
  const here = await audited(t)
  const { ids } = here
  const coordinator = visitor(here, actor)
  const { status, words, links, main, body } = await coordinator.post(
    ofRule,
    decision(pick(ids.toender), pick(ids.reading), pick(ids.singing, randomUUID())),
  )
  t.equal(status, 422)
  t.match(words, '1 af 3 aftaler blev afgjort Disse blev ikke afgjort: Gåture :')
  t.ok(links.includes(`/aftaler/${ids.toender}/roller-og-graenser`))
  t.match(words, /Sangaften : \S/)
  t.equal((await reviewsOf(here, ids.reading))?.length, 1)
  t.strictSame(ticked(main), [`${ids.singing} not`], 'as it stands now')
  t.match(body, 'De får en fest til jul.')
})

t.test('what was asked for before is not taken away', async (t) => {
  t.plan(2)
  const here = await audited(t)
  const { ids } = here
  await here.registry.commands.reviewBoundaries({
    actor,
    agreementId: ids.paid,
    body: ReviewBoundaries.parse({
      verdicts: [
        { ruleId: 'unpaid', itemId: null, verdict: 'to-be-mended', reason: 'Løn er løn.' },
      ],
      conclusion: 'changes-required',
      nextReviewBy: '2027-01-01',
    }),
  })
  // The warning of the same agreement stands for advice here: it is decided in the same way.
  const coordinator = visitor(here, actor)
  const { status } = await coordinator.post(`${page}?ruleId=supplement`, decision(pick(ids.paid)))
  t.equal(status, 303)
  t.strictSame(
    (await reviewsOf(here, ids.paid))?.map(({ conclusion, nextReviewBy }) => [
      conclusion,
      nextReviewBy,
    ]),
    [
      ['changes-required', '2027-01-01'],
      ['changes-required', '2027-01-01'],
    ],
  )
})

t.test('what must be mended is no approval', async (t) => {
  t.plan(2)
  const here = await audited(t)
  const { ids } = here
  const coordinator = visitor(here, actor)
  await coordinator.post(ofRule, { ...decision(pick(ids.reading)), verdict: 'to-be-mended' })
  t.strictSame(
    (await reviewsOf(here, ids.reading))?.map(({ conclusion }) => conclusion),
    ['changes-required'],
  )
  const { rows } = await coordinator.get('/roller-og-graenser?state=to-be-mended')
  t.match(rows[0]?.[1], /Skal rettes, afgjort 22\. november 2026$/)
})

t.test('only coordinators decide', async (t) => {
  t.plan(5)
  const here = await audited(t)
  const { ids, libraryId } = here
  for (const one of [analyst, leaderOf(libraryId)]) {
    const other = visitor(here, one)
    t.equal((await other.get(page)).status, 403)
    t.equal((await other.post(ofRule, decision(pick(ids.reading)))).status, 403)
  }
  t.strictSame(await reviewsOf(here, ids.reading), [])
})

t.test('what no form of ours sends is refused', async (t) => {
  t.plan(2)
  const here = await audited(t)
  const coordinator = visitor(here, actor)
  t.equal((await coordinator.post(ofRule, decision('x whole'))).status, 422)
  const { status, location } = await coordinator.post(page, decision())
  t.strictSame([status, location], [303, page])
})
