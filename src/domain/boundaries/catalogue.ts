import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { Rule } from './rule.ts'
import { centreGuidelines } from './rules/centre-guidelines.ts'
import { clearRoles } from './rules/clear-roles.ts'
import { confidentialityByContract } from './rules/confidentiality-by-contract.ts'
import { fitsInstitution } from './rules/fits-institution.ts'
import { freeChoice } from './rules/free-choice.ts'
import { needsAssessment } from './rules/needs-assessment.ts'
import { networkContributes } from './rules/network-contributes.ts'
import { noEmployeeDuties } from './rules/no-employee-duties.ts'
import { noJobReplacement } from './rules/no-job-replacement.ts'
import { noMinutes } from './rules/no-minutes.ts'
import { noTreatment } from './rules/no-treatment.ts'
import { notOwnFamily } from './rules/not-own-family.ts'
import { organised } from './rules/organised.ts'
import { ownCharacter } from './rules/own-character.ts'
import { ownContribution } from './rules/own-contribution.ts'
import { ownValues } from './rules/own-values.ts'
import { paragraph79 } from './rules/paragraph-79.ts'
import { professionalRespect } from './rules/professional-respect.ts'
import { recognised } from './rules/recognised.ts'
import { recordKeeping } from './rules/record-keeping.ts'
import { reviewCycle } from './rules/review-cycle.ts'
import { safeAndDignified } from './rules/safe-and-dignified.ts'
import { socialPurpose } from './rules/social-purpose.ts'
import { statutoryResponsibility } from './rules/statutory-responsibility.ts'
import { statutoryTask } from './rules/statutory-task.ts'
import { supplement } from './rules/supplement.ts'
import { trainingOffered } from './rules/training-offered.ts'
import { unpaid } from './rules/unpaid.ts'
import { voluntary } from './rules/voluntary.ts'

/** Every version of every rule ever shipped: a rulebook names which one it chose. */
export const rules: readonly Rule[] = [
  statutoryTask,
  statutoryResponsibility,
  needsAssessment,
  recordKeeping,
  professionalRespect,
  ownContribution,
  noMinutes,
  organised,
  networkContributes,
  fitsInstitution,
  unpaid,
  recognised,
  noEmployeeDuties,
  confidentialityByContract,
  trainingOffered,
  supplement,
  ownValues,
  freeChoice,
  noJobReplacement,
  clearRoles,
  centreGuidelines,
  safeAndDignified,
  socialPurpose,
  paragraph79,
  ownCharacter,
  noTreatment,
  voluntary,
  notOwnFamily,
  reviewCycle,
]

const versionsById = Map.groupBy(rules, ({ id }) => id)

/** @throws Error where there is no such version: a rulebook names only what was shipped. */
export const ruleOf = (id: RuleId, version: number): Rule => {
  const rule = versionsById.get(id)?.find((one) => one.version === version)
  if (rule === undefined) throw new Error(`No rule ${id} of version ${String(version)}`)
  return rule
}

/** The newest version of each rule, in the order in which they are told. */
export const newestRules = (): readonly Rule[] => [
  ...new Map(
    rules.toSorted((a, b) => a.version - b.version).map((rule) => [rule.id, rule]),
  ).values(),
]
