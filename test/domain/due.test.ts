import t from 'tap'
import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { dueReasons, type Due, type DueReason } from '#domain/agreements/due-look.ts'
import { dueOf } from '#domain/agreements/due.ts'
import {
  aConsent,
  agreed,
  aPeriod,
  aTerms,
  bothConsents,
  careHome,
  careHomeId,
  ended,
  formalOwnProduction,
  friendsId,
  libraryId,
  proposed,
  revised,
  threeParties,
  today,
  walkersId,
} from './build.ts'
import { cases, exactly, isTrue, type Proof } from './exactly.ts'
import { after } from './given.ts'

type Told = readonly [why: DueReason, on: string]

interface Question {
  /** Exactly these, in this order; none at all where nothing is named. */
  readonly thenDue: (...expected: readonly Told[]) => Proof
}

/** What happened, then the day of asking, then exactly what is due on it. */
const given = (...events: readonly [AgreementEvent, ...AgreementEvent[]]) => ({
  on: (
    day: string,
    closed: Readonly<Record<string, string>> = {},
    exemptions: readonly string[] = [],
  ): Question => ({
    thenDue: (...expected) =>
      exactly(
        dueOf(after(...events), {
          today: day,
          closedParties: new Map(Object.entries(closed)),
          exemptions: exemptions.map((on) => ({ on, from: '2000-01-01', to: null })),
        }),
        expected.map(([why, on]) => ({ why, on })),
        'what is due',
      ),
  }),
})

/** Proposed in 2023, agreed with signatures of 2 January 2024, from 2024 on. */
const running = (
  sketch: Partial<Parameters<typeof aTerms>[0]> = {},
): [AgreementEvent, AgreementEvent] => {
  const terms = aTerms(sketch)
  return [proposed({ terms }), agreed({ period: terms.period })]
}

/** Agreed as above, but since 2021, when all of it was said. */
const old = (
  sketch: Partial<Parameters<typeof aTerms>[0]> = {},
): [AgreementEvent, AgreementEvent] => {
  const terms = aTerms({ period: aPeriod({ from: '2021-06-15' }), ...sketch })
  const consents = bothConsents().map((one) => ({ ...one, on: '2021-05-01' }))
  return [
    proposed({ terms, proposedOn: '2021-04-01' }),
    agreed({ period: terms.period, consents, signedOn: '2021-05-02' }),
  ]
}

const until = (last: string, period: Partial<Terms['period']> = {}) => ({
  period: aPeriod({ until: last, ...period }),
})

const automatic = (notice: {
  length: number | null
  unit?: 'days' | 'weeks' | 'months' | 'years'
}) => ({
  renewal: { kind: 'automatic' as const, by: null, note: null },
  notice: { unit: 'months' as const, note: null, ...notice },
})

const renewalBy = (by: string) => ({
  period: aPeriod({ renewal: { kind: 'renegotiate', by } }),
})

/** Ninety days after today. */
const horizon = '2024-09-13'
const beyond = '2024-09-14'
const yesterday = '2024-06-14'

t.test('the last day of the period', (t) => {
  cases(t, {
    'open-ended: none': () =>
      given(...running())
        .on(today)
        .thenDue(),
    'in ninety days': () =>
      given(...running(until(horizon)))
        .on(today)
        .thenDue(['ends', horizon]),
    'in ninety-one': () =>
      given(...running(until(beyond)))
        .on(today)
        .thenDue(),
    'today, which it still applies': () =>
      given(...running(until(today)))
        .on(today)
        .thenDue(['ends', today]),
    'a month: its last day': () =>
      given(...running(until('2024-08')))
        .on(today)
        .thenDue(['ends', '2024-08-31']),
    'renewed from the day after: not due': () =>
      given(
        ...running(until('2024-06-30')),
        revised('renewal', {
          effectiveFrom: '2024-07-01',
          terms: aTerms({ period: aPeriod({ from: '2024-07-01' }) }),
        }),
      )
        .on(today)
        .thenDue(),
    'renewed only after a gap: due': () =>
      given(
        ...running(until('2024-06-30')),
        revised('renewal', {
          effectiveFrom: '2024-07-02',
          terms: aTerms({ period: aPeriod({ from: '2024-07-02' }) }),
        }),
      )
        .on(today)
        .thenDue(['ends', '2024-06-30']),
    'of the renewed period': () =>
      given(
        ...running(until('2024-06-30')),
        revised('renewal', {
          effectiveFrom: '2024-07-01',
          terms: aTerms(until('2024-08-31', { from: '2024-07-01' })),
        }),
      )
        .on(today)
        .thenDue(['ends', '2024-08-31']),
    'extended: the new one': () =>
      given(
        ...running(until('2024-06-30')),
        revised('extension', { effectiveFrom: '2024-06-01', terms: aTerms(until(horizon)) }),
      )
        .on(today)
        .thenDue(['ends', horizon]),
    'of one that is upcoming': () =>
      given(...running(until('2024-08-31', { from: '2024-08-01' })))
        .on(today)
        .thenDue(['ends', '2024-08-31']),
    'of one that begins later than in ninety days': () =>
      given(...running(until('2024-10-31', { from: beyond })))
        .on(today)
        .thenDue(),
  })
})

