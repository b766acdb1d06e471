import { registry } from '#projections/registry.ts'
import { SimulatedClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { runDemo } from '#src/demo/run-demo.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { newErasures, newStore } from '../stores.ts'
import { emptyWorld, fold, type History } from './histories.ts'

/** What the registry is answered from, in memory. */
export const openModels = (): ModelFile => new ModelFile(':memory:', registry)

/** All read models, with these events in them. */
export const modelsOf = (events: readonly StoredEvent[]): ModelFile => {
  const models = openModels()
  feed(models, [events])
  return models
}

export const feed = (models: ModelFile, batches: readonly (readonly StoredEvent[])[]): void => {
  for (const batch of batches) applyBatch(models, batch.map(readStored))
}

/** Every row of every table, in an order of its own, as one text. */
export const dump = (model: ModelFile): string =>
  [...tablesOf(model), 'document', 'parked', 'checkpoint']
    .flatMap((table) => [
      `== ${table}`,
      ...model
        .all(`SELECT * FROM ${table}`, {})
        .map((row) => JSON.stringify('id' in row ? { ...row, id: 'any' } : row))
        .toSorted(),
      ...(isText(table) ? indexed(model, table.replace('_text', '')) : []),
    ])
    .join('\n')

/** Some tables are kept by triggers of others. */
const tablesOf = (model: ModelFile): string[] =>
  Object.keys(model.projection.tables).flatMap((table) => [table, ...(followers[table] ?? [])])

const followers: Readonly<Record<string, readonly string[]>> = {
  agreement_listing: ['listing_count'],
  duration: ['duration_listed', 'duration_count'],
  funding: ['funding_listed', 'funding_change'],
  agreement_text: ['agreement_found'],
  recorded_listing: ['recorded_count'],
}

/** What is searched: its rows are numbered as they come, and the numbers mean nothing. */
const isText = (table: string): boolean => table.endsWith('_text')

/** Every word with the number of its texts. @throws where index and texts do not agree. */
const indexed = (model: ModelFile, name: string): string[] => {
  model.run(`INSERT INTO ${name}_word (${name}_word, rank) VALUES ('integrity-check', 1)`, {})
  return model.all(`SELECT * FROM ${name}_vocabulary`, {}).map((row) => JSON.stringify(row))
}

const lookup = {
  agreementsBetween: () => Promise.resolve([]),
  networksWithCvr: () => Promise.resolve([]),
}

export const demoToday = '2026-11-22'

/** Tells the demo into a store. */
const demoStore = async (): Promise<EventStore> => {
  const store = await newStore()
  const clock = new SimulatedClock('2013-01-01T08:00:00Z')
  await runDemo({
    commands: createCommands({ store, clock, lookup, erasures: newErasures() }),
    clock,
    until: demoToday,
  })
  return store
}

export const demoHistory = async (): Promise<History> => {
  const store = await demoStore()
  const events = await Array.fromAsync(store.readAll())
  await store.close()
  const world = emptyWorld()
  for (const { stream, type, data } of events) fold(world, stream, { type, data } as RegistryEvent)
  return { events, world }
}
