import { EndAgreement } from '#schemas/commands/agreements.ts'
import { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { isEndReasonFrom } from '#domain/agreements/end.ts'
import { isAnnulling } from '#domain/agreements/state.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Option } from '../lists/fields.ts'
import type { Question } from '../forms/question.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { ChangeForm, CheckParts, FormParts, Section, Trial } from './change-form.ts'
import { typedDay } from './consent-questions.ts'
import { aboutTheEnd, mistakeInstead } from './end-help.ts'
import { isOfProposal, over } from './hindrances.ts'
import { otherAgreements } from './other-agreements.ts'
import { nameOfParty, type Subject } from './subject.ts'
import { textRows } from './words.ts'

/** An agreement is over, or will be; a proposal came to nothing. */
export const endForm: ChangeForm<EndAgreement> = {
  page: 'end',
  schema: EndAgreement,
  hindrance: over,
  start: (subject) => ({ endedOn: typedDay(subject, subject.today) }),
  parts: (subject) => (isProposal(subject) ? declineParts(subject) : endParts(subject)),
  kinds: { '/endedOn': 'day' },
  body: (_, read) => read,
  send: (commands, request) => commands.endAgreement(request),
  check: (subject, trial) => check(subject, trial),
  done: ({ today }, { body }) => {
    if (isOfProposal(body.reason)) return 'declined'
    return isAhead(body, today) ? 'notice' : 'end'
  },
}

const isProposal = ({ agreement }: Subject): boolean => agreement.status === 'proposed'

const isAhead = ({ endedOn }: EndAgreement, today: string): boolean =>
  endedOn !== undefined && endedOn > today

const endParts = async (subject: Subject): Promise<FormParts> => {
  const { end: words } = subject.visit.texts.changes
  return {
    title: words.title,
    lead: words.lead,
    before: aboutTheEnd(subject),
    sections: [
      {
        questions: [
          reasonQuestion(subject, words.reason),
          {
            pointer: '/endedOn',
            label: words.endedOn,
            hint: words.endedOnHint,
            answer: { kind: 'day' },
          },
          endedBy(subject, words.endedBy),
          note(subject),
          ...successor(subject, await otherAgreements(subject)),
        ],
      },
    ],
    after: mistakeInstead(subject),
  }
}

const declineParts = (subject: Subject): FormParts => {
  const { decline: words } = subject.visit.texts.changes
  const questions: Section['questions'] = [
    reasonQuestion(subject, words.reason),
    { pointer: '/endedOn', label: words.endedOn, answer: { kind: 'day' } },
    endedBy(subject, words.endedBy),
    note(subject),
  ]
  return {
    title: words.title,
    lead: words.lead,
    sections: [{ questions }],
    after: mistakeInstead(subject),
  }
}

const reasonQuestion = (subject: Subject, label: string): Question => ({
  pointer: '/reason',
  label,
  answer: {
    kind: 'one',
    as: 'radios',
    of: endReasons(subject, isProposal(subject) ? 'proposed' : 'agreed'),
  },
})

/** Why something ends, by how far it came; without what annuls it. */
export const endReasons = ({ visit }: Subject, stage: 'proposed' | 'agreed'): readonly Option[] => {
  const words = enumWords(visit.language).endReason
  return EndReason.options
    .filter((reason) => isEndReasonFrom(stage, reason) && !isAnnulling(reason))
    .map((reason) => ({ value: reason, label: words[reason] }))
}

const endedBy = (subject: Subject, label: string): Question => ({
  pointer: '/endedBy',
  label,
  isOptional: true,
  none: subject.visit.texts.changes.end.endedByNobody,
  answer: {
    kind: 'one',
    as: 'list',
    of: subject.agreement.terms.parties.map(({ id }) => ({
      value: id,
      label: nameOfParty(subject, id),
    })),
  },
})

export const note = ({ visit }: Subject): Question => {
  const { end: words } = visit.texts.changes
  return {
    pointer: '/note',
    label: words.note,
    hint: words.noteHint,
    isOptional: true,
    answer: { kind: 'text', most: 1000 },
  }
}

const successor = ({ visit }: Subject, others: readonly Option[]): readonly Question[] => {
  const { end: words } = visit.texts.changes
  if (others.length === 0) return []
  const answer = { kind: 'one', as: 'list', of: others } as const
  const none = words.supersededByNone
  return [{ pointer: '/supersededBy', label: words.supersededBy, isOptional: true, none, answer }]
}

const check = async (subject: Subject, { body }: Trial<EndAgreement>): Promise<CheckParts> => {
  const { visit, today } = subject
  const { end: words, decline } = visit.texts.changes
  const date = formatDate(visit.language, body.endedOn ?? today)
  const reason = enumWords(visit.language).endReason[body.reason]
  const byName = body.endedBy === null ? null : nameOfParty(subject, body.endedBy)
  if (isOfProposal(body.reason)) {
    return {
      title: decline.check,
      says: decline.says,
      rows: [
        { label: words.why, value: reason },
        { label: decline.on, value: date },
        ...textRows(decline.by, byName),
        ...textRows(words.noteLabel, body.note),
      ],
      act: body.reason === 'declined' ? decline.actDeclined : decline.actWithdrawn,
    }
  }
  const others = await otherAgreements(subject)
  const after = others.find(({ value }) => value === body.supersededBy)?.label ?? null
  const isNotice = isAhead(body, today)
  return {
    title: isNotice ? words.checkNotice : words.check,
    says: isNotice ? words.saysNotice(date) : words.saysEnd(date),
    rows: [
      { label: words.lastDay, value: date },
      { label: words.why, value: reason },
      ...textRows(words.by, byName),
      ...textRows(words.noteLabel, body.note),
      ...textRows(words.successor, after),
    ],
    act: isNotice ? words.actNotice : words.act,
  }
}
