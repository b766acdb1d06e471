import { alle, børnOgUnge, frivillige, personale, særligeBehov, sammen, ældre } from '../phrases.ts'
import type { Genre } from '../scenario.ts'

const certificate = { childrensCertificates: { needed: 'yes' } } as const

/** Sorts of collaboration with schools, day care and libraries. */
export const lektiecafé: Genre = {
  purpose:
    'At alle børn og unge i {sted} kan få hjælp til lektierne af en voksen med god tid. De frivillige forklarer, lytter og spørger; de underviser ikke i lærerens sted.',
  otherPurposes: [
    'At lektier er noget, man kan få lavet sammen med andre i {sted}. De frivillige har tid, boller og tålmodighed; undervisningen hører til i skolen.',
    'At den, der ikke har en voksen til at hjælpe derhjemme, har en i {sted}. De frivillige hjælper med at komme i gang og med ikke at give op.',
  ],
  cell: 'formal-own',
  setting: 'school',
  themes: ['business-and-education', 'coherence-and-accessibility'],
  duties: [
    frivillige('Hjælpe med lektier', 'To eftermiddage om ugen i skoleåret'),
    frivillige('Smøre boller og lave te', 'To eftermiddage om ugen'),
    personale('Fortælle elever og forældre om caféen', 'Ved skolestart'),
    personale('Indhente børneattester for alle frivillige', 'Før start'),
  ],
  terms: { ...børnOgUnge('Elever i 4.-9. klasse'), ...certificate },
}

export const læsehunde: Genre = {
  purpose:
    'At børn, der er utrygge ved at læse højt, læser for en, der aldrig retter dem. Hundene i {sted} er rolige, og førerne er det også.',
  otherPurposes: [
    'At læse højt for en varm hund. Den dømmer ikke, og den falder kun i søvn, når historien er god. Læsehundene kommer til {sted} hver uge.',
  ],
  cell: 'informal-co',
  setting: 'school',
  themes: ['business-and-education'],
  duties: [
    frivillige('Komme med læsehund', 'En formiddag om ugen'),
    personale('Vælge tekster og finde børn, der vil være med', 'Hver måned'),
    sammen(
      'Lægge barnets små mål',
      'Læsevejleder og hundefører taler ti minutter sammen efter hver gang.',
    ),
  ],
  terms: { ...børnOgUnge('Elever i 1.-4. klasse'), ...certificate },
}

export const højtlæsning: Genre = {
  purpose:
    'At høre en god historie, læst af en, der holder af den. Oplæserne i {sted} vælger selv bøgerne sammen med dem, der lytter.',
  cell: 'informal-own',
  setting: 'school',
  themes: ['health-and-sustainability', 'business-and-education'],
  duties: [
    frivillige('Læse højt', 'Hver torsdag kl. 10'),
    personale('Samle lytterne og finde et roligt hjørne', 'Hver torsdag'),
  ],
  terms: alle('Store og små lyttere'),
}

export const bogcafé: Genre = {
  purpose:
    'At biblioteket i {sted} er et hus, man mødes i. Bogcaféens frivillige brygger kaffe, inviterer til litteratursnak og henter bøger hjem til dem, der ikke kan gå.',
  otherPurposes: [
    'At samle læsere i {sted}: om en bog, en kop kaffe og det, man ikke vidste, man ville læse.',
  ],
  cell: 'formal-co',
  setting: 'school',
  themes: ['visibility', 'settlement-and-places'],
  duties: [
    frivillige('Passe caféen', 'Tirsdag til fredag eftermiddag'),
    frivillige('Bringe bøger ud', 'Hver anden uge'),
    personale('Bestille bøger og rådgive om litteratur', 'Løbende'),
    sammen(
      'Lægge program for forfatteraftener',
      'De frivillige vælger emner og gæster; biblioteket skriver kontrakter og betaler honorar.',
      { frequency: 'To gange om året' },
    ),
  ],
  terms: alle('Alle læselystne'),
}

export const ithjælp: Genre = {
  purpose:
    'At ingen i {sted} står uden for, fordi skærmen driller. Frivillige hjælper med mail, MitID, billeder og bank på egen maskine; koder taster man selv.',
  otherPurposes: [
    'At få ro på det digitale i {sted}. Frivillige sidder ved siden af, forklarer én gang til og lader den anden holde musen.',
    'At klare sin egen post, bank og billeder længere. Hjælpen i {sted} er gratis og tålmodig, og ingen koder bliver sagt højt.',
  ],
  cell: 'informal-own',
  setting: 'school',
  themes: ['coherence-and-accessibility'],
  duties: [
    frivillige('Hjælpe ved computer og telefon', 'Hver onsdag kl. 10-12'),
    personale('Stille bord, strøm og net til rådighed', 'Hver onsdag'),
  ],
  terms: ældre('Ældre og andre, der er usikre på det digitale'),
}

