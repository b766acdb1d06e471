import { alle, børnOgUnge, frivillige, personale, særligeBehov, sammen } from '../phrases.ts'
import type { Genre } from '../scenario.ts'

/** Sorts of collaboration about towns, landscapes, culture and the volunteers' own world. */
export const partnerskab: Genre = {
  purpose:
    'At {sted} udvikles af dem, der bor der. Borgerforeningen og kommunen aftaler efter dialogmodellen, hvad der skal ske i de næste år, hvem der gør hvad, og hvem man ringer til.',
  otherPurposes: [
    'At {sted} og kommunen har en plan, som begge har skrevet. Lokalsamfundet kender ønskerne, kommunen kender reglerne, og én gang om året går de turen sammen.',
    'At gode idéer i {sted} får en vej ind på rådhuset og en vej ud igen. Aftalen siger, hvem der gør hvad, og hvordan pengene fra puljen bruges.',
  ],
  cell: 'formal-co',
  setting: 'town',
  themes: ['settlement-and-places', 'visibility'],
  duties: [
    frivillige('Holde borgermøde og samle ønsker', 'To gange om året'),
    frivillige('Passe byens plads, blomster og flagallé', 'April til oktober'),
    personale('Være én indgang for byen på rådhuset', 'Løbende'),
    sammen(
      'Følge udviklingsplanen op',
      'Parterne går byen igennem hvert forår og skriver ned, hvad der er gjort, og hvad der er næste.',
    ),
  ],
  terms: alle('Alle, der bor i byen og oplandet'),
}

export const vejpraj: Genre = {
  purpose:
    'At huller i vejene, skæve fliser og hærværk i {sted} bliver set og ordnet, mens de er små. Borgerne giver et praj; vejfolkene svarer tilbage, når det er gjort.',
  cell: 'informal-co',
  setting: 'town',
  themes: ['coherence-and-accessibility'],
  duties: [
    frivillige('Gå ruten igennem og give praj', 'Den første søndag i måneden'),
    personale('Rette fejlen eller svare hvorfor ikke', 'Inden ti hverdage'),
    sammen('Pege på de steder, der går i stykker igen', 'Et møde om året med kortet på bordet.'),
  ],
  terms: alle('Alle, der færdes på veje og stier'),
}

