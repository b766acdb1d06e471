import t from 'tap'
import { CloseParty } from '#schemas/commands/parties.ts'
import type { InstitutionEvent, NetworkEvent } from '#schemas/events/catalogue.ts'
import { isCvrChecksumRight } from '#domain/parties/cvr.ts'
import {
  closeInstitution,
  closeNetwork,
  registerInstitution,
  registerNetwork,
  renewCalendar,
  updateInstitution,
  updateNetwork,
} from '#domain/parties/decide.ts'
import {
  detailsOn,
  evolveInstitution,
  evolveNetwork,
  latestDetails,
  noParty,
} from '#domain/parties/party.ts'
import { field, type RefusedField } from '#domain/refusal.ts'
import {
  aNetwork,
  anInstitution,
  careHomeId,
  friendsId,
  id,
  libraryId,
  today,
  walkersId,
} from './build.ts'
import { cases, exactly, isTrue, type Proof } from './exactly.ts'
import { isValid, refused } from './given.ts'

const facts = { today, known: new Set([libraryId, walkersId]) }

const institutionRegistered = (details = anInstitution()): InstitutionEvent => ({
  type: 'institution-registered.v1',
  data: { institutionId: careHomeId, details },
})
const institutionUpdated = (effectiveOn: string, details = anInstitution()): InstitutionEvent => ({
  type: 'institution-updated.v1',
  data: { institutionId: careHomeId, details, effectiveOn },
})
const institutionClosed = (closing: object = {}): InstitutionEvent => ({
  type: 'institution-closed.v1',
  data: {
    institutionId: careHomeId,
    reason: 'closed',
    successorId: null,
    effectiveOn: '2024-05-31',
    ...closing,
  },
})
const calendarRenewed: InstitutionEvent = {
  type: 'institution-calendar-renewed.v1',
  data: { institutionId: careHomeId, addressHash: 'a'.repeat(64) },
}
const networkRegistered = (details = aNetwork()): NetworkEvent => ({
  type: 'network-registered.v1',
  data: { networkId: friendsId, details },
})
const networkUpdated = (effectiveOn: string, details = aNetwork()): NetworkEvent => ({
  type: 'network-updated.v1',
  data: { networkId: friendsId, details, effectiveOn },
})
const networkClosed = (closing: object = {}): NetworkEvent => ({
  type: 'network-closed.v1',
  data: {
    networkId: friendsId,
    reason: 'closed',
    successorId: null,
    effectiveOn: '2024-05-31',
    ...closing,
  },
})

const institution = (...events: InstitutionEvent[]) => events.reduce(evolveInstitution, noParty)
const network = (...events: NetworkEvent[]) => events.reduce(evolveNetwork, noParty)

/** What comes of it, exactly; and the same once more says nothing new. */
const yields = <Event extends InstitutionEvent | NetworkEvent>(
  past: readonly Event[],
  run: (...events: Event[]) => Event[],
  ...expected: Event[]
): Proof => {
  exactly(run(...past), expected, 'the events')
  expected.forEach(isValid)
  return exactly(run(...past, ...expected), [], 'the repeat')
}

const renamed = anInstitution({ name: 'Plejecenter Skovbo Syd' })
const association = aNetwork({ kind: 'association' })
const group = aNetwork({ kind: 'citizen-group' })

