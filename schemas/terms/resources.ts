import { z } from 'zod'
import {
  count,
  known,
  line,
  list,
  optionalDate,
  optionalLine,
  optionalText,
  PartialDate,
} from '../values.ts'
import type { ItemId, ItemShape } from './item.ts'

/** Amounts are whole Danish kroner. */
export const fundingLine = <Id extends ItemId>({ id, named }: ItemShape<Id>) =>
  z
    .strictObject({
      id,
      /** Fund or paragraph, for example "§ 18" or "Landsbypuljen". */
      source: line(200),
      amountDkk: count.nullable().default(null),
      per: z.enum(['once', 'year', 'period', 'unknown']).default('unknown'),
      from: PartialDate.nullable().default(null),
      until: PartialDate.nullable().default(null),
      round: optionalLine(),
      conditions: optionalText(),
      conditionsSteerCharacter: known,
    })
    .meta(named('FundingLine'))

export const Volunteering = z
  .strictObject({
    unpaid: known,
    expensesCovered: known,
    recognition: z.strictObject({ given: known, forms: list(line(200), 20) }).prefault({}),
    trainingOffered: known,
  })
  .prefault({})

export const InKind = z
  .strictObject({
    premises: optionalText(1000),
    equipment: optionalText(1000),
    staffTime: optionalText(1000),
  })
  .prefault({})

export const Insurance = z
  .strictObject({ insurer: optionalLine(), basis: optionalLine(), validUntil: optionalDate })
  .nullable()
  .default(null)

export const ChildrensCertificates = z
  .strictObject({ needed: known, declaredOn: optionalDate, validUntil: optionalDate })
  .prefault({})