export const grundejere: Genre = {
  purpose:
    'At veje, hegn og grønne områder i {sted} er pæne hele året. Grundejerforeningen klipper og samler ind; kommunen leverer maskine, jord og råd.',
  otherPurposes: [
    'At dem, der bor langs stien i {sted}, passer det, de ser på hver dag, med hjælp fra kommunens folk og maskiner.',
  ],
  cell: 'formal-own',
  setting: 'town',
  themes: ['coherence-and-accessibility', 'settlement-and-places'],
  duties: [
    frivillige('Klippe græs og beskære', 'April til oktober'),
    frivillige('Holde fælles arbejdslørdag', 'To gange om året'),
    personale('Køre grenaffald væk og rådgive om planter', 'Efter aftale'),
  ],
  terms: {
    ...alle('Beboere og forbipasserende'),
    beneficiaries: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
}

export const byambassadører: Genre = {
  purpose:
    'At nye og gæster i {sted} mødes af en, der holder af stedet. Ambassadørerne viser rundt, svarer på spørgsmål og fortæller, hvor man får den bedste udsigt.',
  cell: 'informal-co',
  setting: 'town',
  themes: ['visibility', 'settlement-and-places'],
  duties: [
    frivillige('Byde nye naboer velkommen', 'Efter tilflytning'),
    frivillige('Vise rundt', 'Efter aftale'),
    sammen(
      'Skrive velkomstfolderen',
      'Ambassadørerne fortæller, kommunen sætter op og trykker; den rettes hvert forår.',
    ),
  ],
  terms: alle('Tilflyttere og gæster'),
}

export const platform: Genre = {
  purpose:
    'At behov og lyst finder hinanden på nettet. Platformen drives af frivillige for frivillige; kommunen er vært for driften, men bestemmer ikke over indholdet.',
  cell: 'formal-co',
  setting: 'town',
  themes: ['visibility', 'coherence-and-accessibility'],
  duties: [
    frivillige('Drive og redigere platformen', 'Løbende'),
    frivillige('Hjælpe foreninger med at lægge opslag ud', 'Løbende'),
    personale('Stille server og teknisk hjælp til rådighed', 'Løbende'),
    sammen(
      'Udvikle nye funktioner',
      'En brugergruppe prioriterer to gange om året; kommunens udviklere bygger de første tre.',
    ),
  ],
  terms: alle('Foreninger, frivillige og borgere med en idé'),
}

export const mødested: Genre = {
  purpose:
    'At frivillige i {sted} har et fysisk sted at mødes, låne et lokale og få en kop kaffe, uanset om de er en forening eller tre naboer med en idé.',
  cell: 'formal-co',
  setting: 'town',
  themes: ['coherence-and-accessibility', 'settlement-and-places'],
  duties: [
    frivillige('Være værter i huset', 'Alle hverdage kl. 10-16'),
    frivillige('Vejlede nye foreninger om vedtægter og puljer', 'Efter aftale'),
    personale('Stå for bygning, rengøring og lås', 'Løbende'),
    sammen(
      'Fordele lokaler',
      'Værterne styrer kalenderen; ved sammenstød afgør husudvalget, hvor begge parter sidder.',
    ),
  ],
  terms: alle('Frivillige og foreninger'),
}

export const idræt: Genre = {
  purpose:
    'At der er idræt for alle aldre i {sted}. Foreningen klarer træning, turneringer og bestyrelse selv; hallen og banerne stilles til rådighed, som de altid har været.',
  otherPurposes: [
    'At børn og voksne i {sted} kan dyrke idræt, hvor de bor. Klubben driver sig selv, som den har gjort i en menneskealder.',
  ],
  cell: 'informal-own',
  setting: 'town',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Træne hold og afvikle sæsonen', 'August til juni'),
    frivillige('Bestyrelsesarbejde og bogholderi', 'Løbende'),
    personale('Fordele haltider', 'En gang om året'),
  ],
  terms: {
    ...alle('Medlemmer i alle aldre'),
    beneficiaries: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
}

export const frivilligFredag: Genre = {
  purpose:
    'At prøve kræfter med frivilligt arbejde for en dag. Den sidste fredag i september åbner foreninger og institutioner i {sted} dørene, og alle kan være med.',
  cell: 'informal-own',
  setting: 'town',
  themes: ['visibility'],
  duties: [
    frivillige('Holde åbne aktiviteter', 'Den sidste fredag i september'),
    frivillige('Stå for scene, kaffe og oprydning', 'Den sidste fredag i september'),
    personale('Lukke gaden, sætte telt op og skrive til pressen', 'September'),
  ],
  terms: alle('Alle borgere'),
}

export const venskabsby: Genre = {
  purpose:
    'At det nordiske venskabsbysamarbejde lever mellem mennesker. Komitéen i {sted} holder kontakten, finder værtsfamilier og tager imod, når de andre kommer.',
  cell: 'formal-own',
  setting: 'town',
  themes: ['visibility', 'business-and-education'],
  duties: [
    frivillige('Finde værtsfamilier', 'Før hvert besøg'),
    frivillige('Holde kontakt til de nordiske byer', 'Løbende'),
    personale('Stå for den officielle modtagelse', 'Hvert andet år'),
  ],
  terms: alle('Skoler, kor, idrætsfolk og familier'),
}

export const strandrensning: Genre = {
  purpose:
    'At kysten ved {sted} er ren at gå på med bare tæer. Holdet samler, tæller og viser frem; kommunen kører væk.',
  otherPurposes: [
    'At finde alt det, der ikke hører til ved {sted}, og vise det frem. Holdet går turen sammen, og bagefter er der kaffe på en klaphat.',
  ],
  cell: 'informal-own',
  setting: 'town',
  themes: ['health-and-sustainability', 'coherence-and-accessibility'],
  duties: [
    frivillige('Samle affald og tælle det', 'Den første lørdag i måneden, marts til oktober'),
    personale('Levere sække og hente affaldet', 'Mandagen efter'),
  ],
  terms: alle('Badegæster, fugle og børn med spande'),
}

export const bydelshave: Genre = {
  purpose:
    'At en grim græsplæne i {sted} bliver en have, hvor man møder sine naboer. Alle kan få et bed, og ingen hegn er højere end knæet.',
  cell: 'informal-co',
  setting: 'town',
  themes: ['settlement-and-places', 'health-and-sustainability'],
  duties: [
    frivillige('Dyrke og passe haven', 'Hele året'),
    frivillige('Holde høstfest', 'September'),
    sammen(
      'Bestemme, hvad pladsen skal bruges til',
      'Havemødet vælger; parkafdelingen siger til om rør og træer.',
    ),
  ],
  terms: alle('Beboere i kvarteret'),
}

export const arkiv: Genre = {
  purpose:
    'At {sted}s historie bliver gemt og fortalt. Arkivets frivillige registrerer billeder, svarer slægtsforskere og tager klasser med i kælderen.',
  cell: 'formal-own',
  setting: 'town',
  themes: ['visibility'],
  duties: [
    frivillige('Registrere billeder og dokumenter', 'Hver tirsdag'),
    frivillige('Holde læsesalen åben', 'Den første lørdag i måneden'),
    personale('Sikre klima, net og opbevaring', 'Løbende'),
  ],
  terms: alle('Historisk interesserede og skoleklasser'),
}

export const guider: Genre = {
  purpose:
    'At gæster i {sted} får historien fortalt af en, der kender gaden. Guiderne går byvandringer, passer udstillinger og lægger nye ruter sammen med museets folk.',
  cell: 'formal-co',
  setting: 'town',
  themes: ['visibility', 'business-and-education'],
  duties: [
    frivillige('Gå byvandring', 'Hver onsdag og lørdag i sæsonen'),
    frivillige('Passe udstilling', 'Efter vagtplan'),
    personale('Forske, udstille og bevare', 'Løbende'),
    sammen(
      'Udvikle nye ruter',
      'Guiderne samler fortællinger; museets historiker efterprøver dem.',
    ),
  ],
  terms: alle('Gæster, klasser og lokale'),
}

export const reparation: Genre = {
  purpose:
    'At ting lever længere. Fiksere i {sted} reparerer sammen med ejeren: lamper, bukser, cykler og radioer.',
  cell: 'informal-own',
  setting: 'town',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Reparere sammen med gæsterne', 'Den anden lørdag i måneden'),
    personale('Stille bord, strøm og affaldsspande til rådighed', 'Den anden lørdag i måneden'),
  ],
  terms: alle('Alle med en ting, der er gået i stykker'),
}

