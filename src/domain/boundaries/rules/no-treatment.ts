import type { Rule } from '../rule.ts'
import { forEachTask, keptFromVolunteers } from '../tasks.ts'

/**
 * Treatment is not replaced by voluntary effort: what is treatment is left to staff.
 * Source: Næstved, afsnit 3 (uden årstal): "Næstved Kommune vil ikke erstatte kommunens nuværende
 * forpligtelser og behandlingsopgaver med frivillig indsats."
 */
export const noTreatment: Rule = {
  id: 'no-treatment',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'naestved',
      section: 'Afsnit 3',
      quote:
        'Næstved Kommune vil ikke erstatte kommunens nuværende forpligtelser og behandlingsopgaver med frivillig indsats.',
    },
  ],
  looksAt: ['parties.*.tasks.*.performedBy', 'parties.*.tasks.*.isTreatment'],
  check: (input) => forEachTask(input, (task) => keptFromVolunteers(task, 'isTreatment')),
}
