import { alle, frivillige, personale, særligeBehov, sammen, ældre } from '../phrases.ts'
import type { Genre } from '../scenario.ts'

/** Sorts of collaboration about health, care and company. */
export const besøgsvenner: Genre = {
  purpose:
    'At beboere og hjemmeboende, der savner selskab, får besøg af et menneske, som kommer, fordi det har lyst. Besøgsvennerne i {sted} taler, går ture, læser avis og drikker kaffe; pleje og praktisk hjælp er fortsat personalets opgave.',
  otherPurposes: [
    'At der er en, der spørger, hvordan det går, og har tid til hele svaret. En besøgsven i {sted} kommer igen hver uge, så længe de to har lyst; personalet tager sig af pleje og praktisk hjælp.',
    'At en lang eftermiddag i {sted} bliver kortere. Besøgsvennerne har avis, kortspil og historier med, og de skal ikke andet end at være der.',
  ],
  cell: 'formal-own',
  setting: 'house',
  themes: ['health-and-sustainability', 'settlement-and-places'],
  duties: [
    frivillige('Besøge den samme beboer', 'En gang om ugen, omkring en time'),
    frivillige('Finde og introducere nye besøgsvenner', 'Løbende'),
    personale('Spørge beboerne, om de ønsker en besøgsven, og hilse de to på hinanden'),
    sammen(
      'Holde erfaringsmøde for besøgsvennerne',
      'Huset lægger lokale og kaffe til; besøgstjenesten leder samtalen.',
      { frequency: 'To gange om året' },
    ),
  ],
  terms: ældre('Ældre, der er meget alene'),
}

export const cykelture: Genre = {
  purpose:
    'At give beboerne vind i håret og byens rygter i øret. Frivillige piloter kører ture på rickshaw gennem {sted}, så lange som passageren har lyst til.',
  otherPurposes: [
    'At komme ud i den hastighed, hvor man når at hilse. Piloterne i {sted} kører efter passagerens næse: forbi skolen, skoven eller den gamle arbejdsplads.',
    'At regnvejr, solskin og nabosnak igen hører til hverdagen for dem, der ikke selv kan cykle mere i {sted}.',
  ],
  cell: 'formal-own',
  setting: 'house',
  themes: ['health-and-sustainability', 'visibility'],
  duties: [
    frivillige('Køre ture på rickshaw', 'April til oktober, flere gange om ugen'),
    frivillige('Oplære nye piloter', 'Hvert forår'),
    personale('Hjælpe passagererne op på cyklen og sørge for tæpper', 'Ved hver tur'),
    sammen(
      'Vedligeholde cyklen',
      'Piloterne pumper og smører; huset betaler det årlige eftersyn hos cykelsmeden.',
    ),
  ],
  terms: ældre('Plejecentrets beboere og deltagere i dagcentret'),
}

export const spisevenner: Genre = {
  purpose:
    'At ingen i {sted} behøver at spise alene hver dag. De frivillige dækker bord og sidder med; maden laves, som den plejer.',
  otherPurposes: [
    'At maden smager bedre, når man er flere. Naboer i {sted} spiser sammen, og den, der plejer at spise alene, bliver hentet.',
    'At samle {sted} om et langt bord. De frivillige er værter, beboere og naboer er gæster, og køkkenet er køkkenets.',
  ],
  cell: 'formal-co',
  setting: 'house',
  themes: ['health-and-sustainability', 'coherence-and-accessibility'],
  duties: [
    frivillige('Dække bord og være værter', 'Hver anden torsdag'),
    frivillige('Hente naboer, der ikke selv kan komme frem', 'Hver anden torsdag', {
      description: 'Efter aftale, i egen bil eller til fods. Kørepenge efter statens takst.',
    }),
    personale('Lave maden og sørge for særlig kost', 'Hver anden torsdag'),
    sammen(
      'Opdage, hvem der savner selskab',
      'Hjemmeplejen fortæller om tilbuddet; de frivillige banker på, når nogen har sagt ja.',
    ),
  ],
  terms: ældre('Enlige over 65 år i byen og oplandet'),
}

