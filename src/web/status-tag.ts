import type { AgreementSummary } from '#schemas/views/agreement.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from './html.ts'
import type { Visit } from './visit.ts'

/** What an agreement is today, in words and colour: "Gældende", "Opsagt til …". */
export const statusTag = (
  { language, texts }: Visit,
  { status, endsOn }: Pick<AgreementSummary, 'status' | 'endsOn'>,
): Html => {
  const words =
    endsOn === null ? texts.status[status] : texts.noticeGiven(formatDate(language, endsOn))
  return html`<span class="status status-${endsOn === null ? status : 'ending'}">${words}</span>`
}
