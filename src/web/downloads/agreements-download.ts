import type { AgreementSummary, PartyName } from '#schemas/views/agreement.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { today } from '#src/clock.ts'
import { actorIn } from '../acting.ts'
import { KnownAddress, momentAsked } from '../as-known/known.ts'
import { AgreementsAddress, BadAddressError, readAddress } from '../lists/address.ts'
import { sortOfKnown } from '../lists/known-agreements.ts'
import type { PageContext, Visit } from '../visit.ts'
import { fileOf, type FileFormat } from './format.ts'

const Asked = AgreementsAddress.omit({ cursor: true, before: true }).extend(KnownAddress.shape)

/** The register as its page shows it, in the same order and without paging. @throws BadAddressError, MomentError */
export const agreementsDownload = async (
  context: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const { visit } = context
  const { status, recordedAt, ...filter } = readAddress(Asked, visit.asked)
  const asked = {
    ...filter,
    status: status === 'all' ? undefined : status,
    viewer: visit.actor,
  }
  const list = await allPages<AgreementSummary>(readerOf(context, asked, recordedAt))
  const name = visit.texts.downloads.files.agreements
  return fileOf(visit, { format, name, list, columns: columnsIn(visit) })
}

const readerOf = (
  { visit, queries, known, clock }: PageContext,
  asked: Parameters<PageContext['queries']['agreements']>[0],
  recordedAt: string | undefined,
): Parameters<typeof allPages<AgreementSummary>>[0] => {
  if (recordedAt === undefined || recordedAt === today(clock)) {
    return (paging, since) => queries.agreements(asked, paging, since)
  }
  const { q, sort, ...filter } = asked
  if (q !== undefined) throw new BadAddressError('What was known cannot be searched')
  const then = {
    ...filter,
    viewer: actorIn(visit),
    sort: sortOfKnown(sort),
    recordedAt: momentAsked(recordedAt),
  }
  return (paging, since) => known.agreements(then, paging, since)
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