export const sprogcafé: Genre = {
  purpose:
    'At nye borgere i {sted} taler dansk med nogen, der ikke er lærer, og får en kop kaffe, et netværk og en invitation med hjem.',
  otherPurposes: [
    'At dansk bliver noget, man taler over kaffen i {sted}. Frivillige og nye borgere mødes, og de fleste lærer begge veje.',
  ],
  cell: 'formal-co',
  setting: 'school',
  themes: ['coherence-and-accessibility', 'business-and-education'],
  duties: [
    frivillige('Være samtalepartner', 'Hver mandag kl. 17-19'),
    frivillige('Arrangere fællesspisning og ture', 'Fire gange om året'),
    personale('Invitere kursister og nytilflyttede', 'Løbende'),
    sammen(
      'Bygge bro til foreningslivet',
      'Caféen finder ud af, hvad deltageren holder af; kommunens medarbejder ringer til foreningen.',
    ),
  ],
  terms: særligeBehov('Flygtninge, indvandrere og udenlandske medarbejdere'),
}

export const skolehave: Genre = {
  purpose:
    'At børnene i {sted} får jord under neglene og smager det, de selv har sået. Pensionerede gartnere og haveglade forældre lærer fra sig, mens lærerne ser på, hvad der kan blive til matematik.',
  cell: 'informal-co',
  setting: 'school',
  themes: ['health-and-sustainability', 'business-and-education'],
  duties: [
    frivillige('Forberede bede og drivhus', 'Marts til juni'),
    frivillige('Vande i ferien', 'Juli'),
    personale('Undervise i haven', 'Ugentligt i sæsonen'),
    sammen(
      'Lægge årets dyrkningsplan',
      'Børnene ønsker, gartnerne advarer, og lærerne vælger, hvad der passer til fagene.',
    ),
  ],
  terms: { ...børnOgUnge('Elever i 2.-6. klasse'), ...certificate },
}

