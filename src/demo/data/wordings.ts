import type { Setting } from '../scenario.ts'

/** Ways to say what many agreements say; which one is chosen by the agreement's key. */
type Choice<Item> = readonly [Item, ...Item[]]

export const conditions: Readonly<Record<Setting, Choice<string>>> = {
  house: [
    'Aktiviteterne lægges uden for måltiderne, så de ikke kolliderer med husets rytme.',
    'En fast medarbejder er kontakt for de frivillige og kan træffes alle hverdage.',
    'Huset er småt: højst fire frivillige ad gangen, og alle siger farvel, når de går.',
    'Aftalen er lavet her på stedet sammen med de frivillige og gælder kun her.',
    'Der er plads til børn og hunde, når det er aftalt på forhånd.',
  ],
  school: [
    'Stedet følger skoleåret; der er pause i ferierne, medmindre andet aftales.',
    'De frivillige får en nøglebrik og kan bruge fællesrummet, også når kontoret er lukket.',
    'En medarbejder er altid i huset, når de frivillige er der sammen med børn.',
    'Tider aftales et halvt år frem, så rummet ikke er optaget af andre.',
  ],
  town: [
    'Aftalen passer til de frivilliges sæson: mest om sommeren, næsten intet om vinteren.',
    'Afdelingen har én indgang for de frivillige og svarer inden for en uge.',
    'Arbejdet planlægges, så det kan gøres af to, hvis der ikke kommer flere.',
    'Det aftales fra gang til gang, hvem der har nøgle, og hvem der slukker lyset.',
  ],
}

export const exclusions: Readonly<Record<Setting, Choice<string[]>>> = {
  house: [
    ['Medicin', 'Penge og betalingskort', 'Personlig pleje'],
    ['Gaver over 200 kr.', 'Medicin', 'Nøgler til private hjem'],
    ['Personlig pleje', 'Løft og forflytning', 'Fotos uden samtykke'],
    ['Nøgler til private hjem', 'Lån af penge', 'Kørsel i egen bil uden aftale'],
  ],
  school: [
    ['Fotos uden samtykke', 'Gaver til enkelte børn', 'Mission'],
    ['Karakterer og vurderinger', 'Kørsel med børn', 'Partipolitik'],
    ['At være alene med et barn bag lukket dør', 'Salg af varer'],
    ['Koder og betalingskort', 'Partipolitik'],
  ],
  town: [
    ['Partipolitik', 'Salg af varer'],
    ['Motorsav og arbejde i trafik', 'Sprøjtegift'],
    ['Myndighedsafgørelser', 'Sagsbehandling'],
    ['Partipolitik', 'Mission', 'Brug af kommunens logo uden aftale'],
  ],
}

export const recognition: Choice<string[]> = [
  ['Årlig frivilligfest', 'Julefrokost sammen med personalet'],
  ['Omtale i lokalavisen og på kommunens hjemmeside', 'En tur hvert forår'],
  ['Kaffe og kage ved hvert møde', 'Kurser efter eget ønske'],
  ['Frivillig fredag den sidste fredag i september', 'Tak på institutionens sommerfest'],
  ['Fribilletter til kommunens kulturhuse', 'Håndskrevet tak til jul'],
  ['Jubilarer hyldes hvert år', 'Udtalelse til den, der ønsker det'],
  ['Fælles udflugt en gang om året', 'Middag for holdet ved sæsonens slutning'],
]

export const premises: Readonly<Record<Setting, Choice<string>>> = {
  house: [
    'Fællesrum og køkken uden betaling efter aftale.',
    'Et hjørne i forhallen med opslagstavle og plads til brochurer.',
    'Et roligt lokale med døre, der kan lukkes.',
  ],
  school: [
    'Et lokale med skab til foreningens ting, lys og varme.',
    'Adgang til fællesrum, gård og toilet uden betaling.',
  ],
  town: [
    'Mødelokale om aftenen, kopimaskine og kaffe.',
    'Plads til redskaber på materielgården.',
    'Et skur med lås ved pladsen.',
  ],
}

export const equipment: Readonly<Record<Setting, Choice<string | null>>> = {
  house: [null, 'Kørestole, tæpper og kaffekander.', null],
  school: [null, 'Papir, bøger og frugt.', 'Net, skærm og højttaler.'],
  town: ['Sække, handsker og gribere.', 'Værktøj til låns efter aftale.', null],
}

export const steeringGroups: Choice<string | null> = [
  null,
  'To fra hver part, som skiftes til at være vært.',
  'Kontakterne hos parterne mødes og kalder andre ind efter behov.',
  null,
]

export const annexes: Choice<readonly { title: string; reference: string | null }[]> = [
  [],
  [{ title: 'Velkommen som frivillig, to sider', reference: null }],
  [],
  [
    { title: 'Årshjul', reference: 'Hænger på opslagstavlen' },
    { title: 'Hvem gør hvad', reference: null },
  ],
]

export const meetings: Choice<string> = [
  'To faste møder om året, i marts og oktober',
  'Et møde i kvartalet med kaffe',
  'Et årligt dialogmøde og ellers efter behov',
  'Kort møde hver anden måned, referat i tre linjer',
  'Opstart i august og evaluering i maj',
]

export const disputes: Choice<string> = [
  'Tales igennem af parterne selv; ellers hjælper frivillighedskoordinatoren.',
  'Uenighed tages op samme uge, den opstår, og ender den ikke, kaldes der til møde.',
  'Parternes kontakter mødes. Enhver part kan bede om en mægler fra frivilligcentret.',
  'Koordinatoren i kommunen indkalder til en samtale inden fjorten dage.',
]

export const partings: Choice<string> = [
  'Nøgler afleveres, lånt udstyr bliver, og deltagerne får besked mindst en måned før.',
  'Foreningens ting hentes inden for en måned; ubrugte tilskud betales tilbage.',
  'Parterne holder en afslutning sammen og fortæller deltagerne, hvad der nu findes.',
  'Det, der er købt for tilskuddet, går til et lignende formål i lokalområdet.',
]

export const accounts: Choice<string> = [
  'Foreningens kasserer fører regnskabet, og generalforsamlingens revisor ser det igennem.',
  'Et simpelt regnskab med bilag sendes til kommunen inden den 1. marts.',
  'Ingen penge mellem parterne; udgifter holdes der selv styr på.',
  'Institutionen betaler materialer direkte, så der ikke skal føres særskilt regnskab.',
]

export const evaluations: Choice<string> = [
  'Deltagere, frivillige og personale fortæller hver for sig, hvad der virker, på et årligt møde.',
  'Et kort spørgeskema hver vinter og en snak om svarene.',
  'Parterne taler om de bedste og sværeste øjeblikke på det sidste møde i sæsonen.',
  'Tre spørgsmål hvert forår: Hvad skal vi blive ved med, holde op med, begynde på?',
]
