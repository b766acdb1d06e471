import type { FundingFound } from '#projections/funding/queries.ts'
import { fundingSource } from '#domain/boundaries/funding.ts'
import { html, type Html } from '../html/html.ts'
import { institutionName } from '../lists/choices.ts'
import { whereWords } from '../lists/day-line.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { fundingFilter, type DurationsAddress } from './durations-address.ts'
import { fundingTable, themeWords } from './funding-table.ts'

type Asked = Omit<DurationsAddress, 'table'>

/** Of paragraphs and funds; the file has all. */
const mostShown = 50

/** The money that goes with the agreements in force, by where it comes from and by theme. */
export const fundingPart = async (context: PageContext, asked: Asked): Promise<Html> => {
  const { visit, queries } = context
  const { durations: words } = visit.texts
  const filter = fundingFilter(asked)
  const paragraph = asked.paragraph === undefined ? undefined : fundingSource(asked.paragraph)
  const first = { limit: mostShown, after: null }
  const sources = await queries.funding({ ...filter, groupBy: 'paragraph' }, first)
  const themes = await queries.funding({ ...filter, paragraph, groupBy: 'theme' }, first)
  const { agreements, agreementsWithAmount } = sources.all
  return html`<section class="breakdown">
    <h2>${words.fundingTitle}</h2>
    ${await whereNote(context, asked)}
    ${
      agreements === 0
        ? html`<p>${words.noFunding}</p>`
        : html`<p>${words.funding(agreements, agreementsWithAmount)}</p>
            <p>${words.fundingHelp}</p>
            ${bySource(visit, asked, sources)} ${byTheme(visit, { ...asked, paragraph }, themes)}`
    }
  </section>`
}

const bySource = (visit: Visit, asked: Asked, { items, all, next, total }: FundingFound): Html => {
  const { durations: words } = visit.texts
  return html`<h3 id="by-paragraph">${words.byParagraph}</h3>
    <p>${words.chooseSource}</p>
    ${fundingTable(visit, {
      titleId: 'by-paragraph',
      head: words.source,
      rows: items.map((sums) => ({ head: sourceLink(visit, asked, sums.key ?? ''), sums })),
      all,
    })}
    ${next !== null && html`<p class="note">${words.most(items.length, total)}</p>`}`
}

const sourceLink = ({ language }: Visit, asked: Asked, paragraph: string): Html =>
  html`<a href="${addressOf('durations', language, { ...asked, paragraph })}#by-theme"
    >${paragraph}</a
  >`

const byTheme = (visit: Visit, asked: Asked, { items, all }: FundingFound): Html => {
  const { language, texts } = visit
  const { durations: words } = texts
  const { paragraph } = asked
  const whole = `${addressOf('durations', language, { ...asked, paragraph: null })}#by-theme`
  return html`<h3 id="by-theme">
      ${paragraph === undefined ? words.byTheme : words.byThemeOf(paragraph)}
    </h3>
    ${paragraph !== undefined && html`<p><a href="${whole}">${words.allFunding}</a></p>`}
    ${fundingTable(visit, {
      titleId: 'by-theme',
      head: words.theme,
      rows: items.map((sums) => ({ head: themeWords(visit, sums.key), sums })),
      all,
    })}
    <p class="note">${words.themeNote}</p>`
}

/** Where more is chosen than funding is kept by. */
const whereNote = async (context: PageContext, asked: Asked): Promise<Html | null> => {
  const { visit } = context
  const { theme, networkKind, place, institutionId, municipalityCode } = asked
  if (theme === undefined && networkKind === undefined && place === undefined) return null
  const where =
    (await institutionName(context, institutionId)) ?? whereWords(visit, municipalityCode)
  return html`<p class="note">${visit.texts.durations.fundingWhere(where)}</p>`
}
