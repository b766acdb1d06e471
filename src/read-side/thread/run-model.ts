import { setPriority } from 'node:os'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { recordPrefixes } from '#domain/record-streams.ts'
import { nobody, type StoreObserver } from '#src/event-store/observer.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { ModelFolder } from '../model-folder.ts'
import type { Parking } from '../parking.ts'
import { copyable, type CloseMessage, type FromModelThread, type ThreadData } from './messages.ts'

/** What a thread keeps, once it is open. */
interface Kept<Message> {
  readonly take: (message: Message) => void
  readonly close: () => Promise<void>
}

/** What whoever keeps the model is given. */
interface Ground {
  readonly store: EventStore
  readonly folder: ModelFolder
  readonly onParked: (projection: string, parking: Parking) => void
  readonly onFailure: (error: unknown) => void
}

interface Program<Message, Said> {
  /** 0 to 19: how far it stands back behind requests. */
  readonly niceness: number
  /** The events are written by another thread: soon enough for whoever reads its own write. */
  readonly noticeWithinMs: number
  readonly open: (
    ground: Ground,
    tell: (message: FromModelThread | Said) => void,
  ) => Promise<Kept<Message>>
}

/**
 * Runs a thread that keeps a model: connections of its own, and messages to and fro. Where the store
 * cannot be opened the thread ends with the reason, and is begun again.
 */
export const runModel = async <
  Message extends { readonly kind: string },
  Said extends { readonly kind: string },
>(
  program: Program<Message, Said>,
): Promise<void> => {
  const port = parentPort
  if (port === null) throw new Error('This is a worker thread: the registry begins it')
  stepBack(program.niceness)
  const tell = (message: FromModelThread | Said): void => {
    port.postMessage(message)
  }
  let opened: Opened<Message> | undefined
  const early: Message[] = []
  port.on('message', (message: Message | CloseMessage) => {
    if (message.kind === 'close') void close(opened, port)
    else if (opened === undefined) early.push(message as Message)
    else opened.kept.take(message as Message)
  })
  try {
    opened = await open(program, tell)
  } catch (error) {
    throw copyable(error)
  }
  for (const message of early) opened.kept.take(message)
}

interface Opened<Message> {
  readonly store: EventStore
  readonly kept: Kept<Message>
}

const open = async <Message, Said>(
  program: Program<Message, Said>,
  tell: (message: FromModelThread | Said) => void,
): Promise<Opened<Message>> => {
  const { store: address, modelsFolder } = workerData as ThreadData
  const { noticeWithinMs } = program
  const store = await openStore({ address, recordPrefixes, noticeWithinMs, observer: told(tell) })
  try {
    const ground: Ground = {
      store,
      folder: new ModelFolder(modelsFolder, await store.id()),
      onParked: (projection, parking) => {
        tell({ kind: 'parked', projection, parking })
      },
      onFailure: (error) => {
        tell({ kind: 'failure', error: copyable(error) })
      },
    }
    return { store, kept: await program.open(ground, tell) }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** It appends nothing: only its connections are told of. */
const told = (tell: (message: FromModelThread) => void): StoreObserver => ({
  ...nobody,
  reconnected: () => {
    tell({ kind: 'reconnected' })
  },
  dropped: () => {
    tell({ kind: 'dropped' })
  },
})

const close = async <Message>(
  opened: Opened<Message> | undefined,
  port: MessagePort,
): Promise<void> => {
  // A store that does not answer may take long to open; nothing is written yet. Ends this thread alone.
  if (opened === undefined) process.exit()
  await opened.kept.close()
  await opened.store.close()
  port.close()
}

/** Requests come first where there are few cores. Elsewhere than on Linux it would be of the whole process. */
const stepBack = (niceness: number): void => {
  if (process.platform === 'linux') setPriority(niceness)
}
