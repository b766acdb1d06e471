import type { PastFinding } from '#schemas/views/finding.ts'
import { never } from '#domain/never.ts'
import { formatDate } from '#src/texts/dates.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

type Shown = Pick<BoundariesOnPage, 'visit' | 'names'>

/** What ended a finding, by its name: "tillægget fra 1. marts 2024"; null where it went on otherwise. */
export const causeInWords = (
  { visit, names }: Shown,
  { resolvedBy, to, ruleId }: PastFinding,
): string | null => {
  if (resolvedBy === null || to === null) return null
  const { language, texts } = visit
  const { past: words } = texts.boundaries
  const { kind, what } = resolvedBy
  const date = formatDate(language, to)
  switch (kind) {
    case 'version':
      return words.version(versionNamed(words.versionOf, what), date)
    case 'ended':
      return words.by.ended(
        reasonNamed(enumWords(language).endReason, what),
        formatDate(language, dayBefore(to)),
      )
    case 'party':
      return words.by.party(names.get(what ?? '') ?? words.someParty, date)
    case 'rulebook':
      return words.by.rulebook(date)
    case 'legal-basis':
      return words.by['legal-basis'](names.get(what ?? '') ?? texts.site.unknown, date)
    case 'time':
      // Nothing else ends that time has passed since it was looked at.
      return ruleId === 'review-cycle' ? words.lookedAt(date) : words.by.time(date)
    default:
      return never(kind)
  }
}

const versionNamed = (
  words: BoundariesOnPage['visit']['texts']['boundaries']['past']['versionOf'],
  what: string | null,
): string => Object.entries(words).find(([kind]) => kind === what)?.[1] ?? words.amendment

const reasonNamed = (words: Readonly<Record<string, string>>, what: string | null): string =>
  inLower(words[what ?? ''] ?? '')

const inLower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

/** An end is told by its last day, and a finding by the first day without it. */
const dayBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
