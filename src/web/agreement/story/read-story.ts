import type { AgreementVersions } from '#schemas/views/agreement-versions.ts'
import { versionList, type Versions } from '#projections/agreement-history/versions.ts'
import type { PageContext } from '../../visit.ts'
import { readAgreement, type AgreementOnPage } from '../read-agreement.ts'

/** An agreement, and its terms under every number that they had. */
export interface StoryOnPage extends AgreementOnPage {
  readonly versions: Versions
  readonly list: AgreementVersions
}

/** Null as for `readAgreement`. */
export const readStory = async (context: PageContext): Promise<StoryOnPage | null> => {
  const shown = await readAgreement(context)
  if (shown === null) return null
  const { queries, visit } = context
  const versions = await queries.agreementVersions(shown.agreement.agreementId, visit.actor)
  return versions === null ? null : { ...shown, versions, list: versionList(versions) }
}
