import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { dayAfter, lastDay, latest } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Typed } from '../sent.ts'
import type { ChangeForm, CheckParts, FormParts, Read, Trial } from './change-form.ts'
import {
  begunToday,
  consentKinds,
  consentSections,
  partiesAsked,
  typedConsents,
  typedDay,
  type Begun,
} from './consent-questions.ts'
import { linked, notRunning } from './hindrances.ts'
import { standingOn, type Subject } from './subject.ts'
import { consentsRow, dateRows, periodRow, termsPart, textRows } from './words.ts'

const at = '/consents'
const until = '/terms/period/until'

/** A later last day, or none; all else stays. */
export const extendForm: ChangeForm<ReviseAgreement> = {
  page: 'extend',
  schema: ReviseAgreement,
  hindrance: (subject) => notRunning(subject) ?? openEnded(subject),
  start: (subject) => ({
    length: 'day',
    effectiveFrom: typedDay(subject, firstNewDay(subject)),
    ...typedConsents(subject, { at, consents: lastGiven(subject) }),
  }),
  parts: (subject, typed) => parts(subject, typed),
  kinds: {
    ...consentKinds(at),
    [until]: 'date',
    '/effectiveFrom': 'day',
  },
  body: (subject, read, typed) => bodyFrom(subject, read, typed),
  send: (commands, request) => commands.reviseAgreement(request),
  check: (subject, trial) => check(subject, trial),
  done: () => 'extend',
}

const openEnded = (subject: Subject) => {
  const { openEnded: words } = subject.visit.texts.changes.hindrance
  return subject.agreement.terms.period.until === null ? linked(subject, words, 'change') : null
}

/** The day after the present last day, or today where that is past. */
const firstNewDay = ({ agreement, today }: Subject): string => {
  const { until: last } = agreement.terms.period
  return last === null ? today : latest(today, dayAfter(lastDay(last)))
}

/** One's own as the last time; how it was given then may not be known, and is asked anew. */
const lastGiven = (subject: Subject): readonly Begun[] =>
  subject.agreement.terms.parties.map(({ id }) => {
    const { how, role } = subject.agreement.consents.find(({ partyId }) => partyId === id) ?? {}
    return begunToday(subject, id, {
      ...(role === undefined ? {} : { role }),
      ...(how === undefined || how === 'unknown' ? {} : { how }),
      on: subject.today,
    })
  })

const parts = (subject: Subject, typed: Typed): FormParts => {
  const { visit, agreement } = subject
  const { extend: words } = visit.texts.changes
  const last = agreement.terms.period.until ?? agreement.validAt
  return {
    title: words.title,
    lead: words.lead(formatDate(visit.language, last)),
    sections: [
      {
        questions: [
          {
            pointer: '/length',
            label: words.length,
            answer: {
              kind: 'one',
              as: 'radios',
              of: [
                { value: 'day', label: words.toDay },
                { value: 'open', label: words.open },
              ],
            },
          },
          {
            pointer: until,
            label: words.until,
            hint: words.untilHint,
            answer: { kind: 'date' },
          },
          {
            pointer: '/effectiveFrom',
            label: words.effectiveFrom,
            hint: words.effectiveFromHint,
            answer: { kind: 'day' },
          },
          { pointer: '/reason', label: words.reason, answer: { kind: 'text', most: 1000 } },
        ],
      },
      { heading: words.consents, intro: words.consentsHelp, questions: [] },
      ...consentSections(subject, { at, parties: partiesAsked(typed, at), typed }).map(
        (section) => ({
          ...section,
          isWithin: true,
        }),
      ),
    ],
  }
}

/** The terms of the day from which it counts, with another last day. */
const bodyFrom = async (subject: Subject, read: Read, typed: Typed): Promise<unknown> => {
  const { effectiveFrom, reason, consents, terms: sent } = read
  const { terms } = await standingOn(subject, effectiveFrom)
  const period = { ...terms.period, until: typed.length === 'open' ? null : untilIn(sent) }
  return { kind: 'extension', terms: { ...terms, period }, effectiveFrom, reason, consents }
}

/** Empty where nothing was written, which no date is: left out, it would mean without an end. */
const untilIn = (sent: unknown): unknown =>
  (sent as { period?: { until?: unknown } } | undefined)?.period?.until ?? ''

const check = async (
  subject: Subject,
  { body, receipt }: Trial<ReviseAgreement>,
): Promise<CheckParts> => {
  if (body.kind !== 'extension') throw new Error('This form extends')
  const { visit } = subject
  const { extend: words, check: labels } = visit.texts.changes
  const { terms: before } = await standingOn(subject, body.effectiveFrom)
  return {
    title: words.check,
    terms: termsPart(subject, { before, after: receipt.terms }),
    rows: [
      periodRow(visit, receipt.terms.period),
      ...dateRows(visit, labels.effectiveFrom, body.effectiveFrom),
      ...textRows(labels.reason, body.reason),
      consentsRow(subject, body.consents),
    ],
    act: words.act,
  }
}
