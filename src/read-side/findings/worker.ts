import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { ModelFolder } from '../model-folder.ts'
import { FindingsEngine } from './engine.ts'
import type { FromThread, ThreadData, ToThread } from './messages.ts'

/** The thread that keeps the findings: connections of its own, and messages to and fro. */
const runThread = (): void => {
  const port = parentPort
  if (port === null) throw new Error('This is a worker thread: the registry begins it')
  stepBack()
  const { storeFile, modelsFolder } = workerData as ThreadData
  const tell = (message: FromThread): void => {
    port.postMessage(message)
  }
  const store = openSqliteStore({ path: storeFile, noticeWithinMs })
  const engine = new FindingsEngine({
    store,
    folder: new ModelFolder(modelsFolder),
    onParked: (projection, parking) => {
      tell({ kind: 'parked', projection, parking })
    },
    onFailure: (error) => {
      tell({ kind: 'failure', error })
    },
    onPosition: (position) => {
      tell({ kind: 'position', position, parked: engine.parked() })
    },
  })
  const close = async (): Promise<void> => {
    await engine.close()
    await store.close()
    port.close()
  }
  port.on('message', (message: ToThread) => {
    if (message.kind === 'close') void close()
    else void answer(message)
  })
  const answer = async ({ id, name, asked }: ToThread & { kind: 'ask' }): Promise<void> => {
    try {
      tell({ kind: 'answer', id, answered: await engine.ask(name, asked) })
    } catch (error) {
      tell({ kind: 'no-answer', id, error })
    }
  }
  engine.start()
}

/** Requests come first where there are few cores. Elsewhere than on Linux it would be of the whole process. */
const stepBack = (): void => {
  if (process.platform === 'linux') setPriority(niceness)
}

/** About a third of what a thread at 0 gets, where both have work. */
const niceness = 5

/** The events are written by another thread: soon enough for whoever reads its own write. */
const noticeWithinMs = 25

runThread()
