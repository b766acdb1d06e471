import { z } from 'zod'
import { LegalBasisId } from '../boundaries/legal-basis.ts'
import { NetworkKind } from '../parties/network.ts'
import { Performer } from '../terms/party.ts'
import { known, MunicipalityCode, optionalLine } from '../values.ts'
import { boundaryQuestionExample } from './boundary-examples.ts'

/** "Må frivillige …?": a task as somebody describes it; nothing of it is registered. */
export const BoundaryQuestion = z
  .strictObject({
    task: optionalLine(),
    municipalityCode: MunicipalityCode,
    networkKind: NetworkKind.nullable().default(null),
    performedBy: Performer.default('unknown'),
    responsible: Performer.default('unknown'),
    legalBasisId: LegalBasisId.nullable().default(null),
    exceptionBasisId: LegalBasisId.nullable().default(null),
    requiresNeedsAssessment: known,
    requiresRecordKeeping: known,
    requiresMinutesAboutCitizens: known,
    isTreatment: known,
  })
  .meta({ id: 'BoundaryQuestion', examples: [boundaryQuestionExample] })
export type BoundaryQuestion = z.infer<typeof BoundaryQuestion>