t.test('an institution', (t) => {
  const update =
    (effectiveOn: string, details = renamed) =>
    (...past: InstitutionEvent[]) =>
      updateInstitution(institution(...past), { id: careHomeId, details, effectiveOn })
  const close =
    (body: Parameters<(typeof CloseParty)['parse']>[0]) =>
    (...past: InstitutionEvent[]) =>
      closeInstitution(institution(...past), careHomeId, CloseParty.parse(body), facts)
  const renew = (...past: InstitutionEvent[]) =>
    renewCalendar(institution(...past), careHomeId, 'a'.repeat(64))
  const isRefused = (
    past: InstitutionEvent[],
    run: (...events: InstitutionEvent[]) => InstitutionEvent[],
    refusal: RefusedField,
  ) => refused(() => run(...past), refusal)
  const closed = [institutionRegistered(), institutionClosed()]
  cases(t, {
    'is registered': () =>
      exactly(registerInstitution(careHomeId, anInstitution()), [institutionRegistered()]),
    'with a shared address': () =>
      exactly(
        registerInstitution(careHomeId, anInstitution({ publicContact: 'skovbo@example.dk' })),
        [institutionRegistered(anInstitution({ publicContact: 'skovbo@example.dk' }))],
      ),
    'without personal data anywhere else': () =>
      refused(
        () =>
          registerInstitution(
            careHomeId,
            anInstitution({ guidelines: { reference: 'Spørg navn@example.dk' } }),
          ),
        field('personal-data', '/guidelines/reference', { what: 'email' }),
      ),
    'is updated': () =>
      yields(
        [institutionRegistered()],
        update('2024-03-01'),
        institutionUpdated('2024-03-01', renamed),
      ),
    'with nothing new says nothing': () =>
      exactly(update('2024-03-01', anInstitution())(institutionRegistered()), []),
    'with the same from an earlier day says that': () =>
      yields(
        [institutionRegistered(), institutionUpdated('2024-03-01', renamed)],
        update('2024-02-01'),
        institutionUpdated('2024-02-01', renamed),
      ),
    'with the same from a later day says nothing': () =>
      exactly(
        update('2024-04-01')(institutionRegistered(), institutionUpdated('2024-03-01', renamed)),
        [],
      ),
    'back to what it was': () =>
      yields(
        [institutionRegistered(), institutionUpdated('2024-03-01', renamed)],
        update('2024-04-01', anInstitution()),
        institutionUpdated('2024-04-01'),
      ),
    'not with personal data': () =>
      isRefused(
        [institutionRegistered()],
        update('2024-03-01', anInstitution({ place: 'Hos 010190-1234' })),
        field('personal-data', '/details/place', { what: 'cpr' }),
      ),
    'not when it is not there': () => isRefused([], update('2024-03-01'), field('not-found', '/')),
    'not when it is closed': () =>
      isRefused(closed, update('2024-03-01'), field('already-closed', '/', { date: '2024-05-31' })),
    'is closed, today where no day is named': () =>
      yields(
        [institutionRegistered()],
        close({ reason: 'closed' }),
        institutionClosed({ effectiveOn: today }),
      ),
    'with a successor, if it has one': () =>
      yields(
        [institutionRegistered()],
        close({ reason: 'closed', successorId: libraryId, effectiveOn: '2024-12-31' }),
        institutionClosed({ successorId: libraryId, effectiveOn: '2024-12-31' }),
      ),
    'merged into another': () =>
      yields(
        [institutionRegistered()],
        close({ reason: 'merged', successorId: libraryId }),
        institutionClosed({ reason: 'merged', successorId: libraryId, effectiveOn: today }),
      ),
    'not merged into nothing': () =>
      isRefused(
        [institutionRegistered()],
        close({ reason: 'merged' }),
        field('successor-needed', '/successorId'),
      ),
    'nor a duplicate of nothing': () =>
      isRefused(
        [institutionRegistered()],
        close({ reason: 'duplicate' }),
        field('successor-needed', '/successorId'),
      ),
    'nor into itself': () =>
      isRefused(
        [institutionRegistered()],
        close({ reason: 'merged', successorId: careHomeId }),
        field('refers-to-itself', '/successorId'),
      ),
    'nor into what is not there': () =>
      isRefused(
        [institutionRegistered()],
        close({ reason: 'merged', successorId: id('nobody') }),
        field('unknown-reference', '/successorId', { id: id('nobody') }),
      ),
    'not when it is not there, either': () =>
      isRefused([], close({ reason: 'closed' }), field('not-found', '/')),
    'has a calendar with a new address, each time': () => [
      exactly(renew(institutionRegistered()), [calendarRenewed]),
      exactly(renew(institutionRegistered(), calendarRenewed), [calendarRenewed]),
      isValid(calendarRenewed),
    ],
    'which says nothing of itself': () =>
      exactly(
        institution(institutionRegistered(), calendarRenewed),
        institution(institutionRegistered()),
      ),
    'no calendar when it is not there': () => isRefused([], renew, field('not-found', '/')),
    'nor a new address when it is closed': () =>
      isRefused(closed, renew, field('already-closed', '/', { date: '2024-05-31' })),
    'not otherwise when it is closed': () =>
      isRefused(
        closed,
        close({ reason: 'closed', effectiveOn: '2024-06-01' }),
        field('already-closed', '/', { date: '2024-05-31' }),
      ),
  })
})

