import { dayOf } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { KnownThen } from '../as-known/known.ts'
import { seenWords, timeBand } from '../as-known/time-band.ts'
import type { Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { AgreementOnPage } from './read-agreement.ts'

/** As in the address, where it asks for a day or a moment. */
export interface SeenAt {
  readonly validAt: string | undefined
  readonly then: KnownThen | null
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** Of which day the page is and as known when, with the ways to today and to paper. */
export const onDayBand = (shown: AgreementOnPage, { validAt, then, today }: SeenAt): Html => {
  const { visit, agreement, times } = shown
  const { language, texts } = visit
  const { onDay, actions } = texts.agreement
  const { agreementId, validAt: day } = agreement
  const print = addressOf('agreement', language, { agreementId, ...times, print: 'yes' })
  const now = addressOf('agreement', language, { agreementId, validAt })
  return timeBand({
    ...(then === null
      ? { title: onDay.title(formatDate(language, day)), text: onDay.text }
      : {
          title: seenWords(visit, { day, today, known: then }),
          text: texts.asKnown.agreement.history,
        }),
    links: [
      linkToToday(shown),
      ...(then === null || validAt === undefined
        ? []
        : [{ href: now, words: texts.asKnown.seeNow }]),
      { href: print, words: actions.print },
    ],
  })
}

/** It exists, and there was nothing of it on the day, or nothing was known of it then. */
export const unknownOnDayNotice = (
  current: AgreementOnPage,
  { validAt, then, today }: SeenAt,
): Html => {
  const { visit, history, agreement } = current
  const { language, texts } = visit
  const { onDay } = texts.agreement
  const { agreement: words, seeKnown } = texts.asKnown
  const day = formatDate(language, validAt ?? today)
  const link = linkToToday(current)
  if (then === null) {
    return notice({ title: onDay.unknownTitle(day), text: onDay.unknownText, link })
  }
  const recordedAt = history.entries[0]?.recordedAt
  if (recordedAt === undefined || !isAfter(recordedAt, then.instant)) {
    const text = words.notBegunText(then.words)
    return notice({ title: words.notBegunTitle(day), text, link })
  }
  const recordedOn = dayOf(recordedAt)
  const recorded = formatDate(language, recordedOn)
  const { agreementId } = agreement
  const href = addressOf('agreement', language, { agreementId, validAt, recordedAt: recordedOn })
  return notice({
    title: words.unrecordedTitle(then.words),
    text: words.unrecordedText(recorded),
    link: recordedOn === today ? link : { href, words: seeKnown(recorded) },
  })
}

const isAfter = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0

const linkToToday = ({ visit, agreement: { agreementId } }: AgreementOnPage): Link => ({
  href: addressOf('agreement', visit.language, { agreementId }),
  words: visit.texts.agreement.onDay.today,
})
