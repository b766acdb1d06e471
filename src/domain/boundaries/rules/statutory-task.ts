import { keptByStaff } from '../legal-duty.ts'
import type { Rule } from '../rule.ts'
import { forEachTask } from '../tasks.ts'

/**
 * Volunteers do not carry out tasks that the law obliges the municipality to provide. A statutory
 * exception that the task names is honoured (our reading). Done "together", nobody can tell who
 * does the part that the law asks for.
 * Source: spilleregler, 1. punkt (Frivilligt Forum og fagforeninger, 2011): "Ansatte løser opgaver,
 * der er nedfældet i lovgivningen"; law firm, quoted in Haderslev's hearing edition (2013);
 * Næstved, afsnit 3 (uden årstal).
 */
export const statutoryTask: Rule = {
  id: 'statutory-task',
  version: 1,
  isStatutory: true,
  sources: [
    {
      document: 'spilleregler',
      section: '1. punkt',
      quote: 'Ansatte løser opgaver, der er nedfældet i lovgivningen (for eksempel serviceloven)',
    },
    {
      document: 'law-firm',
      section: 'Hvordan samarbejder vi bedst?',
      quote:
        'kommunerne ikke kan anvende frivillig arbejdskraft indenfor lovbestemte områder (minimumsforpligtelser eller det der kan kaldes for skal-forpligtelser)',
    },
    {
      document: 'naestved',
      section: 'Afsnit 3',
      quote:
        'Næstved Kommune vil ikke erstatte kommunens nuværende forpligtelser og behandlingsopgaver med frivillig indsats.',
    },
  ],
  looksAt: [
    'parties.*.tasks.*.performedBy',
    'parties.*.tasks.*.legalBasisId',
    'parties.*.tasks.*.exceptionBasisId',
  ],
  check: (input) => forEachTask(input, (task) => keptByStaff(task, 'performedBy', input)),
}
