import { parseEvent } from '#domain/events/parse-event.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { scenario } from './data/scenario.ts'
import { demoPath } from './world.ts'

/** How many agreements the demo's own story has proposed by a day. */
export const agreementsToldBy = (day: string): number =>
  scenario.agreements.filter(({ proposed }) => proposed <= day).length

/** Whether the store begins with what the demo tells. */
export const isDemo = async (store: EventStore): Promise<boolean> => {
  for await (const event of store.readAll()) {
    return parseEvent(event).metadata.request?.path === demoPath
  }
  return false
}
