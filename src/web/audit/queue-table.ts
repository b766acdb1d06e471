import type { QueueItem } from '#schemas/views/finding-queue.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import type { Visit } from '../visit.ts'
import { findingAddress, findingInWords, type FindingInWords } from './finding-words.ts'

/** The queue: agreement, rule in plain words, since when, and what would mend it. */
export const queueTable = (visit: Visit, items: readonly QueueItem[]): Html => {
  const { audit: words } = visit.texts
  return html`<table class="table list audit-queue">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.agreement}</th>
        <th scope="col">${words.finding}</th>
        <th scope="col">${words.since}</th>
        <th scope="col">${words.mend}</th>
      </tr>
    </thead>
    <tbody>
      ${items.map((item) => row(visit, item))}
    </tbody>
  </table>`
}

const row = (visit: Visit, item: QueueItem): Html => {
  const { language, texts, actor } = visit
  const { audit: words } = texts
  const { agreementId, title } = item
  const said = findingInWords(visit, item)
  return html`<tr>
    <th scope="row">
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
      ${institutionNames(visit, item).map((name) => html`<span class="within">${name}</span>`)}
    </th>
    <td data-title="${words.finding}">${found(visit, item, said)}</td>
    <td data-title="${words.since}" class="date">${formatDate(language, item.since)}</td>
    <td data-title="${words.mend}">
      <div>
        <p class="audit-mend">${said.mend}</p>
        <a href="${findingAddress(visit, item)}"
          >${actor.role === 'coordinator' ? words.decide : words.look}<span class="visually-hidden"
            >${words.about(said.title, title)}</span
          ></a
        >
      </div>
    </td>
  </tr> `
}

const found = (visit: Visit, { severity }: QueueItem, said: FindingInWords): Html => {
  const { title, why, item, decided } = said
  return html`<div>
    ${severity === null ? unansweredTag(visit) : severityTag(visit, severity)}
    <strong class="audit-rule">${title}</strong>
    ${item !== null && html`<span class="audit-item">${item}</span>`}
    ${why !== null && html`<span class="audit-why">${why}</span>`}
    ${decided !== null && html`<span class="audit-decided">${decided}</span>`}
  </div>`
}

const unansweredTag = ({ texts }: Visit): Html =>
  html`<span class="severity">${texts.audit.counts.unanswered}</span>`

export const institutionNames = (
  { texts }: Visit,
  { institutions }: Pick<QueueItem, 'institutions'>,
): readonly string[] => institutions.map(({ name }) => (name === '' ? texts.site.unknown : name))
