import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { PartyOnDay } from '#projections/party-list.ts'
import type { AsOf } from '#src/read-side/up-to-date.ts'
import type { Link } from '../layout.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

export type PartyKind = 'institution' | 'network'
export type PartyDetails = InstitutionDetails | NetworkDetails

/** As it stands today. */
export type Party<Details extends PartyDetails = PartyDetails> = PartyOnDay<Details> & AsOf

interface PagesOfKind {
  readonly all: 'institutions' | 'networks'
  readonly one: PageName
  readonly register: PageName
  readonly update: PageName
  readonly close: PageName
  /** Its id in addresses, and in what lists of agreements are asked for. */
  readonly id: 'institutionId' | 'networkId'
}

export const pagesOf: Readonly<Record<PartyKind, PagesOfKind>> = {
  institution: {
    all: 'institutions',
    one: 'institution',
    register: 'registerInstitution',
    update: 'updateInstitution',
    close: 'closeInstitution',
    id: 'institutionId',
  },
  network: {
    all: 'networks',
    one: 'network',
    register: 'registerNetwork',
    update: 'updateNetwork',
    close: 'closeNetwork',
    id: 'networkId',
  },
}

interface OneParty {
  readonly kind: PartyKind
  readonly id: string
}

export const partyAddress = (
  { language }: Visit,
  { kind, id }: OneParty,
  page: 'one' | 'update' | 'close' = 'one',
  asked: Parameters = {},
): string => {
  const pages = pagesOf[kind]
  return addressOf(pages[page], language, { ...asked, [pages.id]: id })
}

/** The list that it stands in, for the way back. */
export const listLink = ({ language, texts }: Visit, kind: PartyKind): Link => {
  const { all } = pagesOf[kind]
  return { href: addressOf(all, language), words: texts.pages[all] }
}

/** Who may see what of it is asked with its id, by the name that the register uses. */
export const agreementsOf = ({ kind, id }: OneParty): Parameters => ({ [pagesOf[kind].id]: id })

/** Registered to be closed counts as open until that day. */
export const isClosed = ({ closed, validAt }: Pick<Party, 'closed' | 'validAt'>): boolean =>
  closed !== null && closed.effectiveOn <= validAt
