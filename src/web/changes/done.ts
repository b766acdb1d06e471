import type { ChangesTexts } from '#src/texts/pages/changes.da.ts'
import type { Html } from '../html/html.ts'
import { success } from '../notice.ts'
import type { Visit } from '../visit.ts'

export type DoneName = keyof ChangesTexts['done']

/** What was just recorded, and what happens next; null where the address tells of nothing. */
export const doneNotice = ({ asked, texts }: Visit): Html | null => {
  const { done: known } = texts.changes
  const { done } = asked
  if (typeof done !== 'string') return null
  if (Object.hasOwn(known, done)) return success(known[done as DoneName])
  const { sent } = texts.drafts.check
  return Object.hasOwn(sent, done) ? success({ title: sent[done as keyof typeof sent] }) : null
}
