import type { Draft, DraftBase } from '#schemas/drafts/draft-saved.v1.ts'
import { LocalDate } from '#schemas/values.ts'
import { standingVersions } from '../changes/standing-versions.ts'
import { readDate } from '../forms/read-date.ts'
import type { PageContext } from '../visit.ts'

/**
 * What a draft changes, as it is recorded now: for a correction the version that was to be
 * corrected, or the one that took its place; else what applies from the draft's own day, or today.
 * Null where there is no such agreement any more.
 */
export const meanwhile = async (
  { queries, visit }: Pick<PageContext, 'queries' | 'visit'>,
  { form, base, typed }: Draft,
): Promise<DraftBase | null> => {
  if (base === null) return null
  const { agreementId } = base
  const history = await queries.agreementHistory(agreementId, visit.actor)
  if (history === null) return null
  const corrected = form === 'correction' ? standsFor(base.version, history.entries) : undefined
  const day = form === 'correction' ? corrected?.effectiveFrom : dayOf(typed)
  const now = await queries.agreement(agreementId, visit.actor, day ?? undefined)
  if (now === null) return null
  const { revision, version, terms } = now
  // Nobody corrected it, though on its day another applies by now.
  const isUntouched = corrected?.number === base.version && version !== base.version
  return isUntouched ? { ...base, revision } : { agreementId, revision, version, terms }
}

type Entries = Parameters<typeof standingVersions>[0]

const standsFor = (version: number, entries: Entries) => {
  const number = entries.reduce(
    (now, entry) => (entry.replacesVersion === now ? (entry.version ?? now) : now),
    version,
  )
  const standing = standingVersions(entries)
  return standing.find((one) => one.number === number) ?? standing.at(-1)
}

const dayOf = ({ effectiveFrom = '' }: Draft['typed']): string | null =>
  LocalDate.safeParse(readDate(effectiveFrom)).data ?? null
