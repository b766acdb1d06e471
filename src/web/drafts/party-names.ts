import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { rowNumbers } from './rows.ts'

/** Names of a draft's parties, in their order. */
export const partyNamesOf = async (
  { queries, visit }: Pick<PageContext, 'queries' | 'visit'>,
  typed: Typed,
): Promise<readonly string[]> =>
  Promise.all(
    rowNumbers(typed, 'terms-parties').map(async (number) => {
      const at = `terms-parties-${String(number)}`
      const institutionId = typed[`${at}-institutionId`]
      const networkId = typed[`${at}-networkId`]
      const found =
        institutionId !== undefined
          ? await queries.institution(institutionId)
          : networkId !== undefined
            ? await queries.network(networkId)
            : null
      return found?.details.name ?? typed[`${at}-name`] ?? visit.texts.site.unknown
    }),
  )
