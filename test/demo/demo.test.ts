import t, { type Test } from 'tap'
import { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { AgreementRevisedV1 } from '#schemas/events/agreement-revised.v1.ts'
import type { AgreementEvent, RegistryEvent } from '#schemas/events/catalogue.ts'
import { Theme, timeZone } from '#schemas/values.ts'
import { classify } from '#domain/agreements/classification.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState } from '#domain/agreements/state.ts'
import { intervalOn, timeline, type Interval } from '#domain/agreements/timeline.ts'
import { SimulatedClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { scenario } from '#src/demo/data/scenario.ts'
import { runDemo, stepsOf } from '#src/demo/run-demo.ts'
import type { Commands } from '#src/commands/request.ts'
import { newErasures, newStore } from '../stores.ts'

const today = '2026-11-22'

interface Told {
  readonly id: string
  readonly stream: string
  readonly recordedAt: string
  readonly event: RegistryEvent
}

const lookup = {
  agreementsBetween: () => Promise.resolve([]),
  networksWithCvr: () => Promise.resolve([]),
}

const tell = async (until: string, onProgress?: (done: number, total: number) => void) => {
  const store = await newStore()
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  const told: Told[] = []
  try {
    await runDemo({
      commands: createCommands({ store, clock, lookup, erasures: newErasures() }),
      clock,
      until,
      onProgress,
    })
    for await (const { id, stream, type, data, metadata } of store.readAll()) {
      const { recordedAt } = metadata as { recordedAt: string }
      told.push({ id, stream, recordedAt, event: { type, data } as RegistryEvent })
    }
  } finally {
    await store.close()
  }
  return told
}

const all = await tell(today)

const isAgreementEvent = (event: RegistryEvent): event is AgreementEvent =>
  event.type.startsWith('agreement-')

const agreements = (told: readonly Told[]) => {
  const states = new Map<string, AgreementState>()
  for (const { event } of told) {
    if (!isAgreementEvent(event)) continue
    const { agreementId } = event.data
    states.set(agreementId, evolve(states.get(agreementId) ?? initialState, event))
  }
  return [...states.values()].filter((state) => state.status !== 'none')
}

const cellOf = ({ version }: Interval): string => {
  const cell = classify(version.terms.classification)
  return `${String(cell?.formality)} ${String(cell?.production)}`
}

const tally = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const between = (t: Test, [least, most]: readonly [number, number], of: string) => {
  return (value = 0) => t.ok(value >= least && value <= most, `${value} ${of}`)
}

void t.test('every step is told, each once', (t) => {
  const names = stepsOf(scenario).map(({ name }) => name)
  t.equal(new Set(names).size, names.length)
  t.equal(all.length, stepsOf(scenario).filter(({ on }) => on <= today).length)
  t.end()
})

void t.test('as many as a newcomer should meet', (t) => {
  const states = agreements(all)
  const statuses = tally(states.map((state) => intervalOn(state, today)?.status ?? 'unknown'))
  between(t, [140, 170], 'agreements')(states.length)
  between(t, [105, 120], 'in force')(statuses.get('in-force'))
  between(t, [10, 14], 'lapsed')(statuses.get('lapsed'))
  between(t, [5, 8], 'proposed')(statuses.get('proposed'))
  between(t, [3, 6], 'upcoming')(statuses.get('upcoming'))
  between(t, [2, 4], 'annulled')(statuses.get('annulled'))
  between(t, [40, 55], 'institutions')(scenario.institutions.length)
  between(t, [65, 80], 'networks')(scenario.networks.length)
  t.end()
})

void t.test('all four cells are well filled, and agreements move between them', (t) => {
  const states = agreements(all)
  const current = states
    .map((state) => intervalOn(state, today))
    .filter((interval) => interval?.status === 'in-force')
  const cells = tally(current.flatMap((interval) => (interval === null ? [] : [cellOf(interval)])))
  t.equal(cells.size, 4)
  for (const [cell, count] of cells) between(t, [15, 60], cell)(count)
  const moved = states.filter((state) => {
    const lived = timeline(state).filter(({ status }) => status === 'in-force')
    return new Set(lived.map(cellOf)).size > 1
  })
  between(t, [12, 30], 'moved')(moved.length)
  t.end()
})

void t.test('every kind of revision, every reason to end, every origin and way to agree', (t) => {
  const events = all.map(({ event }) => event)
  const revisions = events.flatMap((event) =>
    event.type === 'agreement-revised.v1' ? [event.data.kind] : [],
  )
  const ends = events.flatMap((event) =>
    event.type === 'agreement-ended.v1' ? [event.data.reason] : [],
  )
  const origins = events.flatMap((event) =>
    event.type === 'agreement-proposed.v1' ? [event.data.origin] : [],
  )
  const ways = events.flatMap((event) =>
    event.type === 'agreement-agreed.v1' ? event.data.consents.map(({ how }) => how) : [],
  )
  const kinds = AgreementRevisedV1.options.map(({ shape }) => shape.kind.value)
  t.strictSame([...new Set(revisions)].toSorted(), kinds.toSorted())
  t.strictSame([...new Set(ends)].toSorted(), EndReason.options.toSorted())
  t.strictSame([...new Set(origins)].toSorted(), ['afterwards', 'imported', 'registered'])
  t.strictSame([...new Set(ways)].toSorted(), [
    'digital',
    'minutes',
    'oral',
    'signature',
    'unknown',
  ])
  t.end()
})

void t.test('every theme, and no key or place-holder left in a text', (t) => {
  const proposals = all.flatMap(({ event }) =>
    event.type === 'agreement-proposed.v1' ? [event.data.terms] : [],
  )
  const themes = new Set(proposals.flatMap(({ themes }) => themes))
  t.equal(themes.size, Theme.options.length)
  t.notMatch(JSON.stringify(proposals), /[{}]sted|undefined/u)
  for (const { title, parties } of proposals) {
    const tasks = parties.flatMap((party) => party.tasks)
    t.ok(tasks.length >= 1 && tasks.length <= 6, `${title}: ${tasks.length} tasks`)
  }
  const titles = proposals.map(({ title }) => title)
  t.equal(new Set(titles).size, titles.length)
  t.end()
})

void t.test('the same ids and the same words on every run', async (t) => {
  t.strictSame(await tell(today), all)
})

void t.test('recorded on the day it happened, in an order that never goes back', (t) => {
  const days = all.map(({ recordedAt }) =>
    Temporal.Instant.from(recordedAt).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  )
  const instants = all.map(({ recordedAt }) => recordedAt)
  t.strictSame(
    days,
    stepsOf(scenario).map(({ on }) => on),
  )
  t.strictSame(instants, instants.toSorted())
  t.equal(new Set(instants).size, instants.length)
  t.end()
})

void t.test('nothing is told that has not happened yet', async (t) => {
  const early = await tell('2015-06-30')
  t.strictSame(early, all.slice(0, early.length))
  t.ok(early.length > 200 && early.length < all.length)
  t.strictSame(await tell('2012-12-31'), [])
})

void t.test('the demo can be run when it has become old', async (t) => {
  t.strictSame(await tell('2031-03-01'), all)
})

void t.test('progress goes from the first step to the last', async (t) => {
  const seen: number[] = []
  const totals = new Set<number>()
  await tell('2013-06-30', (done, total) => {
    seen.push(done)
    totals.add(total)
  })
  t.strictSame(
    seen,
    seen.map((_, index) => index + 1),
  )
  t.strictSame([...totals], [seen.length])
})

void t.test('a step that is refused says which', async (t) => {
  const refusing = {
    registerInstitution: () => Promise.reject(new Error('no')),
  } as unknown as Commands
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  const run = runDemo({ commands: refusing, clock, until: today })
  await t.rejects(run, /could not tell kildebakken on 2013-02-04/u)
})

void t.test('every CVR number has a valid checksum', (t) => {
  const weights = [2, 7, 6, 5, 4, 3, 2, 1]
  const numbers = scenario.networks.flatMap(({ details: { cvr } }) =>
    cvr === undefined || cvr === null ? [] : [cvr],
  )
  t.ok(numbers.length > 10)
  for (const cvr of numbers) {
    const sum = weights.reduce((sum, weight, index) => sum + weight * Number(cvr[index]), 0)
    t.equal(sum % 11, 0, cvr)
  }
  t.end()
})