t.test('lapsed', (t) => {
  cases(t, {
    'since the day after the last, which is not told besides': () =>
      given(...running(until(yesterday)))
        .on(today)
        .thenDue(['lapsed', today]),
    'also years ago': () =>
      given(...old(until('2022', { from: '2021-06-15' })))
        .on(today)
        .thenDue(['lapsed', '2023-01-01']),
    'nor are the dates of terms that no longer apply': () =>
      given(
        ...running({
          period: aPeriod({ until: yesterday, renewal: { kind: 'renegotiate', by: '2024-05-01' } }),
          reviewBy: '2024-05-01',
          insurance: { validUntil: '2024-05-01' },
          childrensCertificates: { needed: 'yes', validUntil: '2024-05-01' },
        }),
      )
        .on(today)
        .thenDue(['lapsed', today]),
    'nor that it was not confirmed': () =>
      given(...old(until(yesterday, { from: '2021-06-15' })))
        .on(today)
        .thenDue(['lapsed', today]),
    'a confirmation does not help': () =>
      given(...running(until(yesterday)), revised('confirmation', { confirmedOn: today }))
        .on(today)
        .thenDue(['lapsed', today]),
    'through an amendment of the time after: since the first day': () =>
      given(
        ...running(until('2024-03-31')),
        revised('amendment', { effectiveFrom: '2024-05-01', terms: aTerms(until('2024-03-31')) }),
      )
        .on(today)
        .thenDue(['lapsed', '2024-04-01']),
    'before a late renewal': () =>
      given(
        ...running(until('2024-05-31')),
        revised('renewal', {
          effectiveFrom: '2024-07-01',
          terms: aTerms({
            period: aPeriod({ from: '2024-07-01' }),
            insurance: { validUntil: '2024-08-01' },
          }),
        }),
      )
        .on(today)
        .thenDue(['lapsed', '2024-06-01'], ['insurance', '2024-08-01']),
    'not once it is renewed': () =>
      given(
        ...running(until('2024-05-31')),
        revised('renewal', {
          effectiveFrom: today,
          terms: aTerms({ period: aPeriod({ from: today }) }),
        }),
      )
        .on(today)
        .thenDue(),
    'not once it is ended': () =>
      given(...running(until('2024-05-31')), ended({ reason: 'expired', endedOn: '2024-05-31' }))
        .on(today)
        .thenDue(),
  })
})