export const nabohjælp: Genre = {
  purpose:
    'At naboer i {sted} hjælper hinanden med det små: en pære, en tur til apoteket, en snerydning. Gruppen er få mennesker og en opslagstavle.',
  cell: 'informal-co',
  setting: 'town',
  themes: ['settlement-and-places', 'coherence-and-accessibility'],
  duties: [
    frivillige('Hjælpe med små ting', 'Når nogen spørger'),
    sammen(
      'Sige videre, hvem der kan hjælpe',
      'Biblioteket og sundhedshuset peger på tavlen; gruppen peger tilbage, når det er en opgave for kommunen.',
    ),
  ],
  terms: alle('Naboer'),
}

export const temadage: Genre = {
  purpose:
    'At frivillige i {sted} bliver klogere sammen. Korte temadage om åbenhed, ensomhed og det svære møde planlægges af foreninger og kommune i fællesskab.',
  cell: 'formal-co',
  setting: 'town',
  themes: ['health-and-sustainability', 'visibility'],
  duties: [
    frivillige('Foreslå emner og være værter', 'To gange om året'),
    personale('Finde undervisere og sende invitation', 'To gange om året'),
    sammen('Afholde temadagen', 'Foreningerne leder bordene; kommunen står for oplæg og frokost.'),
  ],
  terms: særligeBehov('Frivillige, der møder mennesker i en udsat situation'),
}

