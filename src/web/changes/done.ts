import type { ChangesTexts } from '#src/texts/pages/changes.da.ts'
import type { Html } from '../html.ts'
import { success } from '../notice.ts'
import type { Visit } from '../visit.ts'

export type DoneName = keyof ChangesTexts['done']

/** What was just recorded, and what happens next; null where the address tells of nothing. */
export const doneNotice = ({ asked, texts }: Visit): Html | null => {
  const { done: known } = texts.changes
  const { done } = asked
  return typeof done === 'string' && Object.hasOwn(known, done)
    ? success(known[done as DoneName])
    : null
}
