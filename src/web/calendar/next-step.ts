import type { CalendarEntry, CalendarKind } from '#schemas/views/calendar.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { stepWords } from './entry-words.ts'

/** What to do about it, as a link where there is a page on which it is done. */
export const nextStep = (visit: Visit, entry: CalendarEntry): Html => {
  const { agreementId, title, kind } = entry
  const { actor, language } = visit
  const isLeader = actor.role === 'institution-leader'
  const words = stepWords(visit, entry)
  const page = isLeader ? forLeader[kind] : pageFor(visit, kind)
  if (page === null) return html`${words}`
  const asked = page === 'begin' ? { from: agreementId } : { agreementId }
  return html`<a href="${addressOf(page, language, asked)}"
    >${words}<span class="visually-hidden">: ${title}</span></a
  >`
}

/** Others see the agreement by its title; what is decided by a coordinator alone has a page. */
const pageFor = ({ actor }: Visit, kind: CalendarKind): PageName | null => {
  if (kind === 'exemption') return 'boundaries'
  if (kind !== 'boundary-review') return null
  return actor.role === 'coordinator' ? 'review' : 'boundaries'
}

const forLeader: Readonly<Record<CalendarKind, PageName | null>> = {
  lapsed: 'change',
  'party-closed': 'change',
  ends: 'extend',
  notice: 'begin',
  'notice-by': 'end',
  renegotiate: 'change',
  review: 'confirm',
  'not-confirmed': 'confirm',
  certificates: 'change',
  insurance: 'change',
  exemption: 'boundaries',
  'boundary-review': 'boundaries',
  jubilee: null,
}
