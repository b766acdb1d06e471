import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * The network helps with communication at the institution, with recruitment and with planning: all
 * three.
 * Source: spilleregler, 8. punkt (Frivilligt Forum og fagforeninger, 2011): "Det frivillige netværk
 * bidrager til kommunikationen på institutionen, bistår ved rekruttering og praktisk
 * tilrettelæggelse af den frivillige indsats".
 */
export const networkContributes: Rule = {
  id: 'network-contributes',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'spilleregler',
      section: '8. punkt',
      quote:
        'Det frivillige netværk bidrager til kommunikationen på institutionen, bistår ved rekruttering og praktisk tilrettelæggelse af den frivillige indsats',
    },
  ],
  looksAt: [
    'boundaries.networkHelpsWith.communication',
    'boundaries.networkHelpsWith.recruitment',
    'boundaries.networkHelpsWith.planning',
  ],
  check: ({ terms }) => {
    const { communication, recruitment, planning } = terms.boundaries.networkHelpsWith
    return everyAnswer<WhyOf<'network-contributes'>>(
      {
        '/boundaries/networkHelpsWith/communication': communication,
        '/boundaries/networkHelpsWith/recruitment': recruitment,
        '/boundaries/networkHelpsWith/planning': planning,
      },
      'yes',
      { upheld: 'contributes', breached: 'does-not', 'cannot-tell': 'unanswered' },
    )
  },
}
