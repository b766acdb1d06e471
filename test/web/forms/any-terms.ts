import fc from 'fast-check'
import type { z } from 'zod'
import { PartyRole } from '#schemas/terms/party.ts'
import { Terms } from '#schemas/terms/terms.ts'
import { Known, Theme } from '#schemas/values.ts'

type Sent = z.input<typeof Terms>

/** Valid terms with anything said in any field, as they would be recorded. */
export const anyTerms = (): fc.Arbitrary<Terms> =>
  fc.record(fields()).map((one) => Terms.parse(one))

/** What a field of text holds when it is valid: trimmed, normalised, without control characters. */
const clean = (typed: string): string => {
  const kept = typed
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/gu, '')
  return kept.trim() === '' ? 'x' : kept.trim()
}

const odd = fc.constantFrom(
  '- 600.000 kr.',
  '1.3.2024',
  'unknown',
  '__proto__',
  'Æ ø å 👍\u00a0og "mere" <b>',
  'Linje et\n\n  linje to\ttab',
  'Linje et\n1.000',
)
const string = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof({ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength }) }, odd)
const text = string(40).map(clean)
const line = text.map((one) => one.replace(/[\t\n]+/g, ' '))
const maybe = <Value>(one: fc.Arbitrary<Value>) => fc.option(one, { nil: null })
const known = fc.constantFrom(...Known.options)
const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([one, length]) => one.slice(0, length))
const count = fc.oneof(fc.nat({ max: 1_000_000_000 }), fc.constantFrom(0, 999, 1000, 600_000))
const uuid = fc.uuid()
const performer = fc.constantFrom('volunteers', 'staff', 'together', 'unknown')

const task = fc.record({
  id: uuid,
  title: line,
  description: maybe(text),
  performedBy: performer,
  responsible: performer,
  legalBasisId: maybe(fc.constantFrom('sel-79', 'fsl-3-4')),
  exceptionBasisId: maybe(fc.constant('fsl-3-4')),
  requiresNeedsAssessment: known,
  requiresRecordKeeping: known,
  requiresMinutesAboutCitizens: known,
  isTreatment: known,
  frequency: maybe(line),
  place: maybe(line),
})

const partyFields = {
  id: uuid,
  role: fc.constantFrom(...PartyRole.options),
  tasks: fc.array(task, { maxLength: 12 }),
  contacts: fc.array(fc.record({ role: line, personId: maybe(uuid) }), { maxLength: 3 }),
}

const party = fc.oneof(
  fc.record({ kind: fc.constant('institution'), institutionId: uuid, ...partyFields }),
  fc.record({ kind: fc.constant('network'), networkId: uuid, ...partyFields }),
  fc.record({ kind: fc.constant('organisation'), name: line, ...partyFields }),
)

const fundingLine = fc.record({
  id: uuid,
  source: line,
  amountDkk: maybe(count),
  per: fc.constantFrom('once', 'year', 'period', 'unknown'),
  from: maybe(date),
  until: maybe(date),
  round: maybe(line),
  conditions: maybe(text),
  conditionsSteerCharacter: known,
})

const period = fc.record({
  from: date,
  until: maybe(date),
  notice: maybe(
    fc.record({
      length: maybe(count),
      unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
      note: maybe(text),
    }),
  ),
  renewal: fc.record({
    kind: fc.constantFrom('none', 'automatic', 'option', 'renegotiate', 'unknown'),
    by: maybe(day),
    note: maybe(line),
  }),
  changeRule: maybe(text),
})

const half = (...chosen: readonly string[]) => ({
  chosen: maybe(fc.constantFrom(...chosen)),
  reason: maybe(text),
})

const boundaries = fc.record({
  supplementsPublicEffort: known,
  replacesPositions: known,
  partOfSavings: known,
  rightToRefuseTask: known,
  volunteersChooseTasks: known,
  rightToRefuseVolunteer: known,
  coercion: known,
  duties: fc.record({
    work: known,
    obedience: known,
    loyalty: known,
    confidentiality: known,
    minutes: known,
  }),
  confidentiality: fc.record({ required: known, through: maybe(text) }),
  clauses: fc.record({ professionalRespect: known, ownContribution: known }),
  networkHelpsWith: fc.record({ communication: known, recruitment: known, planning: known }),
  fitsInstitution: fc.record({ fits: known, conditions: maybe(text) }),
  safeAndDignified: fc.record({ volunteers: known, staff: known }),
  exclusions: fc.array(line, { maxLength: 4 }),
})

const fields = (): { [Key in keyof Sent]-?: fc.Arbitrary<Sent[Key]> } =>
  ({
    title: line,
    purpose: text,
    parties: fc.array(party, { minLength: 2, maxLength: 12 }),
    classification: fc.record({
      formality: fc.record({
        formalAgreement: known,
        fixedRelation: known,
        ...half('formal', 'informal'),
      }),
      production: fc.record({
        fixedTasks: known,
        changesWaysOfWorking: known,
        movesRoles: known,
        ...half('own-production', 'co-production'),
      }),
    }),
    period,
    targetGroup: fc.record({
      description: maybe(text),
      specialNeeds: known,
      over60: known,
      socialAim: known,
    }),
    beneficiaries: fc.record({ citizens: known, ownFamilyOrMembers: known }),
    places: fc.array(line, { maxLength: 4 }),
    themes: fc.uniqueArray(fc.constantFrom(...Theme.options)),
    kleCode: maybe(fc.constantFrom('27.36.00', '27.36.00 G01')),
    caseNumber: maybe(line),
    politicalDecision: maybe(fc.record({ body: line, on: date })),
    boundaries,
    volunteering: fc.record({
      unpaid: known,
      expensesCovered: known,
      recognition: fc.record({ given: known, forms: fc.array(line, { maxLength: 4 }) }),
      trainingOffered: known,
    }),
    funding: fc.array(fundingLine, { maxLength: 12 }),
    accounts: maybe(text),
    inKind: fc.record({ premises: maybe(text), equipment: maybe(text), staffTime: maybe(text) }),
    // A group in which nothing is said is no group: it is null.
    insurance: maybe(fc.record({ insurer: line, basis: maybe(line), validUntil: maybe(day) })),
    childrensCertificates: fc.record({
      needed: known,
      declaredOn: maybe(day),
      validUntil: maybe(day),
    }),
    governance: fc.record({ steeringGroup: maybe(text), meetings: maybe(line) }),
    disputes: maybe(text),
    atTheEnd: maybe(text),
    evaluation: maybe(text),
    reviewBy: maybe(day),
    volume: fc.record({
      volunteers: maybe(count),
      hoursPerYear: maybe(count),
      citizensReached: maybe(count),
    }),
    annexes: fc.array(fc.record({ title: line, reference: maybe(line) }), { maxLength: 12 }),
    parentAgreementId: maybe(uuid),
    supersedesAgreementId: maybe(uuid),
  }) as { [Key in keyof Sent]-?: fc.Arbitrary<Sent[Key]> }