t.test('a network', (t) => {
  const register = (details = aNetwork()) => registerNetwork(friendsId, details, facts)
  const update =
    (effectiveOn: string, details = association) =>
    (...past: NetworkEvent[]) =>
      updateNetwork(network(...past), { id: friendsId, details, effectiveOn }, facts)
  const close =
    (body: Parameters<(typeof CloseParty)['parse']>[0]) =>
    (...past: NetworkEvent[]) =>
      closeNetwork(network(...past), friendsId, CloseParty.parse(body), facts)
  const closed = [networkRegistered(), networkClosed()]
  cases(t, {
    'is registered': () => exactly(register(), [networkRegistered()]),
    'as a member of another': () =>
      exactly(register(aNetwork({ memberOf: [walkersId] })), [
        networkRegistered(aNetwork({ memberOf: [walkersId] })),
      ]),
    'not of itself, nor of what is not there': () =>
      refused(
        () => register(aNetwork({ memberOf: [walkersId, friendsId, id('nobody')] })),
        field('refers-to-itself', '/memberOf/1'),
        field('unknown-reference', '/memberOf/2', { id: id('nobody') }),
      ),
    'without personal data': () =>
      refused(
        () => register(aNetwork({ values: { text: 'Ring 20304050' }, places: ['6100 Haderslev'] })),
        field('personal-data', '/values/text', { what: 'phone' }),
      ),
    'is updated': () =>
      yields(
        [networkRegistered(group)],
        update('2024-03-01'),
        networkUpdated('2024-03-01', association),
      ),
    'not wrongly': () =>
      refused(
        () => update('2024-03-01', aNetwork({ memberOf: [friendsId] }))(networkRegistered()),
        field('refers-to-itself', '/details/memberOf/0'),
      ),
    'not when it is not there': () =>
      refused(() => update('2024-03-01')(), field('not-found', '/')),
    'not when it is closed': () =>
      refused(
        () => update('2024-03-01')(...closed),
        field('already-closed', '/', { date: '2024-05-31' }),
      ),
    'is closed': () =>
      yields(
        [networkRegistered()],
        close({ reason: 'duplicate', successorId: walkersId, effectiveOn: '2024-05-31' }),
        networkClosed({ reason: 'duplicate', successorId: walkersId }),
      ),
    'by the same rules': () =>
      refused(
        () => close({ reason: 'duplicate' })(networkRegistered()),
        field('successor-needed', '/successorId'),
      ),
    'once, in one way': () =>
      refused(
        () => close({ reason: 'merged', successorId: walkersId })(...closed),
        field('already-closed', '/', { date: '2024-05-31' }),
      ),
  })
})

t.test('what is asked of the past sees the details of then', (t) => {
  const ofKind = (kind: 'association' | 'citizen-group' | 'network') => aNetwork({ kind })
  const state = network(
    networkRegistered(ofKind('citizen-group')),
    networkUpdated('2020-01-01', ofKind('network')),
    networkUpdated('2022-01-01', ofKind('association')),
    networkUpdated('2021-01-01', ofKind('citizen-group')),
    networkUpdated('2021-01-01', ofKind('network')),
  )
  const kindOn = (day: string) => (state.status === 'none' ? null : detailsOn(state, day).kind)
  cases(t, {
    'before any change, as it was registered': () => exactly(kindOn('2010-01-01'), 'citizen-group'),
    'on the day of a change': () => exactly(kindOn('2020-01-01'), 'network'),
    'the day before': () => exactly(kindOn('2019-12-31'), 'citizen-group'),
    'of one day, the one recorded last': () => exactly(kindOn('2021-06-01'), 'network'),
    'a change entered late does not undo a later one': () =>
      exactly(kindOn('2024-01-01'), 'association'),
    'recorded last is another question': () =>
      exactly(state.status === 'none' ? null : latestDetails(state).kind, 'network'),
  })
})

t.test('a damaged stream is no party', (t) => {
  const cannotFollow = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return isTrue(error instanceof Error && !('code' in error), String(error))
    }
    throw new Error('it followed')
  }
  cases(t, {
    'an institution registered twice': () =>
      cannotFollow(() => institution(institutionRegistered(), institutionRegistered())),
    'updated before it was registered': () =>
      cannotFollow(() => institution(institutionUpdated('2024-01-01'))),
    'closed before it was registered': () => cannotFollow(() => institution(institutionClosed())),
    'a network registered twice': () =>
      cannotFollow(() => network(networkRegistered(), networkRegistered())),
    'a network updated before': () => cannotFollow(() => network(networkUpdated('2024-01-01'))),
    'a network closed before': () => cannotFollow(() => network(networkClosed())),
  })
})

t.test('CVR numbers by modulus 11', (t) => {
  const numbers: Record<string, boolean> = {
    '29189757': true, // Haderslev Kommune
    '29189498': true, // Frederikshavn Kommune
    '29189846': true,
    '29189847': false,
    '92189757': false,
    '00000000': true,
    '12345678': false,
  }
  cases(
    t,
    Object.fromEntries(
      Object.entries(numbers).map(([cvr, isRight]) => [
        cvr,
        () => exactly(isCvrChecksumRight(cvr), isRight),
      ]),
    ),
  )
})
