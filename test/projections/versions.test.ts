import fc from 'fast-check'
import t from 'tap'
import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import type { TermsChange } from '#schemas/views/agreement-history.ts'
import { AgreementVersions, VersionDifference } from '#schemas/views/agreement-versions.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState, type Version } from '#domain/agreements/state.ts'
import { dayAfter, dayBefore } from '#domain/dates.ts'
import { historyOfAgreement } from '#projections/agreement-history/queries.ts'
import {
  differenceOf,
  oneVersion,
  versionList,
  versionsFrom,
  type Versions,
} from '#projections/agreement-history/versions.ts'
import { oneAgreement } from '#projections/agreement-register/one.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import { exactly, isTrue } from '../domain/exactly.ts'
import { histories, type History } from './histories.ts'
import { demoHistory, demoToday, modelsOf } from './models.ts'
import { tries } from '../tries.ts'

const asOften = tries(8, 200)
const viewer = { role: 'analyst' } as const
const day = '2199-01-01'

interface Story {
  readonly agreementId: string
  readonly versions: Versions
  readonly events: readonly Recorded<AgreementEvent>[]
}

const storiesOf = ({ events, world }: History, models: ModelFile, on: string): Story[] =>
  [...world.agreements.keys()].flatMap((agreementId) => {
    const history = historyOfAgreement(models, agreementId, { day: on, viewer })
    if (history === null) return []
    const own = events
      .filter(({ stream }) => stream === `agreement-${agreementId}`)
      .map((event) => event as unknown as Recorded<AgreementEvent>)
    return [
      { agreementId, events: own, versions: versionsFrom({ ...history, position: '1' }, own) },
    ]
  })

/** Every version that ever stood, with what it took the place of: each state held against the one before. */
const bruteFold = (events: Story['events']) => {
  const seen = new Map<number, { version: Version; eventId: string; replaces: number | null }>()
  let state: AgreementState = initialState
  for (const event of events) {
    const before = state.status === 'none' ? [] : state.versions
    state = evolve(state, event)
    const after: readonly Version[] = state.status === 'none' ? [] : state.versions
    const gone = before.filter((old) => !after.some(({ number }) => number === old.number))
    for (const version of after) {
      if (seen.has(version.number)) continue
      const replaces = gone[0]?.number ?? null
      seen.set(version.number, { version, eventId: event.id, replaces })
    }
  }
  return [...seen.values()]
}

const listedAsFolded = ({ versions, events }: Story): void => {
  const brute = bruteFold(events)
  const list = versionList(versions)
  AgreementVersions.parse(list)
  exactly(
    list.items.map(({ number, eventId, effectiveFrom, replaces, recordedAt }) => ({
      number,
      eventId,
      effectiveFrom,
      replaces,
      recordedAt,
      terms: oneVersion(versions, number)?.terms,
    })),
    brute.map(({ version: { number, effectiveFrom, terms }, eventId, replaces }) => {
      const event = events.find(({ id }) => id === eventId)
      const recordedAt = event?.metadata.recordedAt
      return { number, eventId, effectiveFrom, replaces, recordedAt, terms }
    }),
    'versions',
  )
  for (const { number, replacedBy } of list.items) {
    const by = brute.find(({ replaces }) => replaces === number)?.version.number ?? null
    exactly(replacedBy, by, 'what took its place')
  }
}

/** What is said of days is what the register answers on them, and on those before and after. */
const inForceAsRegistered = (models: ModelFile, { versions, agreementId }: Story): void => {
  const { items, life } = versionList(versions)
  const edges = life.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
  const days = new Set(edges.flatMap((one) => [dayBefore(one), one, dayAfter(one)]))
  for (const one of days) {
    const found = oneAgreement(models, agreementId, { day: one, viewer })
    const stretch = life.find(({ from, until }) => from <= one && (until === null || one <= until))
    exactly(
      [stretch?.status ?? null, stretch?.version ?? null],
      [found?.status ?? null, found?.version ?? null],
      one,
    )
    for (const { number, inForceFrom, until } of items) {
      const isIn = inForceFrom !== null && inForceFrom <= one && (until === null || one <= until)
      exactly(isIn, found?.status === 'in-force' && found.version === number, one)
    }
  }
}

type Flat = Map<string, unknown>

/** Leaves by their path, in which an item of a list stands by its id where it has one. */
const flat = (value: unknown, at = '', into: Flat = new Map()): Flat => {
  if (typeof value !== 'object' || value === null) into.set(at, value)
  else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) flat(item, `${at}/${keyOf(item, index)}`, into)
  } else for (const [key, inner] of Object.entries(value)) flat(inner, `${at}/${key}`, into)
  return into
}

const keyOf = (item: unknown, index: number): string => {
  const { id } = Object(item) as { id?: unknown }
  return typeof id === 'string' ? id : String(index)
}

