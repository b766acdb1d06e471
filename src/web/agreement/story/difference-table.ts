import type { VersionDifference } from '#schemas/views/agreement-versions.ts'
import { html, type Html } from '../../html/html.ts'
import type { DifferenceInWords } from '../../terms/difference-words.ts'
import type { StoryOnPage } from './read-story.ts'

/** Before and after, term by term; what came or went is a sentence across the row. */
export const differenceTable = (
  { visit }: StoryOnPage,
  { from, to }: Pick<VersionDifference, 'from' | 'to'>,
  differences: readonly DifferenceInWords[],
): Html => {
  const { compare: words } = visit.texts.story
  const [before, after] = [words.before(from.number), words.before(to.number)]
  return html`<table class="table list difference-table">
    <caption>
      ${words.caption(from.number, to.number)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.what}</th>
        <th scope="col">${before}</th>
        <th scope="col">${after}</th>
      </tr>
    </thead>
    <tbody>
      ${differences.map((one) => row(one, { before, after }))}
    </tbody>
  </table>`
}

const row = (
  { what, before, after }: DifferenceInWords,
  titles: { readonly before: string; readonly after: string },
): Html =>
  before === null || after === null
    ? html`<tr>
        <th scope="row" colspan="3">${what}</th>
      </tr> `
    : html`<tr>
        <th scope="row">${what}</th>
        <td data-title="${titles.before}">${before}</td>
        <td data-title="${titles.after}">${after}</td>
      </tr> `
