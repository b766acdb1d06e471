import { EventStoreError } from '../errors.ts'
import type { AppendResult } from '../port.ts'
import { asStoreError } from './failures.ts'
import type { Connection } from './connection.ts'
import type { Append, EventWriter } from './event-writer.ts'
import { inTransaction } from './transaction.ts'

/** What became of one append of a group. */
export type Answer = AppendResult | EventStoreError

/** Writes groups of appends, each with one commit. */
export interface Committer {
  /** Settled when the next group is to be taken from those that wait. */
  turn(): Promise<unknown>
  /** An answer for each, once they are on disk. Called again only when it has answered. */
  commit(group: readonly Append[]): Promise<readonly Answer[]>
  close(): Promise<void>
}

/** If the commit fails, all appends of the group are refused and none is stored. */
export const commitGroup = (
  { path, db }: Connection,
  writer: EventWriter,
  group: readonly Append[],
): readonly Answer[] => {
  try {
    return inTransaction(db, () => group.map((append) => carriedOut(writer, append)))
  } catch (error) {
    const failure = asStoreError(path, error)
    return group.map(() => failure)
  }
}

/** A refused append leaves nothing behind, and the others of its group go on. */
const carriedOut = (writer: EventWriter, append: Append): Answer => {
  try {
    return writer.append(append)
  } catch (error) {
    if (error instanceof EventStoreError) return error
    throw error
  }
}
