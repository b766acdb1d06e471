import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { Rule } from '../rule.ts'
import { forEachTask, type Said, type Task } from '../tasks.ts'

/**
 * It is clear who does a task and who answers for it: what is done, or answered for, together is
 * described. Any description will do, since the frames are not to be "firkantede" (our reading).
 * Source: Frederikshavn, Klare rammer (uden årstal): "er der behov for klare rammer i forhold til
 * opgave- og rollefordeling".
 */
export const clearRoles: Rule = {
  id: 'clear-roles',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'frederikshavn',
      section: 'Klare rammer',
      quote:
        'For at muliggøre et samarbejde er der behov for klare rammer i forhold til opgave- og rollefordeling.',
    },
    {
      document: 'frederikshavn',
      section: 'Klare rammer',
      quote:
        'Frederikshavn Kommune ønsker dog ikke, at rammerne bliver så firkantede, at de hæmmer det frivillige engagement.',
    },
  ],
  looksAt: [
    'parties.*.tasks.*.performedBy',
    'parties.*.tasks.*.responsible',
    'parties.*.tasks.*.description',
  ],
  check: (input) => forEachTask(input, judge),
}

const judge = ({ performedBy, responsible, description }: Task): Said<WhyOf<'clear-roles'>> => {
  const fields = ['performedBy', 'responsible', 'description'] as const
  const isTogether = performedBy === 'together' || responsible === 'together'
  if (isTogether && description === null) {
    return { verdict: 'breached', why: 'not-described', fields }
  }
  if (performedBy === 'unknown' || responsible === 'unknown') {
    return { verdict: 'cannot-tell', why: 'unanswered', fields }
  }
  return { verdict: 'upheld', why: isTogether ? 'described' : 'clear', fields }
}
