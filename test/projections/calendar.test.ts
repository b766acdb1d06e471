import fc from 'fast-check'
import t from 'tap'
import { eventSchemas } from '#schemas/events/catalogue.ts'
import type { CalendarEntry } from '#schemas/views/calendar.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { dueDaysOf } from '#domain/agreements/due.ts'
import { jubileesOf } from '#domain/agreements/jubilees.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import { findingsTimeline } from '#domain/boundaries/timeline.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { detailsOn } from '#domain/parties/party.ts'
import type { Viewer } from '#projections/agreement-register/filters.ts'
import { calendarOn, type CalendarQuery } from '#projections/calendar/queries.ts'
import { exemptionDeadlines, reviewDeadlines } from '#projections/findings/deadlines.ts'
import { findings } from '#projections/findings/projection.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import type { Paging } from '#projections/page.ts'
import { evolveDocument, type StreamDocument } from '#projections/stream-document.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { exactly } from '../domain/exactly.ts'
import { boundaryHistories, readIn, type BoundaryHistory } from './boundary-histories.ts'
import { chance, choices, plusDays } from './histories.ts'
import { dump } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(12, 200)

/** The same history, with dates in its terms and foundings that others do not have. */
const dated = ({ events }: BoundaryHistory, seed: number): BoundaryHistory => {
  const next = chance(seed)
  const documents = new Map<string, StreamDocument>()
  const told = events.map((event): StoredEvent => {
    const choose = choices(next(2 ** 31))
    const schema = eventSchemas[event.type as keyof typeof eventSchemas]
    const said = event.data as { terms?: Terms; details?: object }
    const day = () => (choose.yes() ? null : plusDays('2016-01-01', choose.between(-400, 1200)))
    const data =
      said.terms !== undefined
        ? {
            ...said,
            terms: {
              ...said.terms,
              reviewBy: day(),
              insurance: { validUntil: day() },
              childrensCertificates: { needed: 'yes', validUntil: day() },
              period: {
                ...said.terms.period,
                renewal: choose.yes() ? { kind: 'automatic' } : { kind: 'renegotiate', by: day() },
                notice: { length: 2, unit: 'months' },
              },
            },
          }
        : event.type.startsWith('network-') && said.details !== undefined
          ? { ...said, details: { ...said.details, foundedOn: choose.one(foundings) ?? null } }
          : said
    const changed = { ...event, data: schema.parse(data) as unknown }
    const before = documents.get(event.stream) ?? null
    documents.set(event.stream, evolveDocument(before, parseEvent(changed)))
    return changed
  })
  return { events: told, documents }
}

const foundings = ['1966-05-02', '1991', '1916-11', '1991-02-28', null]

const histories = fc
  .tuple(boundaryHistories({ minLength: 40, maxLength: 90 }), fc.nat())
  .map(([history, seed]) => dated(history, seed))

const grown = (batches: readonly (readonly StoredEvent[])[]): ModelFile => {
  const model = new ModelFile(':memory:', findings)
  for (const batch of batches) applyBatch(model, batch.map(readStored))
  return model
}

type Seen = Pick<CalendarEntry, 'agreementId' | 'kind' | 'on'> & { readonly partyId: string }

/** All that is in the calendar on a day, by looking at every agreement. */
const naive = (
  { documents }: BoundaryHistory,
  { day, until, viewer, municipalityCode, institutionId, kind }: CalendarQuery,
): Seen[] =>
  [...documents.values()]
    .flatMap((document): Seen[] => {
      if (document.kind !== 'agreement') return []
      const { state } = document
      const interval = intervalOn(state, day)
      if (interval === null) return []
      const subject = subjectFrom(state, readIn(documents))
      const members = interval.version.terms.parties.flatMap((party) => {
        if (party.kind !== 'institution') return []
        const known = subject.institutions.get(party.institutionId)
        const code = known === undefined ? null : detailsOn(known, day).municipalityCode
        return [{ id: party.institutionId, code }]
      })
      const mayLook =
        viewer.role === 'analyst' ||
        members.some(({ id, code }) =>
          viewer.role === 'coordinator'
            ? code === viewer.municipalityCode
            : viewer.institutionIds.includes(id),
        )
      const isAsked = members.some(
        ({ id, code }) => (institutionId ?? id) === id && (municipalityCode ?? code) === code,
      )
      if (!mayLook || !isAsked) return []
      const { findings: found } = findingsTimeline(subject)
      const closedParties = new Map(
        [...subject.institutions.values(), ...subject.networks.values()].flatMap(
          ({ id, closed }) => (closed === null ? [] : [[id, closed.effectiveOn] as const]),
        ),
      )
      const isAlive = interval.status !== 'ended' && interval.status !== 'annulled'
      const wasAgreed = interval.status !== 'proposed'
      const all = [
        ...dueDaysOf(state, { closedParties, exemptions: exemptionDeadlines(found) }).map(
          ({ why, partyId, ...days }) => ({ ...days, kind: why, partyId: partyId ?? '' }),
        ),
        ...(isAlive && wasAgreed ? reviewDeadlines(subject.decisions, [interval]) : []).map(
          (one) => ({ ...one, kind: 'boundary-review' as const, partyId: '' }),
        ),
        ...(isAlive && wasAgreed ? jubileesOf(state, subject.networks) : []).map(
          ({ networkId, on }) => ({
            kind: 'jubilee' as const,
            on,
            from: '',
            to: plusDays(on, 1),
            partyId: networkId,
          }),
        ),
      ]
      return all
        .filter(
          (one) =>
            one.from <= day &&
            (one.to === null || day < one.to) &&
            one.on <= until &&
            (kind ?? one.kind) === one.kind,
        )
        .map(({ kind, on, partyId }) => ({
          agreementId: state.agreementId,
          kind,
          on,
          partyId,
        }))
    })
    .toSorted((a, b) => (told(a) < told(b) ? -1 : 1))

