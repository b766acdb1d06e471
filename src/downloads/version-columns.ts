import type { AgreementVersion } from '#schemas/views/agreement-versions.ts'
import type { Columns } from './csv.ts'

/** Versions as a table, under the names of the JSON; of what changed it has the pointers. */
export const versionColumns: Columns<AgreementVersion> = {
  number: ({ number }) => number,
  kind: ({ kind }) => kind,
  effectiveFrom: ({ effectiveFrom }) => effectiveFrom,
  inForceFrom: ({ inForceFrom }) => inForceFrom,
  until: ({ until }) => until,
  recordedAt: ({ recordedAt }) => recordedAt,
  actorRole: ({ actor }) => actor.role,
  revision: ({ revision }) => revision,
  eventId: ({ eventId }) => eventId,
  replaces: ({ replaces }) => replaces,
  replacedBy: ({ replacedBy }) => replacedBy,
  reason: ({ reason }) => reason,
  consentPartyIds: ({ consents }) => consents.map(({ partyId }) => partyId),
  consentHow: ({ consents }) => consents.map(({ how }) => how),
  consentOn: ({ consents }) => consents.map(({ on }) => on ?? ''),
  signedOn: ({ signedOn }) => signedOn,
  changed: ({ changes }) => changes.map(({ pointer }) => pointer),
}
