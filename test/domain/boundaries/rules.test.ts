import t from 'tap'
import { ruleIds, type RuleId } from '#schemas/boundaries/rule.ts'
import { ruleWhys } from '#schemas/boundaries/why.ts'
import { newestRules, ruleOf, rules } from '#domain/boundaries/catalogue.ts'
import type { Answer, Evidence } from '#domain/boundaries/rule.ts'
import { documents } from '#domain/boundaries/sources.ts'
import { cases, exactly, isTrue } from '../exactly.ts'
import { inputFrom, type Examples, type Given } from './asking.ts'
import * as ofAnswers from './rules/answers.ts'
import * as ofFunding from './rules/funding.ts'
import * as ofParties from './rules/parties.ts'
import { reviewCycleExamples } from './rules/review-cycle.ts'
import * as ofTasks from './rules/tasks.ts'

/** A rule without examples does not compile. */
const examples: { readonly [Id in RuleId]: Examples<Id> } = {
  'statutory-task': ofTasks.statutoryTaskExamples,
  'statutory-responsibility': ofTasks.statutoryResponsibilityExamples,
  'needs-assessment': ofTasks.needsAssessmentExamples,
  'record-keeping': ofTasks.recordKeepingExamples,
  'professional-respect': ofAnswers.professionalRespectExamples,
  'own-contribution': ofAnswers.ownContributionExamples,
  'no-minutes': ofTasks.noMinutesExamples,
  organised: ofParties.organisedExamples,
  'network-contributes': ofAnswers.networkContributesExamples,
  'fits-institution': ofParties.fitsInstitutionExamples,
  unpaid: ofAnswers.unpaidExamples,
  recognised: ofAnswers.recognisedExamples,
  'no-employee-duties': ofAnswers.noEmployeeDutiesExamples,
  'confidentiality-by-contract': ofParties.confidentialityByContractExamples,
  'training-offered': ofAnswers.trainingOfferedExamples,
  supplement: ofAnswers.supplementExamples,
  'own-values': ofParties.ownValuesExamples,
  'free-choice': ofAnswers.freeChoiceExamples,
  'no-job-replacement': ofAnswers.noJobReplacementExamples,
  'clear-roles': ofTasks.clearRolesExamples,
  'centre-guidelines': ofParties.centreGuidelinesExamples,
  'safe-and-dignified': ofAnswers.safeAndDignifiedExamples,
  'social-purpose': ofFunding.socialPurposeExamples,
  'paragraph-79': ofFunding.paragraph79Examples,
  'own-character': ofFunding.ownCharacterExamples,
  'no-treatment': ofTasks.noTreatmentExamples,
  voluntary: ofAnswers.voluntaryExamples,
  'not-own-family': ofAnswers.notOwnFamilyExamples,
  'review-cycle': reviewCycleExamples,
}

interface AnyExample {
  readonly given: Given
  readonly then: readonly Answer[]
}

const examplesOf = (ruleId: RuleId): Readonly<Record<string, AnyExample>> => examples[ruleId]

const expected = (ruleId: RuleId): readonly Answer[] =>
  Object.values(examplesOf(ruleId)).flatMap(({ then }) => then)

/** As `looksAt` names it: without where it is, and with its owner where that is not the terms. */
const fieldOf = ({ of, pointer }: Evidence): string => {
  const field = pointer
    .slice(1)
    .replaceAll(/(?<=\/)\d+(?=\/)/g, '*')
    .replaceAll('/', '.')
  return of === 'terms' ? field : `${of}.${field}`
}

const sortedSet = (values: readonly string[]): string[] => [...new Set(values)].toSorted()

for (const ruleId of ruleIds) {
  const rule = ruleOf(ruleId, 1)
  t.test(ruleId, (t) => {
    cases(t, {
      ...Object.fromEntries(
        Object.entries(examplesOf(ruleId)).map(([name, { given, then }]) => [
          name,
          () => exactly(rule.check(inputFrom(given)), then, 'the answers'),
        ]),
      ),
      'every reason has an example': () =>
        exactly(sortedSet(expected(ruleId).map(({ why }) => why)), sortedSet(ruleWhys[ruleId])),
      'a reason is always of the same verdict': () => {
        const pairs = sortedSet(expected(ruleId).map(({ why, verdict }) => `${why}: ${verdict}`))
        return exactly(pairs.length, ruleWhys[ruleId].length, pairs.join(', '))
      },
      'it can be upheld, breached and unable to tell': () =>
        exactly(
          ['upheld', 'breached', 'cannot-tell'].filter(
            (verdict) => !expected(ruleId).some((one) => one.verdict === verdict),
          ),
          [],
        ),
      'it looks at the fields that its evidence names': () =>
        exactly(
          sortedSet(expected(ruleId).flatMap(({ evidence }) => evidence.map(fieldOf))),
          sortedSet(rule.looksAt),
        ),
      'it says where it stands, in a sentence at most': () =>
        exactly(
          rule.sources
            .map(({ quote }) => quote)
            .filter((quote) => quote !== null && /[.!?] \p{Lu}/u.test(quote)),
          [],
        ),
    })
    return Promise.resolve()
  })
}

t.test('the catalogue', (t) => {
  cases(t, {
    'has the rules in the order in which they are told': () =>
      exactly(
        newestRules().map(({ id }) => id),
        ruleIds,
      ),
    'has every version once': () =>
      exactly(
        sortedSet(rules.map(({ id, version }) => `${id} ${String(version)}`)).length,
        rules.length,
      ),
    'quotes no document that is not there': () =>
      isTrue(rules.every(({ sources }) => sources.every(({ document }) => document in documents))),
    'calls statutory only what rests on a duty in law': () =>
      exactly(
        rules.filter(({ isStatutory }) => isStatutory).map(({ id }) => id),
        ['statutory-task', 'statutory-responsibility'],
      ),
  })
  return Promise.resolve()
})

/** Given this, the days on which time alone may turn the answer. */
const turns: Readonly<Record<string, readonly [Given, readonly string[]]>> = {
  'two years on, and the day after a planned review': [
    { lastLookedAt: '2024-01-02', reviewBy: '2025-01-01', day: '2024-06-15' },
    ['2026-01-03', '2025-01-02'],
  ],
  'two years on, where none is planned': [
    { lastLookedAt: '2024-01-02', day: '2024-06-15' },
    ['2026-01-03'],
  ],
  'the day before it turns': [{ lastLookedAt: '2024-01-02', day: '2026-01-02' }, ['2026-01-03']],
  'on the day that it turned': [{ lastLookedAt: '2024-01-02', day: '2026-01-03' }, []],
  'never looked at, and planned': [
    { lastLookedAt: '', reviewBy: '2027-01-03', day: '2026-01-03' },
    ['2027-01-04'],
  ],
  'never looked at, and not planned': [{ lastLookedAt: '', day: '2026-01-03' }, []],
}

t.test('time turns the answers of one rule alone', (t) => {
  cases(t, {
    'which looks at time': () =>
      exactly(
        rules.filter(({ turnsOn }) => turnsOn !== undefined).map(({ id }) => id),
        ['review-cycle'],
      ),
    ...Object.fromEntries(
      Object.entries(turns).map(([name, [given, days]]) => [
        name,
        () => exactly(ruleOf('review-cycle', 1).turnsOn?.(inputFrom(given)), days, 'the days'),
      ]),
    ),
  })
  return Promise.resolve()
})
