/** The thread that writes: one group of appends after the other, on a connection of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { commitGroup, type Answer } from './committer.ts'
import { openConnection, type Connection } from './connection.ts'
import { EventWriter, type Append } from './event-writer.ts'
import { asStoreError } from './failures.ts'
import { tell, type WriterData } from './writer-messages.ts'

const { path } = workerData as WriterData

interface Opened {
  readonly connection: Connection
  readonly writer: EventWriter
}

let opened: Opened | undefined

const open = (): Opened => {
  const connection = openConnection(path)
  return { connection, writer: new EventWriter(connection.db) }
}

/** A file that cannot be opened now is tried again with the next group. */
const written = (group: readonly Append[]): readonly Answer[] => {
  try {
    opened ??= open()
  } catch (error) {
    const failure = asStoreError(path, error)
    return group.map(() => failure)
  }
  return commitGroup(opened.connection, opened.writer, group)
}

const port = parentPort
if (port === null) throw new Error('This is a worker thread: the store begins it')

port.on('message', (group: readonly Append[] | null) => {
  if (group !== null) {
    port.postMessage(written(group).map(tell))
    return
  }
  opened?.connection.db.close()
  port.close()
})
