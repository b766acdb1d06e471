import type { AccessEntry } from '#schemas/access/access-noted.v1.ts'
import type { ActionName } from '#src/identity/permissions.ts'
import type { AccessLogTexts } from '#src/texts/pages/access-log.da.ts'

/** What happened, as a sentence. */
export const entryWords = (words: AccessLogTexts, entry: AccessEntry): string => {
  switch (entry.kind) {
    case 'refused':
      return refusedWords(words, entry)
    case 'exported':
      return exportedWords(words, entry)
    case 'signed-in':
    case 'sign-in-refused':
    case 'signed-out':
    case 'token-refused':
    case 'erased':
    case 'log-read':
      return words[entry.kind]
  }
}

const refusedWords = (words: AccessLogTexts, entry: AccessEntry): string => {
  const { method, route, permission } = entry
  const thing = thingsIn(words).get(permission ?? '') ?? words.otherThing
  const isReading = method === 'GET' || method === 'HEAD'
  if (isOfApi(route)) return isReading ? words.refusedData(thing) : words.refusedChange(thing)
  return isReading ? words.refusedPage(thing) : words.refusedForm(thing)
}

const isOfApi = (route: string | null): boolean => route?.startsWith('/') ?? false

/** What an earlier or a later program named otherwise has no words here. */
const thingsIn = ({ things }: AccessLogTexts): ReadonlyMap<string, string> => {
  const all: Readonly<Record<ActionName, string>> = things
  return new Map(Object.entries(all))
}

const exportedWords = (words: AccessLogTexts, { route, format }: AccessEntry): string => {
  const list = listsByRoute.get(route ?? '')
  return words.exported(
    list === undefined ? words.otherList : words.lists[list],
    words.formats[format ?? 'csv'],
  )
}

/** By the page, and by the operation of the API. */
const listsByRoute: ReadonlyMap<string, keyof AccessLogTexts['lists']> = new Map([
  ['/v1/collaboration-model', 'model'],
  ['overTime', 'overTime'],
  ['/v1/collaboration-model/over-time', 'overTime'],
  ['movements', 'movements'],
  ['/v1/collaboration-model/movements', 'movements'],
  ['durations', 'durations'],
  ['/v1/agreements/durations', 'durations'],
  ['/v1/funding', 'funding'],
  ['agreements', 'agreements'],
  ['/v1/agreements', 'agreements'],
  ['/v1/agreements/:agreementId/versions', 'versions'],
  ['institutions', 'institutions'],
  ['/v1/institutions', 'institutions'],
  ['networks', 'networks'],
  ['/v1/networks', 'networks'],
  ['audit', 'findings'],
  ['/v1/findings', 'findings'],
  ['calendar', 'calendar'],
  ['/v1/calendar', 'calendar'],
  ['calendarFeed', 'secretCalendar'],
  ['accessLog', 'accessLog'],
  ['/v1/access-log', 'accessLog'],
])
