import { randomUUID } from 'node:crypto'
import type { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { NetworkDetails, type NetworkKind } from '#schemas/parties/network.ts'
import { TermsInput } from '#schemas/terms/terms.ts'
import { ruleOf } from '#domain/boundaries/catalogue.ts'
import { boundariesOn, rulebookFor, type AnswerOnDay } from '#domain/boundaries/day.ts'
import { ruleSource } from '#projections/findings/finding-views.ts'
import { subjectFrom, type ReadDocument } from '#projections/findings/subject.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { QuestionAnswer } from './boundary-queries.ts'
import { asIfProposed } from './unregistered.ts'

/**
 * What the rules say of a task that somebody describes: as of an agreement that is proposed today on
 * that one task, with a network of that kind, at an institution of the municipality.
 */
export const answerQuestion = (
  question: BoundaryQuestion,
  read: ReadDocument,
  today: string,
): QuestionAnswer => {
  const institutionId = randomUUID()
  const networkId = randomUUID()
  const described = new Map([
    [`institution-${institutionId}`, institutionOf(question, institutionId)],
    [`network-${networkId}`, networkOf(question.networkKind, networkId)],
  ])
  const input = termsOf(question, { institutionId, networkId, today })
  const state = asIfProposed(input, { origin: 'registered', proposedOn: today })
  const subject = subjectFrom(state, (stream) => described.get(stream) ?? read(stream))
  const [{ terms }] = state.versions
  const found = boundariesOn(subject, today)?.answers ?? []
  return {
    validAt: today,
    rulebookVersion: rulebookFor(subject, terms, today).version,
    answers: found
      .filter((answer) => isDescribed(answer, question))
      .map(({ rule, severity, verdict, why }) => ({
        rule: { ...rule, severity },
        verdict,
        why,
        sources: ruleOf(rule.ruleId, rule.version).sources.map(ruleSource),
      })),
  }
}

const name = '–'
const routine = { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' } as const

const termsOf = (
  { task, networkKind, municipalityCode: _, ...described }: BoundaryQuestion,
  { institutionId, networkId, today }: { institutionId: string; networkId: string; today: string },
): TermsInput => {
  const volunteers = { role: 'volunteers', tasks: [{ ...described, title: task ?? name }] }
  return TermsInput.parse({
    title: name,
    purpose: name,
    parties: [
      { kind: 'institution', institutionId, role: 'institution' },
      networkKind === null
        ? { ...volunteers, kind: 'organisation', name }
        : { ...volunteers, kind: 'network', networkId },
    ],
    classification: { formality: { formalAgreement: 'yes' }, production: routine },
    period: { from: today },
  })
}

const institutionOf = ({ municipalityCode }: BoundaryQuestion, id: string): StreamDocument => ({
  kind: 'institution',
  revision: 0,
  state: {
    status: 'registered',
    id,
    history: [
      {
        details: InstitutionDetails.parse({ name, kind: 'other', municipalityCode }),
        effectiveOn: null,
      },
    ],
    closed: null,
  },
})

const networkOf = (kind: NetworkKind | null, id: string): StreamDocument => ({
  kind: 'network',
  revision: 0,
  state: {
    status: 'registered',
    id,
    history: [
      {
        details: NetworkDetails.parse({
          name,
          kind: kind ?? 'network',
          municipalityCodes: ['0000'],
        }),
        effectiveOn: null,
      },
    ],
    closed: null,
  },
})

/** Whether a rule answers from nothing but what was described: all else would be an empty form's. */
const isDescribed = ({ evidence }: AnswerOnDay, { networkKind }: BoundaryQuestion): boolean =>
  evidence.length > 0 &&
  evidence.every(({ of, pointer }) => {
    const field = pointer.slice(pointer.lastIndexOf('/') + 1)
    if (of === 'network') return networkKind !== null && fieldsOfNetwork.has(field)
    return of === 'terms' && fieldsOfTask.has(field)
  })

const fieldsOfTask: ReadonlySet<string> = new Set([
  'performedBy',
  'responsible',
  'legalBasisId',
  'exceptionBasisId',
  'requiresNeedsAssessment',
  'requiresRecordKeeping',
  'requiresMinutesAboutCitizens',
  'isTreatment',
])

/** What it takes to be organised; the rest of a network is not asked. */
const fieldsOfNetwork: ReadonlySet<string> = new Set(['kind', 'umbrella', 'memberOf'])
