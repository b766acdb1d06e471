import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

/** Where and for which day a page's numbers are. */
export const dayLine = (
  { language, texts }: Visit,
  municipalityCode: string | undefined,
  day: string,
): Html => {
  const where =
    municipalityCode === undefined
      ? texts.filter.allMunicipalities
      : municipalityName(language, municipalityCode)
  return html`<p class="day">${where} · ${texts.site.today(formatDate(language, day))}</p>`
}
