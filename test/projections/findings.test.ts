import fc from 'fast-check'
import t from 'tap'
import { severities } from '#schemas/boundaries/rule.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { findingKey, findingsTimeline } from '#domain/boundaries/timeline.ts'
import { detailsOn } from '#domain/parties/party.ts'
import type { QueueQuery } from '#projections/findings/asked.ts'
import { groupsOf, heatOf } from '#projections/findings/overview.ts'
import { findings } from '#projections/findings/projection.ts'
import { listQueue } from '#projections/findings/queue.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import { countsOf, listUnreviewed } from '#projections/findings/waiting.ts'
import type { Paging } from '#projections/page.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { exactly, isTrue } from '../domain/exactly.ts'
import { boundaryHistories, readIn, type BoundaryHistory } from './boundary-histories.ts'
import { plusDays } from './histories.ts'
import { dump } from './models.ts'
import { tries } from '../tries.ts'

const grown = (batches: readonly (readonly StoredEvent[])[]): ModelFile => {
  const model = new ModelFile(':memory:', findings)
  for (const batch of batches) applyBatch(model, batch.map(readStored))
  return model
}

const cut = <Item>(items: readonly Item[], sizes: readonly number[]): Item[][] => {
  const batches: Item[][] = []
  for (let from = 0; from < items.length;) {
    const size = sizes[batches.length % sizes.length] ?? 1
    batches.push(items.slice(from, from + size))
    from += size
  }
  return batches
}

t.test('rebuilt equals incremental, byte for byte, wherever the batches end', (t) => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(boundaryHistories(), sizes, fc.nat(10), ({ events }, sizes, overlap) => {
      const batches = cut(events, sizes)
      const again = batches.map((batch, index) => [
        ...(overlap === 0 ? [] : (batches[index - 1] ?? []).slice(-overlap)),
        ...batch,
      ])
      const piecemeal = grown(again)
      const whole = grown([events])
      exactly(dump(piecemeal), dump(whole), 'every table')
      piecemeal.close()
      whole.close()
    }),
    tries(12, 500),
  )
  t.pass('for random histories')
  t.end()
})

/** What is in the queue, whatever was parked and noted. */
const told = (model: ModelFile): string =>
  ['finding', 'queue', 'member', 'unreviewed', 'deadline']
    .flatMap((table) => model.all(`SELECT * FROM ${table}`, {}).map((row) => JSON.stringify(row)))
    .toSorted()
    .join('\n')

interface Seen {
  readonly key: string
  readonly rank: number
  readonly state: string
  readonly institutions: readonly { id: string; code: string | null; kind: string | null }[]
  readonly ruleId: string | null
  readonly agreementId: string
}

/** Everything that is to be looked at on a day, found by looking at every agreement. */
const naive = ({ documents }: BoundaryHistory, day: string): Seen[] =>
  [...documents.values()].flatMap((document): Seen[] => {
    if (document.kind !== 'agreement') return []
    const subject = subjectFrom(document.state, readIn(documents))
    const found = boundariesOn(subject, day)
    if (found === null) return []
    const { agreementId } = document.state
    const institutions = found.interval.version.terms.parties.flatMap((party) => {
      if (party.kind !== 'institution') return []
      const known = subject.institutions.get(party.institutionId)
      const details = known === undefined ? null : detailsOn(known, day)
      const [code, kind] = [details?.municipalityCode ?? null, details?.kind ?? null]
      return [{ id: party.institutionId, code, kind }]
    })
    const { findings } = findingsTimeline(subject)
    const sinceOf = (key: string) =>
      findings.find(
        (one) =>
          findingKey(one.ruleId, one.itemId) === key &&
          one.from <= day &&
          (one.to === null || day < one.to),
      )?.since ?? ''
    const breaches = found.answers
      .filter(({ verdict }) => verdict === 'breached')
      .map(({ rule, itemId, severity, decision }) => ({
        key: `${agreementId} ${findingKey(rule.ruleId, itemId)} ${sinceOf(findingKey(rule.ruleId, itemId))}`,
        rank: severities.indexOf(severity),
        state: decision.state,
        institutions,
        ruleId: rule.ruleId,
        agreementId,
      }))
    const isUnanswered = found.answers.some(({ verdict }) => verdict === 'cannot-tell')
    const unanswered = {
      key: `${agreementId} unanswered`,
      rank: 3,
      state: 'open',
      institutions,
      ruleId: null,
      agreementId,
    }
    return isUnanswered ? [...breaches, unanswered] : breaches
  })

