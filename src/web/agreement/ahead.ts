import type { AgreementTexts } from '#src/texts/pages/agreement.da.ts'
import { formatDate } from '#src/texts/dates.ts'
import { standingVersions } from '../changes/standing-versions.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { anchorOf, effectiveDate, type Entry } from './entry-words.ts'
import type { AgreementOnPage } from './read-agreement.ts'

export interface Ahead {
  /** "Fra 1. december 2026 gælder et tillæg". */
  readonly words: string
  /** Of the entry of the history that tells of it, on the agreement's page. */
  readonly anchor: string
}

interface Asked {
  /** `YYYY-MM-DD`. */
  readonly day: string
  /** What was to apply after it never will; null where nothing ended. */
  readonly lastDay: string | null
}

/** Changes that are agreed and do not count yet, the earliest first. */
export const aheadOf = (
  { language, texts }: Visit,
  entries: readonly Entry[],
  { day, lastDay }: Asked,
): readonly Ahead[] =>
  standingVersions(entries)
    .flatMap(({ kind, number, effectiveFrom }) => {
      const entry = entries.find(({ version }) => version === number)
      const isAhead = effectiveFrom !== null && effectiveFrom > day
      if (!isAhead || entry === undefined || !isChange(kind)) return []
      const isInTime = lastDay === null || effectiveFrom <= lastDay
      return isInTime ? [{ kind, entry, effectiveFrom }] : []
    })
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .map(({ kind, entry }) => {
      const date = formatDate(language, effectiveDate(entry) ?? day)
      return { words: texts.agreement.ahead[kind](date), anchor: anchorOf(entry) }
    })

/** At the top of the page, whose text is still the one of today. */
export const ahead = ({ visit, agreement, history }: AgreementOnPage): readonly Html[] => {
  const { status, validAt: day, end } = agreement
  if (status === 'annulled') return []
  return aheadOf(visit, history.entries, { day, lastDay: end?.endedOn ?? null }).map(
    ({ words, anchor }) =>
      html`<p class="agreement-ahead"><a href="${`#${anchor}`}">${words}</a></p> `,
  )
}

/** Since when it is, as far as that is known: the begin of the first terms that were agreed. */
export const firstStart = (entries: readonly Entry[]): string | null => {
  const [first] = standingVersions(entries)
  const entry = entries.find(({ version }) => version === first?.number)
  return entry === undefined ? null : effectiveDate(entry)
}

type ChangeKind = keyof AgreementTexts['ahead']

const changeKinds: readonly ChangeKind[] = [
  'amendment',
  'extension',
  'renewal',
  'party-left',
  'reassessment',
]

const isChange = (kind: string): kind is ChangeKind => changeKinds.some((one) => one === kind)
