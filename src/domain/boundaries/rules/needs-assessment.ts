import type { Rule } from '../rule.ts'
import { forEachTask, keptFromVolunteers } from '../tasks.ts'

/**
 * Volunteers carry out tasks for which nobody has to be assessed (visitation). What staff do may
 * ask for it.
 * Source: spilleregler, 3. punkt (Frivilligt Forum og fagforeninger, 2011): "Frivillige udfører
 * opgaver, hvor der ikke kræves visitation eller registreringer".
 */
export const needsAssessment: Rule = {
  id: 'needs-assessment',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '3. punkt',
      quote: 'Frivillige udfører opgaver, hvor der ikke kræves visitation eller registreringer',
    },
  ],
  looksAt: ['parties.*.tasks.*.performedBy', 'parties.*.tasks.*.requiresNeedsAssessment'],
  check: (input) =>
    forEachTask(input, (task) => keptFromVolunteers(task, 'requiresNeedsAssessment')),
}
