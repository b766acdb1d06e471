import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { dayLine } from '../lists/day-line.ts'
import type { PageContext } from '../visit.ts'

/** Whose agreements the numbers are of, and that they are of today. */
export const whoseLine = async (
  { visit, queries }: PageContext,
  municipalityCode: string | undefined,
  day: string,
): Promise<Html> => {
  const { actor, language, texts } = visit
  if (actor.role !== 'institution-leader') {
    return dayLine(visit, { municipalityCode: municipalityIn(actor) ?? municipalityCode }, day)
  }
  const own = await queries.institution(actor.institutionId)
  const name = own?.details.name ?? texts.site.unknown
  return html`<p class="day">${name} · ${texts.site.today(formatDate(language, day))}</p>`
}

/** A coordinator's own. */
const municipalityIn = (actor: PageContext['visit']['actor']): string | undefined =>
  actor.role === 'coordinator' ? actor.municipalityCode : undefined

/** Whether what is shown is of one municipality or institution, and not of all of them. */
export const isOfOne = (
  { actor }: PageContext['visit'],
  municipalityCode: string | undefined,
): boolean => actor.role !== 'analyst' || municipalityCode !== undefined