export const naturlegeplads: Genre = {
  purpose:
    'At børnene i {sted} får en legeplads af stammer, sten og vand, som forældre og naboer bygger og passer sammen med dem.',
  otherPurposes: [
    'At bygge en legeplads, der vokser. Familier og naboer i {sted} planter, graver og sømmer, og børnene bestemmer, hvad det skal ligne.',
  ],
  cell: 'informal-co',
  setting: 'school',
  themes: ['settlement-and-places', 'health-and-sustainability'],
  duties: [
    frivillige('Bygge og plante', 'Tre lørdage om året'),
    personale('Holde lovpligtigt eftersyn af legepladsen', 'Hvert år'),
    sammen(
      'Tegne pladsen',
      'Børn, forældre og pædagoger vælger sammen; institutionen har det sidste ord om sikkerhed.',
    ),
  ],
  terms: {
    ...børnOgUnge('Børnene i institutionen og i kvarteret'),
    beneficiaries: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
}

export const arbejdsdag: Genre = {
  purpose:
    'At forældre, bedsteforældre og personale i {sted} to gange om året maler, luger og reparerer, så pengene kan bruges på andet end plankeværk.',
  otherPurposes: [
    'At samle familierne i {sted} om noget, børnene kan se bagefter: et malet skur, en ny sandkasse, et bed med jordbær.',
    'At huset i {sted} bliver holdt af dem, der holder af det. To lørdage om året kommer store og små i arbejdstøj.',
  ],
  cell: 'informal-own',
  setting: 'school',
  themes: ['settlement-and-places'],
  duties: [
    frivillige('Male, luge og reparere', 'En lørdag forår og efterår'),
    frivillige('Bage kage og tænde grill', 'En lørdag forår og efterår'),
    personale('Købe materialer og skrive opgaveseddel', 'Før hver arbejdsdag'),
  ],
  terms: {
    ...børnOgUnge('Børnene i institutionen'),
    beneficiaries: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
}

export const bålhytte: Genre = {
  purpose:
    'At bålhytten i {sted} bruges hele ugen: af børnene om dagen og af kvarteret om aftenen. Bålgruppen passer brænde, tag og kalender.',
  cell: 'informal-co',
  setting: 'school',
  themes: ['settlement-and-places', 'coherence-and-accessibility'],
  duties: [
    frivillige('Kløve brænde og tjære taget', 'Efterår og forår'),
    frivillige('Holde fællesbål for kvarteret', 'Den første fredag i måneden'),
    sammen(
      'Dele nøgle og kalender',
      'Institutionen har hytten til kl. 16; derefter fordeler bålgruppen den.',
    ),
  ],
  terms: børnOgUnge('Børn, forældre og naboer'),
}

export const trafikvagter: Genre = {
  purpose:
    'At små skolebørn i {sted} kommer trygt over vejen. Forældre og bedsteforældre står ved overgangen i gul vest hver morgen.',
  cell: 'informal-own',
  setting: 'school',
  themes: ['coherence-and-accessibility', 'settlement-and-places'],
  duties: [
    frivillige('Stå trafikvagt', 'Hver skoledag kl. 7.35-8.05'),
    frivillige('Lægge vagtplan', 'Hver måned'),
    personale('Udlevere veste og tale med børnene om trafik', 'Ved skolestart'),
  ],
  terms: { ...børnOgUnge('Elever i 0.-3. klasse'), ...certificate },
}

export const ambassadører: Genre = {
  purpose:
    'At elever i 7.-10. klasse hører om uddannelse fra nogen, der næsten er på deres egen alder. Ambassadørkorpset er studerende på ungdomsuddannelserne i {sted}; vejledningen er fortsat vejlederens.',
  cell: 'formal-co',
  setting: 'school',
  themes: ['business-and-education'],
  duties: [
    frivillige('Besøge klasser og fortælle om egen vej', 'Tyve besøg om året'),
    frivillige('Tage elever med på uddannelsen for en dag', 'Efterår og forår'),
    personale('Give uddannelsesvejledning', 'Løbende'),
    sammen(
      'Forberede forældreaften',
      'Ambassadørerne holder oplæggene; skolen inviterer og vejlederen svarer på regler.',
    ),
  ],
  terms: { ...børnOgUnge('Elever i 7.-10. klasse'), ...certificate },
}

export const familievenner: Genre = {
  purpose:
    'At børnefamilier i {sted} får en ekstra voksen i en periode: en, der leger, læser, går på legeplads og giver forældrene luft.',
  cell: 'formal-co',
  setting: 'school',
  themes: ['health-and-sustainability', 'settlement-and-places'],
  duties: [
    frivillige('Være familieven', 'To til tre timer om ugen i et år'),
    frivillige('Matche familier og frivillige', 'Løbende'),
    personale('Fortælle familier om tilbuddet', 'Ved sundhedsplejens besøg'),
    sammen(
      'Følge op på forløbene',
      'Foreningen taler med familien; sundhedsplejen deltager kun, hvis familien ønsker det.',
    ),
  ],
  terms: { ...særligeBehov('Børnefamilier uden et stort netværk'), ...certificate },
}

export const brobyggere: Genre = {
  purpose:
    'At børn, der ikke går til noget, finder en forening i {sted}. Brobyggeren går med de første gange og bliver, så længe det er rart.',
  cell: 'formal-co',
  setting: 'school',
  themes: ['coherence-and-accessibility', 'health-and-sustainability'],
  duties: [
    frivillige('Følge barnet til forening', 'De første fire til seks gange'),
    frivillige('Holde åbne prøvedage', 'September og januar'),
    personale('Spørge barn og forældre, hvad der kunne være sjovt'),
    sammen(
      'Hjælpe med kontingent og udstyr',
      'Skolen kender puljerne; foreningen finder støvler og ketsjere i kælderen.',
    ),
  ],
  terms: { ...særligeBehov('Børn og unge uden fritidsaktivitet'), ...certificate },
}

export const skolevenner: Genre = {
  purpose:
    'At gæstelærere fra lokalsamfundet åbner døren til det, ingen bog har. Håndværkere, fiskere og sangere i {sted} underviser i korte forløb sammen med læreren.',
  cell: 'formal-co',
  setting: 'school',
  themes: ['business-and-education', 'visibility'],
  duties: [
    frivillige('Undervise i et kort forløb', 'To til fire uger om året', {
      legalBasisId: 'folkeskoleloven-3-4',
      exceptionBasisId: 'folkeskoleloven-3-5',
      responsible: 'staff',
    }),
    personale('Planlægge og have ansvar for undervisningen', 'Løbende'),
    sammen(
      'Vælge emner',
      'Gæstelæreren byder ind, og læreren ser på, hvad der mangler i årsplanen.',
    ),
  ],
  terms: { ...børnOgUnge('Elever i udskolingen'), ...certificate },
}
