import { setPriority } from 'node:os'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { recordPrefixes } from '#domain/record-streams.ts'
import { nobody } from '#src/event-store/observer.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { ModelFolder } from '../model-folder.ts'
import { FindingsEngine } from './engine.ts'
import { copyable, type FromThread, type ThreadData, type ToThread } from './messages.ts'

type Asked = ToThread & { readonly kind: 'ask' }

interface Opened {
  readonly store: EventStore
  readonly engine: FindingsEngine
}

/**
 * The thread that keeps the findings: connections of its own, and messages to and fro. Where the
 * store cannot be opened the thread ends with the reason, and is begun again.
 */
const runThread = async (): Promise<void> => {
  const port = parentPort
  if (port === null) throw new Error('This is a worker thread: the registry begins it')
  stepBack()
  const tell = (message: FromThread): void => {
    port.postMessage(message)
  }
  let opened: Opened | undefined
  const early: Asked[] = []
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') void close(opened, port)
    else if (opened === undefined) early.push(message)
    else void answer(opened.engine, message, tell)
  })
  try {
    opened = await open(workerData as ThreadData, tell)
  } catch (error) {
    throw copyable(error)
  }
  for (const message of early) void answer(opened.engine, message, tell)
}

const open = async (
  { store: address, modelsFolder }: ThreadData,
  tell: (message: FromThread) => void,
): Promise<Opened> => {
  const store = await openStore({ address, recordPrefixes, noticeWithinMs, observer: told(tell) })
  try {
    const engine = new FindingsEngine({
      store,
      folder: new ModelFolder(modelsFolder, await store.id()),
      onParked: (projection, parking) => {
        tell({ kind: 'parked', projection, parking })
      },
      onFailure: (error) => {
        tell({ kind: 'failure', error: copyable(error) })
      },
      onPosition: (position) => {
        tell({ kind: 'position', position, parked: engine.parked() })
      },
    })
    await engine.begin()
    return { store, engine }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** It appends nothing: only its connections are told of. */
const told = (tell: (message: FromThread) => void) => ({
  ...nobody,
  reconnected: () => {
    tell({ kind: 'reconnected' })
  },
  dropped: () => {
    tell({ kind: 'dropped' })
  },
})

const answer = async (
  engine: FindingsEngine,
  { id, name, asked }: Asked,
  tell: (message: FromThread) => void,
): Promise<void> => {
  try {
    tell({ kind: 'answer', id, answered: await engine.ask(name, asked) })
  } catch (error) {
    tell({ kind: 'no-answer', id, error: copyable(error) })
  }
}

const close = async (opened: Opened | undefined, port: MessagePort): Promise<void> => {
  // A store that does not answer may take long to open; nothing is written yet. Ends this thread alone.
  if (opened === undefined) process.exit()
  await opened.engine.close()
  await opened.store.close()
  port.close()
}

/** Requests come first where there are few cores. Elsewhere than on Linux it would be of the whole process. */
const stepBack = (): void => {
  if (process.platform === 'linux') setPriority(niceness)
}

/** About a third of what a thread at 0 gets, where both have work. */
const niceness = 5

/** The events are written by another thread: soon enough for whoever reads its own write. */
const noticeWithinMs = 25

await runThread()
