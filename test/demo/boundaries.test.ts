import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { severities } from '#schemas/boundaries/rule.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState } from '#domain/agreements/state.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { findingsTimeline } from '#domain/boundaries/timeline.ts'
import { detailsOn } from '#domain/parties/party.ts'
import { SimulatedClock } from '#src/clock.ts'
import { readBoundaries } from '#src/commands/boundary-subject.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { readEvents } from '#src/commands/read-stream.ts'
import { runDemo } from '#src/demo/run-demo.ts'
import { newErasures, newStore } from '../stores.ts'

const today = '2026-11-22'
const municipalities = ['0370', '0510', '0550', '0813']

/** Every agreement of the demo with what it is held against. */
const subjects = async () => {
  const store = await newStore()
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  const lookup = {
    agreementsBetween: () => Promise.resolve([]),
    networksWithCvr: () => Promise.resolve([]),
  }
  try {
    await runDemo({
      commands: createCommands({ store, clock, lookup, erasures: newErasures() }),
      clock,
      until: today,
    })
    const streams = new Set<string>()
    for await (const { stream } of store.readAll()) {
      if (stream.startsWith('agreement-')) streams.add(stream)
    }
    const found = []
    for (const stream of streams) {
      const events = (await readEvents(store, stream)) as readonly AgreementEvent[]
      const state = events.reduce(evolve, initialState)
      if (state.status === 'none') continue
      const terms = state.versions.map((version) => version.terms)
      found.push({ state, ...(await readBoundaries(store, state.agreementId, terms)) })
    }
    return found
  } finally {
    await store.close()
  }
}

const all = await subjects()
const findings = all.flatMap((subject) => {
  const codes = [...subject.institutions.values()].map(
    (institution) => detailsOn(institution, today).municipalityCode,
  )
  const answers = boundariesOn(subject, today)?.answers ?? []
  return answers
    .filter(({ verdict }) => verdict === 'breached')
    .map((answer) => ({ ...answer, state: answer.decision.state, code: codes[0] ?? '' }))
})

t.test('each coordinator has something of each severity to settle', (t) => {
  t.plan(municipalities.length * severities.length)
  for (const municipality of municipalities) {
    for (const severity of severities) {
      const open = findings.filter(
        (one) => one.code === municipality && one.severity === severity && one.state === 'open',
      )
      t.ok(open.length > 0, `${municipality} ${severity}`)
    }
  }
  t.end()
})

t.test('most agreements keep to the rules that stop', (t) => {
  t.plan(1)
  const stopping = all.filter((subject) =>
    (boundariesOn(subject, today)?.answers ?? []).some(
      ({ verdict, severity }) => verdict === 'breached' && severity === 'must-fix',
    ),
  )
  t.ok(stopping.length >= 6 && stopping.length <= 15, String(stopping.length))
  t.end()
})

t.test('everything that a coordinator can decide is there', (t) => {
  t.plan(6)
  const states = new Set(findings.map(({ state }) => state))
  t.strictSame([...states].toSorted(), ['exempted', 'judged', 'open', 'to-be-mended'])
  const reviews = all.flatMap(({ decisions }) => decisions.reviews)
  t.ok(reviews.some(({ nextReviewBy }) => nextReviewBy !== null && nextReviewBy < today))
  const exemptions = all.flatMap(({ decisions }) => decisions.exemptions)
  t.ok(
    exemptions.some(({ withdrawnOn }) => withdrawnOn !== null),
    'one withdrawn',
  )
  t.ok(
    exemptions.some(({ until }) => until < today),
    'one expired',
  )
  t.ok(
    all.some(({ rulebooks }) => [...rulebooks.values()].some(({ changes }) => changes.length > 0)),
    'a rulebook changed',
  )
  const mended = all.flatMap((subject) =>
    findingsTimeline(subject).findings.flatMap(({ ruleId, resolvedBy }) =>
      resolvedBy?.kind === 'version' ? [`${ruleId} ${resolvedBy.versionKind}`] : [],
    ),
  )
  t.ok(mended.includes('record-keeping amendment'), 'one mended')
  t.end()
})