export const sorggruppe: Genre = {
  purpose:
    'At mennesker, der har mistet, kan dele det med andre i samme situation. Grupperne i {sted} ledes af frivillige, der er uddannet til det; behandling hører til hos læge og psykolog.',
  otherPurposes: [
    'At kunne tale om det, som andre er holdt op med at spørge til. Gruppen i {sted} har plads til otte, og der er to frivillige ledere med egen erfaring og kursus.',
  ],
  cell: 'formal-co',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Lede samtalegruppen', 'Hver anden uge, otte gange'),
    frivillige('Holde forsamtale med nye deltagere', 'Efter behov'),
    personale('Henvise borgere, der ønsker det, og stille et roligt lokale til rådighed'),
    sammen(
      'Uddanne gruppeledere',
      'Foreningen holder kurset; kommunens sygeplejersker underviser en aften.',
      { frequency: 'En gang om året' },
    ),
  ],
  terms: særligeBehov('Voksne, der har mistet en ægtefælle, et barn eller en forælder'),
}

export const pårørendenetværk: Genre = {
  purpose:
    'At patienter og pårørende i {sted} mødes med andre, der kender sygdommen indefra, og sammen med sundhedspersonalet udvikler tilbud, som passer til deres hverdag.',
  otherPurposes: [
    'At ingen i {sted} behøver at lære sygdommen at kende alene. Netværket samler dem, der har prøvet det, og er med til at forme kommunens tilbud.',
  ],
  cell: 'formal-co',
  setting: 'house',
  themes: ['health-and-sustainability', 'coherence-and-accessibility'],
  duties: [
    frivillige('Holde caféaften med tema', 'En gang om måneden'),
    frivillige('Være ligeperson for nye familier', 'Efter aftale'),
    personale('Bidrage med faglige oplæg', 'Fire gange om året'),
    sammen(
      'Planlægge forløb og skrive invitationer',
      'Et udvalg med to fra netværket og to fra personalet lægger halvårets program.',
    ),
  ],
  terms: særligeBehov('Borgere med langvarig sygdom og deres nærmeste'),
}

export const instruktør: Genre = {
  purpose:
    'At kurset »Lær at leve med kronisk sygdom« holdes af to, der selv lever med sygdom. Instruktørerne i {sted} er uddannet og certificeret gennem kommunen og underviser efter den faste manual.',
  otherPurposes: [
    'At den, der har fået en diagnose for livet, får redskaber og ligesindede. Instruktørerne i {sted} lever selv med sygdom og er uddannet af kommunen.',
  ],
  cell: 'formal-own',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Undervise som instruktørpar', 'Syv gange om foråret og om efteråret'),
    personale('Annoncere, tilmelde og bestille materialer', 'Før hvert hold'),
    personale('Uddanne og følge op på instruktørerne', 'Et årligt brush-up'),
  ],
  terms: {
    ...særligeBehov('Voksne med langvarig sygdom og deres pårørende'),
    classification: {
      formality: { formalAgreement: 'no', fixedRelation: 'yes' },
      production: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
    },
  },
}

export const kronikermotion: Genre = {
  purpose:
    'At borgere, der har afsluttet kommunens træning, bliver ved med at røre sig. Frivillige instruktører fører holdet i {sted} videre i foreningsregi.',
  otherPurposes: [
    'At træningen ikke slutter, når forløbet gør. Holdet i {sted} er en del af foreningen, med frivillige instruktører, som kommunen har uddannet.',
  ],
  cell: 'formal-co',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Instruere motionsholdet', 'To gange om ugen'),
    frivillige('Tage imod nye og ringe til dem, der udebliver', 'Løbende'),
    personale('Uddanne instruktørerne', 'To lørdage om året'),
    sammen(
      'Følge borgere fra genoptræning til hold',
      'Fysioterapeuten går med de første to gange; derefter er instruktøren vært.',
    ),
  ],
  terms: særligeBehov('Borgere med KOL, hjertesygdom eller diabetes'),
}

export const brugerråd: Genre = {
  purpose:
    'At beboere og pårørende har en fast stemme i husets hverdag. Rådet i {sted} drøfter mad, aktiviteter, indretning og samarbejde og arrangerer årets fester.',
  otherPurposes: [
    'At de, der bor i huset, og de, der holder af dem, er med til at bestemme. Rådet i {sted} mødes fast og tager store og små ting op: menuen, haven, sproget på gangene.',
  ],
  cell: 'informal-own',
  setting: 'house',
  themes: ['settlement-and-places', 'health-and-sustainability'],
  duties: [
    frivillige('Holde rådsmøde', 'Fire gange om året'),
    frivillige('Arrangere sommerfest og juletræ', 'To gange om året'),
    personale('Fremlægge nyt fra huset og svare på spørgsmål', 'På hvert møde'),
  ],
  terms: {
    ...ældre('Beboere og pårørende'),
    beneficiaries: { citizens: 'yes', ownFamilyOrMembers: 'yes' },
  },
}

