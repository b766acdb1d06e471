import type { LegalBasisState } from './legal-bases.ts'
import type { Decisions } from './decisions.ts'
import type { RulebookState } from './rulebook.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { ExistingAgreement } from '../agreements/state.ts'
import type { RegisteredParty } from '../parties/party.ts'

/** All that an agreement's findings depend on, each as known now; what is not there is not known. */
export interface BoundarySubject {
  readonly state: ExistingAgreement
  readonly institutions: ReadonlyMap<string, RegisteredParty<InstitutionDetails>>
  readonly networks: ReadonlyMap<string, RegisteredParty<NetworkDetails>>
  /** By municipality code; the shipped one where there is none. */
  readonly rulebooks: ReadonlyMap<string, RulebookState>
  /** Those added or corrected; the shipped one where there is none. */
  readonly legalBases: ReadonlyMap<string, LegalBasisState>
  readonly decisions: Decisions
}

/** Ids of the legal bases that tasks refer to, each once. */
export const legalBasisIdsIn = (terms: readonly Terms[]): string[] => [
  ...new Set(
    terms.flatMap(({ parties }) =>
      parties.flatMap(({ tasks }) =>
        tasks.flatMap(({ legalBasisId, exceptionBasisId }) =>
          [legalBasisId, exceptionBasisId].filter((id) => id !== null),
        ),
      ),
    ),
  ),
]

/** Municipalities that an institution is or was in, as known now, each once. */
export const municipalitiesOf = (
  institutions: Iterable<RegisteredParty<InstitutionDetails>>,
): string[] => [
  ...new Set(
    [...institutions].flatMap(({ history }) =>
      history.map(({ details }) => details.municipalityCode),
    ),
  ),
]
