import { z } from 'zod'
import { RuleId, Severity } from '../boundaries/rule.ts'
import { Instant, LocalDate, LogPosition, Uuid } from '../values.ts'
import { findingChangesExample } from './boundary-examples.ts'

/** Days on which a rule was breached, half-open, and how serious that was. */
const Days = z
  .strictObject({ from: LocalDate, to: LocalDate.nullable(), severity: Severity })
  .meta({ id: 'FindingDays' })

/** What one event did to one finding, as it was known before and after it. */
export const FindingChange = z
  .strictObject({
    ruleId: RuleId,
    /** Id of the task, party or funding line within the agreement; null for the whole. */
    itemId: Uuid.nullable(),
    change: z.enum(['appeared', 'resolved', 'returned', 'gone', 'severity', 'days']).meta({
      description:
        'It appeared; from a day on it is no more; it is there again; it never was, as is known ' +
        'now; it is more or less serious; it holds on other days',
    }),
    /** `agreement-revised`, `rulebook-changed` … */
    event: z.string(),
    of: z.strictObject({
      kind: z.enum([
        'agreement',
        'institution',
        'network',
        'rulebook',
        'legal-basis',
        'boundaries',
      ]),
      /** Of a rulebook the municipality's code; of decisions the agreement's id. */
      id: z.string(),
    }),
    position: LogPosition,
    recordedAt: Instant,
    before: z.array(Days),
    after: z.array(Days),
  })
  .meta({ id: 'FindingChange' })
export type FindingChange = z.infer<typeof FindingChange>

/** In order of recording. */
export const FindingChangeList = z
  .strictObject({
    agreementId: Uuid,
    items: z.array(FindingChange),
    position: LogPosition,
    isBehind: z.boolean(),
  })
  .meta({ id: 'FindingChangeList', examples: [findingChangesExample] })
export type FindingChangeList = z.infer<typeof FindingChangeList>