export const vejviser: Genre = {
  purpose:
    'At man kan finde den forening, man har brug for. Oversigten over frivillige sociale foreninger i {sted} samles, rettes og gives videre mindst en gang om året.',
  cell: 'formal-own',
  setting: 'town',
  themes: ['visibility', 'coherence-and-accessibility'],
  duties: [
    frivillige('Samle og rette oplysninger', 'Hvert efterår'),
    frivillige('Dele oversigten ud hos læger og foreninger', 'Januar'),
    personale('Sætte op, trykke og lægge på nettet', 'December'),
  ],
  terms: alle('Borgere, foreninger og medarbejdere, der søger et tilbud'),
}

export const frivilligråd: Genre = {
  purpose:
    'At de frivillige sociale foreninger i {sted} har et fælles talerør. Rådet høres tidligt, når kommunen planlægger nyt, og tager selv spørgsmål op.',
  cell: 'formal-co',
  setting: 'town',
  themes: ['visibility', 'coherence-and-accessibility'],
  duties: [
    frivillige('Afgive høringssvar for foreningerne', 'Når der er noget at svare på'),
    frivillige('Holde stormøde', 'En gang om året'),
    personale('Sende sager i høring i god tid', 'Løbende'),
    sammen(
      'Holde dialogmøde med udvalget',
      'Dagsordenen skrives af begge; udvalgsformanden og rådet skiftes til at lede mødet.',
      { frequency: 'En gang om året' },
    ),
  ],
  terms: særligeBehov('Frivillige sociale foreninger og dem, de hjælper'),
}

export const ungdomshus: Genre = {
  purpose:
    'At unge i {sted} har et sted, de selv bestemmer over, med voksne i nærheden og ikke i vejen.',
  cell: 'informal-co',
  setting: 'town',
  themes: ['settlement-and-places', 'business-and-education'],
  duties: [
    frivillige('Holde åbent hus', 'Fredag aften'),
    frivillige('Booke bands og lave plakater', null),
    sammen(
      'Aftale husregler',
      'De unge skriver dem; kommunens medarbejder siger til om brand og larm.',
    ),
  ],
  terms: børnOgUnge('Unge mellem 14 og 25 år'),
}

export const julehjælp: Genre = {
  purpose:
    'At familier i {sted}, der har det stramt, får en jul. Foreningen samler ind, pakker og deler ud, uden at nogen skal stå i kø.',
  cell: 'informal-own',
  setting: 'town',
  themes: ['settlement-and-places'],
  duties: [
    frivillige('Samle ind og pakke', 'November og december'),
    frivillige('Dele ud', 'Ugen før jul'),
    personale('Fortælle familier, hvordan man søger', 'November'),
  ],
  terms: særligeBehov('Familier med lav indkomst'),
}

export const virksomhed: Genre = {
  purpose:
    'At virksomheden og institutionen i {sted} bruger hinanden: medarbejdere giver en dag, og institutionen åbner døren.',
  cell: 'informal-co',
  setting: 'town',
  themes: ['business-and-education', 'settlement-and-places'],
  duties: [
    frivillige('Give en arbejdsdag', 'To gange om året'),
    sammen('Finde det, der giver mening for begge', 'Et møde hver vinter med tre idéer fra hver.'),
  ],
  terms: alle('Brugere af institutionen'),
}
