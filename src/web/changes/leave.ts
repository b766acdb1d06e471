import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { FoundError } from '../forms/form-problems.ts'
import type { ChangeForm, CheckParts, Explained, FormParts, Trial } from './change-form.ts'
import { typedDay } from './consent-questions.ts'
import { linked, notRunning } from './hindrances.ts'
import { nameOfParty, standingOn, type Subject } from './subject.ts'
import { dateRows, partiesRow, termsPart, textRows } from './words.ts'

/** One party left, and the others go on. */
export const leaveForm: ChangeForm<ReviseAgreement> = {
  page: 'leave',
  schema: ReviseAgreement,
  hindrance: (subject) => notRunning(subject) ?? tooFew(subject),
  start: (subject) => ({ effectiveFrom: typedDay(subject, subject.today) }),
  parts: (subject) => parts(subject),
  kinds: { '/effectiveFrom': 'day' },
  body: (_, { partyId, effectiveFrom, reason }) => ({
    kind: 'party-left',
    partyId,
    effectiveFrom,
    reason,
  }),
  send: (commands, request) => commands.reviseAgreement(request),
  explain: (subject, problems) => explain(subject, problems),
  check: (subject, trial) => check(subject, trial),
  done: () => 'leave',
}

const tooFew = (subject: Subject) =>
  subject.agreement.terms.parties.length <= 2
    ? linked(subject, subject.visit.texts.changes.hindrance.twoParties, 'end')
    : null

const parts = (subject: Subject): FormParts => {
  const { leave: words } = subject.visit.texts.changes
  const options = subject.agreement.terms.parties.map(({ id }) => ({
    value: id,
    label: nameOfParty(subject, id),
  }))
  return {
    title: words.title,
    lead: words.lead,
    sections: [
      {
        questions: [
          {
            pointer: '/partyId',
            label: words.party,
            answer: { kind: 'one', as: 'radios', of: options },
          },
          { pointer: '/effectiveFrom', label: words.effectiveFrom, answer: { kind: 'day' } },
          { pointer: '/reason', label: words.reason, answer: { kind: 'text', most: 1000 } },
        ],
      },
    ],
  }
}

/** What is left without the party is no agreement; that is no fault of a field. */
const explain = (subject: Subject, problems: readonly FoundError[]): Explained | null => {
  const { leave: words } = subject.visit.texts.changes
  const rest = problems.filter(({ code }) => !isOfWhatIsLeft(code))
  if (rest.length === problems.length) return null
  const isOfSides = problems.some(({ code }) => isOfWhatIsLeft(code) && code !== 'task-needed')
  const notice = isOfSides
    ? linked(subject, words.noSides, 'end')
    : linked(subject, words.noTasks, 'change')
  return { notice, rest }
}

const isOfWhatIsLeft = (code: string): boolean =>
  ['task-needed', 'institution-needed', 'other-party-needed', 'two-parties-needed'].includes(code)

const check = async (
  subject: Subject,
  { body, receipt }: Trial<ReviseAgreement>,
): Promise<CheckParts> => {
  if (body.kind !== 'party-left') throw new Error('By this form a party leaves')
  const { visit } = subject
  const { leave: words, check: labels } = visit.texts.changes
  const { terms: before } = await standingOn(subject, body.effectiveFrom)
  return {
    title: words.check,
    terms: termsPart(subject, { before, after: receipt.terms }),
    rows: [
      partiesRow(subject, receipt.terms),
      ...dateRows(visit, labels.effectiveFrom, body.effectiveFrom),
      ...textRows(labels.reason, body.reason),
    ],
    act: words.act,
  }
}
