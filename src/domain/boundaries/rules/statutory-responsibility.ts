import { keptByStaff } from '../legal-duty.ts'
import type { Rule } from '../rule.ts'
import { forEachTask } from '../tasks.ts'

/**
 * Responsibility that the law lays down stays with staff; volunteers may do what they do under it.
 * A statutory exception that the task names is honoured, as for the task itself (our reading).
 * Source: spilleregler, 1.-2. punkt (Frivilligt Forum og fagforeninger, 2011): "Frivillige kan ikke
 * overtage ansvar, der er nedfældet i lovgivningen"; law firm, quoted in Haderslev's hearing edition
 * (2013).
 */
export const statutoryResponsibility: Rule = {
  id: 'statutory-responsibility',
  version: 1,
  isStatutory: true,
  sources: [
    {
      document: 'spilleregler',
      section: '2. punkt',
      quote: 'Frivillige kan ikke overtage ansvar, der er nedfældet i lovgivningen',
    },
    {
      document: 'spilleregler',
      section: '1. punkt',
      quote:
        'Ansatte løser opgaver, der er nedfældet i lovgivningen (for eksempel serviceloven), og har ansvaret for at opgaverne løses på en måde, der svarer til borgernes rettigheder.',
    },
    {
      document: 'law-firm',
      section: 'Hvordan samarbejder vi bedst?',
      quote:
        'frivillige ikke kan pålægges ansvar i forhold til kommunens lovmæssige ansvar overfor borgerne',
    },
  ],
  looksAt: [
    'parties.*.tasks.*.responsible',
    'parties.*.tasks.*.legalBasisId',
    'parties.*.tasks.*.exceptionBasisId',
  ],
  check: (input) => forEachTask(input, (task) => keptByStaff(task, 'responsible', input)),
}
