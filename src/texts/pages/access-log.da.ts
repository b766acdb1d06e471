import { formatNumber } from '../numbers.ts'

const number = (value: number): string => formatNumber('da', value)

/** The log of who signed in, was refused, and took lists away. */
export const accessLogInDanish = {
  lead: 'Se, hvem der loggede ind eller ud, blev afvist eller hentede lister, en dag ad gangen.',
  by: 'dag',
  day: 'Dag',
  dayHint: 'Lad feltet være tomt for at se i dag',
  show: 'Vis dagen',
  today: (date: string) => `I dag, ${date}`,
  before: 'Dagen før',
  after: 'Dagen efter',
  days: 'Andre dage',

  counts: 'Vis kun',
  all: 'Alt',
  of: (words: string, count: number) => `${words} (${number(count)})`,
  kinds: {
    'signed-in': 'Logget ind',
    'sign-in-refused': 'Log ind afvist',
    'signed-out': 'Logget ud',
    refused: 'Ikke ret til det',
    'token-refused': 'Ugyldigt adgangsbevis',
    exported: 'Hentet en liste',
    erased: 'Glemt en person',
    'log-read': 'Læst adgangsloggen',
  },
  found: (count: number) =>
    count === 1 ? '1 ting skrevet ned' : `${number(count)} ting skrevet ned, de nyeste først`,
  notWritten: (count: number) =>
    count === 1
      ? 'Derudover 1, der kun blev talt, fordi der kom for mange på én gang'
      : `Derudover ${number(count)}, der kun blev talt, fordi der kom for mange på én gang`,
  noneTitle: 'Der er ikke skrevet noget ned den dag',
  noneText: 'Vælg en anden dag. Dage, der er mere end 400 dage gamle, er slettet.',
  noneOfKindTitle: 'Der er ikke skrevet noget ned af den slags den dag',
  noneOfKindText: 'Vælg en anden slags eller en anden dag.',

  caption: (date: string) => `Skrevet ned ${date}`,
  time: 'Klokken',
  what: 'Hvad der skete',
  who: 'Rolle',
  nobody: 'Ikke kendt',

  'signed-in': 'Loggede ind',
  'sign-in-refused': 'Log ind blev afvist',
  'signed-out': 'Loggede ud',
  'token-refused': 'Et program sendte et adgangsbevis, som ikke gælder',
  erased: 'En persons oplysninger blev slettet for altid',
  'log-read': 'Læste adgangsloggen',
  refusedPage: (thing: string) => `Spurgte efter en side, som rollen ikke giver ret til: ${thing}`,
  refusedForm: (thing: string) => `Sendte en formular, som blev afvist: ${thing}`,
  refusedData: (thing: string) =>
    `Et program spurgte efter data, som rollen ikke giver ret til: ${thing}`,
  refusedChange: (thing: string) =>
    `Et program ville gøre noget, som rollen ikke giver ret til: ${thing}`,
  exported: (list: string, format: string) => `Hentede ${list} som ${format}`,
  formats: { csv: 'regneark', ndjson: 'linjer af JSON', ics: 'kalenderfil' },

  /** By the names in the table of permissions. */
  things: {
    'see-model': 'samarbejdsmodellen',
    'see-development': 'udvikling, flytninger, varighed og støtte',
    'see-agreements': 'aftaler',
    'see-history': 'aftalers historik',
    'see-parties': 'institutioner, foreninger og netværk',
    'see-rules': 'spilleregler og lovgrundlag',
    'see-own-agreements': 'en institutions egne aftaler',
    'propose-agreement': 'at registrere en aftale',
    'act-on-agreement': 'at ændre en aftale',
    'register-institution': 'at registrere en institution',
    'update-institution': 'at rette en institution',
    'close-institution': 'at lukke en institution',
    'renew-calendar': 'en ny adresse til en kalender',
    'register-network': 'at registrere en forening eller et netværk',
    'update-network': 'at rette en forening eller et netværk',
    'close-network': 'at lukke en forening eller et netværk',
    'change-rulebook': 'at ændre spilleregler',
    'keep-legal-bases': 'at rette lovgrundlag',
    'decide-on-boundaries': 'at afgøre roller og grænser',
    'see-proposal': 'forslag',
    'see-findings': 'roller og grænser og kalenderen',
    'see-persons': 'hvem kontaktpersonerne er',
    'record-person': 'at registrere en kontaktperson',
    'forget-person': 'at glemme en person',
    'see-access-log': 'adgangsloggen',
    'follow-calendar': 'en kalender på en hemmelig adresse',
    'sign-in': 'log ind og log ud',
    'choose-role': 'at vælge rolle',
    'see-health': 'programmets tilstand',
  },
  otherThing: 'noget andet',

  /** Of what can be taken away. */
  lists: {
    model: 'samarbejdsmodellens tal',
    overTime: 'udviklingen over tid',
    movements: 'flytninger mellem felterne',
    durations: 'varighed',
    funding: 'støtte',
    agreements: 'listen over aftaler',
    versions: 'en aftales versioner',
    institutions: 'listen over institutioner',
    networks: 'listen over foreninger og netværk',
    findings: 'listen over roller og grænser',
    calendar: 'kalenderen',
    secretCalendar: 'kalenderen på dens hemmelige adresse',
    accessLog: 'adgangsloggen',
  },
  otherList: 'en liste',

  alsoTitle: 'Andet, du kan se',
  also: 'Administratoren har ingen del i aftalerne og ser af dem det, som alle kan se.',
  limitsTitle: 'Hvad loggen ikke fortæller',
  limits: [
    'Der står ingen navne og ingen adresser på mennesker eller computere: kun roller og, for den, der har skrevet i registret, et tilfældigt nummer.',
    'Der står ikke, hvad nogen søgte efter, eller hvilken aftale det gjaldt.',
    'At en side ikke findes, skrives ikke ned. Det svar får også den, der spørger efter noget, som rollen ikke må kende til.',
    'Hvad der er registreret i aftalerne, og i hvilken rolle, står i hver aftales historik.',
  ],
  kept: 'Hver dag gemmes i 400 dage og slettes derefter. At nogen læser loggen, skrives også ned.',
  file: 'adgangslog',
  at: 'Tidspunkt',
}

export type AccessLogTexts = typeof accessLogInDanish
