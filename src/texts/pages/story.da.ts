import type { AgreementStatus } from '#schemas/views/agreement.ts'
import type { AgreementVersion } from '#schemas/views/agreement-versions.ts'
import { formatNumber } from '../numbers.ts'

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber('da', count)} ${count === 1 ? one : many}`

/** An agreement's whole story: its life as a line, its versions, and what differs between two. */
export const storyInDanish = {
  title: 'Hele historikken',
  link: 'Se hele historikken: livslinje, versioner og sammenligning',
  lifeLine: {
    title: 'Aftalens livslinje',
    /** Under the heading; of the picture the same. */
    intro: 'Sådan er aftalens liv registreret nu. Numrene er versionerne i tabellen nedenfor.',
    picture: (title: string) => `Livslinje for »${title}«`,
    stretch: {
      proposed: 'Foreslået',
      upcoming: 'Aftalt eller foreslået, ikke begyndt',
      'in-force': 'Gældende',
      lapsed: 'Udløbet',
      ended: 'Ophørt',
      annulled: 'Annulleret',
    } satisfies Readonly<Record<AgreementStatus, string>>,
    fromTo: (what: string, from: string, until: string) => `${what} fra ${from} til ${until}`,
    from: (what: string, from: string) => `${what} fra ${from}`,
    version: (number: number, what: string, from: string) =>
      `Version ${formatNumber('da', number)} (${what}) fra ${from}`,
    today: 'i dag',
    standing: 'Version, der står ved magt',
    replaced: 'Version, der er erstattet',
    legend: 'Tegnforklaring',
  },
  versions: {
    title: 'Versioner',
    number: 'Version',
    kind: 'Hvad skete der',
    effectiveFrom: 'Skulle gælde fra',
    inForce: 'Gælder',
    inForceFrom: 'Gælder fra',
    until: 'Til og med',
    recorded: 'Registreret',
    by: 'Af',
    consents: 'Sagde ja',
    standing: 'Står ved magt',
    replacedBy: (number: number) => `Erstattet af version ${formatNumber('da', number)}`,
    status: 'Status',
    replacedByColumn: 'Erstattet af version',
    onNoDay: 'Ingen dage',
    always: (from: string) => `fra ${from}`,
    fromTo: (from: string, until: string) => `${from} til ${until}`,
    asFile: 'Hent versionerne som regneark (CSV)',
    asJson: 'Hent dem som data (JSON)',
    file: 'versioner',
    kinds: {
      proposal: 'Foreslået',
      agreed: 'Indgået',
      negotiation: 'Forslaget rettet',
      amendment: 'Ændret med tillæg',
      extension: 'Forlænget',
      renewal: 'Fornyet',
      'party-left': 'En part trådte ud',
      reassessment: 'Ny vurdering',
      correction: 'Fejl rettet',
    } satisfies Readonly<Record<AgreementVersion['kind'], string>>,
  },
  compare: {
    title: 'Sammenlign to versioner',
    from: 'Fra version',
    to: 'Til version',
    button: 'Sammenlign',
    choice: (number: number, what: string, from: string) =>
      `${formatNumber('da', number)}: ${what}, fra ${from}`,
    caption: (from: number, to: number) =>
      `Hvad der er forskelligt i version ${formatNumber('da', from)} og version ${formatNumber('da', to)}`,
    what: 'Vilkår',
    before: (number: number) => `Version ${formatNumber('da', number)}`,
    nothing: 'Der er ingen forskel på vilkårene i de to versioner.',
    onlyOne: 'Aftalen har kun én version endnu, så der er ikke noget at sammenligne den med.',
    none: 'Vælg to af aftalens versioner på listen.',
    noneTitle: 'Den version findes ikke',
    back: 'Tilbage til hele historikken',
  },
  entry: {
    effective: (what: string, date: string) => `${what}, gælder fra ${date}`,
    version: (number: number) => `Version ${formatNumber('da', number)}`,
    corrects: (number: number) => `Retter version ${formatNumber('da', number)}:`,
    days: (count: number) => counted(count, 'dag', 'dage'),
    months: (count: number) => counted(count, 'måned', 'måneder'),
    years: (count: number) => counted(count, 'år', 'år'),
    lateBy: (time: string) => `Registreret ${time} efter, at det begyndte at gælde.`,
    late: 'Registreret efter, at det begyndte at gælde.',
    endLateBy: (time: string) => `Registreret ${time} efter den sidste dag.`,
  },
}

export type StoryTexts = typeof storyInDanish
