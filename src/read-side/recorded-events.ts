import type { AgreementEvent, Recorded } from '#schemas/events/catalogue.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { streamOfAgreement } from '#projections/agreement-register/stream.ts'
import { isAgreementEvent } from '#projections/stream-document.ts'
import type { EventStore } from '#src/event-store/port.ts'

/** What happened to an agreement until it was at that revision, parsed, oldest first. */
export const agreementEvents = async (
  store: EventStore,
  { agreementId, revision }: { agreementId: string; revision: number },
): Promise<readonly Recorded<AgreementEvent>[]> => {
  const events: Recorded<AgreementEvent>[] = []
  for await (const stored of store.readStream(streamOfAgreement(agreementId))) {
    if (stored.revision > revision) break
    const event = parseEvent(stored)
    if (isAgreementEvent(event)) events.push(event)
  }
  return events
}