const fits = (seen: Seen, query: QueueQuery): boolean => {
  const { viewer, severity, state = 'open', kind, ruleId, agreementId } = query
  const own = viewer.role === 'coordinator' ? viewer.municipalityCode : undefined
  const code = query.municipalityCode ?? (query.institutionKind === undefined ? undefined : own)
  const isRight =
    viewer.role === 'analyst' ||
    (viewer.role === 'coordinator'
      ? seen.institutions.some((one) => one.code === viewer.municipalityCode)
      : seen.institutions.some((one) => viewer.institutionIds.includes(one.id)))
  const isOfInstitution =
    (query.institutionId === undefined &&
      code === undefined &&
      query.institutionKind === undefined) ||
    seen.institutions.some(
      (one) =>
        (query.institutionId === undefined || one.id === query.institutionId) &&
        (code === undefined || one.code === code) &&
        (query.institutionKind === undefined || one.kind === query.institutionKind),
    )
  return (
    isRight &&
    isOfInstitution &&
    seen.state === state &&
    (severity === undefined || severities[seen.rank] === severity) &&
    (kind === undefined || (kind === 'unanswered') === (seen.rank === 3)) &&
    (ruleId === undefined || seen.ruleId === ruleId) &&
    (agreementId === undefined || seen.agreementId === agreementId)
  )
}

/** All pages of a queue, each as long as it may be. */
const allOf = (model: ModelFile, query: QueueQuery, limit: number) => {
  const items = []
  let after: Paging['after'] = null
  for (;;) {
    const page = listQueue(model, query, { limit, after })
    items.push(...page.items)
    if (page.next === null) return { items, total: page.total }
    after = page.next
  }
}

const queries = (
  day: string,
  [one = '', other = '']: readonly string[],
  { seed, all }: { seed: number; all: readonly Seen[] },
): QueueQuery[] => {
  const analyst = { role: 'analyst' } as const
  const coordinator = { role: 'coordinator', municipalityCode: '0510' } as const
  const leader = { role: 'institution-leader', institutionIds: [one, other] } as const
  const hit = all[Math.abs(seed) % Math.max(1, all.length)]
  const ruleId = hit?.ruleId === null ? undefined : (hit?.ruleId as 'unpaid' | undefined)
  return [
    { day, viewer: analyst },
    { day, viewer: coordinator },
    { day, viewer: leader },
    { day, viewer: leader, institutionId: other },
    { day, viewer: { ...leader, institutionIds: [one] }, institutionId: other },
    { day, viewer: leader, municipalityCode: '0510', institutionKind: 'care-home' },
    { day, viewer: coordinator, institutionKind: 'care-home' },
    { day, viewer: coordinator, municipalityCode: '0540' },
    { day, viewer: coordinator, institutionId: one },
    { day, viewer: analyst, municipalityCode: '0540', ruleId },
    { day, viewer: analyst, institutionKind: 'day-care', severity: 'warning' },
    { day, viewer: analyst, institutionId: one, municipalityCode: '0510' },
    { day, viewer: analyst, kind: 'unanswered' },
    { day, viewer: analyst, kind: 'breach', severity: 'advice' },
    { day, viewer: analyst, state: 'judged' },
    { day, viewer: analyst, state: 'to-be-mended' },
    { day, viewer: leader, state: 'exempted' },
    { day, viewer: analyst, agreementId: hit?.agreementId },
    { day, viewer: leader, agreementId: hit?.agreementId, ruleId },
  ]
}

