import type { Rule } from '../rule.ts'
import { forEachTask, keptFromVolunteers } from '../tasks.ts'

/**
 * Volunteers carry out tasks of which no records are kept (registrering). An association's own
 * books are no such records (our reading): Bilag 2 names "bogholderi" among what volunteers do.
 * Source: spilleregler, 3. punkt (Frivilligt Forum og fagforeninger, 2011): "Frivillige udfører
 * opgaver, hvor der ikke kræves visitation eller registreringer".
 */
export const recordKeeping: Rule = {
  id: 'record-keeping',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '3. punkt',
      quote: 'Frivillige udfører opgaver, hvor der ikke kræves visitation eller registreringer',
    },
  ],
  looksAt: ['parties.*.tasks.*.performedBy', 'parties.*.tasks.*.requiresRecordKeeping'],
  check: (input) => forEachTask(input, (task) => keptFromVolunteers(task, 'requiresRecordKeeping')),
}
