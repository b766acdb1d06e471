import type { ModelStepLength } from '#schemas/views/model-over-time.ts'
import { formatNumber } from '../numbers.ts'

const number = (value: number): string => formatNumber('da', value)

const collaborations = (count: number): string =>
  `${number(count)} ${count === 1 ? 'samarbejde' : 'samarbejder'}`

export const overTimeInDanish = {
  /** After the period. */
  rhythm: {
    day: 'dag for dag',
    month: 'måned for måned',
    quarter: 'kvartal for kvartal',
    year: 'år for år',
  } satisfies Record<ModelStepLength, string>,
  /** Of the last date: "12 samarbejder". */
  total: (day: string, count: number) => `${day}: ${collaborations(count)}`,
  /** The same of a date that lies ahead of what is known. */
  expected: (day: string, count: number, isNow: boolean) =>
    `${day}, som det ${isNow ? 'tegner' : 'tegnede'} sig: ${collaborations(count)}`,
  ahead: (known: string, isNow: boolean) =>
    isNow
      ? `Datoer efter den ${known} viser, hvordan det tegner til at blive efter de aftaler, der er registreret nu.`
      : `Datoer efter den ${known} viser, hvordan det dengang tegnede til at blive.`,
  /** After it: how many more or fewer than on the first. */
  since: (change: number, day: string) =>
    change === 0
      ? `lige så mange som ${day}`
      : `${number(Math.abs(change))} ${change > 0 ? 'flere' : 'færre'} end ${day}`,
  then: 'dengang',
  by: 'periode, som kendt den, afstand mellem datoerne, kommune, institution, tema, netværkstype, sted',
  fromHint: 'Lad feltet være tomt for at begynde ti år før',
  toHint:
    'Lad feltet være tomt for at slutte i dag, eller på dagen under »Som kendt den«, hvis der står en',
  step: 'Afstand mellem datoerne',
  steps: {
    year: 'Et år',
    quarter: 'Et kvartal',
    month: 'En måned',
    day: 'En dag',
  } satisfies Record<ModelStepLength, string>,
  show: 'Vis udviklingen',
  chartTitle: 'Samarbejder i modellens fire felter over tid',
  chartText: (points: string) =>
    `Felterne er stablet oven på hinanden, så højden er alle gældende samarbejder på datoen. ${points}`,
  chartPoint: (day: string, total: number, active: number) =>
    `${day}: ${collaborations(total)}, heraf ${number(active)} om medproduktion.`,
  tableTitle: 'Tal for hver dato',
  date: 'Dato',
  share: 'Aktivt medborgerskab',
  sharePercent: 'Aktivt medborgerskab i procent',
  /** Of one municipality, theme or other. */
  chartOf: (name: string) => `${name}: samarbejder i modellens fire felter over tid`,
  /** How many of all have a picture: those with most. */
  charts: (shown: number, all: number) =>
    shown < all
      ? `Her er de ${number(shown)} med flest samarbejder på den sidste dato. Tabellen har dem alle. Diagrammerne har samme skala.`
      : 'Diagrammerne har samme skala.',
  groupTable: 'Gældende samarbejder i alt på hver dato.',
  ungrouped: 'Vis uden fordeling',
  tooManyShownTitle: 'Her er flere tal, end der kan vises på siden',
  tooManyShownText:
    'Hent dem som regneark herunder, eller vælg en kommune, en kortere periode eller en større afstand mellem datoerne.',
  noneTitle: 'Ingen samarbejder på datoerne',
  noneText: 'Vælg en anden periode, eller fjern et eller flere af dine valg.',
  refused: {
    'to-before-from': {
      title: 'Perioden slutter, før den begynder',
      text: 'Vælg også en dato i feltet »Til og med«. Ellers slutter den i dag, eller på dagen under »Som kendt den«.',
    },
    'too-many-dates': {
      title: (most: number) => `Der kan højst vises ${number(most)} datoer`,
      text: 'Vælg en kortere periode eller en større afstand mellem datoerne.',
    },
    'too-many-rows': {
      title: (most: number) => `Der kan højst fordeles på ${number(most)} rækker`,
      text: 'Vælg en kommune, en kortere periode eller en større afstand mellem datoerne.',
    },
  },
  /** @param isNow as known now, or at a moment */
  help: (isNow: boolean) =>
    `Hver dato viser, hvad der gjaldt den dag, ${isNow ? 'som det er registreret nu' : 'som det var kendt dengang'}. Samarbejder, hvis aftaleperiode er gået, uden at nogen har registreret, om de fortsætter, tælles ikke med i felterne.${isNow ? ' Tal for datoer, der ligger fremme i tiden, kan stadig ændre sig.' : ''}`,
  file: 'udvikling-over-tid',
}

export type OverTimeTexts = typeof overTimeInDanish