export const vågetjeneste: Genre = {
  purpose:
    'At ingen dør alene imod sin vilje. Vågerne kommer, når familie ikke findes eller har brug for søvn, og sidder stille ved sengen i {sted}. De yder ikke pleje.',
  cell: 'formal-own',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Våge hos den døende', 'Når der ringes, i vagter på fire timer'),
    frivillige('Koordinere vagterne', 'Døgnet rundt'),
    personale('Kalde vågerne, når den døende eller familien ønsker det'),
    personale('Give pleje og lindring', 'Hele tiden', { legalBasisId: 'sel-83' }),
  ],
  terms: særligeBehov('Døende uden pårørende og familier, der er udmattede'),
}

export const sangglæde: Genre = {
  purpose:
    'At synge sammen i {sted}. Et lille hold kommer med klaver, sangbøger og tid til den sang, som nogen pludselig husker.',
  otherPurposes: [
    'At musikken kommer til dem, der ikke kan komme til musikken i {sted}. Alle synger med, også dem, der ellers ikke siger så meget.',
  ],
  cell: 'informal-own',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Spille og synge for', 'Hver anden onsdag formiddag'),
    personale('Samle beboerne og stille stole', 'Hver anden onsdag'),
  ],
  terms: ældre('Beboere og gæster i dagcentret'),
}

export const motionsvenner: Genre = {
  purpose:
    'At gøre turen kortere og følgeskabet længere. Motionsvenner i {sted} går med den, der ikke tør eller kan gå alene.',
  cell: 'informal-own',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Gå tur med en borger', 'En til to gange om ugen'),
    frivillige('Holde øje med nye ruter og bænke', null),
    personale('Fortælle om tilbuddet ved forebyggende besøg'),
  ],
  terms: ældre('Hjemmeboende ældre og borgere efter sygdom'),
}

export const følgeskab: Genre = {
  purpose:
    'At et menneske med to ører mere går med til læge, sygehus eller møde. Bisidderne i {sted} lytter og husker; de taler ikke borgerens sag og skriver ikke i nogen journal.',
  cell: 'formal-co',
  setting: 'house',
  themes: ['coherence-and-accessibility', 'health-and-sustainability'],
  duties: [
    frivillige('Ledsage til undersøgelser og møder', 'Efter aftale'),
    frivillige('Passe telefonen', 'Mandag og torsdag formiddag'),
    personale('Give borgere besked om tilbuddet, når et møde aftales'),
    sammen(
      'Gøre indkaldelser lettere at forstå',
      'Bisidderne samler på de sætninger, ingen forstår; afdelingen skriver dem om.',
    ),
  ],
  terms: særligeBehov('Borgere, der står alene med sygdom eller en svær sag'),
}

export const handicapidræt: Genre = {
  purpose:
    'At mennesker med handicap i {sted} dyrker idræt i en almindelig forening med almindelige klubkammerater. Bostedet og klubben finder sammen ud af, hvad der skal til.',
  cell: 'formal-co',
  setting: 'house',
  themes: ['health-and-sustainability', 'coherence-and-accessibility'],
  duties: [
    frivillige('Træne holdet', 'En gang om ugen i sæsonen'),
    frivillige('Invitere til kampe og klubfest', null),
    personale('Støtte den enkelte før og efter træning', 'En gang om ugen', {
      description: 'Personlig støtte og medicin er bostedets ansvar, også i hallen.',
    }),
    sammen('Tilpasse øvelser og udstyr', 'Træner og pædagog gennemgår sæsonen på to møder.'),
  ],
  terms: særligeBehov('Voksne med fysisk eller psykisk handicap'),
}

