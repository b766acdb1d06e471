import fc from 'fast-check'
import t from 'tap'
import { dueOf } from '#domain/agreements/due.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import type { Exemption } from '#domain/boundaries/decisions.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { dueAgreements } from '#projections/agreement-register/due.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import { evolveDocument, type StreamDocument } from '#projections/stream-document.ts'
import type { Viewer } from '#projections/agreement-register/filters.ts'
import { exactly } from '../domain/exactly.ts'
import { histories, plusDays, type History, type World } from './histories.ts'
import { demoHistory, demoToday, modelsOf } from './models.ts'
import { naiveAgreements, naiveSucceededBy } from './naive.ts'
import { tries } from '../tries.ts'

const asOften = tries(10, 300)

/** The day on which each party closed, by looking at all of them. */
const closedParties = ({ institutions, networks }: World): ReadonlyMap<string, string> =>
  new Map(
    [...institutions.values(), ...networks.values()].flatMap(({ id, closed }) =>
      closed === null ? [] : [[id, closed.effectiveOn] as const],
    ),
  )

/** Every stream as it ends. */
const documentsOf = ({ events }: History): ReadonlyMap<string, StreamDocument> => {
  const documents = new Map<string, StreamDocument>()
  for (const event of events) {
    documents.set(
      event.stream,
      evolveDocument(documents.get(event.stream) ?? null, parseEvent(event)),
    )
  }
  return documents
}

/**
 * The last days of exemptions that hold on a day, or that are over while what they exempted has been
 * open ever since, day by day.
 */
const naiveExemptions = (
  documents: ReadonlyMap<string, StreamDocument>,
  state: ExistingAgreement,
  day: string,
): string[] => {
  const subject = subjectFrom(state, (stream) => documents.get(stream) ?? null)
  const standing = (on: string, { ruleId, itemId }: Exemption) =>
    boundariesOn(subject, on)?.answers.find(
      (one) => one.verdict === 'breached' && one.rule.ruleId === ruleId && one.itemId === itemId,
    )?.decision
  return subject.decisions.exemptions
    .filter((exemption) => {
      if (day <= exemption.until) {
        return standing(day, exemption)?.exemption?.exemptionId === exemption.exemptionId
      }
      if (standing(exemption.until, exemption)?.state !== 'exempted') return false
      for (let on = plusDays(exemption.until, 1); on <= day; on = plusDays(on, 1)) {
        if (standing(on, exemption)?.state !== 'open') return false
      }
      return true
    })
    .map(({ until }) => until)
}

const naiveDue = (
  { world, documents }: { world: World; documents: ReadonlyMap<string, StreamDocument> },
  query: { institutionIds: readonly string[]; day: string; viewer: Viewer },
) =>
  naiveAgreements(world, { ...query, sort: 'title' })
    .flatMap((summary) => {
      const state = world.agreements.get(summary.agreementId)
      if (state === undefined) throw new Error('Listed, and not there')
      const due = dueOf(state, {
        today: query.day,
        closedParties: closedParties(world),
        exemptions: naiveExemptions(documents, state, query.day).map((on) => ({
          on,
          from: query.day,
          to: null,
        })),
      })
      const revision = world.revisions.get(`agreement-${summary.agreementId}`)
      return due.length === 0 ? [] : [{ summary, revision, due }]
    })
    .toSorted((a, b) => (a.due[0]?.on ?? '').localeCompare(b.due[0]?.on ?? '', 'en'))

const holdsFor = (history: History, days: readonly string[]): Set<string> => {
  const { events, world } = history
  const models = modelsOf(events)
  const known = { world, documents: documentsOf(history) }
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
        exactly(found, naiveDue(known, query), `${institutionId} on ${day}`)
        for (const { due } of found) for (const { why } of due) seen.add(why)
      }
    }
  }
  models.close()
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
    asOften,
  )
  t.ok(seen.has('lapsed'), 'something was due')
  t.end()
})

t.test('and in the demo', (t) => {
  const seen = holdsFor(demo, ['2019-06-15', demoToday])
  // Every query that this holds against the other must be about something.
  for (const why of [
    'ends',
    'exemption',
    'lapsed',
    'not-confirmed',
    'notice',
    'party-closed',
    'review',
  ])
    t.ok(seen.has(why), why)
  t.end()
})

t.test('of an institution that nobody knows nothing is due', (t) => {
  const models = modelsOf(demo.events)
  const query = { institutionIds: ['x'], day: demoToday, viewer: { role: 'analyst' } } as const
  t.strictSame(dueAgreements(models, query), [])
  models.close()
  t.end()
})