t.test('notice was given', (t) => {
  const leaving = (endedOn: string, sketch: Parameters<typeof running>[0] = {}) =>
    given(...running(sketch), ended({ reason: 'terminated-by-network', endedOn }))
  cases(t, {
    'and it ends in ninety days': () => leaving(horizon).on(today).thenDue(['notice', horizon]),
    'in ninety-one: not yet': () => leaving(beyond).on(today).thenDue(),
    'tomorrow is the last day': () =>
      leaving('2024-06-16').on(today).thenDue(['notice', '2024-06-16']),
    'today is: there is nothing left to decide': () =>
      leaving(today, {
        insurance: { validUntil: '2024-02-01' },
        ...until(today),
      })
        .on(today, { [careHomeId]: '2024-05-01' })
        .thenDue(),
    'yesterday was: it is over': () => leaving(yesterday).on(today).thenDue(),
    'how it goes on is nobody’s concern any more': () =>
      leaving('2024-08-31', {
        period: aPeriod({
          renewal: { kind: 'automatic', by: '2024-07-01' },
          notice: { length: 1 },
          until: '2024-12-31',
        }),
        reviewBy: '2024-07-01',
      })
        .on(today)
        .thenDue(['notice', '2024-08-31']),
    'nor that it was not confirmed': () =>
      given(...old(), ended({ endedOn: '2024-08-31' }))
        .on(today)
        .thenDue(['notice', '2024-08-31']),
    'but insurance and certificates are, until then': () =>
      leaving('2024-08-31', {
        insurance: { validUntil: '2024-08-31' },
        childrensCertificates: { needed: 'yes', validUntil: '2024-07-01' },
      })
        .on(today)
        .thenDue(
          ['certificates', '2024-07-01'],
          ['notice', '2024-08-31'],
          ['insurance', '2024-08-31'],
        ),
    'and not after': () =>
      leaving('2024-08-31', { insurance: { validUntil: '2024-09-01' } })
        .on(today)
        .thenDue(['notice', '2024-08-31']),
    'and the terms run out before': () =>
      leaving('2024-08-31', until('2024-07-31'))
        .on(today)
        .thenDue(['ends', '2024-07-31'], ['notice', '2024-08-31']),
    'and it was undone': () =>
      given(
        ...running(),
        ended({ reason: 'terminated-by-network', endedOn: '2024-08-31' }),
        revised('correction', { replacesVersion: 2, end: { kind: 'undo' } }),
      )
        .on(today)
        .thenDue(),
  })
})

t.test('the last day to give notice', (t) => {
  const renewing = (last: string, notice: Parameters<typeof automatic>[0]) =>
    given(...running(until(last, automatic(notice))))
  cases(t, {
    'months before the end': () =>
      renewing('2024-12-31', { length: 4 }).on(today).thenDue(['notice-by', '2024-08-31']),
    'of a shorter month, its last day': () =>
      renewing('2025-02-28', { length: 6 }).on('2024-08-01').thenDue(['notice-by', '2024-08-28']),
    'months back into a shorter one': () =>
      renewing('2024-08-31', { length: 6 }).on('2024-02-01').thenDue(['notice-by', '2024-02-29']),
    'days, in ninety days': () =>
      renewing('2025-09-13', { length: 1, unit: 'years' })
        .on(today)
        .thenDue(['notice-by', horizon]),
    'in ninety-one': () => renewing('2025-09-14', { length: 1, unit: 'years' }).on(today).thenDue(),
    today: () =>
      renewing('2024-12-12', { length: 180, unit: 'days' }).on(today).thenDue(['notice-by', today]),
    'gone by: too late, and only the end is left': () =>
      renewing('2024-07-14', { length: 1 }).on(today).thenDue(['ends', '2024-07-14']),
    'weeks, with an end that is near, too': () =>
      renewing('2024-07-15', { length: 4, unit: 'weeks' })
        .on(today)
        .thenDue(['notice-by', '2024-06-17'], ['ends', '2024-07-15']),
    'of unknown length': () => renewing('2024-12-31', { length: null }).on(today).thenDue(),
    'longer than dates are': () =>
      renewing('2024-12-31', { length: 1_000_000_000, unit: 'years' }).on(today).thenDue(),
    'as long as it can be': () =>
      renewing('2024-12-31', { length: 10_000, unit: 'years' }).on(today).thenDue(),
    'open-ended: any day will do': () =>
      given(...running({ period: aPeriod(automatic({ length: 3 })) }))
        .on(today)
        .thenDue(),
    'without automatic renewal it ends by itself': () =>
      given(...running(until('2024-12-31', { notice: { length: 4, unit: 'months', note: null } })))
        .on(today)
        .thenDue(),
    'of the terms that apply at the end': () =>
      given(
        ...running(until('2024-12-31', automatic({ length: 1 }))),
        revised('amendment', {
          effectiveFrom: '2024-10-01',
          terms: aTerms(until('2024-12-31', automatic({ length: 4 }))),
        }),
      )
        .on(today)
        .thenDue(['notice-by', '2024-08-31']),
  })
})

