import { formatNumber } from '../numbers.ts'

const number = (value: number): string => formatNumber('da', value)

export const movementsInDanish = {
  period: (from: string, to: string) => `fra ${from} til og med ${to}`,
  moved: (movements: number, agreements: number) =>
    movements === agreements
      ? `${number(agreements)} ${agreements === 1 ? 'samarbejde flyttede' : 'samarbejder flyttede'} felt`
      : `${number(agreements)} ${agreements === 1 ? 'samarbejde flyttede' : 'samarbejder flyttede'} felt, i alt ${number(movements)} gange`,
  direction: (towards: number, away: number) =>
    `${number(towards)} til medproduktion, ${number(away)} fra medproduktion`,
  noneTitle: 'Ingen samarbejder flyttede felt',
  noneText: 'Vælg en længere periode, eller fjern et eller flere af dine valg.',
  by: 'periode, kommune, institution, tema, netværkstype, sted',
  from: 'Fra og med',
  fromHint: 'Lad feltet være tomt for at se det sidste år',
  to: 'Til og med',
  toHint: 'Lad feltet være tomt for at se frem til i dag',
  show: 'Vis flytninger',
  chartTitle: 'Flytninger mellem felterne',
  chartText: (moves: string) => `Båndenes bredde viser, hvor mange der flyttede. ${moves}.`,
  before: 'Før',
  after: 'Efter',
  move: (count: number, from: string, to: string) => `${number(count)} fra ${from} til ${to}`,
  legend: {
    towards: 'Til medproduktion (aktivt medborgerskab)',
    away: 'Fra medproduktion',
    neither: 'Kun mellem formelt og uformelt',
  },
  tableTitle: 'Fra felt til felt',
  tableCaption: 'Antal flytninger fra hvert felt til hvert andet',
  tableFrom: 'Fra',
  tableTo: 'Til',
  total: 'I alt',
  stays: 'Ingen flytning',
  listTitle: 'Samarbejder, der flyttede',
  listCaption: 'Samarbejder, der flyttede felt, med dato, parter og felter',
  on: 'Flyttede',
  fromTo: 'Fra og til',
  because: 'Ved',
  kinds: {
    agreed: 'aftalens begyndelse',
    amendment: 'tillæg',
    extension: 'forlængelse',
    renewal: 'fornyelse',
    'party-left': 'at en part trådte ud',
    reassessment: 'ny vurdering',
  },
  back: (lastDay: string) => `Var udløbet efter ${lastDay}`,
  help: 'Et samarbejde flytter den dag, det gælder i et andet felt, end da det sidst gjaldt. En rettelse er aldrig en flytning: Det, der er rettet, regnes for at have været sådan hele tiden. Samarbejder, der begynder eller ophører, flytter ikke.',
  json: 'Hent som data (JSON)',
  file: 'flytninger',
  fromCell: 'Fra felt',
  toCell: 'Til felt',
}

export type MovementTexts = typeof movementsInDanish
