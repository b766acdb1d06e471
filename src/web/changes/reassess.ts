import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { firstDay, latest } from '#domain/dates.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import { placement } from '../agreement/placement.ts'
import type { Question } from '../forms/question.ts'
import { typeValue } from '../forms/type-value.ts'
import { html } from '../html/html.ts'
import { enumWords, termWords } from '../terms/catalogues.ts'
import type { ChangeForm, CheckParts, FormParts, Section, Trial } from './change-form.ts'
import { typedDay } from './consent-questions.ts'
import { notRunning } from './hindrances.ts'
import { standingOn, type Subject } from './subject.ts'
import { cellPart, dateRows, termsPart, textRows } from './words.ts'

/** The collaboration is seen in another light: only the answers that place it in the model. */
export const reassessForm: ChangeForm<ReviseAgreement> = {
  page: 'reassess',
  schema: ReviseAgreement,
  hindrance: notRunning,
  start: (subject) => ({
    ...typeValue(subject.visit.language, subject.agreement.terms.classification, {
      at: '/classification',
      kindAt: () => null,
    }),
    effectiveFrom: typedDay(subject, firstPossible(subject)),
  }),
  parts: (subject) => parts(subject),
  kinds: { '/effectiveFrom': 'day' },
  body: (_, { classification, effectiveFrom, reason }) => ({
    kind: 'reassessment',
    classification,
    effectiveFrom,
    reason,
  }),
  send: (commands, request) => commands.reviseAgreement(request),
  check: (subject, trial) => check(subject, trial),
  done: () => 'reassess',
}

/** Today, or the first day of what has not begun. */
const firstPossible = ({ agreement, today }: Subject): string =>
  latest(today, firstDay(agreement.terms.period.from))

const parts = (subject: Subject): FormParts => {
  const { visit } = subject
  const { reassess: words } = visit.texts.changes
  return {
    title: words.title,
    lead: words.lead,
    before: html`<div class="given">
      <h2>${words.now}</h2>
      ${placement(subject, false)}
    </div>`,
    sections: [formalitySection(subject), productionSection(subject), about(subject)],
  }
}

const formalitySection = (subject: Subject): Section => ({
  heading: subject.visit.texts.changes.reassess.formality,
  questions: [
    known(subject, 'classification.formality.formalAgreement'),
    known(subject, 'classification.formality.fixedRelation'),
    ...chosen(subject, 'formality', Formality.options),
  ],
})

const productionSection = (subject: Subject): Section => ({
  heading: subject.visit.texts.changes.reassess.production,
  questions: [
    known(subject, 'classification.production.fixedTasks'),
    known(subject, 'classification.production.changesWaysOfWorking'),
    known(subject, 'classification.production.movesRoles'),
    ...chosen(subject, 'production', Production.options),
  ],
})

const about = ({ visit }: Subject): Section => {
  const { reassess: words } = visit.texts.changes
  return {
    heading: words.about,
    questions: [
      { pointer: '/effectiveFrom', label: words.effectiveFrom, answer: { kind: 'day' } },
      { pointer: '/reason', label: words.reason, answer: { kind: 'text', most: 1000 } },
    ],
  }
}

const known = ({ visit }: Subject, path: TermPath): Question => {
  const { label, ask, hint } = termWords(visit.language)[path]
  return {
    pointer: `/${path.replaceAll('.', '/')}`,
    label: ask ?? label,
    ...(hint === undefined ? {} : { hint }),
    answer: { kind: 'known' },
  }
}

/** What settles the answers or overrides them, with the reason that it then takes. */
const chosen = (
  { visit }: Subject,
  which: 'formality' | 'production',
  values: readonly string[],
): readonly Question[] => {
  const { reassess: words } = visit.texts.changes
  const labels: Readonly<Record<string, string>> = enumWords(visit.language).choice[which]
  return [
    {
      pointer: `/classification/${which}/chosen`,
      label: words.choose[which],
      none: words.followAnswers,
      answer: {
        kind: 'one',
        as: 'list',
        of: values.map((value) => ({ value, label: labels[value] ?? '' })),
      },
    },
    {
      pointer: `/classification/${which}/reason`,
      label: words.why,
      hint: words.whyHint,
      isOptional: true,
      answer: { kind: 'text', most: 1000 },
    },
  ]
}

const check = async (
  subject: Subject,
  { body, receipt }: Trial<ReviseAgreement>,
): Promise<CheckParts> => {
  if (body.kind !== 'reassessment') throw new Error('This form reassesses')
  const { visit } = subject
  const { reassess: words, check: labels } = visit.texts.changes
  const before = await standingOn(subject, body.effectiveFrom)
  return {
    title: words.check,
    terms: termsPart(subject, { before: before.terms, after: receipt.terms }),
    rows: [
      ...dateRows(visit, labels.effectiveFrom, body.effectiveFrom),
      ...textRows(labels.reason, body.reason),
    ],
    cell: cellPart(subject, {
      before: before.classification,
      terms: receipt.terms,
      after: receipt.classification,
    }),
    act: words.act,
  }
}
