import type { WhyOf } from '#schemas/boundaries/why.ts'
import { everyAnswer } from '../answers.ts'
import type { Rule } from '../rule.ts'

/**
 * The voluntary effort supplements the public one, and does not replace it.
 * Source: charter (2001), quoted in Haderslev's hearing edition (2013): "men den skal ikke erstatte
 * den offentlige indsats"; Frederikshavn, Klare rammer and Handicappolitik (uden årstal); Tønder
 * (2010), Værdigrundlag; Næstved, afsnit 3 (uden årstal).
 */
export const supplement: Rule = {
  id: 'supplement',
  version: 1,
  isStatutory: false,
  sources: [
    {
      document: 'charter',
      section: 'Charter for samspil mellem kommune og frivillige',
      quote:
        'Der er brug for en omfattende og alsidig frivillig indsats; men den skal ikke erstatte den offentlige indsats.',
    },
    {
      document: 'frederikshavn',
      section: 'Klare rammer',
      quote: 'frivilligt arbejde ses som et positivt supplement, der skaber merværdi for borgerne',
    },
    {
      document: 'frederikshavn',
      section: 'Handicappolitik',
      quote:
        'Det er naturligvis ikke tanken, at de frivillige kræfter skal overtage kommunale opgaver, men i stedet hjælpe borgerne på måder som kommunen ikke har mulighed for.',
    },
    {
      document: 'toender',
      section: 'Værdigrundlag',
      quote:
        'Kommunen ser det frivillige sociale arbejde som et vigtigt supplement til kommunens indsats på det social- og sundhedsmæssige område.',
    },
    {
      document: 'naestved',
      section: 'Afsnit 3',
      quote:
        'De frivillige organisationer supplerer den kommunale indsats og kan dække områder, som kommunen ikke kan – eller har svært ved at nå',
    },
  ],
  looksAt: ['boundaries.supplementsPublicEffort'],
  check: ({ terms: { boundaries } }) =>
    everyAnswer<WhyOf<'supplement'>>(
      { '/boundaries/supplementsPublicEffort': boundaries.supplementsPublicEffort },
      'yes',
      { upheld: 'supplements', breached: 'replaces', 'cannot-tell': 'unanswered' },
    ),
}
