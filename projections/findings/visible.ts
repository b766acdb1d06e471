import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { inOrder, versionOn } from '#domain/agreements/timeline.ts'
import { never } from '#domain/never.ts'
import { detailsOn, latestDetails } from '#domain/parties/party.ts'
import type { SignedIn } from '../agreement-register/filters.ts'
import type { ReadDocument } from './subject.ts'

/**
 * Whether this viewer may know what was found of an agreement: leaders of its institutions and of
 * those that took over from them, the coordinator of their municipality, and analysts. The parties are
 * those of today, and those that are agreed for later.
 */
export const seesFindings = (
  viewer: SignedIn,
  state: ExistingAgreement,
  { read, day }: { readonly read: ReadDocument; readonly day: string },
): boolean => {
  const institutionIds = institutionsOf(state, day)
  switch (viewer.role) {
    case 'analyst':
      return true
    case 'institution-leader':
      return institutionIds.some((id) => viewer.institutionIds.includes(id))
    case 'coordinator': {
      const codes = [...actingFor(institutionIds, { read, day })]
      return codes.includes(viewer.municipalityCode)
    }
    default:
      return never(viewer)
  }
}

const institutionsOf = (state: ExistingAgreement, day: string): string[] => {
  const ahead = inOrder(state.versions).filter(({ effectiveFrom }) => effectiveFrom > day)
  const parties = [versionOn(state, day), ...ahead].flatMap(({ terms }) => terms.parties)
  return parties.flatMap((party) => (party.kind === 'institution' ? [party.institutionId] : []))
}

/**
 * Municipalities of the institutions, and of those that took over from them: where they are on the
 * day, and where they are moving.
 */
function* actingFor(
  institutionIds: readonly string[],
  { read, day }: { readonly read: ReadDocument; readonly day: string },
): Generator<string> {
  const found = new Set(institutionIds)
  // A set is gone through to its end, what is added meanwhile included.
  for (const id of found) {
    const document = read(`institution-${id}`)
    if (document?.kind !== 'institution') continue
    const { state } = document
    yield detailsOn(state, day).municipalityCode
    yield latestDetails(state).municipalityCode
    const { closed } = state
    const successor = closed !== null && closed.effectiveOn <= day ? closed.successorId : null
    if (successor !== null) found.add(successor)
  }
}