t.test('to be renegotiated', (t) => {
  const renewed = (
    kind: 'renewal' | 'extension' | 'amendment',
    effectiveFrom: string,
    by: string,
  ) => revised(kind, { effectiveFrom, terms: aTerms(renewalBy(by)) })
  cases(t, {
    'in ninety days': () =>
      given(...running(renewalBy(horizon)))
        .on(today)
        .thenDue(['renegotiate', horizon]),
    'in ninety-one': () =>
      given(...running(renewalBy(beyond)))
        .on(today)
        .thenDue(),
    today: () =>
      given(...running(renewalBy(today)))
        .on(today)
        .thenDue(['renegotiate', today]),
    past: () =>
      given(...running(renewalBy('2024-02-01')))
        .on(today)
        .thenDue(['renegotiate', '2024-02-01']),
    'past, and amended in other things': () =>
      given(...running(renewalBy('2024-02-01')), renewed('amendment', '2024-03-01', '2024-02-01'))
        .on(today)
        .thenDue(['renegotiate', '2024-02-01']),
    'past, and renewed since, with the old day left in the terms': () =>
      given(...running(renewalBy('2024-02-01')), renewed('renewal', '2024-03-01', '2024-02-01'))
        .on(today)
        .thenDue(),
    'ahead, and renewed already from a day after it': () =>
      given(...running(renewalBy('2024-07-01')), renewed('renewal', '2024-08-01', '2025-07-01'))
        .on(today)
        .thenDue(),
    'extended from a day after it': () =>
      given(...running(renewalBy('2024-07-01')), renewed('extension', '2024-08-01', '2025-07-01'))
        .on(today)
        .thenDue(),
    'renewed, and to be renegotiated once more': () =>
      given(...running(renewalBy('2024-02-01')), renewed('renewal', '2024-03-01', '2024-07-01'))
        .on(today)
        .thenDue(['renegotiate', '2024-07-01']),
    'an amendment that lies ahead names another day': () =>
      given(...running(renewalBy('2024-07-01')), renewed('amendment', '2024-06-20', '2025-07-01'))
        .on(today)
        .thenDue(),
    'both days where the amendment comes after the first': () =>
      given(...running(renewalBy('2024-07-01')), renewed('amendment', '2024-07-02', '2024-08-01'))
        .on(today)
        .thenDue(['renegotiate', '2024-07-01'], ['renegotiate', '2024-08-01']),
    'the same day in two versions is one': () =>
      given(...running(renewalBy('2024-07-01')), renewed('amendment', '2024-08-01', '2024-07-01'))
        .on(today)
        .thenDue(['renegotiate', '2024-07-01']),
  })
})

