import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { ErasureList } from '#src/persons/erasure-list.ts'
import { startDouble, type Double } from './event-store/double/server.ts'

export const storeKinds = ['sqlite', 'double'] as const

/** SQLite, or the double of EventStoreDB. */
export type StoreKind = (typeof storeKinds)[number]

const wanted = process.env.SAMSPIL_TEST_STORE ?? 'sqlite'
const known = storeKinds.find((kind) => kind === wanted)
if (known === undefined) throw new Error(`SAMSPIL_TEST_STORE is none of ${storeKinds.join(', ')}`)

/** What tests keep their events in where it does not matter to them. */
const usual: StoreKind = known

const doubles = new Map<string, Promise<Double>>()

/** Address of the store that is kept in a folder, the same each time. */
export const storeIn = async (folder: string, kind = usual): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  return kind === 'double' ? await doubleIn(folder) : `sqlite:${join(folder, 'events.sqlite')}`
}

/** Setting of a program on a data folder; SQLite is where it would keep its events anyway. */
export const storeSetting = async (data: string): Promise<Readonly<Record<string, string>>> =>
  usual === 'sqlite' ? {} : { SAMSPIL_STORE: await storeIn(data) }

/** Address of a store that nobody else has, and that is gone with the test. */
export const storeOfItsOwn = async (): Promise<string> => {
  if (usual === 'sqlite') return 'sqlite::memory:'
  return await doubleIn(newFolder())
}

/** Of a test's own, that forgets nobody again. */
export const newErasures = (): ErasureList => new ErasureList(join(newFolder(), 'erasure-list.txt'))

const folders: string[] = []

/**
 * A folder of its own each time, gone with the process. The one that tap gives is emptied when it is
 * asked for again, and taken away before what the test opened there is closed by its teardown.
 */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-test-'))
  folders.push(folder)
  return folder
}

process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

/** An empty store of nobody else. */
export const newStore = async (): Promise<EventStore> =>
  openStore({ address: await storeOfItsOwn(), recordPrefixes })

/** Events of the record after a position; positions themselves are not counted with on every store. */
export const countAfter = async (store: EventStore, after: bigint): Promise<number> =>
  (await Array.fromAsync(store.readAll({ after }))).length

const doubleIn = async (folder: string): Promise<string> => {
  const running = doubles.get(folder) ?? begin(folder)
  doubles.set(folder, running)
  return (await running).address
}

const begin = async (folder: string): Promise<Double> => {
  const double = await startDouble({ directory: join(folder, 'double') })
  t.teardown(() => double.stop())
  return double
}
