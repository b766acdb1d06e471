import { z } from 'zod'
import type { VersionDifference } from '#schemas/views/agreement-versions.ts'
import { differenceOf, oneVersion } from '#projections/agreement-history/versions.ts'
import type { Answer } from '../../answer.ts'
import { whichAgreement } from '../../changes/subject.ts'
import { trailTo } from '../../changes/trail.ts'
import { html, type Html } from '../../html/html.ts'
import { layout } from '../../layout.ts'
import { readAddress } from '../../lists/address.ts'
import { notice } from '../../notice.ts'
import { addressOf } from '../../paths.ts'
import { changesInWords } from '../../terms/difference-words.ts'
import type { PageContext } from '../../visit.ts'
import { namesOf } from '../names.ts'
import { compareForm } from './compare-form.ts'
import { differenceTable } from './difference-table.ts'
import { readStory, type StoryOnPage } from './read-story.ts'

const number = z.coerce.number().int().min(1).max(1_000_000_000).optional()
const CompareAddress = z.object({ from: number, to: number })

/** What differs between two versions; between the first and the last where none are asked for. */
export const comparePage = async (context: PageContext): Promise<Answer> => {
  const story = await readStory(context)
  if (story === null) return null
  const { visit, list } = story
  const asked = readAddress(CompareAddress, visit.asked)
  const { from = 1, to = list.items.length } = asked
  const difference = differenceOf(story.versions, { from, to })
  const page = layout(visit, {
    title: visit.texts.story.compare.title,
    trail: trailTo(story),
    content: html`<p class="which">${whichAgreement(story)}</p>
      ${compareForm(story, { heading: null, ...(difference !== null && { from, to }) })}
      ${await found(context, story, difference)} ${back(story)}`,
  })
  return difference === null ? { status: 404, page } : page
}

const found = async (
  context: PageContext,
  story: StoryOnPage,
  difference: VersionDifference | null,
): Promise<Html> => {
  const { visit, list, versions } = story
  const { compare: words } = visit.texts.story
  if (difference === null) return notice({ title: words.noneTitle, text: words.none })
  if (list.items.length < 2) return html`<p>${words.onlyOne}</p>`
  const { from, to, changes } = difference
  if (changes.length === 0) return html`<p>${words.nothing}</p>`
  const names = await namesOf(context, story, changes)
  const [before, after] = [from, to].map((one) => oneVersion(versions, one.number)?.terms)
  const told = changesInWords(changes, {
    language: visit.language,
    names,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  })
  return differenceTable(story, difference, told)
}

const back = ({ visit, list: { agreementId } }: StoryOnPage): Html =>
  html`<p class="story-link">
    <a href="${addressOf('story', visit.language, { agreementId })}"
      >${visit.texts.story.compare.back}</a
    >
  </p>`
