import { isActor, type Visitor } from './visitor.ts'

/** Whether a day, `YYYY-MM-DD`, is one that whoever asks may not know of yet. */
export const isAheadFor = (visitor: Visitor, day: string, today: string): boolean =>
  !isActor(visitor) && day > today