export const mandecafé: Genre = {
  purpose:
    'At mænd i {sted} mødes om noget at lave frem for noget at tale om. Det ender som regel med begge dele.',
  otherPurposes: ['At der er kaffe på kanden, værktøj på væggen og nogen at drille i {sted}.'],
  cell: 'informal-co',
  setting: 'house',
  themes: ['health-and-sustainability', 'settlement-and-places'],
  duties: [
    frivillige('Åbne værkstedet og lave kaffe', 'Tirsdag og fredag formiddag'),
    sammen(
      'Finde opgaver til hænderne',
      'Fuglekasser, cykler og bænke: mændene vælger selv; kommunen siger, hvor der mangler noget.',
    ),
    personale('Komme forbi og fortælle om sundhedstjek', 'En gang i kvartalet'),
  ],
  terms: ældre('Mænd, der er gået på pension eller er blevet alene'),
}

export const rådgivning: Genre = {
  purpose:
    'At borgere i {sted} kan få gratis og fortrolig rådgivning af frivillige med faglig baggrund, uden at det bliver en sag i kommunen.',
  cell: 'formal-own',
  setting: 'house',
  themes: ['coherence-and-accessibility'],
  duties: [
    frivillige('Holde åben rådgivning', 'Hver mandag aften'),
    frivillige('Uddanne nye rådgivere', 'En gang om året'),
    personale('Stille lokale til rådighed og henvise', null),
  ],
  terms: særligeBehov('Borgere med gæld, sygdom eller en svær livssituation'),
}

export const patientforening: Genre = {
  purpose:
    'At medlemmernes viden om at leve med sygdommen kommer alle nyramte i {sted} til gode, og at kommunens medarbejdere bruger den, når det er relevant.',
  otherPurposes: [
    'At den viden, man kun får ved at leve med sygdom, bliver brugt i {sted}: af nyramte, af familier og af medarbejdere.',
  ],
  cell: 'formal-co',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Holde temaaften for nyramte og familier', 'Fire gange om året'),
    frivillige('Være oplægsholder på personalets temadage', 'Efter aftale'),
    personale('Udlevere foreningens pjecer og fortælle om netværket'),
    sammen(
      'Drøfte nye tiltag, før de besluttes',
      'Afdelingen inviterer foreningen, så snart der er en idé; foreningen svarer inden en måned.',
    ),
  ],
  terms: særligeBehov('Mennesker med sygdommen og deres pårørende'),
}

export const træffested: Genre = {
  purpose:
    'At der i {sted} er et sted, hvor man kan komme, som man er, drikke en kop kaffe og gå igen, eller blive og hjælpe til.',
  cell: 'formal-own',
  setting: 'house',
  themes: ['settlement-and-places', 'health-and-sustainability'],
  duties: [
    frivillige('Holde værestedet åbent', 'Fire eftermiddage om ugen og juleaften'),
    frivillige('Lave mad sammen med gæsterne', 'Hver onsdag'),
    personale('Komme forbi med opsøgende støtte', 'Hver anden uge'),
  ],
  terms: særligeBehov('Mennesker i en udsat situation'),
}

export const dagensTur: Genre = {
  purpose:
    'At beboerne kommer ud af huset: til torvedag, havn, kirkegård og den gade, hvor man engang boede. Turene i {sted} vælges af beboerne selv.',
  cell: 'informal-own',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Skubbe kørestole og gå med', 'En gang om måneden'),
    personale('Tage med og have ansvar for beboerne undervejs', 'En gang om måneden'),
  ],
  terms: ældre('Plejecentrets beboere'),
}

export const tryghedsopkald: Genre = {
  purpose:
    'At der er en stemme i telefonen hver morgen. Frivillige i {sted} ringer til ældre, der ønsker det; svarer nogen ikke, får en aftalt nabo besked.',
  cell: 'formal-own',
  setting: 'house',
  themes: ['health-and-sustainability', 'coherence-and-accessibility'],
  duties: [
    frivillige('Ringe rundt', 'Hver dag mellem otte og ni'),
    personale('Fortælle om ordningen ved forebyggende hjemmebesøg'),
  ],
  terms: ældre('Ældre, der bor alene'),
}

export const åbenTræning: Genre = {
  purpose:
    'At alle i {sted} kan træne, også når træneren har fri. Frivillige fra idrætsforeningen er værter i centrets sal om aftenen.',
  cell: 'formal-own',
  setting: 'house',
  themes: ['health-and-sustainability'],
  duties: [
    frivillige('Være træningsvært', 'Tre aftener om ugen'),
    personale('Vedligeholde maskinerne og oplære værter', 'Hvert halvår'),
  ],
  terms: alle('Alle borgere over 16 år'),
}
