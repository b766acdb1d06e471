import { formatDate } from '#src/texts/dates.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { Hindrance } from './change-form.ts'
import type { Subject } from './subject.ts'

/** For what is done to an agreement that was made and is not over. */
export const notRunning = (subject: Subject): Hindrance | null => {
  const { agreement, visit } = subject
  const { hindrance } = visit.texts.changes
  const isOver = over(subject)
  if (isOver !== null || agreement.status !== 'proposed') return isOver
  return linked(subject, hindrance.proposed, 'agree')
}

/** For what is done to a proposal. */
export const notProposed = (subject: Subject): Hindrance | null => {
  const { agreement, visit } = subject
  // On its last day, what was declined is a proposal still.
  const isOver = over(subject)
  if (isOver !== null || agreement.status === 'proposed') return isOver
  return linked(subject, visit.texts.changes.hindrance.alreadyAgreed, 'change')
}

/** For what is over, or is to be: notice counts, too. */
export const over = (subject: Subject): Hindrance | null => {
  const { agreement, visit } = subject
  const { hindrance } = visit.texts.changes
  if (agreement.end === null) return null
  if (agreement.status === 'annulled') return linked(subject, hindrance.annulled, 'correct')
  if (isOfProposal(agreement.end.reason)) return linked(subject, hindrance.proposalOver, 'correct')
  const text = hindrance.ended.text(formatDate(visit.language, agreement.end.endedOn))
  return linked(subject, { ...hindrance.ended, text }, 'correct')
}

/** For what mends an end: there must be one. */
export const notOver = (subject: Subject): Hindrance | null => {
  const { agreement, visit } = subject
  const { nothingToMend } = visit.texts.changes.hindrance
  return agreement.end === null ? linked(subject, nothingToMend, 'correct') : null
}

export const notBegun = (subject: Subject): Hindrance | null => {
  const { agreement, visit } = subject
  const { upcoming } = visit.texts.changes.hindrance
  if (agreement.status !== 'upcoming') return null
  const text = upcoming.text(formatDate(visit.language, agreement.terms.period.from))
  return linked(subject, { ...upcoming, text }, 'change')
}

export const linked = (
  { visit, agreement: { agreementId } }: Subject,
  { title, text, link }: { title: string; text: string; link: string },
  page: PageName,
): Hindrance => ({
  title,
  text,
  link: { href: addressOf(page, visit.language, { agreementId }), words: link },
})

export const isOfProposal = (reason: string): boolean =>
  reason === 'declined' || reason === 'withdrawn'
