import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { isAnnulling } from '#domain/agreements/state.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Option } from '../lists/fields.ts'
import type { Question } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { ChangeForm, CheckParts, FormParts, Trial } from './change-form.ts'
import { typedDay } from './consent-questions.ts'
import { endReasons } from './end.ts'
import { isOfProposal, notOver } from './hindrances.ts'
import type { Subject } from './subject.ts'
import { textRows } from './words.ts'

/** It has not ended, or is to count after all. */
export const undoForm: ChangeForm<ReviseAgreement> = {
  page: 'correct',
  variant: { what: 'undo' },
  schema: ReviseAgreement,
  hindrance: notOver,
  start: (subject) => replaced(subject),
  parts: (subject) => undoParts(subject),
  kinds: {},
  body: (subject, { reason }, typed) => ({
    ...correction(subject, typed),
    reason,
    end: { kind: 'undo' },
  }),
  send: (commands, request) => commands.reviseAgreement(request),
  check: (subject, trial) => checkUndo(subject, trial),
  done: () => 'undone',
}

/** It ended otherwise than recorded. */
export const mendEndForm: ChangeForm<ReviseAgreement> = {
  page: 'correct',
  variant: { what: 'end' },
  schema: ReviseAgreement,
  hindrance: notOver,
  start: (subject) => {
    const { end } = subject.agreement
    if (end === null) return replaced(subject)
    const endedOn = typedDay(subject, end.endedOn)
    return { ...replaced(subject), 'end-reason': end.reason, 'end-endedOn': endedOn }
  },
  parts: (subject) => mendParts(subject),
  kinds: { '/end/endedOn': 'day' },
  body: (subject, { reason, end }, typed) => ({
    ...correction(subject, typed),
    reason,
    end: { ...(end as object | undefined), kind: 'change' },
  }),
  send: (commands, request) => commands.reviseAgreement(request),
  check: (subject, trial) => checkMended(subject, trial),
  done: () => 'end-mended',
}

/** Sent along, so that the body comes out the same once it is recorded. */
export const replaced = ({ agreement }: Subject): Typed => ({
  replacesVersion: String(agreement.version),
})

/** A correction that leaves the terms as they are. */
export const correction = ({ agreement }: Subject, { replacesVersion = '' }: Typed) => ({
  kind: 'correction',
  replacesVersion: Number(replacesVersion),
  terms: agreement.terms,
})

export const why = ({ visit }: Subject): Question => {
  const { correct: words } = visit.texts.changes
  return {
    pointer: '/reason',
    label: words.reason,
    hint: words.reasonHint,
    answer: { kind: 'text', most: 1000 },
  }
}

const isAnnulled = ({ agreement }: Subject): boolean => agreement.status === 'annulled'

const undoParts = (subject: Subject): FormParts => {
  const { undo: words } = subject.visit.texts.changes
  return {
    title: isAnnulled(subject) ? words.titleAnnulled : words.title,
    lead: words.lead,
    before: recordedEnd(subject),
    sections: [{ questions: [why(subject)] }],
  }
}

const recordedEnd = (subject: Subject): Html | null => {
  const { end } = subject.agreement
  return end === null
    ? null
    : html`<p>${subject.visit.texts.changes.undo.says} ${endInWords(subject, end)}</p>`
}

const endInWords = (
  { visit: { language } }: Subject,
  { reason, endedOn }: { reason: EndReason; endedOn: string },
): string => `${enumWords(language).endReason[reason]}, ${formatDate(language, endedOn)}.`

const mendParts = (subject: Subject): FormParts => {
  const { mendEnd: words, end } = subject.visit.texts.changes
  return {
    title: words.title,
    lead: words.lead,
    sections: [
      {
        questions: [
          {
            pointer: '/end/reason',
            label: end.reason,
            answer: { kind: 'one', as: 'radios', of: fittingReasons(subject) },
          },
          {
            pointer: '/end/endedOn',
            label: end.endedOn,
            hint: end.endedOnHint,
            answer: { kind: 'day' },
          },
          why(subject),
        ],
      },
    ],
  }
}

/** What was annulled stays so; a duplicate is one of something. */
const fittingReasons = (subject: Subject): readonly Option[] => {
  const { end } = subject.agreement
  const { endReason } = enumWords(subject.visit.language)
  if (end === null) return []
  if (!isAnnulling(end.reason)) {
    return endReasons(subject, isOfProposal(end.reason) ? 'proposed' : 'agreed')
  }
  const fitting: readonly EndReason[] =
    end.duplicateOf === null ? ['registered-in-error'] : ['registered-in-error', 'duplicate']
  return fitting.map((value) => ({ value, label: endReason[value] }))
}

const checkUndo = (subject: Subject, { body }: Trial<ReviseAgreement>): CheckParts => {
  const { undo: words, check } = subject.visit.texts.changes
  const { end } = subject.agreement
  return {
    title: words.check,
    says: end === null ? null : `${words.says} ${endInWords(subject, end)}`,
    rows: textRows(check.reason, body.reason ?? null),
    act: isAnnulled(subject) ? words.actAnnulled : words.act,
  }
}

const checkMended = (subject: Subject, { body }: Trial<ReviseAgreement>): CheckParts => {
  if (body.kind !== 'correction' || body.end.kind !== 'change') throw new Error('It mends an end')
  const { visit, agreement } = subject
  const { mendEnd: words, end: labels, check } = visit.texts.changes
  const { endReason } = enumWords(visit.language)
  const day = (date: string): string => formatDate(visit.language, date)
  const before = agreement.end ?? body.end
  return {
    title: words.check,
    rows: [
      changedRow(subject, labels.lastDay, [day(before.endedOn), day(body.end.endedOn)]),
      changedRow(subject, labels.why, [endReason[before.reason], endReason[body.end.reason]]),
      ...textRows(check.reason, body.reason),
    ],
    act: words.act,
  }
}

/** What stood before and what stands now, told apart by words too. */
const changedRow = (
  { visit }: Subject,
  label: string,
  [before, after]: readonly [string, string],
) => {
  const { check: words } = visit.texts.changes
  if (before === after) return { label, value: words.same(after) }
  const value = html`<span
    ><span class="visually-hidden">${words.before}</span> <del>${before}</del>
    <span aria-hidden="true">→</span> <span class="visually-hidden">${words.after}</span>
    <ins>${after}</ins></span
  >`
  return { label, value }
}
