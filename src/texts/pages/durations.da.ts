import type { DurationMeasure } from '#schemas/views/durations.ts'
import { formatNumber } from '../numbers.ts'

const number = (value: number): string => formatNumber('da', value)

const agreements = (count: number): string =>
  `${number(count)} ${count === 1 ? 'aftale' : 'aftaler'}`

export const durationsInDanish = {
  lead: 'Her står, hvor længe det tager at indgå aftalerne, hvor længe de varer, og hvilken støtte der følger med dem.',
  show: 'Vis tallene',
  timeTitle: 'Hvor længe det varer',
  measure: 'Hvad der måles',
  measures: {
    'proposal-to-agreement': 'Fra forslag til aftale',
    ended: 'Aftaler, der er ophørt: fra første til sidste dag',
    'in-force': 'Gældende aftaler: fra første dag til den viste dag',
  } satisfies Record<DurationMeasure, string>,
  shortMeasures: {
    'proposal-to-agreement': 'Fra forslag til aftale',
    ended: 'Ophørte aftaler',
    'in-force': 'Gældende aftaler',
  } satisfies Record<DurationMeasure, string>,
  count: 'Aftaler',
  lower: 'En fjerdedel højst',
  median: 'Halvdelen højst',
  upper: 'Tre fjerdedele højst',
  share: 'Aktivt medborgerskab',
  sharePercent: 'Aktivt medborgerskab i procent',
  inDays: (heading: string) => `${heading} (dage)`,
  days: (count: number) => `${number(count)} ${count === 1 ? 'dag' : 'dage'}`,
  /** Beneath many days; to a tenth. */
  years: (years: number) => `cirka ${number(years)} år`,
  nothing: 'Ingen',
  howTitle: 'Sådan læses tallene',
  how: 'Halvdelen af aftalerne har højst så mange dage, som der står under »Halvdelen højst«. Den anden halvdel har lige så mange eller flere. Det tal hedder medianen. På samme måde har en fjerdedel og tre fjerdedele af aftalerne højst det, der står under dem. Enkelte meget lange eller korte forløb flytter næsten ikke tallene, sådan som de ville flytte et gennemsnit.',
  /** With what was measured: what stands for the words "so many days". */
  example: (count: number, days: string) =>
    count === 1
      ? `For eksempel: Den ene gældende aftale har varet i ${days}.`
      : `For eksempel: Halvdelen af de ${number(count)} gældende aftaler har varet i højst ${days}.`,
  whichCount:
    'Forslag, der aldrig blev til en aftale, er ikke med. Det er aftaler, der var indgået, før de blev foreslået her, heller ikke i den første række. Aktivt medborgerskab er andelen, der er medproduktion.',
  groupTable: 'For hver: hvor mange aftaler, og hvor mange dage halvdelen af dem højst har.',
  ungrouped: 'Vis uden fordeling',
  tooManyTitle: 'Der er for mange rækker til at vise fordelingen',
  tooManyText: 'Vælg en kommune, eller fordel på noget andet.',
  fundingTitle: 'Støtte',
  funding: (count: number, withAmount: number) =>
    `${agreements(count)} har registreret støtte på dagen. For ${number(withAmount)} af dem er der oplyst et beløb.`,
  noFunding: 'Ingen af aftalerne har registreret støtte på dagen.',
  fundingWhere: (where: string) =>
    `Støtten kan vælges for en kommune og en institution. Tema, netværkstype og sted gør ingen forskel her: Tallene er for ${where}.`,
  fundingHelp:
    'Beløb lægges kun sammen, når de gælder det samme. Et beløb om året og et beløb én gang står derfor hver for sig, og der er ingen samlet sum. En støtte uden datoer regnes med, så længe aftalen gælder.',
  byParagraph: 'Efter paragraf eller pulje',
  byTheme: 'Efter tema',
  byThemeOf: (paragraph: string) => `Efter tema: kun ${paragraph}`,
  allFunding: 'Vis al støtte efter tema',
  chooseSource: 'Vælg en paragraf eller pulje i tabellen for at se, hvilke temaer den støtter.',
  source: 'Paragraf eller pulje',
  theme: 'Tema',
  noTheme: 'Uden tema',
  withoutAmount: 'Uden beløb',
  per: {
    year: 'Om året',
    once: 'Én gang',
    period: 'For hele perioden',
    unknown: 'Ikke oplyst hvor tit',
  },
  perDkk: (heading: string) => `${heading} (kr.)`,
  all: 'I alt',
  themeNote:
    'En aftale kan have flere temaer og flere slags støtte. Rækkerne kan derfor tilsammen give mere end tallet i alt.',
  most: (shown: number, all: number) =>
    `Her er de ${number(shown)} med flest aftaler af ${number(all)}. Regnearket har dem alle.`,
  noneTitle: 'Ingen aftaler at måle',
  noneText: 'Vælg en anden dag, eller fjern et eller flere af dine valg.',
  files: {
    durations: 'Hent varighed som regneark (CSV)',
    paragraph: 'Hent støtte efter paragraf som regneark (CSV)',
    theme: 'Hent støtte efter tema som regneark (CSV)',
    durationsJson: 'Hent varighed som data (JSON)',
    paragraphJson: 'Hent støtte efter paragraf som data (JSON)',
    themeJson: 'Hent støtte efter tema som data (JSON)',
  },
  fileNames: {
    durations: 'varighed',
    paragraph: 'stoette-efter-paragraf',
    theme: 'stoette-efter-tema',
  },
}

export type DurationTexts = typeof durationsInDanish
