import { formatNumber } from '../numbers.ts'
import type { MovementTexts } from './movements.da.ts'

const number = (value: number): string => formatNumber('en', value)

export const movementsInEnglish: MovementTexts = {
  period: (from, to) => `from ${from} to ${to}, both included`,
  moved: (movements, agreements) =>
    movements === agreements
      ? `${number(agreements)} ${agreements === 1 ? 'collaboration' : 'collaborations'} moved to another cell`
      : `${number(agreements)} ${agreements === 1 ? 'collaboration' : 'collaborations'} moved to another cell, ${number(movements)} times in all`,
  direction: (towards, away) =>
    `${number(towards)} to co-production, ${number(away)} away from co-production`,
  noneTitle: 'No collaborations moved to another cell',
  noneText: 'Choose a longer period, or remove one or more of your choices.',
  by: 'period, municipality, institution, theme, kind of network, place',
  from: 'First day',
  fromHint: 'Leave it empty to see the last year',
  to: 'Last day',
  toHint: 'Leave it empty to see up to today',
  show: 'Show movements',
  chartTitle: 'Movements between the cells',
  chartText: (moves) => `The width of the bands shows how many moved. ${moves}.`,
  before: 'Before',
  after: 'After',
  move: (count, from, to) => `${number(count)} from ${from} to ${to}`,
  legend: {
    towards: 'To co-production (active citizenship)',
    away: 'Away from co-production',
    neither: 'Only between formal and informal',
  },
  tableTitle: 'From cell to cell',
  tableCaption: 'Number of movements from every cell to every other',
  tableFrom: 'From',
  tableTo: 'To',
  total: 'Total',
  stays: 'No movement',
  listTitle: 'Collaborations that moved',
  listCaption: 'Collaborations that moved to another cell, with date, parties and cells',
  on: 'Moved on',
  fromTo: 'From and to',
  because: 'By',
  kinds: {
    agreed: 'beginning of the agreement',
    amendment: 'amendment',
    extension: 'extension',
    renewal: 'renewal',
    'party-left': 'a party that left',
    reassessment: 'reassessment',
  },
  back: (lastDay) => `Had expired after ${lastDay}`,
  help: 'A collaboration moves on the day on which it applies in another cell than when it applied last. A correction is never a movement: what was corrected counts as having been so all along. Collaborations that begin or end do not move.',
  json: 'Get as data (JSON)',
  file: 'movements',
  fromCell: 'From cell',
  toCell: 'To cell',
}
