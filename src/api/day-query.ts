import { LocalDate } from '#schemas/values.ts'

export const DayQuery = {
  validAt: LocalDate.optional().meta({
    description: 'The day that is asked about, as known now; today where left out',
  }),
}