t.test('to be looked at again', (t) => {
  const confirmed = (confirmedOn: string, nextReview: string | null = null) =>
    revised('confirmation', { confirmedOn, effectiveFrom: confirmedOn, nextReview })
  const review = (reviewBy: string) => running({ reviewBy })
  cases(t, {
    'by the terms, in ninety days': () =>
      given(...review(horizon))
        .on(today)
        .thenDue(['review', horizon]),
    'in ninety-one': () =>
      given(...review(beyond))
        .on(today)
        .thenDue(),
    today: () =>
      given(...review(today))
        .on(today)
        .thenDue(['review', today]),
    past: () =>
      given(...review('2024-02-01'))
        .on(today)
        .thenDue(['review', '2024-02-01']),
    'past, and confirmed since': () =>
      given(...review('2024-02-01'), confirmed('2024-03-01'))
        .on(today)
        .thenDue(),
    'confirmed on the day': () =>
      given(...review('2024-02-01'), confirmed('2024-02-01'))
        .on(today)
        .thenDue(),
    'confirmed when it was due': () =>
      given(...review('2024-08-01'), confirmed('2024-05-03'))
        .on(today)
        .thenDue(),
    'confirmed a day before it was due': () =>
      given(...review('2024-08-01'), confirmed('2024-05-02'))
        .on(today)
        .thenDue(['review', '2024-08-01']),
    'unless that named another day': () =>
      given(...review('2024-08-01'), confirmed('2024-02-02', '2025-02-02'))
        .on(today)
        .thenDue(),
    'as a confirmation named it': () =>
      given(...running(), confirmed('2024-02-02', horizon))
        .on(today)
        .thenDue(['review', horizon]),
    'as a confirmation named it, in ninety-one days': () =>
      given(...running(), confirmed('2024-02-02', beyond))
        .on(today)
        .thenDue(),
    'as it named it, and past': () =>
      given(...running(), confirmed('2024-02-02', '2024-06-01'))
        .on(today)
        .thenDue(['review', '2024-06-01']),
    'soon after it': () =>
      given(...running(), confirmed('2024-06-01', '2024-06-20'))
        .on(today)
        .thenDue(['review', '2024-06-20']),
    'answered by a later confirmation': () =>
      given(...running(), confirmed('2024-02-02', '2024-06-01'), confirmed('2024-05-30'))
        .on(today)
        .thenDue(),
    'one that is entered late answers nothing': () =>
      given(...running(), confirmed('2024-05-30', '2024-06-01'), confirmed('2024-02-02'))
        .on(today)
        .thenDue(['review', '2024-06-01']),
    'named by terms that came after the confirmation': () =>
      given(
        ...running(),
        confirmed('2024-05-30', '2026-05-30'),
        revised('amendment', {
          effectiveFrom: '2024-06-01',
          terms: aTerms({ reviewBy: '2024-08-01' }),
        }),
      )
        .on(today)
        .thenDue(['review', '2024-08-01']),
    'named before it, and passed on by a reassessment': () =>
      given(
        ...review('2024-08-01'),
        confirmed('2024-05-30'),
        revised('reassessment', {
          effectiveFrom: '2024-06-01',
          terms: aTerms({ reviewBy: '2024-08-01', classification: formalOwnProduction }),
        }),
      )
        .on(today)
        .thenDue(),
    'renewed since': () =>
      given(
        ...running(),
        confirmed('2024-02-02', '2024-06-01'),
        revised('renewal', { effectiveFrom: '2024-06-10', terms: aTerms() }),
      )
        .on(today)
        .thenDue(),
    'amended since, which is no review': () =>
      given(
        ...running(),
        confirmed('2024-02-02', '2024-06-01'),
        revised('amendment', { effectiveFrom: '2024-06-10', terms: aTerms() }),
      )
        .on(today)
        .thenDue(['review', '2024-06-01']),
    'after it ends: not due': () =>
      given(...running(until('2024-07-31')), confirmed('2024-02-02', '2024-08-01'))
        .on(today)
        .thenDue(['ends', '2024-07-31']),
  })
})

t.test('certificates and insurance', (t) => {
  const certificates = (validUntil: string, needed: 'yes' | 'no' | 'unknown' = 'yes') =>
    running({ childrensCertificates: { needed, validUntil } })
  const insured = (validUntil: string | null) => running({ insurance: { validUntil } })
  cases(t, {
    'certificates, in ninety days': () =>
      given(...certificates(horizon))
        .on(today)
        .thenDue(['certificates', horizon]),
    'certificates, in ninety-one': () =>
      given(...certificates(beyond))
        .on(today)
        .thenDue(),
    'certificates, today': () =>
      given(...certificates(today))
        .on(today)
        .thenDue(['certificates', today]),
    'certificates, past': () =>
      given(...certificates('2024-01-31'))
        .on(today)
        .thenDue(['certificates', '2024-01-31']),
    'certificates that nobody knows to be needed': () =>
      given(...certificates(horizon, 'unknown'))
        .on(today)
        .thenDue(['certificates', horizon]),
    'certificates that are not needed': () =>
      given(...certificates(horizon, 'no'))
        .on(today)
        .thenDue(),
    'insurance, in ninety days': () =>
      given(...insured(horizon))
        .on(today)
        .thenDue(['insurance', horizon]),
    'insurance, in ninety-one': () =>
      given(...insured(beyond))
        .on(today)
        .thenDue(),
    'insurance, today': () =>
      given(...insured(today))
        .on(today)
        .thenDue(['insurance', today]),
    'insurance, past': () =>
      given(...insured('2024-01-31'))
        .on(today)
        .thenDue(['insurance', '2024-01-31']),
    'insurance without an end': () =>
      given(...insured(null))
        .on(today)
        .thenDue(),
    'insurance that is prolonged before it ends': () =>
      given(
        ...insured('2024-07-31'),
        revised('amendment', {
          effectiveFrom: '2024-07-31',
          terms: aTerms({ insurance: { validUntil: '2025-07-31' } }),
        }),
      )
        .on(today)
        .thenDue(),
    'insurance that is prolonged a day too late': () =>
      given(
        ...insured('2024-07-31'),
        revised('amendment', {
          effectiveFrom: '2024-08-01',
          terms: aTerms({ insurance: { validUntil: '2025-07-31' } }),
        }),
      )
        .on(today)
        .thenDue(['insurance', '2024-07-31']),
    'of terms that are corrected, the right day': () =>
      given(
        ...insured('2024-07-31'),
        revised('correction', {
          replacesVersion: 2,
          terms: aTerms({ insurance: { validUntil: '2025-07-31' } }),
        }),
      )
        .on(today)
        .thenDue(),
  })
})

