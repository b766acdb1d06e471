import type { AgreementSummary, PartyName } from '#schemas/views/agreement.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { AgreementsAddress, readAddress } from '../lists/address.ts'
import type { PageContext, Visit } from '../visit.ts'
import { fileOf, type FileFormat } from './format.ts'

const Asked = AgreementsAddress.omit({ cursor: true, before: true })

/** The register as its page shows it, in the same order and without paging. @throws BadAddressError */
export const agreementsDownload = async (
  { visit, queries }: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const { status, ...filter } = readAddress(Asked, visit.asked)
  const asked = {
    ...filter,
    status: status === 'all' ? undefined : status,
    viewer: visit.actor,
  }
  const list = await allPages((paging, since) => queries.agreements(asked, paging, since))
  const name = visit.texts.downloads.files.agreements
  return fileOf(visit, { format, name, list, columns: columnsIn(visit) })
}

const columnsIn = ({ texts }: Visit): Columns<AgreementSummary> => {
  const { agreements, downloads, filter, pages } = texts
  const namesOf = (parties: readonly PartyName[], kind: PartyName['kind']): string[] =>
    parties
      .filter((party) => party.kind === kind)
      .map(({ name }) => (name === '' ? texts.site.unknown : name))
  return {
    [agreements.title]: ({ title }) => title,
    [agreements.status]: ({ status }) => texts.status[status],
    [downloads.noticeGiven]: ({ endsOn }) => endsOn,
    [filter.formality]: ({ formality }) => texts.formality[formality],
    [filter.production]: ({ production }) => texts.production[production],
    [pages.institutions]: ({ parties }) => namesOf(parties, 'institution'),
    [pages.networks]: ({ parties }) => namesOf(parties, 'network'),
    [downloads.otherParties]: ({ parties }) => namesOf(parties, 'organisation'),
    [downloads.from]: ({ from }) => from,
    [downloads.until]: ({ until }) => until,
    [downloads.themes]: ({ themes }) => themes.map((theme) => texts.theme[theme]),
    [downloads.places]: ({ places }) => places,
  }
}
