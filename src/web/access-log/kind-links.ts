import type { DayOfAccess } from '#src/access-log/day-of-access.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import type { AccessLogAddress } from './access-log-address.ts'

type Asked = Pick<AccessLogAddress, 'day' | 'kind'>

/** How much there was of each kind that day, each a link to those alone. */
export const kindLinks = (visit: Visit, { counts }: DayOfAccess, { day, kind }: Asked): Html => {
  const { language, texts } = visit
  const { accessLog: words } = texts
  const whole = { kind: undefined, words: words.all, count: sumOf(counts) }
  const each = counts.map((one) => ({ ...one, words: words.kinds[one.kind] }))
  return html`<nav class="audit-counts" aria-label="${words.counts}">
    <ul class="no-max-width">
      ${[whole, ...each].map(
        (one) =>
          html`<li>
            <a
              ${attributes({
                href: addressOf('accessLog', language, { day, kind: one.kind }),
                'aria-current': one.kind === kind ? 'true' : null,
              })}
              >${words.of(one.words, one.count)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`
}

const sumOf = (counts: DayOfAccess['counts']): number =>
  counts.reduce((sum, { count }) => sum + count, 0)