t.test('a closed party', (t) => {
  const three = running({ parties: threeParties() })
  const leaves = (effectiveFrom: string) =>
    revised('party-left', { effectiveFrom, terms: aTerms() })
  cases(t, {
    'an institution': () =>
      given(...running())
        .on(today, { [careHomeId]: '2024-05-01' })
        .thenDue(['party-closed', '2024-05-01']),
    'a network, today': () =>
      given(...running())
        .on(today, { [friendsId]: today })
        .thenDue(['party-closed', today]),
    'in ninety days': () =>
      given(...running())
        .on(today, { [friendsId]: horizon })
        .thenDue(['party-closed', horizon]),
    'in ninety-one': () =>
      given(...running())
        .on(today, { [friendsId]: beyond })
        .thenDue(),
    both: () =>
      given(...running())
        .on(today, { [friendsId]: '2024-07-01', [careHomeId]: '2024-05-01' })
        .thenDue(['party-closed', '2024-05-01'], ['party-closed', '2024-07-01']),
    'that is party to something else': () =>
      given(...running())
        .on(today, { [libraryId]: '2024-05-01' })
        .thenDue(),
    'that left': () =>
      given(...three, leaves('2024-06-01'))
        .on(today, { [walkersId]: '2024-05-01' })
        .thenDue(),
    'that is about to leave': () =>
      given(...three, leaves('2024-07-01'))
        .on(today, { [walkersId]: '2024-05-01' })
        .thenDue(),
    'that stays': () =>
      given(...three)
        .on(today, { [walkersId]: '2024-05-01' })
        .thenDue(['party-closed', '2024-05-01']),
    'of one that is lapsed': () =>
      given(...running(until(yesterday)))
        .on(today, { [friendsId]: '2024-05-01' })
        .thenDue(['party-closed', '2024-05-01'], ['lapsed', today]),
    'of one that is upcoming': () =>
      given(...running({ period: aPeriod({ from: '2024-12-01' }) }))
        .on(today, { [friendsId]: '2024-05-01' })
        .thenDue(['party-closed', '2024-05-01']),
    'when it ends anyway': () =>
      given(...running(), ended({ reason: 'terminated-by-network', endedOn: '2024-06-30' }))
        .on(today, { [friendsId]: '2024-07-01' })
        .thenDue(['notice', '2024-06-30']),
  })
})

