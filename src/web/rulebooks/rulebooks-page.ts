import { severities } from '#schemas/boundaries/rule.ts'
import type { RulebookView } from '#schemas/views/rulebooks.ts'
import { nationwide } from '#domain/boundaries/day.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { Answer } from '../answer.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { inOrder } from '../lists/filter-fields.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { rulebookAddress, rulebookName } from './rulebook-names.ts'
import { severityTag } from './severity-tag.ts'

/** The national rules, and the municipalities that have some of their own. */
export const rulebooksPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { language, texts } = visit
  const { rulebooks: words } = texts
  const { items } = await context.boundaries.rulebooks()
  const own = await ownMunicipality(context)
  const content = html`<p class="lead">${words.lead}</p>
    ${ownLine(visit, own, items)} ${table(visit, items, own)}
    <p>${words.others}</p>
    <ul class="rule-links">
      <li><a href="${addressOf('question', language)}">${words.question}</a></li>
      <li><a href="${addressOf('legalBases', language)}">${words.legalBases}</a></li>
    </ul>`
  return layout(visit, { title: texts.pages.rulebooks, content })
}

/** The coordinator's, or that of the leader's institution; null for who looks at all of them. */
const ownMunicipality = async ({ visit, queries }: PageContext): Promise<string | null> => {
  const { actor } = visit
  if (actor.role === 'coordinator') return actor.municipalityCode
  if (actor.role !== 'institution-leader') return null
  return (await queries.institution(actor.institutionId))?.details.municipalityCode ?? null
}

/** Where the visitor's own municipality is not listed, what it follows. */
const ownLine = (visit: Visit, own: string | null, items: readonly RulebookView[]): Html | null => {
  if (own === null || items.some(({ municipalityCode }) => municipalityCode === own)) return null
  const { rulebooks: words } = visit.texts
  const name = municipalityName(visit.language, own)
  return html`<p>
    ${words.ownNational(name)} <a href="${rulebookAddress(visit, own)}">${words.seeOwn(name)}</a>
  </p>`
}

const table = (visit: Visit, items: readonly RulebookView[], own: string | null): Html => {
  const { rulebooks: words } = visit.texts
  return html`<table class="table list">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.rulebook}</th>
        <th scope="col">${words.rules}</th>
        ${severities.map((one) => html`<th scope="col">${severityTag(visit, one)}</th>`)}
        <th scope="col">${words.changed}</th>
      </tr>
    </thead>
    <tbody>
      ${nationalFirst(visit, items).map((one) => row(visit, one, one.municipalityCode === own))}
    </tbody>
  </table>`
}

const row = (visit: Visit, rulebook: RulebookView, isOwn: boolean): Html => {
  const { rulebooks: words } = visit.texts
  const { municipalityCode, rules } = rulebook
  const cells = severities.map((severity) => ({
    severity,
    count: rules.filter((rule) => rule.severity === severity).length,
  }))
  return html`<tr>
    <th scope="row">
      <a href="${rulebookAddress(visit, municipalityCode)}"
        >${rulebookName(visit, municipalityCode)}</a
      >
      ${isOwn && html`<span class="within">${words.own}</span>`}
    </th>
    <td data-title="${words.rules}">${rules.length}</td>
    ${cells.map(
      ({ severity, count }) =>
        html`<td data-title="${severityWords(visit, severity)}">${count}</td>`,
    )}
    <td data-title="${words.changed}">${lastChange(visit, rulebook)}</td>
  </tr> `
}

const severityWords = ({ language }: Visit, severity: (typeof severities)[number]): string =>
  boundaryWords(language).severity[severity]

const lastChange = ({ language, texts }: Visit, { changes }: RulebookView): string => {
  const last = changes
    .map(({ effectiveOn }) => effectiveOn)
    .toSorted()
    .at(-1)
  return last === undefined
    ? texts.rulebooks.neverChanged
    : texts.rulebooks.changedFrom(formatDate(language, last))
}

const nationalFirst = (visit: Visit, items: readonly RulebookView[]): readonly RulebookView[] =>
  items.toSorted(
    (a, b) =>
      Number(b.municipalityCode === nationwide) - Number(a.municipalityCode === nationwide) ||
      inOrder(
        visit.language,
        rulebookName(visit, a.municipalityCode),
        rulebookName(visit, b.municipalityCode),
      ),
  )
