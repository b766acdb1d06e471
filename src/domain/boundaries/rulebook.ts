import { severities, type RulebookRule, type Severity } from '#schemas/boundaries/rule.ts'
import type { EventData, RulebookEvent } from '#schemas/events/catalogue.ts'
import { shippedEdition, shippedRulebook } from './shipped-rulebooks.ts'

/** A municipality's own changes, in order of recording; none where it keeps what is shipped. */
export interface RulebookState {
  readonly changes: readonly Omit<EventData<'rulebook-changed.v1'>, 'municipalityCode'>[]
}

export const unchangedRulebook: RulebookState = { changes: [] }

export const evolveRulebook = (state: RulebookState, { data }: RulebookEvent): RulebookState => {
  const { municipalityCode: _, ...change } = data
  return { changes: [...state.changes, change] }
}

/** The rules that apply, and which edition of the rulebook they are from. */
export interface Rulebook {
  readonly rules: readonly RulebookRule[]
  /** `0510:1.0`: municipality, shipped edition, number of its own change (0: none). */
  readonly version: string
}

/** A municipality's rulebook on a day; the shipped one applies to every date until changed. */
export const rulebookOn = (code: string, { changes }: RulebookState, day: string): Rulebook => {
  if (changes.length === 0) return shippedAs(code)
  const ordered = changes
    .map((change, index) => ({ ...change, number: index + 1 }))
    .toSorted((a, b) => compare(a.effectiveOn, b.effectiveOn))
  const change = ordered.findLast(({ effectiveOn }) => effectiveOn <= day)
  if (change === undefined) return shippedAs(code)
  return { rules: change.rules, version: versionOf(code, change.number) }
}

/** Made once for each municipality: it never changes while the program runs. */
const shippedAs = (code: string): Rulebook => {
  const known = shipped.get(code)
  if (known !== undefined) return known
  const rulebook = { rules: shippedRulebook(code), version: versionOf(code, 0) }
  shipped.set(code, rulebook)
  return rulebook
}

const shipped = new Map<string, Rulebook>()

const versionOf = (code: string, change: number): string =>
  `${code}:${String(shippedEdition)}.${String(change)}`

/** Of several municipalities: every rule that one of them has, at the strictest severity. */
export const strictest = (rulebooks: readonly Rulebook[]): Rulebook => {
  const [first] = rulebooks
  if (first !== undefined && rulebooks.length === 1) return first
  const rules = new Map<string, RulebookRule>()
  for (const rule of rulebooks.flatMap((one) => one.rules)) {
    const other = rules.get(rule.ruleId)
    rules.set(rule.ruleId, other === undefined ? rule : stricter(rule, other))
  }
  return { rules: [...rules.values()], version: rulebooks.map((one) => one.version).join(' + ') }
}

/** 0 is the most serious. */
export const severityRank = (severity: Severity): number => severities.indexOf(severity)

const stricter = (a: RulebookRule, b: RulebookRule): RulebookRule => ({
  ruleId: a.ruleId,
  version: Math.max(a.version, b.version),
  severity: severityRank(a.severity) <= severityRank(b.severity) ? a.severity : b.severity,
})

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