t.test('not confirmed for two years', (t) => {
  const since = (on: string): Told => ['not-confirmed', on]
  cases(t, {
    'since it began': () =>
      given(...old())
        .on('2023-06-15')
        .thenDue(since('2023-06-15')),
    'a day less': () =>
      given(...old())
        .on('2023-06-14')
        .thenDue(),
    'a year more': () =>
      given(...old())
        .on(today)
        .thenDue(since('2023-06-15')),
    'a leap day: on the last of February': () =>
      given(...old({ period: aPeriod({ from: '2020-02-29' }) }))
        .on('2026-01-01')
        .thenDue(since('2023-05-02')),
    'since the leap day': () =>
      given(
        ...old(),
        revised('confirmation', { confirmedOn: '2024-02-29', effectiveFrom: '2024-02-29' }),
      )
        .on('2026-02-28')
        .thenDue(since('2026-02-28')),
    confirmed: () =>
      given(...old(), revised('confirmation', { confirmedOn: '2022-06-16' }))
        .on(today)
        .thenDue(),
    'confirmed two years ago': () =>
      given(...old(), revised('confirmation', { confirmedOn: '2022-06-15' }))
        .on(today)
        .thenDue(since(today)),
    amended: () =>
      given(...old(), revised('amendment', { effectiveFrom: '2022-06-16' }))
        .on(today)
        .thenDue(),
    'a party left, and the others go on': () =>
      given(
        ...old({ parties: threeParties() }),
        revised('party-left', { effectiveFrom: '2022-06-16' }),
      )
        .on(today)
        .thenDue(),
    'reassessed: nobody consented': () =>
      given(...old(), revised('reassessment', { effectiveFrom: '2024-06-01' }))
        .on(today)
        .thenDue(since('2023-06-15')),
    'corrected: nobody said that it applies': () =>
      given(...old(), revised('correction', { replacesVersion: 2, effectiveFrom: '2021-07-01' }))
        .on(today)
        .thenDue(since('2023-07-01')),
    'signed later than it began': () => {
      const terms = aTerms({ period: aPeriod({ from: '2013' }) })
      const consents = bothConsents().map((one) => ({ ...one, on: null }))
      return given(
        proposed({ terms, origin: 'afterwards', proposedOn: today }),
        agreed({ period: terms.period, consents, signedOn: '2022-06-16' }),
      )
        .on(today)
        .thenDue()
    },
    'consented to later than it began': () => {
      const terms = aTerms({ period: aPeriod({ from: '2013' }) })
      return given(
        proposed({ terms, origin: 'imported', proposedOn: today }),
        agreed({ period: terms.period, consents: [aConsent(careHome, { on: '2023' })] }),
      )
        .on(today)
        .thenDue()
    },
    'registered as it came about: proposed since': () => {
      const terms = aTerms({ period: aPeriod({ from: '2013' }) })
      return given(
        proposed({ terms, proposedOn: '2023-11-01' }),
        agreed({ period: terms.period, consents: [] }),
      )
        .on(today)
        .thenDue()
    },
    'registered afterwards: who registers it says that it applies': () => {
      const terms = aTerms({ period: aPeriod({ from: '2013' }) })
      return given(
        proposed({ terms, origin: 'afterwards', proposedOn: today }),
        agreed({ period: terms.period, consents: [] }),
      )
        .on(today)
        .thenDue()
    },
    'and two years later': () => {
      const terms = aTerms({ period: aPeriod({ from: '2013' }) })
      return given(
        proposed({ terms, origin: 'afterwards', proposedOn: today }),
        agreed({ period: terms.period, consents: [] }),
      )
        .on('2026-06-15')
        .thenDue(since('2026-06-15'))
    },
    'imported, and nobody knows when it was agreed': () => {
      const terms = aTerms({ period: aPeriod({ from: '2013' }) })
      return given(
        proposed({ terms, origin: 'imported', proposedOn: today }),
        agreed({ period: terms.period, consents: [] }),
      )
        .on(today)
        .thenDue(since('2015-01-01'))
    },
    'upcoming: not before it begins': () =>
      given(...running({ period: aPeriod({ from: '2030-01-01' }) }))
        .on('2029-12-31')
        .thenDue(),
  })
})

t.test('nothing is due', (t) => {
  const overdue = {
    reviewBy: '2024-02-01',
    insurance: { validUntil: '2024-02-01' },
    ...until('2024-06-30'),
  }
  const terms = aTerms(overdue)
  const closed = { [careHomeId]: '2024-05-01' }
  cases(t, {
    'of a proposal': () => given(proposed({ terms })).on(today, closed).thenDue(),
    'of a proposal that was declined': () =>
      given(proposed({ terms }), ended({ reason: 'declined', endedOn: '2024-06-01' }))
        .on(today, closed)
        .thenDue(),
    'of what is over': () =>
      given(...running(overdue), ended({ endedOn: '2024-06-01' }))
        .on(today, closed)
        .thenDue(),
    'of what was registered in error': () =>
      given(...running(overdue), ended({ reason: 'registered-in-error', endedOn: today }))
        .on(today, closed)
        .thenDue(),
    'before it was known': () =>
      given(...running(overdue))
        .on('2020-01-01')
        .thenDue(),
  })
})

