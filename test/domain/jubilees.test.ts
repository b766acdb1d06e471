import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import { jubileesOf } from '#domain/agreements/jubilees.ts'
import {
  agreed,
  anInstitutionParty,
  aNetwork,
  aNetworkParty,
  aPeriod,
  aTerms,
  ended,
  friendsId,
  proposed,
  revised,
  walkersId,
} from './build.ts'
import { cases, exactly, type Proof } from './exactly.ts'
import { after } from './given.ts'

interface Question {
  /** Exactly these: how old, as known, and the last day. */
  readonly thenCelebrated: (...expected: readonly (readonly [number, string, string])[]) => Proof
}

/** What happened to an agreement with the friends, when they were founded, and when they closed. */
const given =
  (...events: readonly [AgreementEvent, ...AgreementEvent[]]) =>
  (foundedOn: string | null, closedOn: string | null = null): Question => ({
    thenCelebrated: (...expected) =>
      exactly(
        jubileesOf(
          after(...events),
          new Map([
            [
              friendsId,
              {
                status: 'registered',
                id: friendsId,
                history: [{ details: aNetwork({ foundedOn }), effectiveOn: null }],
                closed:
                  closedOn === null
                    ? null
                    : { reason: 'closed', successorId: null, effectiveOn: closedOn },
              },
            ],
          ]),
        ).map(({ networkId, years, date, on }) => [networkId, years, date, on]),
        expected.map((one) => [friendsId, ...one]),
        'jubilees',
      ),
  })

const running = (period: Parameters<typeof aPeriod>[0] = {}): [AgreementEvent, AgreementEvent] => {
  const terms = aTerms({ period: aPeriod({ from: '2024-01-01', ...period }) })
  return [proposed({ terms }), agreed({ period: terms.period })]
}

t.test('a round birthday of a network that there is an agreement with', (t) => {
  cases(t, {
    'all of them that come': () =>
      given(...running())('1999-03-01').thenCelebrated(
        [25, '2024-03-01', '2024-03-01'],
        [50, '2049-03-01', '2049-03-01'],
        [75, '2074-03-01', '2074-03-01'],
        [100, '2099-03-01', '2099-03-01'],
      ),
    'known to the month: its last day': () =>
      given(...running({ until: '2026-12-31' }))('1976-02').thenCelebrated([
        50,
        '2026-02',
        '2026-02-28',
      ]),
    'known to the year: its last day': () =>
      given(...running({ until: '2026-06-30' }))('1926').thenCelebrated([
        100,
        '2026',
        '2026-12-31',
      ]),
    'of 29 February: the day before the first of March': () =>
      given(...running({ until: '2029' }))('2004-02-29').thenCelebrated([
        25,
        '2029-02-28',
        '2029-02-28',
      ]),
    'nobody knows when it was founded: none': () => given(...running())(null).thenCelebrated(),
    'on the last day': () =>
      given(...running({ until: '2026-03-01' }))('1976-03-01').thenCelebrated([
        50,
        '2026-03-01',
        '2026-03-01',
      ]),
    'the day after: none': () =>
      given(...running({ until: '2026-02-28' }))('1976-03-01').thenCelebrated(),
    'before it begins: none': () =>
      given(...running({ until: '2026' }))('1973-12-31').thenCelebrated(),
    'on the day on which it closes: none': () =>
      given(...running({ until: '2026' }))('1976-03-01', '2026-03-01').thenCelebrated(),
    'on the day before': () =>
      given(...running({ until: '2026' }))('1976-03-01', '2026-03-02').thenCelebrated([
        50,
        '2026-03-01',
        '2026-03-01',
      ]),
    'of a proposal: none': () => given(proposed())('1999-03-01').thenCelebrated(),
    'after it was ended: none': () =>
      given(
        ...running(),
        ended({ reason: 'mutual-consent', endedOn: '2024-02-29' }),
      )('1999-03-01').thenCelebrated(),
    'once another took its place: none': () =>
      given(
        ...running({ until: '2026' }),
        revised('amendment', {
          effectiveFrom: '2026-01-01',
          terms: aTerms({
            period: aPeriod({ from: '2024-01-01', until: '2026' }),
            parties: [anInstitutionParty(), aNetworkParty({ networkId: walkersId })],
          }),
        }),
      )('1976-03-01').thenCelebrated(),
  })
})