const overviewAgrees = (model: ModelFile, all: readonly Seen[], day: string): void => {
  const viewer = { role: 'coordinator', municipalityCode: '0510' } as const
  const query = { day, viewer }
  const own = all.filter((seen) => fits(seen, query))
  const breaches = own.filter(({ rank }) => rank < 3)
  const counts = countsOf(model, query)
  exactly(
    counts.open,
    Object.fromEntries(
      severities.map((severity, rank) => [severity, own.filter((one) => one.rank === rank).length]),
    ),
  )
  exactly(counts.unanswered, own.filter(({ rank }) => rank === 3).length)
  exactly(
    counts.toBeMended,
    all.filter((seen) => fits(seen, { ...query, state: 'to-be-mended' })).length,
  )
  exactly(
    counts.neverReviewed,
    listUnreviewed(model, query, { limit: 200, after: null }).items.length,
  )
  const groups = groupsOf(model, query, 'rule')
  const byRule = Map.groupBy(breaches, (one) => one.ruleId ?? '')
  exactly(
    Object.fromEntries(
      groups.map(({ key, mustFix, warning, advice, agreements }) => [
        key,
        [mustFix + warning + advice, agreements],
      ]),
    ),
    Object.fromEntries(
      [...byRule].map(([key, of]) => [
        key,
        [of.length, new Set(of.map(({ agreementId }) => agreementId)).size],
      ]),
    ),
  )
  const inGroups = (keysOf: (seen: Seen) => readonly (string | null)[]) => {
    const keyed = breaches.flatMap((one) =>
      [...new Set(keysOf(one))].flatMap((key) => (key === null ? [] : [{ key, one }])),
    )
    return Object.fromEntries(
      [...Map.groupBy(keyed, ({ key }) => key)].map(([key, of]) => [
        key,
        severities.map((_, rank) => of.filter(({ one }) => one.rank === rank).length),
      ]),
    )
  }
  const toldGroups = (groupBy: 'institution' | 'institutionKind') =>
    Object.fromEntries(
      groupsOf(model, query, groupBy).map(({ key, mustFix, warning, advice }) => [
        key,
        [mustFix, warning, advice],
      ]),
    )
  const own0510 = ({ institutions }: Seen) => institutions.filter(({ code }) => code === '0510')
  exactly(
    toldGroups('institution'),
    inGroups((seen) => own0510(seen).map((one) => one.id)),
  )
  exactly(
    toldGroups('institutionKind'),
    inGroups((seen) => own0510(seen).map((one) => one.kind)),
  )
  const cells = heatOf(model, query)
  const places = breaches.flatMap((seen) =>
    own0510(seen).map((one) => `${one.id} ${seen.ruleId ?? ''}`),
  )
  exactly(
    Object.fromEntries(
      cells.map(({ institutionId, ruleId, count }) => [`${institutionId} ${ruleId}`, count]),
    ),
    Object.fromEntries(
      [...Map.groupBy(places, (place) => place)].map(([place, of]) => [place, of.length]),
    ),
  )
  isTrue(cells.every(({ institutionName }) => institutionName !== ''))
}

t.test('where rows cannot be made, each event is taken by itself, to the same end', (t) => {
  fc.assert(
    fc.property(boundaryHistories(), fc.integer({ min: 1, max: 30 }), ({ events }, size) => {
      // A rulebook that names a rule that nobody knows: it can be folded, and nothing evaluated by it.
      const change = events.find(({ type }) => type === 'rulebook-changed.v1')
      fc.pre(change !== undefined)
      const data = {
        ...(change.data as object),
        rules: [{ ruleId: 'unpaid', version: 99, severity: 'advice' }],
        effectiveOn: '2010-01-01',
      }
      const log = events.map((one) => (one === change ? { ...one, data } : one))
      const piecemeal = grown(cut(log, [size]))
      const whole = grown([log])
      exactly(dump(piecemeal), dump(whole), 'every table')
      const parked = whole.parked().map(({ stream, position }) => [stream, position])
      const isInUse = parked.length > 0
      if (isInUse) {
        const without = grown([log.filter(({ stream }) => stream !== change.stream)])
        const rest = parked.filter(([stream]) => stream !== change.stream)
        if (rest.length === 0) {
          exactly(told(whole), told(without), 'as if it had not happened')
        }
        without.close()
      }
      piecemeal.close()
      whole.close()
    }),
    tries(8, 200),
  )
  t.pass('for random histories')
  t.end()
})

t.test('the queue has what each may see, once, the most serious and the oldest first', (t) => {
  fc.assert(
    fc.property(boundaryHistories(), fc.nat(1200), fc.integer(), (history, later, seed) => {
      const model = grown([history.events])
      const day = plusDays('2014-06-01', later)
      const all = naive(history, day)
      const ids = [...history.documents]
        .filter(([, { kind }]) => kind === 'institution')
        .map(([stream]) => stream.replace('institution-', ''))
      for (const query of queries(day, ids, { seed, all })) {
        const { items, total } = allOf(model, query, 1 + (Math.abs(seed) % 5))
        const expected = all.filter((seen) => fits(seen, query))
        const keys = items.map((item) =>
          item.kind === 'unanswered'
            ? `${item.agreementId} unanswered`
            : `${item.agreementId} ${findingKey(item.ruleId ?? 'unpaid', item.item.id)} ${item.since}`,
        )
        const what = JSON.stringify(query)
        exactly(keys.toSorted(), expected.map(({ key }) => key).toSorted(), what)
        exactly(total, expected.length, `total of ${what}`)
        const order = items.map(
          ({ severity, since }) =>
            `${String(severity === null ? 3 : severities.indexOf(severity))} ${since}`,
        )
        exactly(order, order.toSorted(), `order of ${what}`)
      }
      overviewAgrees(model, all, day)
      model.close()
    }),
    tries(10, 300),
  )
  t.pass('for random histories')
  t.end()
})
