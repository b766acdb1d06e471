import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Actor, Warning } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { AgreementHistoryView } from '#schemas/views/agreement-history.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState } from '#domain/agreements/state.ts'
import { isSame } from '#domain/difference.ts'
import { historyOfAgreement } from '#projections/agreement-history/queries.ts'
import { oneAgreement } from '#projections/agreement-register/one.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { readStored } from '#src/read-side/read-event.ts'
import type { ModelFile } from '#src/read-side/model-file.ts'
import {
  agreed,
  agreementId,
  anInstitution,
  anInstitutionParty,
  aNetworkParty,
  anOrganisationParty,
  aPeriod,
  aTask,
  aTerms,
  bank,
  bothConsents,
  careHome,
  careHomeId,
  ended,
  friends,
  friendsId,
  id,
  proposed,
  revised,
  threeParties,
  walkers,
  walkersId,
} from '../domain/build.ts'
import { cases, exactly, isTrue, type Proof } from '../domain/exactly.ts'
import { demoHistory, demoToday, feed, modelsOf, openModels } from './models.ts'
import { histories, type History } from './histories.ts'
import { tries } from '../tries.ts'

const asOften = tries(10, 300)
const analyst = { role: 'analyst' } as const
const leader: Actor = { role: 'institution-leader', institutionId: careHomeId, personId: null }
const stream = `agreement-${agreementId}`

/** Events as stored, each recorded an hour after the one before. */
const log = (
  events: readonly (RegistryEvent & { warnings?: readonly Warning[]; actor?: Actor })[],
): StoredEvent[] => {
  const revisions = new Map<string, number>()
  return events.map(({ type, data, warnings = [], actor = leader }, index) => {
    const name = streamOf({ type, data } as RegistryEvent)
    const revision = (revisions.get(name) ?? -1) + 1
    revisions.set(name, revision)
    return {
      id: id(`event ${String(index)}`),
      stream: name,
      revision,
      position: BigInt(index + 1),
      type,
      data,
      metadata: {
        actor,
        recordedAt: `2024-06-15T${String(index).padStart(2, '0')}:00:00Z`,
        correlationId: id('correlation'),
        causationId: null,
        request: null,
        warnings,
      },
    }
  })
}

const streamOf = ({ data }: RegistryEvent): string => {
  if ('agreementId' in data) return `agreement-${data.agreementId}`
  if ('institutionId' in data) return `institution-${data.institutionId}`
  assert.ok('networkId' in data)
  return `network-${data.networkId}`
}

const institutionNamed = (name: string): RegistryEvent => ({
  type: 'institution-registered.v1',
  data: { institutionId: careHomeId, details: anInstitution({ name }) },
})

const historyFrom = (events: readonly StoredEvent[], day = '2024-06-15') => {
  const models = modelsOf(events)
  const found = historyOfAgreement(models, agreementId, { day, viewer: analyst })
  models.close()
  return found
}

const entriesOf = (...events: Parameters<typeof log>[0]) => historyFrom(log(events))?.entries ?? []

/** What stands in an entry of which nothing is said but this. */
const entry = (revision: number, said: object) => ({
  revision,
  kind: null,
  recordedAt: `2024-06-15T${String(revision).padStart(2, '0')}:00:00Z`,
  actor: { role: 'institution-leader', institutionId: careHomeId },
  version: null,
  replacesVersion: null,
  effectiveFrom: null,
  periodFrom: null,
  reason: null,
  proposedOn: null,
  proposedBy: null,
  origin: null,
  consents: [],
  mendedConsents: null,
  signedOn: null,
  confirmedOn: null,
  nextReview: null,
  partyId: null,
  end: null,
  mendedEnd: null,
  changes: [],
  warnings: [],
  ...said,
})

const theEnd = {
  reason: 'terminated-by-network' as const,
  endedOn: '2024-12-31',
  endedBy: friends,
  note: 'Tak for denne gang',
  supersededBy: null,
  duplicateOf: null,
}

