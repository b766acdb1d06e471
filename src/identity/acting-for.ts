import type { ClosedParty } from '#schemas/views/party.ts'

interface Asked<Party> {
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  /** Null where there is no such institution. */
  readonly find: (id: string) => Promise<Party | null>
}

/**
 * The institutions whose leaders may act for these: themselves, and from the day on which one
 * closed, its successor, and that one's; each once, also where they follow each other round.
 */
export const actingFor = async <Party extends { readonly closed: ClosedParty | null }>(
  institutionIds: readonly string[],
  { day, find }: Asked<Party>,
): Promise<ReadonlyMap<string, Party>> => {
  const acting = new Map<string, Party>()
  const waiting = [...institutionIds]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (acting.has(id)) continue
    const institution = await find(id)
    if (institution === null) continue
    acting.set(id, institution)
    const successor = successorOn(institution.closed, day)
    if (successor !== null) waiting.push(successor)
  }
  return acting
}

/** Until it closes, an institution acts for itself. */
const successorOn = (closed: ClosedParty | null, day: string): string | null =>
  closed === null || day < closed.effectiveOn ? null : closed.successorId
