import type { Answer } from '../../answer.ts'
import { whichAgreement } from '../../changes/subject.ts'
import { trailTo } from '../../changes/trail.ts'
import { fileFormatAsked } from '../../downloads/format.ts'
import { html } from '../../html/html.ts'
import { layout } from '../../layout.ts'
import type { PageContext } from '../../visit.ts'
import { compareForm } from './compare-form.ts'
import { lifeLine } from './life-line.ts'
import { readStory } from './read-story.ts'
import { storyTimeline } from './story-timeline.ts'
import { versionsDownload } from './versions-download.ts'
import { versionsTable } from './versions-table.ts'

/** Everything that became of one agreement: its life as a line, its versions, and each event in words. */
export const storyPage = async (context: PageContext): Promise<Answer> => {
  const story = await readStory(context)
  if (story === null) return null
  const format = fileFormatAsked(context.visit)
  if (format !== null) return versionsDownload(story, format)
  const { visit } = story
  return layout(visit, {
    title: visit.texts.story.title,
    trail: trailTo(story),
    content: html`<p class="which">${whichAgreement(story)}</p>
      ${lifeLine(story)} ${versionsTable(story)}
      ${compareForm(story, { heading: visit.texts.story.compare.title })} ${storyTimeline(story)}`,
  })
}
