import { formatNumber } from '../numbers.ts'
import type { DurationTexts } from './durations.da.ts'

const number = (value: number): string => formatNumber('en', value)

export const durationsInEnglish: DurationTexts = {
  lead: 'How long it takes to agree, how long agreements last, and what funding comes with them.',
  show: 'Show the numbers',
  timeTitle: 'How long it takes',
  measure: 'What is measured',
  measures: {
    'proposal-to-agreement': 'From proposal to agreement',
    ended: 'Agreements that have ended: from the first day to the last',
    'in-force': 'Agreements in force: from the first day until the day shown',
  },
  shortMeasures: {
    'proposal-to-agreement': 'Proposal to agreement',
    ended: 'Ended agreements',
    'in-force': 'Agreements in force',
  },
  count: 'Agreements',
  lower: 'A quarter at most',
  median: 'Half at most',
  upper: 'Three quarters at most',
  share: 'Active citizenship',
  sharePercent: 'Active citizenship in percent',
  inDays: (heading) => `${heading} (days)`,
  days: (count) => `${number(count)} ${count === 1 ? 'day' : 'days'}`,
  years: (years) => `about ${number(years)} years`,
  nothing: 'None',
  howTitle: 'How to read the numbers',
  how: 'Half of the agreements have at most as many days as stand under “Half at most”. The other half has as many or more. That number is called the median. In the same way a quarter and three quarters of the agreements have at most what stands under them. A few very long or short ones hardly move these numbers, as they would move an average.',
  example: (count, days) =>
    count === 1
      ? `For example: the one agreement in force has lasted for ${days}.`
      : `For example: half of the ${number(count)} agreements in force have lasted for at most ${days}.`,
  whichCount:
    'Proposals that never became an agreement are left out. So are, in the first row, agreements that were agreed before they were proposed here. Active citizenship is the share that is co-production.',
  groupTable: 'For each of them: how many agreements, and how many days half of them have at most.',
  ungrouped: 'Show without a breakdown',
  tooManyTitle: 'There are too many rows to show the breakdown',
  tooManyText: 'Choose a municipality, or break it down by something else.',
  fundingTitle: 'Funding',
  funding: (count, withAmount) =>
    `${number(count)} ${count === 1 ? 'agreement has' : 'agreements have'} registered funding on the day. An amount is stated for ${number(withAmount)} of them.`,
  noFunding: 'None of the agreements has registered funding on the day.',
  fundingWhere: (where) =>
    `Funding can be chosen for a municipality and an institution. Theme, kind of network and place make no difference here: the numbers are for ${where}.`,
  fundingHelp:
    'Amounts are only added up where they are for the same. An amount a year and an amount once stand apart, and there is no sum of both. Funding without dates counts as long as the agreement is in force.',
  byParagraph: 'By paragraph or fund',
  byTheme: 'By theme',
  byThemeOf: (paragraph) => `By theme: ${paragraph} only`,
  allFunding: 'Show all funding by theme',
  chooseSource: 'Choose a paragraph or fund in the table to see which themes it supports.',
  source: 'Paragraph or fund',
  theme: 'Theme',
  noTheme: 'Without a theme',
  withoutAmount: 'Without an amount',
  per: {
    year: 'A year',
    once: 'Once',
    period: 'For the whole period',
    unknown: 'Not stated how often',
  },
  perDkk: (heading) => `${heading} (DKK)`,
  all: 'Total',
  themeNote:
    'An agreement can have several themes and several kinds of funding. The rows may sum to more than the total.',
  most: (shown, all) =>
    `Here are the ${number(shown)} with most agreements of ${number(all)}. The spreadsheet has them all.`,
  noneTitle: 'No agreements to measure',
  noneText: 'Choose another day, or remove one or more of your choices.',
  files: {
    durations: 'Get durations as a spreadsheet (CSV)',
    paragraph: 'Get funding by paragraph as a spreadsheet (CSV)',
    theme: 'Get funding by theme as a spreadsheet (CSV)',
    durationsJson: 'Get durations as data (JSON)',
    paragraphJson: 'Get funding by paragraph as data (JSON)',
    themeJson: 'Get funding by theme as data (JSON)',
  },
  fileNames: {
    durations: 'durations',
    paragraph: 'funding-by-paragraph',
    theme: 'funding-by-theme',
  },
}
