import { formatNumber } from '../numbers.ts'
import type { OverTimeTexts } from './over-time.da.ts'

const number = (value: number): string => formatNumber('en', value)

const collaborations = (count: number): string =>
  `${number(count)} ${count === 1 ? 'collaboration' : 'collaborations'}`

export const overTimeInEnglish: OverTimeTexts = {
  rhythm: {
    day: 'day by day',
    month: 'month by month',
    quarter: 'quarter by quarter',
    year: 'year by year',
  },
  total: (day, count) => `On ${day}: ${collaborations(count)}`,
  expected: (day, count, isNow) =>
    `On ${day}, as it ${isNow ? 'looks now' : 'looked then'}: ${collaborations(count)}`,
  ahead: (known, isNow) =>
    isNow
      ? `Dates after ${known} show how it is going to be by the agreements that are recorded now.`
      : `Dates after ${known} show how it was going to be, as it looked then.`,
  since: (change, day) =>
    change === 0
      ? `as many as on ${day}`
      : `${number(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than on ${day}`,
  then: 'at that time',
  by: 'period, as known on, time between the dates, municipality, institution, theme, kind of network, place',
  fromHint: 'Leave it empty to begin ten years before',
  toHint: 'Leave it empty to end today, or on the day under “As known on” where there is one',
  step: 'Time between the dates',
  steps: { year: 'A year', quarter: 'A quarter', month: 'A month', day: 'A day' },
  show: 'Show the development',
  chartTitle: 'Collaborations in the four cells of the model over time',
  chartText: (points) =>
    `The cells are stacked, so that the height is all collaborations in force on the date. ${points}`,
  chartPoint: (day, total, active) =>
    `${day}: ${collaborations(total)}, ${number(active)} of them on co-production.`,
  tableTitle: 'Numbers for every date',
  date: 'Date',
  share: 'Active citizenship',
  sharePercent: 'Active citizenship in percent',
  chartOf: (name) => `${name}: collaborations in the four cells of the model over time`,
  charts: (shown, all) =>
    shown < all
      ? `Here are the ${number(shown)} with most collaborations on the last date. The table has them all. The charts have the same scale.`
      : 'The charts have the same scale.',
  groupTable: 'All collaborations in force on every date.',
  ungrouped: 'Show without a breakdown',
  tooManyShownTitle: 'Here are more numbers than the page can show',
  tooManyShownText:
    'Get them as a spreadsheet below, or choose a municipality, a shorter period or more time between the dates.',
  noneTitle: 'No collaborations on the dates',
  noneText: 'Choose another period, or remove one or more of your choices.',
  refused: {
    'to-before-from': {
      title: 'The period ends before it begins',
      text: 'Choose a date in the field “Last day”, too. Else it ends today, or on the day under “As known on”.',
    },
    'too-many-dates': {
      title: (most) => `At most ${number(most)} dates can be shown`,
      text: 'Choose a shorter period or more time between the dates.',
    },
    'too-many-rows': {
      title: (most) => `There can be at most ${number(most)} rows`,
      text: 'Choose a municipality, a shorter period or more time between the dates.',
    },
  },
  help: (isNow) =>
    `Every date shows what was in force that day, as ${isNow ? 'recorded by now' : 'it was known then'}. Collaborations whose period has run out without anybody having recorded whether they go on are not counted in the cells.${isNow ? ' Numbers for dates that lie ahead may still change.' : ''}`,
  file: 'over-time',
}
