import type { TermPath } from '#src/texts/terms/term-path.ts'
import type { EnumTexts } from '#src/texts/terms/enums.da.ts'

export type ChoiceOf = keyof EnumTexts['choice']

/** How a field of the terms is written and read; lengths in UTF-16 units, as in the schema. */
export type TermKind =
  | { readonly kind: 'line' | 'text'; readonly most: number }
  | { readonly kind: 'known' }
  /** Known to the day, the month or the year. */
  | { readonly kind: 'date' }
  | { readonly kind: 'day' }
  | { readonly kind: 'count' }
  | { readonly kind: 'kroner' }
  | { readonly kind: 'choice'; readonly of: ChoiceOf }
  | { readonly kind: 'lines'; readonly most: number; readonly mostItems: number }
  | { readonly kind: 'themes' }
  | {
      readonly kind: 'reference'
      readonly to: 'institution' | 'network' | 'agreement' | 'legal-basis' | 'person'
    }

const line = (most = 200) => ({ kind: 'line', most }) as const
const text = (most = 4000) => ({ kind: 'text', most }) as const
const lines = (most: number, mostItems: number) => ({ kind: 'lines', most, mostItems }) as const
const choice = <Of extends ChoiceOf>(of: Of) => ({ kind: 'choice', of }) as const
const known = { kind: 'known' } as const
const date = { kind: 'date' } as const
const day = { kind: 'day' } as const
const count = { kind: 'count' } as const
const legalBasis = { kind: 'reference', to: 'legal-basis' } as const
const agreement = { kind: 'reference', to: 'agreement' } as const

/** In the order of the schema. */
export const termKinds: Readonly<Record<TermPath, TermKind>> = {
  title: line(),
  purpose: text(),
  'parties.*.role': choice('partyRole'),
  'parties.*.name': line(),
  'parties.*.institutionId': { kind: 'reference', to: 'institution' },
  'parties.*.networkId': { kind: 'reference', to: 'network' },
  'parties.*.tasks.*.title': line(),
  'parties.*.tasks.*.description': text(),
  'parties.*.tasks.*.performedBy': choice('performer'),
  'parties.*.tasks.*.responsible': choice('performer'),
  'parties.*.tasks.*.legalBasisId': legalBasis,
  'parties.*.tasks.*.exceptionBasisId': legalBasis,
  'parties.*.tasks.*.requiresNeedsAssessment': known,
  'parties.*.tasks.*.requiresRecordKeeping': known,
  'parties.*.tasks.*.requiresMinutesAboutCitizens': known,
  'parties.*.tasks.*.isTreatment': known,
  'parties.*.tasks.*.frequency': line(),
  'parties.*.tasks.*.place': line(),
  'parties.*.contacts.*.role': line(120),
  'parties.*.contacts.*.personId': { kind: 'reference', to: 'person' },
  'classification.formality.formalAgreement': known,
  'classification.formality.fixedRelation': known,
  'classification.formality.chosen': choice('formality'),
  'classification.formality.reason': text(1000),
  'classification.production.fixedTasks': known,
  'classification.production.changesWaysOfWorking': known,
  'classification.production.movesRoles': known,
  'classification.production.chosen': choice('production'),
  'classification.production.reason': text(1000),
  'period.from': date,
  'period.until': date,
  'period.notice.length': count,
  'period.notice.unit': choice('noticeUnit'),
  'period.notice.note': text(1000),
  'period.renewal.kind': choice('renewal'),
  'period.renewal.by': day,
  'period.renewal.note': line(),
  'period.changeRule': text(1000),
  'targetGroup.description': text(1000),
  'targetGroup.specialNeeds': known,
  'targetGroup.over60': known,
  'targetGroup.socialAim': known,
  'beneficiaries.citizens': known,
  'beneficiaries.ownFamilyOrMembers': known,
  places: lines(100, 50),
  themes: { kind: 'themes' },
  kleCode: line('27.36.00 G01'.length),
  caseNumber: line(60),
  'politicalDecision.body': line(),
  'politicalDecision.on': date,
  'boundaries.supplementsPublicEffort': known,
  'boundaries.replacesPositions': known,
  'boundaries.partOfSavings': known,
  'boundaries.rightToRefuseTask': known,
  'boundaries.volunteersChooseTasks': known,
  'boundaries.rightToRefuseVolunteer': known,
  'boundaries.coercion': known,
  'boundaries.duties.work': known,
  'boundaries.duties.obedience': known,
  'boundaries.duties.loyalty': known,
  'boundaries.duties.confidentiality': known,
  'boundaries.duties.minutes': known,
  'boundaries.confidentiality.required': known,
  'boundaries.confidentiality.through': text(1000),
  'boundaries.clauses.professionalRespect': known,
  'boundaries.clauses.ownContribution': known,
  'boundaries.networkHelpsWith.communication': known,
  'boundaries.networkHelpsWith.recruitment': known,
  'boundaries.networkHelpsWith.planning': known,
  'boundaries.fitsInstitution.fits': known,
  'boundaries.fitsInstitution.conditions': text(),
  'boundaries.safeAndDignified.volunteers': known,
  'boundaries.safeAndDignified.staff': known,
  'boundaries.exclusions': lines(200, 30),
  'volunteering.unpaid': known,
  'volunteering.expensesCovered': known,
  'volunteering.recognition.given': known,
  'volunteering.recognition.forms': lines(200, 20),
  'volunteering.trainingOffered': known,
  'funding.*.source': line(),
  'funding.*.amountDkk': { kind: 'kroner' },
  'funding.*.per': choice('per'),
  'funding.*.from': date,
  'funding.*.until': date,
  'funding.*.round': line(),
  'funding.*.conditions': text(),
  'funding.*.conditionsSteerCharacter': known,
  accounts: text(1000),
  'inKind.premises': text(1000),
  'inKind.equipment': text(1000),
  'inKind.staffTime': text(1000),
  'insurance.insurer': line(),
  'insurance.basis': line(),
  'insurance.validUntil': day,
  'childrensCertificates.needed': known,
  'childrensCertificates.declaredOn': day,
  'childrensCertificates.validUntil': day,
  'governance.steeringGroup': text(1000),
  'governance.meetings': line(),
  disputes: text(1000),
  atTheEnd: text(1000),
  evaluation: text(1000),
  reviewBy: day,
  'volume.volunteers': count,
  'volume.hoursPerYear': count,
  'volume.citizensReached': count,
  'annexes.*.title': line(),
  'annexes.*.reference': line(500),
  parentAgreementId: agreement,
  supersedesAgreementId: agreement,
}
