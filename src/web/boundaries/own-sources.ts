import type { RuleSource } from '#schemas/views/finding.ts'
import { municipalityName } from '#src/texts/municipalities.ts'

/** A municipality's own words come first to those who work there; the others keep their order. */
export const ownFirst = (
  municipalityCodes: readonly string[],
  sources: readonly RuleSource[],
): readonly RuleSource[] => {
  // Documents name their authors in Danish.
  const names = municipalityCodes.map((code) => municipalityName('da', code))
  const isOwn = ({ author }: RuleSource): boolean => names.some((name) => author.endsWith(name))
  return sources.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}
