import fc from 'fast-check'
import t from 'tap'
import { ruleIds, type RuleId } from '#schemas/boundaries/rule.ts'
import { BoundaryQuestion } from '#schemas/commands/boundary-question.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Performer } from '#schemas/terms/party.ts'
import { TermsInput } from '#schemas/terms/terms.ts'
import { Known } from '#schemas/values.ts'
import { shippedLegalBases } from '#domain/boundaries/shipped-legal-bases.ts'
import { answersOnDraft } from '#projections/findings/draft.ts'
import type { ReadDocument } from '#projections/findings/subject.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import { answerQuestion } from '#src/read-side/question.ts'
import { asIfProposed } from '#src/read-side/unregistered.ts'
import {
  aNetwork,
  anInstitution,
  careHomeId,
  formalOwnProduction,
  friendsId,
  id,
  today,
} from '../domain/build.ts'
import { canonical } from '../domain/exactly.ts'
import { tries } from '../tries.ts'

const municipalities = ['0510', '0813', '0550', '0370', '0101']
const nothing: ReadDocument = () => null

const known = fc.constantFrom(...Known.options)
const performer = fc.constantFrom(...Performer.options)
const basis = fc.option(fc.constantFrom(...Object.keys(shippedLegalBases), 'unheard-of'))
const questions = fc
  .record({
    task: fc.option(fc.constantFrom('Højtlæsning', 'Hjælp i bad')),
    municipalityCode: fc.constantFrom(...municipalities),
    networkKind: fc.option(fc.constantFrom(...NetworkKind.options)),
    performedBy: performer,
    responsible: performer,
    legalBasisId: basis,
    exceptionBasisId: basis,
    requiresNeedsAssessment: known,
    requiresRecordKeeping: known,
    requiresMinutesAboutCitizens: known,
    isTreatment: known,
  })
  .map((one) => BoundaryQuestion.parse(one))

const taskId = id('task asked about')

/** The same task in a formal agreement that begins today, between parties that are registered. */
const inAgreement = (question: BoundaryQuestion) => {
  const { task, networkKind, municipalityCode, ...described } = question
  const volunteers = {
    role: 'volunteers',
    tasks: [{ id: taskId, title: task ?? 'Opgave', ...described }],
  }
  const terms = TermsInput.parse({
    title: 'Læsevenner',
    purpose: 'Beboere og frivillige læser sammen.',
    parties: [
      { kind: 'institution', institutionId: careHomeId, role: 'institution' },
      networkKind === null
        ? { ...volunteers, kind: 'organisation', name: 'Vennerne' }
        : { ...volunteers, kind: 'network', networkId: friendsId },
    ],
    classification: formalOwnProduction,
    period: { from: today },
  })
  const party = { status: 'registered', closed: null } as const
  const institution = anInstitution({ municipalityCode })
  const network = aNetwork({ kind: networkKind ?? 'association' })
  const documents = new Map<string, StreamDocument>([
    [
      `institution-${careHomeId}`,
      {
        kind: 'institution',
        revision: 0,
        state: { ...party, id: careHomeId, history: [{ details: institution, effectiveOn: null }] },
      },
    ],
    [
      `network-${friendsId}`,
      {
        kind: 'network',
        revision: 0,
        state: { ...party, id: friendsId, history: [{ details: network, effectiveOn: null }] },
      },
    ],
  ])
  const state = asIfProposed(terms, { origin: 'registered', proposedOn: today })
  return answersOnDraft(state, (stream) => documents.get(stream) ?? null, today)
}

t.test('a task gets the answers that it gets in an agreement', (t) => {
  t.plan(2)
  const answered = new Map<RuleId, Set<string>>()
  fc.assert(
    fc.property(questions, (question) => {
      const { answers, rulebookVersion, validAt } = answerQuestion(question, nothing, today)
      const real = inAgreement(question)
      if (validAt !== today || rulebookVersion !== real.rulebookVersion) throw new Error('as of')
      for (const { rule, verdict, why } of answers) {
        answered.set(rule.ruleId, (answered.get(rule.ruleId) ?? new Set()).add(verdict))
        const same = real.answers.find(
          (one) =>
            one.rule.ruleId === rule.ruleId &&
            (one.itemId === taskId || one.itemKind !== 'task') &&
            one.verdict === verdict &&
            one.why === why &&
            one.severity === rule.severity,
        )
        if (same === undefined) {
          throw new Error(canonical({ asked: { rule, verdict, why }, real: real.answers }))
        }
      }
    }),
    tries(400, 5000),
  )
  const rules = ruleIds.filter((one) => answered.has(one))
  t.strictSame(rules, [
    'statutory-task',
    'statutory-responsibility',
    'needs-assessment',
    'record-keeping',
    'no-minutes',
    'organised',
    'no-treatment',
  ])
  t.ok(
    rules.every((one) => answered.get(one)?.has('breached') === true),
    'each can be breached',
  )
})

const ask = (sketch: Partial<BoundaryQuestion>) => {
  const question = BoundaryQuestion.parse({ municipalityCode: '0510', ...sketch })
  return answerQuestion(question, nothing, today).answers
}

t.test('only what was described is answered', (t) => {
  t.plan(5)
  const isAsked = (ruleId: RuleId, answers: ReturnType<typeof ask>) =>
    answers.some(({ rule }) => rule.ruleId === ruleId)
  t.notOk(isAsked('organised', ask({})), 'nothing is known of the network')
  t.ok(isAsked('organised', ask({ networkKind: 'citizen-group' })))
  t.notOk(isAsked('unpaid', ask({})), 'nobody asked whether it is paid')
  t.notOk(isAsked('clear-roles', ask({ municipalityCode: '0813' })), 'nor how it is written down')
  t.ok(
    ask({}).every(({ sources }) => sources.length > 0),
    'each says where it stands',
  )
})