const firstEntry = entry(0, {
  event: 'agreement-proposed',
  version: 1,
  effectiveFrom: '2024-01-01',
  periodFrom: '2024-01-01',
  proposedOn: '2023-11-01',
  proposedBy: careHome,
  origin: 'registered',
})
const secondEntry = entry(1, {
  event: 'agreement-agreed',
  version: 2,
  effectiveFrom: '2024-01-01',
  periodFrom: '2024-01-01',
  consents: bothConsents(),
})
const beginning = [proposed(), agreed()] as const

t.test('an entry says what its event said', (t) => {
  const third = (said: object) => [firstEntry, secondEntry, entry(2, said)]
  const purpose = (before: string, after: string) => ({
    pointer: '/purpose',
    before,
    after,
    item: null,
  })
  const old = 'Beboere og frivillige læser sammen.'
  const terms = aTerms({ purpose: 'Sang' })
  cases(t, {
    'proposed, with consents so far': () =>
      exactly(entriesOf(proposed({ consents: bothConsents() })), [
        { ...firstEntry, consents: bothConsents() },
      ]),
    'agreed, for another period and signed': () =>
      exactly(
        entriesOf(
          proposed(),
          agreed({ period: aPeriod({ from: '2024-02', until: '2025' }), signedOn: '2024-01-15' }),
        ),
        [
          firstEntry,
          {
            ...secondEntry,
            effectiveFrom: '2024-02-01',
            periodFrom: '2024-02',
            signedOn: '2024-01-15',
            changes: [
              { pointer: '/period/from', before: '2024-01-01', after: '2024-02', item: null },
              { pointer: '/period/until', before: null, after: '2025', item: null },
            ],
          },
        ],
      ),
    'negotiated, against the proposal': () =>
      exactly(entriesOf(proposed(), revised('negotiation', { terms, reason: 'Ønske' })), [
        firstEntry,
        entry(1, {
          event: 'agreement-revised',
          kind: 'negotiation',
          version: 2,
          effectiveFrom: '2024-01-01',
          periodFrom: '2024-01-01',
          reason: 'Ønske',
          changes: [purpose(old, 'Sang')],
        }),
      ]),
    'amended, against the version of that day': () =>
      exactly(
        entriesOf(
          ...beginning,
          revised('amendment', { terms, effectiveFrom: '2024-06-01', consents: bothConsents() }),
          revised('amendment', {
            terms: aTerms({ purpose: 'Dans' }),
            effectiveFrom: '2024-03-01',
          }),
          revised('amendment', {
            terms: aTerms({ purpose: 'Fløjt' }),
            effectiveFrom: '2024-07-01',
          }),
        ).map(({ version, changes }) => ({ version, changes })),
        [
          { version: 1, changes: [] },
          { version: 2, changes: [] },
          { version: 3, changes: [purpose(old, 'Sang')] },
          { version: 4, changes: [purpose(old, 'Dans')] },
          { version: 5, changes: [purpose('Sang', 'Fløjt')] },
        ],
      ),
    'a task that is new, one that is gone, and a party that moved': () =>
      exactly(
        entriesOf(
          ...beginning,
          revised('amendment', {
            terms: aTerms({
              parties: [
                aNetworkParty({ tasks: [aTask({ id: id('song'), title: 'Sang' })] }),
                anInstitutionParty(),
              ],
            }),
          }),
        )[2]?.changes.map(({ pointer, before, after }) => [
          pointer,
          (before as { title: string } | null)?.title ?? null,
          (after as { title: string } | null)?.title ?? null,
        ]),
        [
          ['/parties/0/tasks/0', null, 'Sang'],
          ['/parties/0/tasks/0', 'Højtlæsning', null],
        ],
      ),
    'a party left': () => {
      const [, , left] = entriesOf(
        proposed({ terms: aTerms({ parties: threeParties() }) }),
        agreed(),
        revised('party-left', { partyId: walkers, effectiveFrom: '2024-05-01', reason: 'Stop' }),
      )
      const gone = aTerms({ parties: threeParties() }).parties[2]
      return exactly(
        left,
        entry(2, {
          event: 'agreement-revised',
          kind: 'party-left',
          version: 3,
          effectiveFrom: '2024-05-01',
          periodFrom: '2024-01-01',
          reason: 'Stop',
          partyId: walkers,
          changes: [{ pointer: '/parties/2', before: gone, after: null, item: null }],
        }),
      )
    },
    'confirmed: no version': () =>
      exactly(
        entriesOf(
          ...beginning,
          revised('confirmation', {
            confirmedOn: '2024-06-01',
            effectiveFrom: '2024-06-01',
            nextReview: '2025-06-01',
          }),
        ),
        third({
          event: 'agreement-revised',
          kind: 'confirmation',
          effectiveFrom: '2024-06-01',
          confirmedOn: '2024-06-01',
          nextReview: '2025-06-01',
        }),
      ),
    'corrected, against the version replaced and not the one that applies': () =>
      exactly(
        entriesOf(
          ...beginning,
          revised('amendment', { terms, effectiveFrom: '2024-03-01' }),
          revised('correction', {
            replacesVersion: 2,
            effectiveFrom: '2024-04-01',
            terms: aTerms({ purpose: 'Læsning' }),
            reason: 'Tastefejl',
            mendedConsents: bothConsents(),
            signedOn: '2024-01-03',
          }),
        )[3],
        entry(3, {
          event: 'agreement-revised',
          kind: 'correction',
          version: 4,
          replacesVersion: 2,
          effectiveFrom: '2024-04-01',
          periodFrom: '2024-01-01',
          reason: 'Tastefejl',
          mendedConsents: bothConsents(),
          signedOn: '2024-01-03',
          changes: [purpose(old, 'Læsning')],
        }),
      ),
    ended: () =>
      exactly(
        entriesOf(...beginning, ended(theEnd)),
        third({ event: 'agreement-ended', end: theEnd }),
      ),
    'an end that was mended, and one that was undone': () => {
      const correction = (replacesVersion: number, end: object) =>
        revised('correction', { replacesVersion, end } as Parameters<
          typeof revised<'correction'>
        >[1])
      const change = { kind: 'change', reason: 'mutual-consent', endedOn: '2024-11-30' }
      const said = {
        event: 'agreement-revised',
        kind: 'correction',
        effectiveFrom: '2024-01-01',
        periodFrom: '2024-01-01',
      }
      return exactly(
        entriesOf(
          ...beginning,
          ended(theEnd),
          correction(2, change),
          correction(3, { kind: 'undo' }),
          correction(4, { kind: 'keep' }),
        ).slice(3),
        [
          entry(3, { ...said, version: 3, replacesVersion: 2, mendedEnd: change }),
          entry(4, { ...said, version: 4, replacesVersion: 3, mendedEnd: { kind: 'undo' } }),
          entry(5, { ...said, version: 5, replacesVersion: 4 }),
        ],
      )
    },
    'each change is about an item, called as it was then': () => {
      const old = aTask({ id: id('reading'), title: 'Læsning' })
      const left = aTask({ id: id('left'), title: 'Gåtur' })
      const made = (task: ReturnType<typeof aTask>, said: object) =>
        aTerms({
          parties: [anInstitutionParty(), aNetworkParty({ tasks: [task] })],
          ...said,
        })
      const organisation = { ...anOrganisationParty(), name: 'Banken' }
      const [, , , entry] = entriesOf(
        institutionNamed('Skovbo'),
        proposed({ terms: made(old, {}) }),
        agreed(),
        revised('amendment', {
          terms: aTerms({
            parties: [anInstitutionParty(), aNetworkParty({ tasks: [old, left] }), organisation],
          }),
          effectiveFrom: '2024-02-01',
        }),
        revised('amendment', {
          terms: aTerms({
            parties: [
              anInstitutionParty({ contacts: [{ role: 'leder' }] }),
              aNetworkParty({ tasks: [{ ...old, title: 'Højtlæsning', place: 'Stuen' }] }),
              { ...organisation, role: 'partner' },
            ],
            funding: [{ id: id('line'), source: '§ 18' }],
            annexes: [{ title: 'Folder' }],
          }),
          effectiveFrom: '2024-03-01',
        }),
        // Renamed once more: what it was called before stays as it was told.
        revised('amendment', { terms: made(old, {}), effectiveFrom: '2024-04-01' }),
      )
      return exactly(
        entry?.changes.map(({ pointer, item }) => [pointer, item]),
        [
          ['/parties/0/contacts/0', 'Skovbo'],
          ['/parties/1/tasks/0/title', 'Højtlæsning'],
          ['/parties/1/tasks/0/place', 'Højtlæsning'],
          ['/parties/1/tasks/1', 'Gåtur'],
          ['/parties/2/role', 'Banken'],
          ['/funding/0', '§ 18'],
          ['/annexes/0', 'Folder'],
        ],
      )
    },
    'what was warned of, and who did it without who it was': () => {
      const warnings = [{ code: 'version-lies-ahead', pointer: '/effectiveFrom' }]
      const personId = id('a person')
      const [first, second, third] = entriesOf(
        { ...proposed(), actor: { role: 'coordinator', municipalityCode: '0510', personId } },
        { ...agreed(), actor: { ...leader, personId } },
        { ...revised('amendment', { terms }), warnings, actor: { role: 'analyst', personId } },
      )
      return [
        exactly(
          [first?.actor, second?.actor, third?.actor],
          [
            { role: 'coordinator', municipalityCode: '0510' },
            { role: 'institution-leader', institutionId: careHomeId },
            { role: 'analyst' },
          ],
        ),
        exactly([first?.warnings, third?.warnings], [[], warnings]),
      ]
    },
  })
})

