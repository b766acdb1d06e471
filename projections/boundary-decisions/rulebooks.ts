import type { RulebookView } from '#schemas/views/rulebooks.ts'
import { newestRules, ruleOf } from '#domain/boundaries/catalogue.ts'
import { nationwide } from '#domain/boundaries/day.ts'
import { rulebookOn, unchangedRulebook } from '#domain/boundaries/rulebook.ts'
import { municipalRules, nationalRules } from '#domain/boundaries/shipped-rulebooks.ts'
import { ruleSource } from '../findings/finding-views.ts'
import { textOf, type ReadModel } from '../projection.ts'

/** A municipality's rulebook on a day: its own, or the national one. */
export const rulebookOf = (
  model: ReadModel,
  municipalityCode: string,
  day: string,
): RulebookView => {
  const document = model.document(`rulebook-${municipalityCode}`)
  const { state, revision } =
    document?.kind === 'rulebook' ? document : { state: unchangedRulebook, revision: -1 }
  const { rules, version } = rulebookOn(municipalityCode, state, day)
  const chosen = new Set(rules.map(({ ruleId }) => ruleId))
  return {
    municipalityCode,
    revision: revision + 1,
    version,
    validAt: day,
    rules: rules.map((rule) => ({
      ...rule,
      isNational: rule.ruleId in nationalRules,
      sources: ruleOf(rule.ruleId, rule.version).sources.map(ruleSource),
    })),
    notChosen: newestRules().flatMap(({ id }) => (chosen.has(id) ? [] : [id])),
    changes: state.changes.map((change) => ({ ...change, rules: [...change.rules] })),
  }
}

/** The national rulebook, those that ship with rules of their own, and those that were changed. */
export const allRulebooks = (model: ReadModel, day: string): RulebookView[] => {
  const changed = model
    .all('SELECT stream FROM rulebook', {})
    .map((row) => textOf(row, 'stream').slice('rulebook-'.length))
  const codes = new Set([nationwide, ...Object.keys(municipalRules), ...changed])
  return [...codes].toSorted().map((code) => rulebookOf(model, code, day))
}
