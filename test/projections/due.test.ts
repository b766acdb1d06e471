import fc from 'fast-check'
import t from 'tap'
import { dueOf } from '#domain/agreements/due.ts'
import { dueAgreements } from '#projections/agreement-register/due.ts'
import type { Viewer } from '#projections/agreement-register/filters.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, plusDays, type History, type World } from './histories.ts'
import { closeModels, demoHistory, demoToday, modelsOf } from './models.ts'
import { naiveAgreements, naiveSucceededBy } from './naive.ts'

const numRuns = process.env.SAMSPIL_TEST_LONG === '1' ? 300 : 10

/** The day on which each party closed, by looking at all of them. */
const closedParties = ({ institutions, networks }: World): ReadonlyMap<string, string> =>
  new Map(
    [...institutions.values(), ...networks.values()].flatMap(({ id, closed }) =>
      closed === null ? [] : [[id, closed.effectiveOn] as const],
    ),
  )

const naiveDue = (
  world: World,
  query: { institutionIds: readonly string[]; day: string; viewer: Viewer },
) =>
  naiveAgreements(world, { ...query, sort: 'title' })
    .flatMap((summary) => {
      const state = world.agreements.get(summary.agreementId)
      if (state === undefined) throw new Error('Listed, and not there')
      const due = dueOf(state, {
        today: query.day,
        closedParties: closedParties(world),
        exemptions: [],
      })
      const revision = world.revisions.get(`agreement-${summary.agreementId}`)
      return due.length === 0 ? [] : [{ summary, revision, due }]
    })
    .toSorted((a, b) => (a.due[0]?.on ?? '').localeCompare(b.due[0]?.on ?? '', 'en'))

const holdsFor = ({ events, world }: History, days: readonly string[]): Set<string> => {
  const models = modelsOf(events)
  const seen = new Set<string>()
  for (const day of days) {
    for (const institutionId of world.institutions.keys()) {
      const institutionIds = [institutionId, ...naiveSucceededBy(world, institutionId, day)]
      for (const viewer of [
        { role: 'analyst' },
        { role: 'institution-leader', institutionIds },
        { role: 'coordinator', municipalityCode: '0510' },
      ] as const) {
        const query = { institutionIds, day, viewer }
        const found = dueAgreements(models, query)
        exactly(found, naiveDue(world, query), `${institutionId} on ${day}`)
        for (const { due } of found) for (const { why } of due) seen.add(why)
      }
    }
  }
  closeModels(models)
  return seen
}

const demo = await demoHistory()

t.test('what is due of an institution is what looking at everything would give', (t) => {
  const seen = new Set<string>()
  const days = fc.array(fc.integer({ min: -400, max: 1500 }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(histories({ minLength: 60, maxLength: 140 }), days, (history, days) => {
      const asked = days.map((after) => plusDays('2016-01-01', after))
      for (const why of holdsFor(history, asked)) seen.add(why)
    }),
    { numRuns },
  )
  t.ok(seen.has('lapsed'), 'something was due')
  t.end()
})

t.test('and in the demo', (t) => {
  const seen = holdsFor(demo, ['2019-06-15', demoToday])
  // Every query that this holds against the other must be about something.
  for (const why of ['ends', 'lapsed', 'not-confirmed', 'notice', 'party-closed', 'review'])
    t.ok(seen.has(why), why)
  t.end()
})

t.test('of an institution that nobody knows nothing is due', (t) => {
  const models = modelsOf(demo.events)
  const query = { institutionIds: ['x'], day: demoToday, viewer: { role: 'analyst' } } as const
  t.strictSame(dueAgreements(models, query), [])
  closeModels(models)
  t.end()
})
