import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { PartyOnDay } from '#projections/party-list.ts'

/** An institution as lists show it. */
export const institutionItem = ({ id, ...rest }: PartyOnDay<InstitutionDetails>) => ({
  institutionId: id,
  ...rest,
})
export type InstitutionItem = ReturnType<typeof institutionItem>

/** A network as lists show it. */
export const networkItem = ({ id, ...rest }: PartyOnDay<NetworkDetails>) => ({
  networkId: id,
  ...rest,
})
export type NetworkItem = ReturnType<typeof networkItem>
