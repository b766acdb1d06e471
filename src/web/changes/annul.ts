import { EndAgreement } from '#schemas/commands/agreements.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { ChangeForm, CheckParts, FormParts, Trial } from './change-form.ts'
import { note } from './end.ts'
import { linked } from './hindrances.ts'
import { otherAgreements } from './other-agreements.ts'
import type { Subject } from './subject.ts'
import { textRows } from './words.ts'

/** It should never have been here; open to a proposal, to an agreement, and to what is over. */
export const annulForm: ChangeForm<EndAgreement> = {
  page: 'end',
  variant: { what: 'annul' },
  schema: EndAgreement,
  hindrance: (subject) =>
    subject.agreement.status === 'annulled'
      ? linked(subject, subject.visit.texts.changes.hindrance.annulled, 'correct')
      : null,
  start: () => ({}),
  parts: (subject) => parts(subject),
  kinds: {},
  body: (_, read) => read,
  send: (commands, request) => commands.endAgreement(request),
  check: (subject, trial) => check(subject, trial),
  done: () => 'annulled',
}

const reasons = ['registered-in-error', 'duplicate'] as const

const parts = async (subject: Subject): Promise<FormParts> => {
  const { visit } = subject
  const { annul: words } = visit.texts.changes
  const { endReason } = enumWords(visit.language)
  return {
    title: words.title,
    lead: words.lead,
    sections: [
      {
        questions: [
          {
            pointer: '/reason',
            label: words.reason,
            answer: {
              kind: 'one',
              as: 'radios',
              of: reasons.map((value) => ({ value, label: endReason[value] })),
            },
          },
          {
            pointer: '/duplicateOf',
            label: words.duplicateOf,
            hint: words.duplicateOfHint,
            none: words.choose,
            answer: { kind: 'one', as: 'list', of: await otherAgreements(subject) },
          },
          note(subject),
        ],
      },
    ],
  }
}

const check = async (subject: Subject, { body }: Trial<EndAgreement>): Promise<CheckParts> => {
  const { visit } = subject
  const { annul: words, end } = visit.texts.changes
  const others = await otherAgreements(subject)
  const stays = others.find(({ value }) => value === body.duplicateOf)?.label ?? null
  return {
    title: words.check,
    says: words.says,
    rows: [
      { label: end.why, value: enumWords(visit.language).endReason[body.reason] },
      ...textRows(words.stays, stays),
      ...textRows(end.noteLabel, body.note),
    ],
    act: words.act,
  }
}
