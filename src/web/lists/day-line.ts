import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

interface Where {
  readonly municipalityCode?: string | undefined
  /** Where a day was asked for. */
  readonly validAt?: string | undefined
}

/** Where and for which day a page's numbers are. */
export const dayLine = (
  { language, texts }: Visit,
  { municipalityCode, validAt }: Where,
  day: string,
): Html => {
  const when = validAt === undefined ? texts.site.today : texts.site.onDay
  const where = whereWords({ language, texts }, municipalityCode)
  return html`<p class="day">${where} · ${when(formatDate(language, day))}</p>`
}

interface Period {
  readonly from: string
  readonly to: string
  /** What more there is to say of it. */
  readonly rhythm?: string
}

/** Where and for which period they are. */
export const periodLine = (
  { language, texts }: Visit,
  municipalityCode: string | undefined,
  { from, to, rhythm }: Period,
): Html => {
  const where = whereWords({ language, texts }, municipalityCode)
  const when = texts.movements.period(formatDate(language, from), formatDate(language, to))
  return html`<p class="day">${where} · ${when}${rhythm !== undefined && `, ${rhythm}`}</p>`
}

export const whereWords = (
  { language, texts }: Pick<Visit, 'language' | 'texts'>,
  municipalityCode: string | undefined,
): string =>
  municipalityCode === undefined
    ? texts.filter.allMunicipalities
    : municipalityName(language, municipalityCode)
