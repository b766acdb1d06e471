import { setImmediate as nextTurn } from 'node:timers/promises'
import { commitGroup, type Answer, type Committer } from './committer.ts'
import type { Connection } from './connection.ts'
import type { Append, EventWriter } from './event-writer.ts'

/** Writes on the thread and the connection that read, once a turn of the event loop. */
export class OwnCommitter implements Committer {
  readonly #connection: Connection
  readonly #writer: EventWriter

  constructor(connection: Connection, writer: EventWriter) {
    this.#connection = connection
    this.#writer = writer
  }

  turn(): Promise<unknown> {
    return nextTurn()
  }

  commit(group: readonly Append[]): Promise<readonly Answer[]> {
    return Promise.resolve(commitGroup(this.#connection, this.#writer, group))
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}
