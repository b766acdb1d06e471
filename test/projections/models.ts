import { agreementHistory } from '#projections/agreement-history/projection.ts'
import { agreementRegister } from '#projections/agreement-register/projection.ts'
import { boundaryDecisions } from '#projections/boundary-decisions/projection.ts'
import { collaborationModel } from '#projections/collaboration-model/projection.ts'
import { institutions } from '#projections/institutions/projection.ts'
import { networks } from '#projections/networks/projection.ts'
import { SimulatedClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { runDemo } from '#src/demo/run-demo.ts'
import type { EventStore, StoredEvent } from '#src/event-store/port.ts'
import { applyBatch } from '#src/read-side/apply.ts'
import { readStored } from '#src/read-side/read-event.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import { newStore } from '../stores.ts'
import { emptyWorld, fold, type History } from './histories.ts'

/** Every read model of the registry, in memory. */
export interface Models {
  readonly register: ModelFile
  readonly model: ModelFile
  readonly institutions: ModelFile
  readonly networks: ModelFile
  readonly history: ModelFile
  readonly decisions: ModelFile
}

export const openModels = (): Models => ({
  register: new ModelFile(':memory:', agreementRegister),
  model: new ModelFile(':memory:', collaborationModel),
  institutions: new ModelFile(':memory:', institutions),
  networks: new ModelFile(':memory:', networks),
  history: new ModelFile(':memory:', agreementHistory),
  decisions: new ModelFile(':memory:', boundaryDecisions),
})

/** All read models, with these events in them. */
export const modelsOf = (events: readonly StoredEvent[]): Models => {
  const models = openModels()
  feed(models, [events])
  return models
}

export const feed = (models: Models, batches: readonly (readonly StoredEvent[])[]): void => {
  for (const batch of batches) {
    const read = batch.map(readStored)
    for (const model of Object.values(models) as ModelFile[]) applyBatch(model, read)
  }
}

export const closeModels = (models: Models): void => {
  for (const model of Object.values(models) as ModelFile[]) model.close()
}

/** Every row of every table, in an order of its own, as one text. */
export const dump = (model: ModelFile): string =>
  [...Object.keys(model.projection.tables), 'document', 'parked', 'checkpoint']
    .flatMap((table) => [
      `== ${table}`,
      ...model
        .all(`SELECT * FROM ${table}`, {})
        .map((row) => JSON.stringify(isText(table) ? { ...row, id: 'any' } : row))
        .toSorted(),
      ...(isText(table) ? indexed(model, table.replace('_text', '')) : []),
    ])
    .join('\n')

/** What is searched: its rows are numbered as they come, and the numbers mean nothing. */
const isText = (table: string): boolean => table.endsWith('_text')

/** Every word with the number of its texts. @throws where index and texts do not agree. */
const indexed = (model: ModelFile, name: string): string[] => {
  model.run(`INSERT INTO ${name}_word (${name}_word, rank) VALUES ('integrity-check', 1)`, {})
  return model.all(`SELECT * FROM ${name}_vocabulary`, {}).map((row) => JSON.stringify(row))
}

export const dumps = (models: Models): Record<string, string> =>
  Object.fromEntries(
    Object.values(models).map((model: ModelFile) => [model.projection.name, dump(model)]),
  )

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
    commands: createCommands({ store, clock, lookup }),
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
