import type { AgreementSummary } from '#schemas/views/agreement.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

type Tagged = Pick<AgreementSummary, 'status' | 'endsOn'> & {
  /** That it ends is by notice; lists do not know otherwise. */
  readonly isTerminated?: boolean
}

/** What an agreement is today, in words and colour: "Gældende", "Opsagt til …". */
export const statusTag = (
  { language, texts }: Visit,
  { status, endsOn, isTerminated = true }: Tagged,
): Html => {
  const ending = isTerminated ? texts.noticeGiven : texts.stops
  const words = endsOn === null ? texts.status[status] : ending(formatDate(language, endsOn))
  return html`<span class="status status-${endsOn === null ? status : 'ending'}">${words}</span>`
}
