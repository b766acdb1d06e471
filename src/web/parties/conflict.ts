import type { RecordedChange } from '#schemas/views/problem.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import { formatDate } from '#src/texts/dates.ts'
import { timeZone } from '#schemas/values.ts'
import { nameOf } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import type { Visit } from '../visit.ts'
import { answerInWords } from './answer-words.ts'
import { isSameAnswer } from './merged.ts'
import type { PartyKind } from './party-pages.ts'
import type { PartyQuestion } from './party-question.ts'
import { warning } from './warning-box.ts'

/** A form's questions with the choices they have for these answers. */
interface Answered {
  readonly questions: readonly PartyQuestion[]
  readonly typed: Typed
}

interface Conflict {
  readonly kind: PartyKind
  readonly changes: readonly RecordedChange[]
  readonly now: Answered
  /** What the visitor wrote; null where the form does not ask for the details. */
  readonly yours: Answered | null
  readonly closed: ClosedParty | null
  /** What became of what was typed, and what to do. */
  readonly kept: string
}

/** Who changed what meanwhile, how it stands now, and what the visitor wrote instead. */
export const conflictNotice = (visit: Visit, conflict: Conflict): Html => {
  const { conflict: words } = visit.texts.parties
  const { changes, kept } = conflict
  return warning(
    words.title,
    html`${changes.map((change) => html`<p class="alert-text">${byWhom(visit, change)}</p> `)}
      <p class="alert-text">${words.fields}</p>
      <ul class="changed">
        ${changed(visit, conflict)}
      </ul>
      <p class="alert-text">${kept}</p>`,
  )
}

/** "En koordinator …, 22. november 2026 kl. 11.05": who changed it, and when. */
export const byWhom = (visit: Visit, { role, recordedAt }: RecordedChange): string => {
  const { by } = visit.texts.parties.conflict
  const told: Readonly<Record<string, (when: string) => string>> = by
  return (told[role] ?? by.analyst)(moment(visit, recordedAt))
}

/** "22. november 2026 kl. 11.05", in Denmark. */
export const moment = ({ language, texts }: Visit, recordedAt: string): string => {
  const at = Temporal.Instant.from(recordedAt).toZonedDateTimeISO(timeZone)
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' })
  return texts.parties.conflict.when(formatDate(language, at.toPlainDate().toString()), time)
}

const changed = (visit: Visit, conflict: Conflict): readonly Html[] => {
  const { kind, changes, now, closed } = conflict
  const { field, closed: words } = visit.texts.parties
  const pointers = changes.flatMap((change) => change.pointers)
  const rows = now.questions
    .filter(({ pointer }) => pointers.some((one) => isWithin(pointer, one)))
    .map((question) => row(visit, question, conflict))
  if (closed === null || !pointers.some((one) => isWithin('/closed', one))) return rows
  const since = words.since[kind](formatDate(visit.language, closed.effectiveOn))
  return [...rows, html`<li><strong>${field.closed[kind]}:</strong> ${since}</li> `]
}

const isWithin = (pointer: string, changed: string): boolean =>
  changed === pointer || changed.startsWith(`${pointer}/`)

const row = (visit: Visit, question: PartyQuestion, { now, yours }: Conflict): Html => {
  const { conflict: words } = visit.texts.parties
  const stands = answerInWords(visit, question, now.typed)
  const own = yours?.questions.find(({ pointer }) => pointer === question.pointer)
  const name = nameOf(question.pointer)
  const isOther = yours !== null && !isSameAnswer(yours.typed[name], now.typed[name])
  const wrote =
    own !== undefined && isOther ? words.yours(answerInWords(visit, own, yours.typed)) : null
  return html`<li>
    <strong>${question.noun}:</strong> ${stands}${wrote !== null && html` (${wrote})`}
  </li> `
}