t.test('parties of every version, by their names of the day', (t) => {
  const moved: RegistryEvent = {
    type: 'institution-updated.v1',
    data: {
      institutionId: careHomeId,
      details: anInstitution({ name: 'Bakkehuset' }),
      effectiveOn: '2024-06-16',
    },
  }
  const withBank = (name: string) =>
    aTerms({
      parties: [...threeParties(), anOrganisationParty({ name, role: 'funder' })],
    })
  const events = log([
    institutionNamed('Skovbo'),
    proposed({ terms: withBank('Sparekassen') }),
    agreed(),
    moved,
    revised('amendment', { terms: withBank('Banken') }),
    revised('party-left', { partyId: walkers, terms: aTerms(), effectiveFrom: '2024-05-01' }),
    ended(theEnd),
  ])
  const parties = (name: string) => [
    { partyId: careHome, kind: 'institution', id: careHomeId, name, role: 'institution' },
    { partyId: friends, kind: 'network', id: friendsId, name: '', role: 'volunteers' },
    { partyId: walkers, kind: 'network', id: walkersId, name: '', role: 'volunteers' },
    { partyId: bank, kind: 'organisation', id: null, name: 'Banken', role: 'funder' },
  ]
  cases(t, {
    today: () => exactly(historyFrom(events)?.parties, parties('Skovbo')),
    tomorrow: () => exactly(historyFrom(events, '2024-06-16')?.parties, parties('Bakkehuset')),
    'and there is none of an agreement that is not there': () =>
      exactly(historyFrom(events.slice(0, 1)), null),
  })
})

