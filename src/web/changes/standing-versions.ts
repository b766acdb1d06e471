import type { Terms } from '#schemas/terms/terms.ts'
import type { RevisionKind } from '#src/texts/terms/enums.da.ts'
import type { Entry } from '../agreement/entry-words.ts'
import { standingOn, type Subject } from './subject.ts'

/** Terms that are or were to apply and that can be corrected. */
export interface StandingVersion {
  readonly number: number
  readonly kind: RevisionKind | 'proposal' | 'agreed'
  readonly effectiveFrom: string | null
  /** It took the place of one that was wrong. */
  readonly isCorrected: boolean
}

/** With its terms, to begin a correction with. */
export interface Correctable extends StandingVersion {
  readonly terms: Terms
}

/** Those that apply on a day, today or another: what a later one of the same day replaced does not. */
export const correctableVersions = async (subject: Subject): Promise<readonly Correctable[]> => {
  const standing = standingVersions(subject.history.entries)
  const found = await Promise.all(standing.map((version) => withTerms(subject, version)))
  return found.filter((one) => one !== null)
}

const withTerms = async (
  subject: Subject,
  version: StandingVersion,
): Promise<Correctable | null> => {
  const { agreement } = subject
  const shown =
    agreement.version === version.number
      ? agreement
      : await standingOn(subject, version.effectiveFrom)
  return shown.version === version.number ? { ...version, terms: shown.terms } : null
}

/** Of those recorded, in their order: a proposal is replaced by what is agreed, and what was wrong by what is right. */
export const standingVersions = (entries: readonly Entry[]): readonly StandingVersion[] =>
  entries.reduce<readonly StandingVersion[]>(withEntry, [])

const withEntry = (
  standing: readonly StandingVersion[],
  entry: Entry,
): readonly StandingVersion[] => {
  const { version: number, effectiveFrom, kind } = entry
  if (number === null) return standing
  const made = { number, effectiveFrom, isCorrected: false }
  if (entry.event === 'agreement-proposed') return [{ ...made, kind: 'proposal' }]
  if (entry.event === 'agreement-agreed') return [{ ...made, kind: 'agreed' }]
  if (kind === 'negotiation') return [{ ...made, kind }]
  if (kind !== 'correction') return [...standing, { ...made, kind: kind ?? 'amendment' }]
  return standing.map((one) =>
    one.number === entry.replacesVersion
      ? { ...one, number, effectiveFrom, isCorrected: true }
      : one,
  )
}
