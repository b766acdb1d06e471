import type { AgreementVersion } from '#schemas/views/agreement-versions.ts'
import { dayOf } from '#domain/dates.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../../html/html.ts'
import { addressOf } from '../../paths.ts'
import { actorOf, toEntry } from '../entry-words.ts'
import type { StoryOnPage } from './read-story.ts'
import { inForceWords, standingWords } from './version-words.ts'

/** What the life line shows, as a table, and as files. */
export const versionsTable = (story: StoryOnPage): Html => {
  const { visit, list } = story
  const { agreementId } = list
  const { versions: words } = visit.texts.story
  const file = addressOf('story', visit.language, { agreementId, format: 'csv' })
  const data = `/v1/agreements/${agreementId}/versions`
  return html`<section class="agreement-part">
    <h2 id="versions">${words.title}</h2>
    <table class="table list versions-table">
      <thead>
        <tr>
          ${[
            words.number,
            words.kind,
            words.effectiveFrom,
            words.inForce,
            words.recorded,
            words.status,
          ].map((heading) => html`<th scope="col">${heading}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${list.items.map((version) => row(story, version))}
      </tbody>
    </table>
    <p class="download"><a href="${file}">${words.asFile}</a></p>
    <p class="download"><a href="${data}">${words.asJson}</a></p>
  </section>`
}

const row = (story: StoryOnPage, version: AgreementVersion): Html => {
  const { language, texts } = story.visit
  const { versions: words } = texts.story
  const date = (day: string): string => formatDate(language, day)
  const cells: readonly (readonly [heading: string, value: string])[] = [
    [words.effectiveFrom, date(version.effectiveFrom)],
    [words.inForce, inForceWords(story, version)],
    [words.recorded, `${date(dayOf(version.recordedAt))}, ${actorOf(story, version.actor)}`],
    [words.status, standingWords(story, version)],
  ]
  return html`<tr>
    <th scope="row" data-title="${words.number}">${version.number}</th>
    <td data-title="${words.kind}">
      <a href="${toEntry(version)}">${words.kinds[version.kind]}</a>
    </td>
    ${cells.map(([heading, value]) => html`<td data-title="${heading}">${value}</td> `)}
  </tr> `
}
