import type { LifeStretch } from '#schemas/views/agreement-versions.ts'
import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../../html/html.ts'
import { lifeLegend } from './life-legend.ts'
import { lifePicture } from './life-picture.ts'
import type { StoryOnPage } from './read-story.ts'

/** The agreement's life from its first day, drawn once for a desk and once for a telephone. */
export const lifeLine = (story: StoryOnPage): Html => {
  const { visit, agreement } = story
  const { lifeLine: words } = visit.texts.story
  const said = {
    title: words.picture(agreement.terms.title),
    description: description(story),
  }
  return html`<section class="agreement-part life-line">
    <h2>${words.title}</h2>
    <p>${words.intro}</p>
    <div class="life-wide">${lifePicture(story, { ...said, name: 'life-wide', width: 760 })}</div>
    <div class="life-narrow">
      ${lifePicture(story, { ...said, name: 'life-narrow', width: 330 })}
    </div>
    ${lifeLegend(story)}
  </section>`
}

/** What the picture shows, in sentences. */
const description = ({ visit: { language, texts }, list }: StoryOnPage): string => {
  const { lifeLine: words, versions } = texts.story
  const date = (day: string): string => formatDate(language, day)
  const stretch = ({ status, from, until }: LifeStretch): string =>
    until === null
      ? words.from(words.stretch[status], date(from))
      : words.fromTo(words.stretch[status], date(from), date(until))
  return [
    ...list.life.map(stretch),
    ...list.items.map(({ number, kind, effectiveFrom }) =>
      words.version(number, versions.kinds[kind], date(effectiveFrom)),
    ),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ')
}
