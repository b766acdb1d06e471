import { severities } from '#schemas/boundaries/rule.ts'
import type { AuditCounts } from '#src/read-side/boundary-queries.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { isNarrowed, type AuditFilter } from './audit-address.ts'

interface CountLink {
  readonly words: string
  readonly count: number
  readonly page: PageName
  readonly asked: Parameters
  /** How it is marked. */
  readonly kind: string
  /** What else there is to say of the number. */
  readonly note?: string
}

/** What waits, counted, each number with the list behind it. */
export const countLinks = (visit: Visit, counts: AuditCounts, filter: AuditFilter): Html => {
  const { language, texts } = visit
  const { municipalityCode } = filter
  return html`<nav class="audit-counts" aria-label="${texts.audit.counts.label}">
    <ul class="no-max-width">
      ${linksOf(visit, counts).map(
        ({ words, count, page, asked, kind, note }) =>
          html`<li>
            <a
              ${attributes({
                class: `count-${kind}`,
                href: addressOf(page, language, { municipalityCode, ...asked }),
                'aria-current': isShown({ page, asked }, filter) ? 'true' : null,
              })}
              >${texts.audit.counts.of(words, count)}${
                note !== undefined && html`<span class="within">${note}</span>`
              }</a
            >
          </li> `,
      )}
    </ul>
  </nav>`
}

const linksOf = ({ language, texts }: Visit, counts: AuditCounts): CountLink[] => {
  const { counts: words, states } = texts.audit
  const { open, unanswered, toBeMended, neverReviewed, dueSoon, overdue } = counts
  const page = 'audit' as const
  return [
    ...severities.map((severity) => ({
      words: boundaryWords(language).severity[severity],
      count: open[severity],
      page,
      asked: { severity },
      kind: severity,
    })),
    {
      words: words.unanswered,
      count: unanswered,
      page,
      asked: { severity: 'unanswered' },
      kind: 'other',
    },
    {
      words: states['to-be-mended'],
      count: toBeMended,
      page,
      asked: { state: 'to-be-mended' },
      kind: 'other',
    },
    {
      words: words.neverReviewed,
      count: neverReviewed,
      page: 'auditUnreviewed',
      asked: {},
      kind: 'other',
    },
    {
      words: words.dueSoon,
      count: dueSoon,
      page: 'auditDeadlines',
      asked: {},
      kind: 'other',
      ...(overdue === 0 ? {} : { note: words.overdue(overdue) }),
    },
  ]
}

/** The list on the page is the one behind the number. */
const isShown = (
  { page, asked }: Pick<CountLink, 'page' | 'asked'>,
  filter: AuditFilter,
): boolean =>
  page === 'audit' &&
  !isNarrowed(filter) &&
  filter.severity === asked.severity &&
  filter.state === (asked.state ?? 'open')