/** The terms recorded by each event, folded without any projection. */
const termsByRevision = (events: readonly StoredEvent[]): (Terms | null)[] => {
  let state: AgreementState = initialState
  return events.map((event) => {
    const number = state.status === 'none' ? 0 : state.lastVersion
    state = evolve(state, event as unknown as Parameters<typeof evolve>[1])
    if (state.status === 'none' || state.lastVersion === number) return null
    const { versions, lastVersion } = state
    return versions.find((version) => version.number === lastVersion)?.terms ?? null
  })
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((so, key) => (so as Record<string, unknown> | undefined)?.[key], value)

const holdsFor = ({ events, world }: History, day: string): number => {
  const models = modelsOf(events)
  let told = 0
  for (const one of world.agreements.keys()) {
    const own = events.filter((event) => event.stream === `agreement-${one}`)
    const asked = { day, viewer: analyst }
    const found = historyOfAgreement(models, one, asked)
    exactly(found === null, oneAgreement(models, one, asked) === null, 'seen')
    if (found === null) continue
    told += 1
    const made = termsByRevision(own)
    isValidView(found)
    exactly(found.revision, own.length - 1)
    exactly(
      found.entries.map(({ revision, event, recordedAt }) => ({ revision, event, recordedAt })),
      own.map(({ revision, type, metadata }) => ({
        revision,
        event: type.replace('.v1', ''),
        recordedAt: (metadata as { recordedAt: string }).recordedAt,
      })),
    )
    exactly(
      found.entries.flatMap(({ version }) => (version === null ? [] : [version])),
      made.filter((terms) => terms !== null).map((_, index) => index + 1),
      'versions are numbered from 1',
    )
    for (const [index, { changes, version, kind }] of found.entries.entries()) {
      const terms = made[index] ?? null
      exactly(version !== null, terms !== null)
      if (index > 0 && terms !== null && kind === null) {
        exactly(changes.length === 0, isSame(made[index - 1], terms), 'agreed')
      }
      for (const { pointer, before, after } of changes) {
        isTrue(!isSame(before, after), 'something changed')
        if (after !== null) exactly(at(terms, pointer), after, pointer)
      }
    }
    const parties = made.flatMap((terms) => terms?.parties.map((party) => party.id) ?? [])
    exactly(
      found.parties.map(({ partyId }) => partyId),
      [...new Set(parties)],
      'every party once',
    )
  }
  models.close()
  return told
}

const isValidView = (found: object): void => {
  const { entries, ...rest } = found as { entries: readonly { warnings: readonly object[] }[] }
  AgreementHistoryView.parse({ ...rest, position: '1', entries })
}

t.test('whatever happened, each event is told once, with what it changed', (t) => {
  let told = 0
  fc.assert(
    fc.property(histories({ minLength: 60, maxLength: 120 }), (history) => {
      told += holdsFor(history, '2199-01-01')
    }),
    asOften,
  )
  t.ok(told > 0, 'agreements were looked at')
  t.end()
})

t.test('and in the demo', async (t) => {
  const history = await demoHistory()
  t.ok(holdsFor(history, demoToday) > 100)
})

const rows = (model: ModelFile): string[] =>
  model
    .all('SELECT * FROM agreement_history ORDER BY stream, revision', {})
    .map((row) => JSON.stringify(row))

t.test('what is written never changes', (t) => {
  fc.assert(
    fc.property(histories(), fc.nat(), ({ events }, cut) => {
      const models = openModels()
      feed(models, [events.slice(0, cut % events.length)])
      const before = rows(models)
      feed(models, [events.slice(cut % events.length)])
      const after = rows(models)
      exactly(
        before.filter((row) => !after.includes(row)),
        [],
        'rows that are not there any more',
      )
      exactly(
        after.length,
        events.filter((event) => event.stream.startsWith('agreement-')).length,
        'a row an event',
      )
      models.close()
    }),
    asOften,
  )
  t.pass('for random histories')
  t.end()
})

t.test('nor is it written again', (t) => {
  const models = openModels()
  const events = log([...beginning, revised('confirmation'), ended(theEnd)])
  const written: unknown[] = []
  for (const does of ['insert', 'remove'] as const) {
    const write = models[does].bind(models)
    models[does] = (stream, row) => {
      if (row.table === 'agreement_history') written.push([does, row.values.revision])
      write(stream, row)
    }
  }
  for (const event of events) applyBatch(models, [readStored(event)])
  t.strictSame(
    written,
    [0, 1, 2, 3].map((revision) => ['insert', revision]),
  )
  models.close()
  t.end()
})

t.test('an event that cannot be applied adds nothing', (t) => {
  const models = openModels()
  const events = log([...beginning, proposed(), ended(theEnd)])
  applyBatch(models, events.map(readStored))
  t.strictSame(
    models.parked().map(({ stream: parked }) => parked),
    [stream],
  )
  t.equal(rows(models).length, 2, 'as it stood before')
  models.close()
  t.end()
})

const proofOfNothingPersonal = (text: string): Proof =>
  isTrue(!text.includes('"personId":"'), 'no reference to a person')

t.test('no row knows a person', (t) => {
  cases(t, {
    'that acted': () => {
      const models = openModels()
      const events = log([
        { ...proposed(), actor: { ...leader, personId: id('a person') } },
        { ...agreed(), actor: { ...leader, personId: id('a person') } },
      ])
      applyBatch(models, events.map(readStored))
      const text = rows(models).join('\n')
      models.close()
      return proofOfNothingPersonal(text)
    },
  })
})