const told = ({ on, agreementId, kind, partyId }: Seen): string =>
  [on, agreementId, kind, partyId].join(' ')

/** All pages, each as long as it may be. */
const allOf = (model: ModelFile, query: CalendarQuery, limit: number) => {
  const items: CalendarEntry[] = []
  let after: Paging['after'] = null
  for (;;) {
    const page = calendarOn(model, query, { limit, after })
    items.push(...page.items)
    if (page.next === null) return { items, total: page.total, overdue: page.overdue }
    after = page.next
  }
}

const holdsOn = (
  history: BoundaryHistory,
  model: ModelFile,
  { day, ahead, limit }: { day: string; ahead: number; limit: number },
): ReadonlySet<string> => {
  const seen = new Set<string>()
  const [one = '', other = ''] = [...history.documents.values()].flatMap((document) =>
    document.kind === 'institution' ? [document.state.id] : [],
  )
  const until = plusDays(day, ahead)
  const analyst: Viewer = { role: 'analyst' }
  const coordinator: Viewer = { role: 'coordinator', municipalityCode: '0510' }
  const leader: Viewer = { role: 'institution-leader', institutionIds: [one, other] }
  const asked: readonly Omit<CalendarQuery, 'day' | 'until'>[] = [
    { viewer: analyst },
    { viewer: analyst, municipalityCode: '0540' },
    { viewer: analyst, institutionId: one, municipalityCode: '0510' },
    { viewer: analyst, kind: 'review' },
    { viewer: coordinator },
    { viewer: coordinator, institutionId: other, kind: 'jubilee' },
    { viewer: leader },
    { viewer: leader, municipalityCode: '0510' },
    { viewer: { role: 'institution-leader', institutionIds: [one] }, institutionId: other },
  ]
  for (const part of asked) {
    const query = { ...part, day, until }
    const { items, total, overdue } = allOf(model, query, limit)
    const expected = naive(history, query)
    const what = JSON.stringify(query)
    exactly(
      items.map(({ agreementId, kind, on, about }) => ({
        agreementId,
        kind,
        on,
        partyId: about?.id ?? '',
      })),
      expected,
      what,
    )
    exactly([total, overdue], [expected.length, expected.filter(({ on }) => on < day).length], what)
    exactly(
      items.map(({ isOverdue }) => isOverdue),
      expected.map(({ on }) => on < day),
      what,
    )
    for (const { kind } of items) seen.add(kind)
  }
  return seen
}

/** Days on which an entry is about to be shown, is due, and is overdue. */
const edges = (model: ModelFile, day: string, ahead: number): string[] => {
  const query = { day, until: plusDays(day, 400), viewer: { role: 'analyst' } } as const
  const [entry] = calendarOn(model, query, { limit: 1, after: null }).items.slice(-1)
  return entry === undefined
    ? []
    : [-ahead - 1, -ahead, 0, 1].map((days) => plusDays(entry.on, days))
}

t.test('a calendar is what looking at every agreement gives', (t) => {
  const seen = new Set<string>()
  const days = fc.array(fc.integer({ min: -200, max: 1500 }), { minLength: 3, maxLength: 3 })
  const asked = fc.record({ ahead: fc.constantFrom(0, 90, 1100), limit: fc.nat(20) })
  fc.assert(
    fc.property(histories, days, asked, (history, days, { ahead, limit }) => {
      const model = grown([history.events])
      const asked = days.map((after) => plusDays('2016-01-01', after))
      for (const day of [...asked, ...edges(model, asked[0] ?? '', ahead)]) {
        const when = { day, ahead, limit: limit + 1 }
        for (const kind of holdsOn(history, model, when)) seen.add(kind)
      }
      model.close()
    }),
    asOften,
  )
  // What this holds against the other must be about something; the rest comes by chance.
  for (const kind of ['certificates', 'insurance', 'lapsed', 'review']) t.ok(seen.has(kind), kind)
  t.end()
})

t.test('rebuilt equals incremental, wherever the batches end', (t) => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 7 }), ({ events }, size) => {
      const batches = Array.from({ length: Math.ceil(events.length / size) }, (_, at) =>
        events.slice(at * size, (at + 1) * size),
      )
      const [piecemeal, whole] = [grown(batches), grown([events])]
      exactly(dump(piecemeal), dump(whole), 'every table')
      piecemeal.close()
      whole.close()
    }),
    asOften,
  )
  t.pass('for random histories')
  t.end()
})
