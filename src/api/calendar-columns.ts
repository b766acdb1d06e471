import type { CalendarEntry } from '#schemas/views/calendar.ts'
import type { Columns } from '#src/downloads/csv.ts'

/** A calendar as a table, under the names of the JSON. */
export const calendarColumns: Columns<CalendarEntry> = {
  on: ({ on }) => on,
  kind: ({ kind }) => kind,
  isOverdue: ({ isOverdue }) => isOverdue,
  agreementId: ({ agreementId }) => agreementId,
  title: ({ title }) => title,
  status: ({ status }) => status,
  aboutId: ({ about }) => about?.id ?? null,
  about: ({ about }) => about?.name ?? null,
  jubileeYears: ({ jubilee }) => jubilee?.years ?? null,
  jubileeOn: ({ jubilee }) => jubilee?.on ?? null,
  parties: ({ parties }) => parties.map(({ name }) => name),
}
