import type { Scenario } from '../scenario.ts'
import { decisions } from './decisions.ts'
import { frederikshavn } from './frederikshavn.ts'
import { haderslevCare } from './haderslev-care.ts'
import { haderslevCommunity } from './haderslev-community.ts'
import { institutions } from './institutions.ts'
import { næstved } from './naestved.ts'
import { networks } from './networks.ts'
import { tønder } from './toender.ts'

/**
 * The municipalities, the umbrellas and the sorts of collaboration are those that the policies name;
 * every agreement, amount, date and number here is made up.
 */
export const scenario: Scenario = {
  institutions,
  networks,
  agreements: [...haderslevCare, ...haderslevCommunity, ...frederikshavn, ...tønder, ...næstved],
  decisions,
}
