import { z } from 'zod'
import { ClosingReason } from '../parties/closing.ts'
import { InstitutionDetails } from '../parties/institution.ts'
import { NetworkDetails } from '../parties/network.ts'
import { Instant, LocalDate, LogPosition, Uuid } from '../values.ts'
import { hits } from './hits.ts'
import { corrected } from './search.ts'
import { WarningInWords } from './warning.ts'

export const ClosedParty = z
  .strictObject({ reason: ClosingReason, successorId: Uuid.nullable(), effectiveOn: LocalDate })
  .meta({ id: 'ClosedParty' })
export type ClosedParty = z.infer<typeof ClosedParty>

const closed = ClosedParty.nullable()

/** The details are those of the date asked for. */
export const InstitutionView = z
  .strictObject({
    institutionId: Uuid,
    revision: z.int(),
    validAt: LocalDate,
    position: LogPosition,
    details: InstitutionDetails,
    closed,
  })
  .meta({ id: 'Institution' })
export type InstitutionView = z.infer<typeof InstitutionView>

export const NetworkView = z
  .strictObject({
    networkId: Uuid,
    revision: z.int(),
    validAt: LocalDate,
    position: LogPosition,
    details: NetworkDetails,
    closed,
  })
  .meta({ id: 'Network' })
export type NetworkView = z.infer<typeof NetworkView>

const page = {
  ...hits,
  /** Send as `cursor` for the next page; null on the last. */
  next: z.string().nullable(),
  corrected,
  validAt: LocalDate,
  position: LogPosition,
}

export const InstitutionItem = InstitutionView.omit({ validAt: true, position: true }).meta({
  id: 'InstitutionItem',
})

export const InstitutionPage = z
  .strictObject({
    items: z.array(InstitutionItem),
    ...page,
  })
  .meta({ id: 'InstitutionPage' })

export const NetworkItem = NetworkView.omit({ validAt: true, position: true }).meta({
  id: 'NetworkItem',
})

export const NetworkPage = z
  .strictObject({
    items: z.array(NetworkItem),
    ...page,
  })
  .meta({ id: 'NetworkPage' })

const receipt = {
  revision: z.int(),
  position: LogPosition,
  recordedAt: Instant,
  closed,
  warnings: z.array(WarningInWords),
}

export const InstitutionReceipt = z
  .strictObject({ institutionId: Uuid, details: InstitutionDetails, ...receipt })
  .meta({ id: 'InstitutionReceipt' })

export type InstitutionReceipt = z.infer<typeof InstitutionReceipt>

export const NetworkReceipt = z
  .strictObject({ networkId: Uuid, details: NetworkDetails, ...receipt })
  .meta({ id: 'NetworkReceipt' })
export type NetworkReceipt = z.infer<typeof NetworkReceipt>
