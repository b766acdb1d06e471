import { CalendarKind, type CalendarEntry } from '#schemas/views/calendar.ts'
import { mostCounted, type Hits } from '#schemas/views/hits.ts'
import { roundBirthdays } from '#domain/agreements/jubilees.ts'
import { intervalOn } from '#domain/agreements/timeline.ts'
import { detailsOn, type RegisteredParty } from '#domain/parties/party.ts'
import { namedParty } from '../agreement-history/parties.ts'
import { agreementIdOf } from '../agreement-register/stream.ts'
import { hitsKnownBy, pageOf, type PageOf, type Paging } from '../page.ts'
import type { ReadModel } from '../projection.ts'
import { isPartyDocument } from '../stream-document.ts'
import { entriesAsked, type CalendarQuery, type EntryKey } from './asked.ts'

export type { CalendarQuery } from './asked.ts'

export interface CalendarPage extends PageOf<CalendarEntry, Hits> {
  /** Those whose day is past, over all pages. */
  readonly overdue: Hits
}

/** What is overdue on a day, and what is due until another: the earliest first. */
export const calendarOn = (
  model: ReadModel,
  query: CalendarQuery,
  paging: Paging,
): CalendarPage => {
  const after = keyAfter(paging)
  const read = (limit: number, from: EntryKey | null) =>
    entriesAsked(model, query, { limit, after: from })
  const counted = paging.withoutTotal === true ? null : read(mostCounted + 1, null)
  const found =
    counted !== null && after === null
      ? counted.slice(0, paging.limit + 1)
      : read(paging.limit + 1, after)
  const total = counted === null ? hitsKnownBy(found, paging) : hitsOf(counted.length)
  const page = pageOf(found, paging, total, {
    item: (entry) => shown(model, entry, query.day),
    keyset: ([on, ...rest]) => ({ key: on, id: rest.join(' ') }),
  })
  const overdue = (counted ?? found).filter(([on]) => on < query.day)
  return { ...page, overdue: hitsOf(overdue.length) }
}

const keyAfter = ({ after }: Paging): EntryKey | null => {
  if (after === null) return null
  const [stream = '', kind = '', partyId = ''] = after.id.split(' ')
  return [after.key, stream, kind, partyId]
}

const hitsOf = (counted: number): Hits =>
  counted > mostCounted ? { moreThan: mostCounted } : counted

/** @throws Error where the calendar and the documents do not agree */
const shown = (model: ReadModel, entry: EntryKey, day: string): CalendarEntry => {
  const [on, stream, kind, partyId] = entry
  const document = model.document(stream)
  const interval = document?.kind === 'agreement' ? intervalOn(document.state, day) : null
  if (interval === null) throw new Error('A row without its document')
  const { terms } = interval.version
  const party = partyId === '' ? null : partyOf(model, partyId)
  return {
    agreementId: agreementIdOf(stream),
    title: terms.title,
    status: interval.status,
    parties: terms.parties.map(namedParty).map((one) => ({
      ...one,
      name: one.name ?? nameOf(one.id === null ? null : partyOf(model, one.id), day),
    })),
    kind: CalendarKind.parse(kind),
    on,
    isOverdue: on < day,
    about: partyId === '' ? null : { id: partyId, name: nameOf(party, day) },
    jubilee: kind === 'jubilee' ? jubileeOn(model, partyId, on) : null,
  }
}

const partyOf = (model: ReadModel, id: string): RegisteredParty | null => {
  const document = model.document(`institution-${id}`) ?? model.document(`network-${id}`)
  return document !== null && isPartyDocument(document) ? document.state : null
}

/** Empty where nobody registered it. */
const nameOf = (party: RegisteredParty | null, day: string): string =>
  party === null ? '' : detailsOn(party, day).name

const jubileeOn = (model: ReadModel, networkId: string, on: string): CalendarEntry['jubilee'] => {
  const document = model.document(`network-${networkId}`)
  if (document?.kind !== 'network') throw new Error('A jubilee of no network')
  const found = roundBirthdays(document.state).find((one) => one.on === on)
  if (found === undefined) throw new Error('A jubilee on another day')
  return { years: found.years, on: found.date }
}
