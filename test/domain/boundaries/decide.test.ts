import t from 'tap'
import { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import { ChangeRulebook, GrantExemption, ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import type { BoundariesEvent, LegalBasisEvent, RulebookEvent } from '#schemas/events/catalogue.ts'
import { exempt, withdraw } from '#domain/boundaries/decide-exemption.ts'
import { addLegalBasis, correctLegalBasis } from '#domain/boundaries/decide-legal-basis.ts'
import { review } from '#domain/boundaries/decide-review.ts'
import { changeRulebook } from '#domain/boundaries/decide-rulebook.ts'
import { evolveDecisions, noDecisions } from '#domain/boundaries/decisions.ts'
import {
  evolveLegalBasis,
  initialLegalBasis,
  legalBasisOn,
} from '#domain/boundaries/legal-bases.ts'
import { evolveRulebook, unchangedRulebook } from '#domain/boundaries/rulebook.ts'
import { shippedRulebook } from '#domain/boundaries/shipped-rulebooks.ts'
import { field } from '#domain/refusal.ts'
import {
  agreementId,
  aNetworkParty,
  anInstitutionParty,
  aTask,
  aTerms,
  bothConsents,
  ended,
  id,
  revised,
  today,
} from '../build.ts'
import { cases, exactly } from '../exactly.ts'
import { isValid, refused } from '../given.ts'
import { aSubject } from './subject.ts'

// Rulebooks.

const inHaderslev = (past: readonly RulebookEvent[], sketch: object) =>
  changeRulebook(past.reduce(evolveRulebook, unchangedRulebook), {
    municipalityCode: '0510',
    body: ChangeRulebook.parse({ reason: 'Vedtaget i udvalget', ...sketch }),
    today,
  })

const changeIn = (municipalityCode: string) =>
  changeRulebook(unchangedRulebook, {
    municipalityCode,
    body: ChangeRulebook.parse({ ...off, reason: 'Vedtaget i udvalget' }),
    today,
  })

const shipped = shippedRulebook('0510')
const changedTo = (rules: typeof shipped, effectiveOn = today): RulebookEvent => ({
  type: 'rulebook-changed.v1',
  data: { municipalityCode: '0510', rules: [...rules], reason: 'Vedtaget i udvalget', effectiveOn },
})
const withoutOrganised = shipped.filter(({ ruleId }) => ruleId !== 'organised')
const asMustFix = shipped.map((rule) =>
  rule.ruleId === 'organised' ? ({ ...rule, severity: 'must-fix' } as const) : rule,
)
const off = { changes: [{ ruleId: 'organised', isOn: false }] }

t.test('a rulebook is changed', (t) => {
  cases(t, {
    'a rule is turned off: the event says all that is left': () => [
      exactly(inHaderslev([], off), [changedTo(withoutOrganised)]),
      isValid(changedTo(withoutOrganised)),
    ],
    'from a day that was and from one that lies ahead': () => [
      exactly(inHaderslev([], { ...off, effectiveOn: '2020-01-01' }), [
        changedTo(withoutOrganised, '2020-01-01'),
      ]),
      exactly(inHaderslev([], { ...off, effectiveOn: '2030-01-01' }), [
        changedTo(withoutOrganised, '2030-01-01'),
      ]),
    ],
    'turned on again it is as serious as it is shipped': () =>
      exactly(
        inHaderslev([changedTo(withoutOrganised)], {
          changes: [{ ruleId: 'organised', isOn: true }],
        }),
        [changedTo(shipped)],
      ),
    'a rule of another municipality is adopted, and stands in the order of rules': () =>
      exactly(
        inHaderslev([], { changes: [{ ruleId: 'clear-roles', isOn: true }] })
          .flatMap(({ data }) => data.rules)
          .filter(({ ruleId }) =>
            ['free-choice', 'clear-roles', 'social-purpose'].includes(ruleId),
          ),
        [
          { ruleId: 'free-choice', version: 1, severity: 'warning' },
          { ruleId: 'clear-roles', version: 1, severity: 'warning' },
          { ruleId: 'social-purpose', version: 1, severity: 'warning' },
        ],
      ),
    'it is made more serious': () =>
      exactly(
        inHaderslev([], { changes: [{ ruleId: 'organised', isOn: true, severity: 'must-fix' }] }),
        [changedTo(asMustFix)],
      ),
    'one that is as serious as the municipality made it stays so': () =>
      exactly(
        inHaderslev([changedTo(asMustFix)], { changes: [{ ruleId: 'organised', isOn: true }] }),
        [],
      ),
    'said again it says nothing': () =>
      exactly(inHaderslev([changedTo(withoutOrganised)], off), []),
    'what is as shipped is no change': () =>
      refused(
        () => inHaderslev([], { changes: [{ ruleId: 'organised', isOn: true }] }),
        field('nothing-changed', '/changes'),
      ),
    'a rule twice': () =>
      refused(
        () => inHaderslev([], { changes: [...off.changes, ...off.changes] }),
        field('rule-twice', '/changes/1/ruleId', { ruleId: 'organised' }),
      ),
    'a version that was never made': () =>
      refused(
        () => inHaderslev([], { changes: [{ ruleId: 'organised', isOn: true, version: 9 }] }),
        field('unknown-rule-version', '/changes/0/version', { ruleId: 'organised' }),
      ),
    'before the change recorded last': () =>
      refused(
        () =>
          inHaderslev([changedTo(withoutOrganised)], {
            changes: [{ ruleId: 'unpaid', isOn: false }],
            effectiveOn: '2024-06-14',
          }),
        field('before-last-change', '/effectiveOn', { date: today }),
      ),
    'turned off where it is not on': () =>
      refused(
        () => inHaderslev([], { changes: [{ ruleId: 'clear-roles', isOn: false }] }),
        field('nothing-changed', '/changes'),
      ),
    'the national rules': () => refused(() => changeIn('0000'), field('not-found', '/')),
    'those of no municipality': () => refused(() => changeIn('9999'), field('not-found', '/')),
    'personal data in the reason': () =>
      refused(
        () => inHaderslev([], { ...off, reason: 'Ring 12 34 56 78 eller 22 33 44 55' }),
        field('personal-data', '/reason', { what: 'phone' }),
      ),
  })
})

// Legal bases.

const details = (sketch: object = {}): LegalBasisDetails =>
  LegalBasisDetails.parse({
    law: 'Ældreloven',
    paragraph: '§ 9',
    about: 'Pleje',
    nature: 'must-provide',
    isVerified: true,
    ...sketch,
  })
const known = new Set(['sel-83'])
const added: LegalBasisEvent = {
  type: 'legal-basis-added.v1',
  data: { legalBasisId: 'aeldreloven-9', details: details() },
}
const state = evolveLegalBasis(null, added)
const add = (sketch: object, legalBasisId = 'aeldreloven-9') =>
  addLegalBasis(null, { legalBasisId, details: details(sketch) }, { known })
const correct = (sketch: object) =>
  correctLegalBasis(
    state,
    { legalBasisId: 'aeldreloven-9', details: details(sketch), reason: 'Slået efter' },
    { known },
  )

t.test('a legal basis is added and corrected', (t) => {
  cases(t, {
    added: () => [exactly(add({}), [added]), isValid(added)],
    'added again it says nothing': () =>
      exactly(
        addLegalBasis(state, { legalBasisId: 'aeldreloven-9', details: details() }, { known }),
        [],
      ),
    'one of that name is there': () =>
      refused(
        () =>
          addLegalBasis(
            state,
            { legalBasisId: 'aeldreloven-9', details: details({ paragraph: '§ 10' }) },
            { known },
          ),
        field('legal-basis-exists', '/legalBasisId'),
      ),
    'or is shipped': () =>
      refused(() => add({}, 'sel-83'), field('legal-basis-exists', '/legalBasisId')),
    corrected: () => {
      const event: LegalBasisEvent = {
        type: 'legal-basis-corrected.v1',
        data: {
          legalBasisId: 'aeldreloven-9',
          details: details({ until: '2030-12-31' }),
          reason: 'Slået efter',
        },
      }
      return [exactly(correct({ until: '2030-12-31' }), [event]), isValid(event)]
    },
    'corrected to what it is': () => exactly(correct({}), []),
    'a shipped one to what it is': () => {
      const shippedBasis = initialLegalBasis('sel-83')
      return refused(
        () =>
          correctLegalBasis(
            null,
            {
              legalBasisId: 'sel-83',
              details: shippedBasis?.details ?? details(),
              reason: 'Set efter',
            },
            { known },
          ),
        field('nothing-changed', '/details'),
      )
    },
    'one that nobody knows': () =>
      refused(
        () =>
          correctLegalBasis(
            null,
            { legalBasisId: 'ukendt', details: details(), reason: 'Slået efter' },
            { known },
          ),
        field('not-found', '/'),
      ),
    'an exception from nothing': () =>
      refused(
        () => add({ nature: 'exception' }),
        field('excepts-from-needed', '/details/exceptsFrom'),
      ),
    'from what nobody knows, and from itself': () =>
      refused(
        () => add({ nature: 'exception', exceptsFrom: ['sel-83', 'ukendt', 'aeldreloven-9'] }),
        field('unknown-reference', '/details/exceptsFrom/1', { id: 'ukendt' }),
        field('refers-to-itself', '/details/exceptsFrom/2'),
      ),
    'over before it began': () =>
      refused(
        () => add({ validFrom: '2025-07-01', until: '2025-06-30' }),
        field('until-before-from', '/details/until', { from: '2025-07-01', until: '2025-06-30' }),
      ),
    'personal data in a note': () =>
      refused(
        () => add({ note: 'Skriv til jurist@example.dk' }),
        field('personal-data', '/details/note', { what: 'email' }),
      ),
  })
})

// Reviews and exemptions.

const care = aTask({ title: 'Pleje', performedBy: 'volunteers', legalBasisId: 'sel-83' })
const terms = { parties: [anInstitutionParty(), aNetworkParty({ tasks: [care] })] }
const finding = { ruleId: 'statutory-task', itemId: id('task reading') } as const
const seen = {
  'terms /parties/*/tasks/*/performedBy': 'volunteers',
  'terms /parties/*/tasks/*/legalBasisId': 'sel-83',
  'terms /parties/*/tasks/*/exceptionBasisId': null,
  ...aSubject(terms).state.versions[0].terms.parties[1]?.tasks[0],
}
const subject = aSubject(terms)

const inAutumn = { effectiveFrom: '2024-09-01', consents: bothConsents() }

const reviewed = (sketch: object, of = subject) =>
  review(of, {
    reviewId: id('review'),
    body: ReviewBoundaries.parse({ conclusion: 'approved', ...sketch }),
    today,
  })
const verdict = { ...finding, verdict: 'agreed', reason: 'Kun ved højtider' } as const
const reviewEvent = (sketch: object = {}): BoundariesEvent => ({
  type: 'boundaries-reviewed.v1',
  data: {
    agreementId,
    reviewId: id('review'),
    version: 2,
    verdicts: [{ ...verdict, ruleVersion: 1, seen }],
    conclusion: 'approved',
    nextReviewBy: null,
    note: null,
    rulebookVersion: '0510:1.0',
    reviewedOn: today,
    ...sketch,
  },
})

t.test('a review', (t) => {
  cases(t, {
    'says what was seen': () => [
      exactly(reviewed({ verdicts: [verdict] }), [reviewEvent()]),
      isValid(reviewEvent()),
    ],
    'of what is agreed for later, too': () =>
      exactly(
        reviewed(
          { verdicts: [verdict] },
          aSubject({}, { later: [revised('amendment', { terms: aTerms(terms), ...inAutumn })] }),
        ),
        [reviewEvent()],
      ),
    'of nothing in particular': () => exactly(reviewed({}), [reviewEvent({ verdicts: [] })]),
    'said again on the same day it says nothing': () =>
      exactly(reviewed({ verdicts: [verdict] }, aSubject(terms, { decided: [reviewEvent()] })), []),
    'of what is not found, where nothing else is new': () =>
      refused(
        () =>
          reviewed(
            { verdicts: [{ ...verdict, itemId: id('another task') }] },
            aSubject(terms, { decided: [reviewEvent({ verdicts: [] })] }),
          ),
        field('no-such-finding', '/verdicts/0'),
      ),
    'of what is over': () =>
      refused(
        () => reviewed({}, aSubject(terms, { later: [ended()] })),
        field('nothing-to-review', '/'),
      ),
    'of what is not found, and twice of one': () =>
      refused(
        () =>
          reviewed({
            verdicts: [verdict, { ...verdict, itemId: id('another task') }, verdict],
          }),
        field('no-such-finding', '/verdicts/1'),
        field('finding-twice', '/verdicts/2'),
      ),
    'approved with something to mend': () =>
      refused(
        () => reviewed({ verdicts: [{ ...verdict, verdict: 'to-be-mended' }] }),
        field('approved-with-changes', '/conclusion'),
      ),
    'to be done again before today': () =>
      refused(
        () => reviewed({ nextReviewBy: '2024-06-14' }),
        field('date-in-past', '/nextReviewBy', { date: '2024-06-14' }),
      ),
    'personal data in a reason and in the note': () =>
      refused(
        () =>
          reviewed({
            verdicts: [{ ...verdict, reason: 'Spurgte leder@example.dk' }],
            note: 'Ring 22 33 44 55',
          }),
        field('personal-data', '/verdicts/0/reason', { what: 'email' }),
        field('personal-data', '/note', { what: 'phone' }),
      ),
  })
})

const exception = initialLegalBasis('folkeskoleloven-3-4')
const basisOn = (day: string, sketch: Partial<LegalBasisDetails> = {}) =>
  exception === null
    ? null
    : legalBasisOn('folkeskoleloven-3-4', { details: { ...exception.details, ...sketch } }, day)
const granted = (sketch: object, of = subject, basis = basisOn(today)) =>
  exempt(of, {
    exemptionId: id('exemption'),
    body: GrantExemption.parse({
      ...finding,
      reason: 'Forsøg',
      until: '2025-06-14',
      exceptionBasisId: 'folkeskoleloven-3-4',
      ...sketch,
    }),
    today,
    basis,
  })
const exemptionEvent: BoundariesEvent & { type: 'boundaries-exempted.v1' } = {
  type: 'boundaries-exempted.v1',
  data: {
    agreementId,
    exemptionId: id('exemption'),
    ...finding,
    ruleVersion: 1,
    seen,
    reason: 'Forsøg',
    exceptionBasisId: 'folkeskoleloven-3-4',
    grantedOn: today,
    until: '2025-06-14',
  },
}
const exempted = aSubject(terms, { decided: [exemptionEvent] })
const grantedOn = (day: string, sketch: object = {}) =>
  aSubject(terms, {
    decided: [
      {
        ...exemptionEvent,
        data: {
          ...exemptionEvent.data,
          exemptionId: id('earlier exemption'),
          grantedOn: day,
          ...sketch,
        },
      },
    ],
  })
const unpaid = aSubject({ volunteering: { unpaid: 'no' } })

t.test('an exemption', (t) => {
  cases(t, {
    'is granted until a day': () => [
      exactly(granted({}), [exemptionEvent]),
      isValid(exemptionEvent),
    ],
    'granted again it says nothing': () => exactly(granted({}, exempted), []),
    'also on another day, while it stands': () => exactly(granted({}, grantedOn('2024-05-01')), []),
    'another reason or another last day is another exemption': () =>
      exactly(
        [granted({ reason: 'Andet' }, exempted), granted({ until: '2025-06-15' }, exempted)].flat()
          .length,
        2,
      ),
    'one of a task that was otherwise then does not stand': () =>
      exactly(granted({}, grantedOn('2024-05-01', { seen: { ...seen, title: 'Bad' } })), [
        exemptionEvent,
      ]),
    'of a rule that is not statutory needs no exception in law': () =>
      exactly(
        granted({ ruleId: 'unpaid', itemId: null, exceptionBasisId: null }, unpaid, null).map(
          ({ type }) => type,
        ),
        ['boundaries-exempted.v1'],
      ),
    'of a statutory rule needs one': () =>
      refused(
        () => granted({ exceptionBasisId: null }),
        field('exception-basis-needed', '/exceptionBasisId'),
      ),
    'that is known': () =>
      refused(
        () => granted({ exceptionBasisId: 'ukendt' }, subject, null),
        field('unknown-reference', '/exceptionBasisId', { id: 'ukendt' }),
      ),
    'and is an exception': () => {
      const duty = initialLegalBasis('sel-83')
      return refused(
        () =>
          granted(
            { exceptionBasisId: 'sel-83' },
            subject,
            duty === null ? null : legalBasisOn('sel-83', duty, today),
          ),
        field('not-an-exception', '/exceptionBasisId'),
      )
    },
    'that is in force': () =>
      refused(
        () => granted({}, subject, basisOn('2020-01-01', { until: '2019-12-31' })),
        field('not-an-exception', '/exceptionBasisId'),
      ),
    'and was looked up': () =>
      refused(
        () => granted({}, subject, basisOn(today, { isVerified: false })),
        field('not-an-exception', '/exceptionBasisId'),
      ),
    'of what is not found': () =>
      refused(
        () => granted({ ruleId: 'unpaid', itemId: null }),
        field('no-such-finding', '/ruleId'),
      ),
    'of what is over': () =>
      refused(
        () => granted({}, aSubject(terms, { later: [ended()] })),
        field('nothing-to-review', '/'),
      ),
    'until a day that is past': () =>
      refused(
        () => granted({ until: '2024-06-14' }),
        field('date-in-past', '/until', { date: '2024-06-14' }),
      ),
    'is withdrawn': () => {
      const event: BoundariesEvent = {
        type: 'boundaries-exemption-withdrawn.v1',
        data: {
          agreementId,
          exemptionId: id('exemption'),
          reason: 'Forsøget er slut',
          withdrawnOn: today,
        },
      }
      const now = evolveDecisions(exempted.decisions, event)
      const asked = { agreementId, exemptionId: id('exemption') }
      const body = { reason: 'Forsøget er slut' }
      return [
        exactly(withdraw(exempted.decisions, asked, body, today), [event]),
        isValid(event),
        exactly(withdraw(now, asked, body, today), [], 'again'),
        exactly(now.exemptions[0]?.withdrawnOn, today),
      ]
    },
    'that was never granted cannot be': () =>
      refused(
        () =>
          withdraw(
            noDecisions,
            { agreementId, exemptionId: id('exemption') },
            { reason: 'Slut' },
            today,
          ),
        field('not-found', '/'),
      ),
  })
})
