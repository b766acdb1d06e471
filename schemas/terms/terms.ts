import { z } from 'zod'
import {
  known,
  line,
  list,
  optionalCount,
  optionalDate,
  optionalLine,
  optionalText,
  PartialDate,
  text,
  Theme,
  Uuid,
} from '../values.ts'
import { Boundaries } from './boundaries.ts'
import { ClassificationAnswers } from './classification.ts'
import { recorded, sent, type ItemId, type ItemShape } from './item.ts'
import { party } from './party.ts'
import { Period } from './period.ts'
import { ChildrensCertificates, fundingLine, InKind, Insurance, Volunteering } from './resources.ts'

/** KLE, the municipalities' subject index: `27.36.00`, with an optional facet such as ` G01`. */
const KleCode = z.string().regex(/^\d{2}\.\d{2}\.\d{2}( [A-ZÆØÅ]\d{2})?$/, 'invalid-kle-code')

const terms = <Id extends ItemId>(shape: ItemShape<Id>) =>
  z
    .strictObject({
      title: line(200),
      purpose: text(4000),
      parties: z.array(party(shape)).min(2, 'two-parties-needed').max(20, 'too-many'),
      classification: ClassificationAnswers,
      period: Period,
      targetGroup: z
        .strictObject({
          description: optionalText(1000),
          specialNeeds: known,
          over60: known,
          socialAim: known,
        })
        .prefault({}),
      beneficiaries: z.strictObject({ citizens: known, ownFamilyOrMembers: known }).prefault({}),
      places: list(line(100), 50),
      themes: list(Theme, 5),
      kleCode: KleCode.nullable().default(null),
      caseNumber: optionalLine(60),
      politicalDecision: z
        .strictObject({ body: line(200), on: PartialDate })
        .nullable()
        .default(null),
      boundaries: Boundaries,
      volunteering: Volunteering,
      funding: list(fundingLine(shape), 50),
      accounts: optionalText(1000),
      inKind: InKind,
      insurance: Insurance,
      childrensCertificates: ChildrensCertificates,
      governance: z
        .strictObject({ steeringGroup: optionalText(1000), meetings: optionalLine() })
        .prefault({}),
      disputes: optionalText(1000),
      atTheEnd: optionalText(1000),
      evaluation: optionalText(1000),
      reviewBy: optionalDate,
      volume: z
        .strictObject({
          volunteers: optionalCount,
          hoursPerYear: optionalCount,
          citizensReached: optionalCount,
        })
        .prefault({}),
      annexes: list(z.strictObject({ title: line(200), reference: optionalLine(500) }), 50),
      parentAgreementId: Uuid.nullable().default(null),
      supersedesAgreementId: Uuid.nullable().default(null),
    })
    .meta(shape.named('Terms'))

/** What a person or a program sends: only title, purpose, parties, tasks and start are required. */
export const TermsInput = terms(sent)
export type TermsInput = z.infer<typeof TermsInput>

/** What is recorded: every field answered, if only by "unknown" or null. */
export const Terms = terms(recorded)
export type Terms = z.infer<typeof Terms>
export type Party = Terms['parties'][number]
export type FundingLine = Terms['funding'][number]
