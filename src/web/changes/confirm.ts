import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { formatDate } from '#src/texts/dates.ts'
import { rowList } from '../agreement/term-rows.ts'
import { html, type Html } from '../html/html.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { ChangeForm, FormParts } from './change-form.ts'
import { typedDay } from './consent-questions.ts'
import { notBegun, notRunning } from './hindrances.ts'
import type { Subject } from './subject.ts'
import { partiesRow, periodRow } from './words.ts'

/** By the rule "review-cycle": looked at again at least every second year. */
const yearsAhead = 2

/** "It still applies": one button, from here or from a list. */
export const confirmForm: ChangeForm<ReviseAgreement> = {
  page: 'confirm',
  schema: ReviseAgreement,
  hindrance: (subject) => notRunning(subject) ?? notBegun(subject),
  start: (subject) => ({ nextReview: typedDay(subject, nextReviewFrom(subject.today)) }),
  parts: (subject) => parts(subject),
  kinds: { '/nextReview': 'day' },
  body: (_, { nextReview = null }) => ({ kind: 'confirmation', nextReview }),
  send: (commands, request) => commands.reviseAgreement(request),
  check: null,
  done: (_, { receipt }) =>
    receipt.warnings.some(({ code }) => code === 'still-lapsed') ? 'confirm-lapsed' : 'confirm',
}

/** The day of the next review of what is confirmed today. */
export const nextReviewFrom = (today: string): string =>
  Temporal.PlainDate.from(today).add({ years: yearsAhead }).toString()

const parts = (subject: Subject): FormParts => {
  const { visit } = subject
  const { confirm: words } = visit.texts.changes
  return {
    title: words.title,
    lead: words.lead,
    before: html`${lapsed(subject)}
      <div class="confirmed">${whatIsConfirmed(subject)}</div>`,
    sections: [
      {
        questions: [
          {
            pointer: '/nextReview',
            label: words.nextReview,
            hint: words.nextReviewHint,
            isOptional: true,
            answer: { kind: 'day' },
          },
        ],
      },
    ],
    instead: {
      href: addressOf('change', visit.language, { agreementId: subject.agreement.agreementId }),
      words: words.change,
    },
    act: words.act,
  }
}

const whatIsConfirmed = (subject: Subject): Html | null => {
  const { visit, agreement } = subject
  const { confirm: words } = visit.texts.changes
  const { lastConfirmedOn } = agreement
  return rowList([
    partiesRow(subject, agreement.terms),
    periodRow(visit, agreement.terms.period),
    {
      label: words.last,
      value: lastConfirmedOn === null ? words.never : formatDate(visit.language, lastConfirmedOn),
    },
  ])
}

const lapsed = ({ visit, agreement }: Subject): Html | null => {
  const { confirm: words } = visit.texts.changes
  return agreement.status === 'lapsed'
    ? notice({ title: words.lapsedTitle, text: words.lapsedText })
    : null
}