/** A pointer by ids, through the new terms, or through the old ones for what is gone. */
const byIds = (pointer: string, terms: unknown): string => {
  let at = terms
  let path = ''
  for (const key of pointer.split('/').slice(1)) {
    const list = at
    at = (at as Record<string, unknown> | null | undefined)?.[key]
    path += `/${Array.isArray(list) ? keyOf(at, Number(key)) : key}`
  }
  return path
}

const isIn = (path: string, at: string): boolean => path === at || path.startsWith(`${at}/`)

/** The old terms with every change made to them. */
const applied = (
  terms: Flat,
  changes: readonly TermsChange[],
  { before, after }: { before: unknown; after: unknown },
): Flat => {
  const result = new Map(terms)
  const paths = changes.map((change) => ({
    ...change,
    path: byIds(
      change.pointer,
      change.after === null && isGone(change, before, after) ? before : after,
    ),
  }))
  for (const { path } of paths) {
    for (const one of [...result.keys()]) if (isIn(one, path)) result.delete(one)
  }
  for (const { path, after: said } of paths) {
    if (said !== null) flat(said, path, result)
    else if (flat(after).has(path)) result.set(path, null)
  }
  return result
}

/** Its pointer leads to what it says was there before. */
const isGone = ({ pointer, before: said }: TermsChange, before: unknown, after: unknown): boolean =>
  JSON.stringify(at(before, pointer)) === JSON.stringify(said) && at(after, pointer) !== null

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((so, key) => (so as Record<string, unknown> | null | undefined)?.[key], value)

/** Empty lists have no leaf: what is left of a list that lost its last item is nothing. */
const compared = (terms: Flat) => [...terms].toSorted(([a], [b]) => (a < b ? -1 : 1))

const termsOf = (versions: Versions, number: number) => oneVersion(versions, number)?.terms

const differencesCompose = ({ versions }: Story): number => {
  const last = versions.items.length
  let made = 0
  for (let from = 1; from <= last; from += 1) {
    let stepwise = flat(termsOf(versions, from))
    for (let to = from; to <= last; to += 1) {
      for (const [a, b] of [
        [from, to],
        [to, from],
      ] as const) {
        const difference = differenceOf(versions, { from: a, to: b })
        VersionDifference.parse(difference)
        const [before, after] = [termsOf(versions, a), termsOf(versions, b)]
        const direct = applied(flat(before), difference?.changes ?? [], { before, after })
        exactly(compared(direct), compared(flat(after)), `${String(a)} to ${String(b)}`)
        made += difference?.changes.length ?? 0
      }
      if (to === from) continue
      const [before, after] = [termsOf(versions, to - 1), termsOf(versions, to)]
      const step = differenceOf(versions, { from: to - 1, to })
      stepwise = applied(stepwise, step?.changes ?? [], { before, after })
      exactly(compared(stepwise), compared(flat(after)), `step by step to ${String(to)}`)
    }
  }
  return made
}

const holdsFor = (history: History, on: string): number => {
  const models = modelsOf(history.events)
  let changes = 0
  for (const story of storiesOf(history, models, on)) {
    listedAsFolded(story)
    inForceAsRegistered(models, story)
    changes += differencesCompose(story)
  }
  models.close()
  return changes
}

t.test('versions are those of the events, and differences between any two compose', (t) => {
  let changes = 0
  fc.assert(
    fc.property(histories({ minLength: 60, maxLength: 120 }), (history) => {
      changes += holdsFor(history, day)
    }),
    asOften,
  )
  t.ok(changes > 0, 'something differed')
  t.end()
})

t.test('and in the demo', async (t) => {
  t.ok(holdsFor(await demoHistory(), demoToday) > 100)
})

t.test('a change left out, or one too many, is noticed', (t) => {
  const before = { title: 'Før', parties: [{ id: 'a', tasks: [{ id: 'x', title: 'Sang' }] }] }
  const after = { title: 'Nu', parties: [{ id: 'a', tasks: [] }] }
  const change = (pointer: string, said: unknown, now: unknown): TermsChange => ({
    pointer,
    before: said,
    after: now,
    item: null,
  })
  const gone = change('/parties/0/tasks/0', before.parties[0]?.tasks[0], null)
  const leads = (...changes: readonly TermsChange[]) =>
    JSON.stringify(compared(applied(flat(before), changes, { before, after }))) ===
    JSON.stringify(compared(flat(after)))
  isTrue(leads(change('/title', 'Før', 'Nu'), gone), 'all of them')
  t.notOk(leads(gone), 'one left out')
  t.notOk(leads(change('/title', 'Før', 'Nu'), gone, change('/place', null, 'Stuen')), 'one more')
  t.equal(differenceNothing(), null)
  t.end()
})

/** Of an agreement without versions. */
const differenceNothing = () => {
  const history = {
    agreementId: '',
    revision: 0,
    validAt: day,
    position: '1',
    entries: [],
    parties: [],
  }
  return differenceOf(versionsFrom(history, []), { from: 1, to: 1 })
}
