import { html, type Html } from '../../html/html.ts'
import { selectField } from '../../lists/fields.ts'
import { addressOf } from '../../paths.ts'
import type { StoryOnPage } from './read-story.ts'
import { versionChoice } from './version-words.ts'

interface Asked {
  /** Null where the page itself is headed so. */
  readonly heading: string | null
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** Which two versions are held against each other; the first and the last where none are chosen. */
export const compareForm = (story: StoryOnPage, { heading, from, to }: Asked): Html | null => {
  const { visit, list } = story
  const { compare: words } = visit.texts.story
  const { agreementId, items } = list
  if (items.length < 2) return null
  const options = items.map((version) => ({
    value: String(version.number),
    label: versionChoice(story, version),
  }))
  const field = (name: 'from' | 'to', label: string, chosen: number): Html =>
    selectField({ name, label, chosen: String(chosen), all: null, options })
  return html`<section class="agreement-part compare">
    ${heading !== null && html`<h2>${heading}</h2>`}
    <form
      class="filter-fields"
      method="get"
      action="${addressOf('compare', visit.language, { agreementId })}"
      autocomplete="off"
    >
      ${field('from', words.from, from ?? 1)} ${field('to', words.to, to ?? items.length)}
      <button class="button button-primary" type="submit">${words.button}</button>
    </form>
  </section>`
}