t.test('the earliest day comes first, and of one day what weighs most', (t) => {
  cases(t, {
    'all at once': () =>
      given(
        ...old({
          period: aPeriod({
            from: '2021-06-15',
            until: '2024-08-31',
            renewal: { kind: 'automatic', by: '2024-07-31' },
            notice: { length: 1, unit: 'months' },
          }),
          reviewBy: '2024-07-31',
          childrensCertificates: { needed: 'yes', validUntil: '2024-07-31' },
          insurance: { validUntil: '2024-07-31' },
        }),
      )
        .on(today, { [friendsId]: '2024-07-31' })
        .thenDue(
          ['not-confirmed', '2023-06-15'],
          ['party-closed', '2024-07-31'],
          ['notice-by', '2024-07-31'],
          ['renegotiate', '2024-07-31'],
          ['review', '2024-07-31'],
          ['certificates', '2024-07-31'],
          ['insurance', '2024-07-31'],
          ['ends', '2024-08-31'],
        ),
  })
})

t.test('an exemption', (t) => {
  const ending = (...exemptions: readonly string[]) => ({
    thenDue: (...expected: readonly Told[]) =>
      given(...running(until('2024-12-31')))
        .on(today, {}, exemptions)
        .thenDue(...expected),
  })
  cases(t, {
    'that ends in ninety days': () => ending(horizon).thenDue(['exemption', horizon]),
    'in ninety-one': () => ending(beyond).thenDue(),
    'that ran out': () => ending(yesterday).thenDue(['exemption', yesterday]),
    'two of one day are told once, the earliest first': () =>
      ending('2024-08-01', horizon, '2024-08-01').thenDue(
        ['exemption', '2024-08-01'],
        ['exemption', horizon],
      ),
    'of a proposal is not': () => given(proposed()).on(today, {}, [today]).thenDue(),
    'that outlasts the agreement is not': () =>
      given(...running(until('2024-08-31')))
        .on(today, {}, ['2024-09-01'])
        .thenDue(['ends', '2024-08-31']),
    'is, while notice runs': () =>
      given(...running(), ended({ reason: 'mutual-consent', endedOn: '2024-08-31' }))
        .on(today, {}, ['2024-08-01'])
        .thenDue(['exemption', '2024-08-01'], ['notice', '2024-08-31']),
    'of what is over is not': () =>
      given(...running(), ended({ reason: 'mutual-consent', endedOn: '2024-05-31' }))
        .on(today, {}, [today])
        .thenDue(),
  })
})

t.test('whatever the day, each is told once, in order, and not too far ahead', (t) => {
  const state = after(
    ...old({
      ...until('2024-08-31', { from: '2021-06-15', ...automatic({ length: 3 }) }),
      reviewBy: '2023-02-01',
    }),
    revised('confirmation', { confirmedOn: '2022-01-10', nextReview: '2022-06-01' }),
    revised('renewal', {
      effectiveFrom: '2024-10-01',
      terms: aTerms(until('2025-09-30', { from: '2024-10-01' })),
    }),
    ended({ reason: 'mutual-consent', endedOn: '2025-06-30' }),
  )
  const goingOn = after(
    ...old({
      ...until('2024-08-31', { from: '2021-06-15', ...automatic({ length: 3 }) }),
      reviewBy: '2023-02-01',
      insurance: { validUntil: '2023-02-01' },
    }),
  )
  const closedParties = new Map([[friendsId, '2025-01-01']])
  const seen = new Set<string>()
  const holds = (today: string): Proof => {
    const found = [state, goingOn].flatMap((one) => {
      const due = dueOf(one, { today, closedParties, exemptions: [] })
      exactly(due.toSorted(byDay), due, 'in order')
      exactly(new Set(due.map(({ why, on }) => `${why} ${on}`)).size, due.length, 'each once')
      return due
    })
    for (const { why } of found) seen.add(why)
    return isTrue(
      found.every(({ on }) => on <= plusDays(today, 90)),
      'near or past',
    )
  }
  cases(t, {
    'for five years': () => {
      for (let days = 0; days < 1826; days += 1) holds(plusDays('2021-01-01', days))
      return exactly([...seen].toSorted(), [
        'ends',
        'insurance',
        'lapsed',
        'not-confirmed',
        'notice',
        'notice-by',
        'party-closed',
        'review',
      ])
    },
  })
})

const plusDays = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()

const byDay = (a: Due, b: Due): number =>
  Number(a.on > b.on) - Number(a.on < b.on) || dueReasons.indexOf(a.why) - dueReasons.indexOf(b.why)
