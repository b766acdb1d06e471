import { NetworkKind } from '#schemas/parties/network.ts'
import { line, MunicipalityCode, Theme, Uuid } from '#schemas/values.ts'

/** What agreements are chosen by in the model, and in all that is told of it. */
export const ModelFilterQuery = {
  institutionId: Uuid.optional(),
  networkKind: NetworkKind.optional(),
  theme: Theme.optional(),
  place: line(100).optional(),
  municipalityCode: MunicipalityCode.optional(),
}
