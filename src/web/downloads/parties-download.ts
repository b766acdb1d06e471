import type { ClosedParty } from '#schemas/views/party.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import {
  institutionItem,
  networkItem,
  type InstitutionItem,
  type NetworkItem,
} from '#src/downloads/party-items.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { InstitutionsAddress, NetworksAddress, readAddress } from '../lists/address.ts'
import type { PageContext, Visit } from '../visit.ts'
import { fileOf, type FileFormat } from './format.ts'

const paging = { cursor: true, before: true } as const
const AskedInstitutions = InstitutionsAddress.omit(paging)
const AskedNetworks = NetworksAddress.omit(paging)

/** Institutions as their page shows them, without paging. @throws BadAddressError */
export const institutionsDownload = async (
  { visit, queries }: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const asked = readAddress(AskedInstitutions, visit.asked)
  const list = await allPages(async (page, since) => {
    const { items, ...rest } = await queries.institutions(asked, page, since)
    return { ...rest, items: items.map(institutionItem) }
  })
  const columns = institutionColumns(visit, list.validAt)
  return fileOf(visit, { format, name: visit.texts.downloads.files.institutions, list, columns })
}

/** Associations and networks as their page shows them, without paging. @throws BadAddressError */
export const networksDownload = async (
  { visit, queries }: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const asked = readAddress(AskedNetworks, visit.asked)
  const list = await allPages(async (page, since) => {
    const { items, ...rest } = await queries.networks(asked, page, since)
    return { ...rest, items: items.map(networkItem) }
  })
  const columns = networkColumns(visit, list.validAt)
  return fileOf(visit, { format, name: visit.texts.downloads.files.networks, list, columns })
}

const institutionColumns = ({ language, texts }: Visit, day: string): Columns<InstitutionItem> => {
  const { downloads, institutions: words } = texts
  return {
    [words.name]: ({ details }) => details.name,
    [words.kind]: ({ details }) => texts.institutionKind[details.kind],
    [words.municipality]: ({ details }) => municipalityName(language, details.municipalityCode),
    [words.place]: ({ details }) => details.place ?? texts.site.unknown,
    [downloads.centre]: ({ details }) => details.centre ?? texts.site.unknown,
    [downloads.closedOn]: ({ closed }) => closedOn(closed, day),
  }
}

const networkColumns = ({ language, texts }: Visit, day: string): Columns<NetworkItem> => {
  const { downloads, institutions: words } = texts
  return {
    [words.name]: ({ details }) => details.name,
    [words.kind]: ({ details }) => texts.networkKind[details.kind],
    [downloads.umbrella]: ({ details }) => (details.umbrella ? downloads.yes : downloads.no),
    [downloads.municipalities]: ({ details }) =>
      details.municipalityCodes.map((code) => municipalityName(language, code)),
    [downloads.places]: ({ details }) =>
      details.places.length === 0 ? texts.site.unknown : details.places,
    [downloads.themes]: ({ details }) => details.themes.map((theme) => texts.theme[theme]),
    [downloads.cvr]: ({ details }) => details.cvr,
    [downloads.closedOn]: ({ closed }) => closedOn(closed, day),
  }
}

/** As on screen: a day that has come. */
const closedOn = (closed: ClosedParty | null, day: string): string | null =>
  closed !== null && closed.effectiveOn <= day ? closed.effectiveOn : null
