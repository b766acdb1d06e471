import type { Movement } from '#schemas/views/movements.ts'
import type { Columns } from '#src/downloads/csv.ts'

/** Movements as a table, under the names of the JSON. */
export const movementColumns: Columns<Movement> = {
  agreementId: ({ agreementId }) => agreementId,
  title: ({ title }) => title,
  day: ({ day }) => day,
  lastDayBefore: ({ lastDayBefore }) => lastDayBefore,
  fromFormality: ({ from }) => from.formality,
  fromProduction: ({ from }) => from.production,
  toFormality: ({ to }) => to.formality,
  toProduction: ({ to }) => to.production,
  version: ({ version }) => version,
  kind: ({ kind }) => kind,
  revision: ({ revision }) => revision,
  parties: ({ parties }) => parties.map(({ name }) => name),
}
