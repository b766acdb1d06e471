import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'
import { forEachTask, keptFromVolunteers } from '../tasks.ts'

/**
 * Nobody can oblige volunteers to write minutes or reports about citizens: neither by a task that
 * asks for them, nor by a duty. Minutes of a council's or a board's own meetings are not about
 * citizens (our reading).
 * Source: spilleregler, 6. punkt (Frivilligt Forum og fagforeninger, 2011): "Frivillige kan ikke
 * pålægges referatpligt i forhold til borgerne."
 */
export const noMinutes: Rule = {
  id: 'no-minutes',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '6. punkt',
      quote: 'Frivillige kan ikke pålægges referatpligt i forhold til borgerne.',
    },
  ],
  looksAt: [
    'parties.*.tasks.*.performedBy',
    'parties.*.tasks.*.requiresMinutesAboutCitizens',
    'boundaries.duties.minutes',
  ],
  check: (input) => [
    ...forEachTask(input, (task) => keptFromVolunteers(task, 'requiresMinutesAboutCitizens')),
    ...everyAnswer<WhyOf<'no-minutes'>>(
      { '/boundaries/duties/minutes': input.terms.boundaries.duties.minutes },
      'no',
      { upheld: 'no-duty', breached: 'duty', 'cannot-tell': 'duty-unanswered' },
    ),
  ],
}
