import type { Hits } from '#schemas/views/hits.ts'
import { formatHits, formatNumber } from '../numbers.ts'

const small = ['to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']

/** As in "i tre år": in words as far as words are read more easily. */
const yearsInWords = (years: number): string => small[years - 2] ?? String(years)

/** The start page of an institution's leader. */
export const mineInDanish = {
  leaderOf: (municipality: string) => `i ${municipality}`,
  register: 'Registrér en aftale',

  closedTitle: 'Institutionen er lukket',
  closedText: (date: string) =>
    `Den lukkede ${date}. Der kan ikke registreres nye aftaler for den, men de aftaler, der står her, skal gå videre med andre parter eller ophøre.`,

  emptyTitle: 'I har ingen aftaler endnu',
  emptyText:
    'Både skriftlige aftaler og samarbejder uden aftale kan stå i registret. Du kan stoppe undervejs og gå videre en anden dag.',
  emptyLink: 'Registrér den første',

  urgent: (count: number) => `Det haster (${String(count)})`,
  soon: (count: number) => `Inden for tre måneder (${String(count)})`,
  nothingDueTitle: 'Intet haster',
  nothingDueText: 'Ingen af aftalerne udløber eller skal gennemgås de næste tre måneder.',
  with: (names: string) => `med ${names}`,
  takenOverFrom: (names: string) => `overtaget fra ${names}`,
  why: 'Hvorfor den står her',

  /** Why an agreement asks for attention; `isPast` where the day has gone. */
  due: {
    lapsed: (date: string) => `Udløbet ${date}, ikke afklaret`,
    partyClosed: (name: string, date: string, isPast: boolean) =>
      isPast ? `${name} er lukket (${date})` : `${name} lukker ${date}`,
    aParty: 'En af parterne',
    ends: (date: string) => `Udløber ${date}`,
    notice: (date: string) => `Opsagt til ${date}`,
    /** Nobody gave notice: the parties agreed, or it has reached its aim. */
    stops: (date: string) => `Slutter ${date}`,
    noticeBy: (date: string) => `Fornyes af sig selv, hvis den ikke er opsagt senest ${date}`,
    renegotiate: (date: string, isPast: boolean) =>
      isPast ? `Skulle være genforhandlet senest ${date}` : `Skal genforhandles senest ${date}`,
    review: (date: string, isPast: boolean) =>
      isPast ? `Skulle være gennemgået senest ${date}` : `Skal gennemgås senest ${date}`,
    notConfirmed: (years: number, since: string) =>
      `Ikke bekræftet i ${yearsInWords(years)} år, siden ${since}`,
    certificates: (date: string, isPast: boolean) =>
      isPast
        ? `Erklæringen om børneattester gjaldt til og med ${date}`
        : `Erklæringen om børneattester gælder til og med ${date}`,
    insurance: (date: string, isPast: boolean) =>
      isPast ? `Forsikringen gjaldt til og med ${date}` : `Forsikringen gælder til og med ${date}`,
    exemption: (date: string, isPast: boolean) =>
      isPast
        ? `En undtagelse fra spillereglerne gjaldt til og med ${date}`
        : `En undtagelse fra spillereglerne gælder til og med ${date}`,
  },

  /** What there is to decide. */
  ask: {
    confirm: 'Gælder den stadig?',
    lapsed: 'Går samarbejdet videre?',
    notice: 'Skal samarbejdet gå videre bagefter?',
    closed: 'Hvordan går samarbejdet videre?',
    takenOver:
      'I har overtaget aftalen. Tilføj jeres institution som part under »Ændr«, eller registrér, at den ophører.',
    period: 'Skal den gælde længere?',
    exemption:
      'Kan det rettes, så I ikke behøver undtagelsen? Ellers spørg jeres frivillighedskoordinator om en ny.',
    conditions: 'Er der kommet en ny? Så skriv, hvor længe den gælder, under »Ændr«.',
  },
  /** Buttons; the agreement's title follows for who does not see where they stand. */
  act: {
    confirm: 'Ja, den gælder stadig',
    renew: 'Forny',
    extend: 'Forlæng',
    leave: 'Registrér, hvem der er trådt ud',
    change: 'Ændr',
    end: 'Registrér ophør',
    again: 'Begynd på en ny aftale ud fra denne',
    boundaries: 'Se roller og grænser',
  },

  /** After the button that confirms. */
  nextReview: (date: string) => `og gennemgås igen senest ${date}`,
  confirmed: (title: string) => `»${title}« gælder stadig`,
  confirmedText: 'Det er registreret i dag. Du bliver spurgt igen senest om to år.',

  proposals: (count: number) => `Forslag, der venter (${String(count)})`,
  proposalsText: 'De bliver til aftaler, når alle parter har sagt ja.',

  all: 'Alle aftaler',
  caption: 'Institutionens aftaler med andre parter, status, felt i modellen og periode',
  others: 'Med',
  until: 'Til og med',
  open: 'Uden slutdato',
  /** To the register, of an institution that was taken over from. */
  takenOver: (name: string) => `Alle aftaler, som ${name} er part i`,
  /** To the register, where the list is all that there is. */
  search: 'Søg og sortér i aftalerne',
  rest: (shown: number, total: Hits) =>
    `Her er ${formatNumber('da', shown)} af ${formatHits('da', total)} aftaler. Se alle, søg og sortér`,
}

/** What every language says, key by key. */
export type MineTexts = typeof mineInDanish
