import { formatDate } from '#src/texts/dates.ts'
import type { Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { AgreementOnPage } from './read-agreement.ts'

/** Of which day the page is, and the way to today. */
export const onDayNotice = (shown: AgreementOnPage): Html => {
  const { visit, agreement } = shown
  const { onDay } = visit.texts.agreement
  return notice({
    title: onDay.title(formatDate(visit.language, agreement.validAt)),
    text: onDay.text,
    link: linkToToday(shown),
  })
}

/** It exists, and there was nothing of it on the day. */
export const unknownOnDayNotice = (today: AgreementOnPage, validAt: string): Html => {
  const { visit } = today
  const { onDay } = visit.texts.agreement
  return notice({
    title: onDay.unknownTitle(formatDate(visit.language, validAt)),
    text: onDay.unknownText,
    link: linkToToday(today),
  })
}

const linkToToday = ({ visit, agreement: { agreementId } }: AgreementOnPage) => ({
  href: addressOf('agreement', visit.language, { agreementId }),
  words: visit.texts.agreement.onDay.today,
})
