import type { z } from 'zod'
import { AgreementAgreedV1 } from './agreement-agreed.v1.ts'
import { AgreementEndedV1 } from './agreement-ended.v1.ts'
import { AgreementProposedV1 } from './agreement-proposed.v1.ts'
import { AgreementRevisedV1 } from './agreement-revised.v1.ts'
import { BoundariesExemptedV1 } from './boundaries-exempted.v1.ts'
import { BoundariesExemptionWithdrawnV1 } from './boundaries-exemption-withdrawn.v1.ts'
import { BoundariesReviewedV1 } from './boundaries-reviewed.v1.ts'
import { ErasureRecordedV1 } from './erasure-recorded.v1.ts'
import { InstitutionCalendarRenewedV1 } from './institution-calendar-renewed.v1.ts'
import { InstitutionClosedV1 } from './institution-closed.v1.ts'
import { InstitutionRegisteredV1 } from './institution-registered.v1.ts'
import { InstitutionUpdatedV1 } from './institution-updated.v1.ts'
import { LegalBasisAddedV1 } from './legal-basis-added.v1.ts'
import { LegalBasisCorrectedV1 } from './legal-basis-corrected.v1.ts'
import type { Metadata } from './metadata.ts'
import { NetworkClosedV1 } from './network-closed.v1.ts'
import { NetworkRegisteredV1 } from './network-registered.v1.ts'
import { NetworkUpdatedV1 } from './network-updated.v1.ts'
import { RulebookChangedV1 } from './rulebook-changed.v1.ts'

/** Every stored type ever shipped, with its schema. A type is never changed, only followed. */
export const eventSchemas = {
  'agreement-proposed.v1': AgreementProposedV1,
  'agreement-agreed.v1': AgreementAgreedV1,
  'agreement-revised.v1': AgreementRevisedV1,
  'agreement-ended.v1': AgreementEndedV1,
  'institution-registered.v1': InstitutionRegisteredV1,
  'institution-updated.v1': InstitutionUpdatedV1,
  'institution-closed.v1': InstitutionClosedV1,
  'institution-calendar-renewed.v1': InstitutionCalendarRenewedV1,
  'network-registered.v1': NetworkRegisteredV1,
  'network-updated.v1': NetworkUpdatedV1,
  'network-closed.v1': NetworkClosedV1,
  'rulebook-changed.v1': RulebookChangedV1,
  'legal-basis-added.v1': LegalBasisAddedV1,
  'legal-basis-corrected.v1': LegalBasisCorrectedV1,
  'boundaries-reviewed.v1': BoundariesReviewedV1,
  'boundaries-exempted.v1': BoundariesExemptedV1,
  'boundaries-exemption-withdrawn.v1': BoundariesExemptionWithdrawnV1,
  'erasure-recorded.v1': ErasureRecordedV1,
} as const

export type EventType = keyof typeof eventSchemas
export type EventData<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>

/** An event as the domain sees it: its type and what it says. */
export type EventOf<Type extends EventType> = {
  [T in Type]: { readonly type: T; readonly data: EventData<T> }
}[Type]

export type AgreementEvent = EventOf<Extract<EventType, `agreement-${string}`>>
export type InstitutionEvent = EventOf<Extract<EventType, `institution-${string}`>>
export type NetworkEvent = EventOf<Extract<EventType, `network-${string}`>>
export type RulebookEvent = EventOf<Extract<EventType, `rulebook-${string}`>>
export type LegalBasisEvent = EventOf<Extract<EventType, `legal-basis-${string}`>>
export type BoundariesEvent = EventOf<Extract<EventType, `boundaries-${string}`>>
export type ErasureEvent = EventOf<Extract<EventType, `erasure-${string}`>>
export type RegistryEvent =
  | AgreementEvent
  | InstitutionEvent
  | NetworkEvent
  | RulebookEvent
  | LegalBasisEvent
  | BoundariesEvent
  | ErasureEvent

/** An event with where and when it was recorded. Revisions start at 0. */
export type Recorded<Event extends RegistryEvent = RegistryEvent> = Event & {
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly position: bigint
  readonly metadata: Metadata
}
