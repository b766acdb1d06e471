import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { RulebookEvent } from '#schemas/events/catalogue.ts'
import { isMunicipality } from '#schemas/parties/municipality-codes.ts'
import { isSame } from '../difference.ts'
import { personalDataIn } from '../people/personal-data.ts'
import { field, refuse, refuseAll, type RefusedField } from '../refusal.ts'
import { rules as shippedRules } from './catalogue.ts'
import { changedRules } from './rule-changes.ts'
import { rulebookOn, type RulebookState } from './rulebook.ts'

interface Asked {
  readonly municipalityCode: string
  readonly body: ChangeRulebook
  /** Today in Denmark, `YYYY-MM-DD`. */
  readonly today: string
}

/**
 * A municipality turns rules on or off, or counts a breach as more or less serious, from a day on.
 * The event says the whole rulebook, so a change must not begin before the one recorded last: that
 * one would silently undo it.
 */
export const changeRulebook = (
  state: RulebookState,
  { municipalityCode, body, today }: Asked,
): RulebookEvent[] => {
  // The national rules are changed by a new version of the program alone.
  if (!isMunicipality(municipalityCode)) return refuse('not-found', '/')
  const effectiveOn = body.effectiveOn ?? today
  const before = rulebookOn(municipalityCode, state, effectiveOn)
  refuseAll([
    ...body.changes.flatMap((_, index) => changeProblems(body.changes, index)),
    ...laterChange(state, effectiveOn),
    ...personalDataIn(body.reason, '/reason'),
  ])
  const rules = changedRules(before.rules, body)
  if (isSame(rules, before.rules)) {
    return state.changes.length === 0 ? refuse('nothing-changed', '/changes') : []
  }
  const data = { municipalityCode, rules: [...rules], reason: body.reason, effectiveOn }
  return [{ type: 'rulebook-changed.v1', data }]
}

type Changes = ChangeRulebook['changes']

const changeProblems = (changes: Changes, index: number): RefusedField[] => {
  const change = changes[index]
  if (change === undefined) return []
  const at = `/changes/${String(index)}`
  const { ruleId, version } = change
  const isTwice = changes.findIndex((one) => one.ruleId === ruleId) !== index
  const isUnknown =
    version !== undefined &&
    !shippedRules.some((rule) => rule.id === ruleId && rule.version === version)
  return [
    ...(isTwice ? [field('rule-twice', `${at}/ruleId`, { ruleId })] : []),
    ...(isUnknown ? [field('unknown-rule-version', `${at}/version`, { ruleId })] : []),
  ]
}

const laterChange = ({ changes }: RulebookState, effectiveOn: string): RefusedField[] => {
  const last = changes.map((one) => one.effectiveOn).reduce((a, b) => (a > b ? a : b), '')
  return effectiveOn < last ? [field('before-last-change', '/effectiveOn', { date: last })] : []
}
