import type { Test } from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { SimulatedClock } from '#src/clock.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import type { IdempotencyKey } from '#src/commands/request.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { anInstitution, aNetwork } from '../domain/build.ts'
import { newErasures, newStore } from '../stores.ts'

export const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }

export const leaderOf = (institutionId: string): Actor => ({
  role: 'institution-leader',
  institutionId,
  personId: null,
})

export const key = (name: string, bodyHash = 'a'): { idempotency: IdempotencyKey } => ({
  idempotency: { key: name, method: 'POST', path: 'draft', bodyHash },
})

/** What was recorded from a position on, without what only the store knows. */
export const recorded = async (store: EventStore, after = 0n): Promise<RegistryEvent[]> => {
  const found: RegistryEvent[] = []
  for await (const { type, data } of store.readAll({ after })) {
    found.push({ type, data } as RegistryEvent)
  }
  return found
}

/** Commands on a store in memory with a care home and an association, and every append counted. */
export const registry = async (t: Test) => {
  const store = await newStore()
  t.teardown(() => store.close())
  const appends: number[] = []
  const counted = new Proxy(store, {
    get: (target, name) => {
      if (name === 'append') {
        return (...given: Parameters<EventStore['append']>) => {
          appends.push(given[2].length)
          return target.append(...given)
        }
      }
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  const lookup = {
    agreementsBetween: () => Promise.resolve([]),
    networksWithCvr: () => Promise.resolve([]),
  }
  const clock = new SimulatedClock('2024-06-15T10:00:00Z')
  const commands = createCommands({ store: counted, clock, lookup, erasures: newErasures() })
  const { institutionId } = await commands.registerInstitution({
    actor: coordinator,
    body: anInstitution(),
  })
  const { networkId } = await commands.registerNetwork({ actor: coordinator, body: aNetwork() })
  appends.length = 0
  return { store, clock, commands, appends, institutionId, networkId, from: await store.head() }
}
