import type { CalendarKind } from '#schemas/views/calendar.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { formatHits, formatHitsFirst } from '../numbers.ts'

type Words = Readonly<Record<CalendarKind, string>>

/** What a date is about; `isPast` where it has gone, and the name of the party that it is about. */
const kinds: Readonly<Record<CalendarKind, (isPast: boolean, name: string) => string>> = {
  lapsed: () => 'Udløbet dagen før, og det er ikke afklaret, om samarbejdet går videre',
  'party-closed': (isPast: boolean, name: string) =>
    isPast ? `${name} er lukket` : `${name} lukker`,
  ends: () => 'Aftalens sidste dag',
  notice: () => 'Aftalens sidste dag: Ophøret er registreret',
  'notice-by': () => 'Sidste dag at sige op, hvis den ikke skal forny sig selv',
  renegotiate: (isPast: boolean) =>
    isPast ? 'Skulle være genforhandlet' : 'Skal være genforhandlet',
  review: (isPast: boolean) => (isPast ? 'Skulle være gennemgået' : 'Skal være gennemgået'),
  'not-confirmed': (isPast: boolean) =>
    isPast
      ? 'Da var det to år siden, nogen bekræftede aftalen'
      : 'Da er det to år siden, nogen bekræftede aftalen',
  certificates: (isPast: boolean) =>
    isPast
      ? 'Erklæringen om børneattester gjaldt til og med denne dag'
      : 'Erklæringen om børneattester gælder til og med denne dag',
  insurance: (isPast: boolean) =>
    isPast
      ? 'Forsikringen gjaldt til og med denne dag'
      : 'Forsikringen gælder til og med denne dag',
  exemption: (isPast: boolean) =>
    isPast
      ? 'En undtagelse fra spillereglerne gjaldt til og med denne dag'
      : 'En undtagelse fra spillereglerne gælder til og med denne dag',
  'boundary-review': (isPast: boolean) =>
    isPast ? 'Roller og grænser skulle være gennemgået' : 'Roller og grænser skal være gennemgået',
  jubilee: (_isPast: boolean, name: string) => `${name} har rund fødselsdag`,
}

export const calendarInDanish = {
  lead: 'Her står, hvad der skal ske med aftalerne, og hvornår. Det, hvis dag er gået, kommer først.',
  show: 'Hvor langt frem',
  ahead: { 90: 'De næste tre måneder', 365: 'Det næste år', 1096: 'De næste tre år' },
  found: (count: Hits, overdue: Hits) =>
    `${formatHitsFirst('da', count)} ${count === 1 ? 'dato' : 'datoer'}` +
    (overdue === 0 ? '' : `, heraf ${formatHits('da', overdue)} overskredet`),
  noneTitle: 'Der står intet i kalenderen',
  noneText:
    'Ingen aftaler udløber, skal gennemgås eller bekræftes i den tid, der er valgt, og intet er overskredet.',
  overdue: 'Overskredet',
  caption: (when: string) => `Hvad der skal ske: ${when}`,
  on: 'Dato',
  agreement: 'Aftale',
  what: 'Hvad',
  next: 'Næste skridt',
  files: {
    title: 'Tag kalenderen med',
    ownProgram:
      'Filen til et kalenderprogram kan åbnes i for eksempel Outlook. Den følger ikke med, når noget ændres.',
    ics: 'Hent til et kalenderprogram (iCalendar)',
    ndjson: 'Hent til et program (linjer af JSON)',
    /** Without æ, ø and å, as the other files. */
    file: 'kalender',
    name: 'Samspil: frister',
    parties: 'Parter',
  },

  subscribe: {
    title: 'Følg kalenderen i jeres eget program',
    what: 'Et kalenderprogram, for eksempel Outlook, kan selv hente institutionens kalender igen og igen på en hemmelig adresse.',
    secret:
      'Alle, der har adressen, kan læse kalenderen uden videre. Lav en ny, hvis den er kommet i forkerte hænder: Så holder den gamle op med at virke.',
    act: 'Lav en ny adresse',
    madeTitle: 'Adressen er lavet',
    made: 'Kopiér den, og sæt den ind i kalenderprogrammet. Den vises kun denne ene gang, og en tidligere adresse virker ikke mere.',
    refusedTitle: 'Der blev ikke lavet en adresse',
  },

  kinds,
  jubilee: (name: string, years: number) => `${name} fylder ${String(years)} år`,

  /** What a leader does about it. */
  leader: {
    lapsed: 'Forny aftalen, eller registrér, at den er ophørt',
    'party-closed': 'Aftal, hvem der er part fremover, og ændr aftalen',
    ends: 'Forlæng aftalen, hvis samarbejdet skal gå videre',
    notice: 'Begynd på en ny aftale, hvis samarbejdet skal gå videre',
    'notice-by': 'Registrér ophør, hvis den ikke skal fornyes',
    renegotiate: 'Tal med de andre parter, og forny eller ændr aftalen',
    review: 'Gennemgå aftalen, og bekræft den, hvis den stadig gælder',
    'not-confirmed': 'Bekræft aftalen, hvis den stadig gælder',
    certificates: 'Indhent en ny erklæring, og skriv den nye dato i aftalen',
    insurance: 'Forny forsikringen, og skriv den nye dato i aftalen',
    exemption: 'Ret det, undtagelsen gælder, eller spørg koordinatoren om en ny',
    'boundary-review': 'Koordinatoren gennemgår den. Se, hvad der er fundet',
    jubilee: 'Overvej, hvordan I vil markere det',
  } satisfies Words,
  /** What a coordinator does about it. */
  coordinator: {
    lapsed: 'Spørg lederen, om aftalen skal fornyes eller er ophørt',
    'party-closed': 'Hjælp parterne med at finde ud af, hvem der er part fremover',
    ends: 'Spørg lederen, om samarbejdet skal gå videre',
    notice: 'Spørg, om samarbejdet skal gå videre på en ny aftale',
    'notice-by': 'Mind lederen om fristen, hvis aftalen ikke skal fornyes',
    renegotiate: 'Spørg lederen, om parterne har talt sammen',
    review: 'Mind lederen om at gennemgå aftalen',
    'not-confirmed': 'Spørg lederen, om aftalen stadig gælder',
    certificates: 'Mind lederen om en ny erklæring',
    insurance: 'Mind lederen om at forny forsikringen',
    exemption: 'Afgør, om undtagelsen skal fornyes',
    'boundary-review': 'Gennemgå roller og grænser',
    jubilee: 'Overvej, hvordan kommunen vil markere det',
  } satisfies Words,
}

/** What every language says, key by key. */
export type CalendarTexts = typeof calendarInDanish
