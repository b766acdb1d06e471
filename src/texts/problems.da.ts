import { formatDate } from './dates.ts'
import { formatNumber } from './numbers.ts'
import { ruleName } from './boundaries/rule-name.ts'
import type { ProblemCatalogue } from './problem-codes.ts'

const on = (date: string | undefined, otherwise: string): string =>
  date === undefined ? otherwise : formatDate('da', date)

const number = (digits: string | undefined, otherwise: string): string =>
  digits === undefined ? otherwise : formatNumber('da', Number(digits))

const personal: Readonly<Record<string, string>> = {
  cpr: 'et CPR-nummer',
  email: 'en e-mailadresse',
  phone: 'et telefonnummer',
}

const kinds: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'sand eller falsk',
  array: 'en liste',
  object: 'en gruppe af felter',
}

export const problemsInDanish: ProblemCatalogue = {
  'already-agreed': {
    title: 'Aftalen er allerede indgået',
    detail:
      'Aftalen er indgået og kan ikke indgås eller forhandles en gang til. Vælg en anden slags ændring, for eksempel et tillæg eller en rettelse.',
  },
  'already-closed': {
    title: 'Allerede lukket',
    detail: ({ date }) =>
      `Der er registreret lukning fra ${on(date, 'en bestemt dag')}, og derfor kan der ikke ændres mere. Vælg efterfølgeren, eller registrér en ny.`,
  },
  'already-ended': {
    title: 'Aftalen er ophørt',
    detail: ({ date }) =>
      `Der er registreret ophør med ${on(date, 'en bestemt dag')} som sidste dag. Skal aftalen alligevel ændres, så registrér en rettelse, der ændrer eller ophæver ophøret.`,
  },
  annulled: {
    title: 'Aftalen er annulleret',
    detail:
      'Aftalen er annulleret, fordi den var registreret ved en fejl eller to gange. Skal den alligevel stå ved magt, så registrér en rettelse, der ophæver annulleringen.',
  },
  'approved-with-changes': {
    title: 'Godkendt med noget, der skal rettes',
    detail:
      'Når noget skal rettes, kan aftalen ikke godkendes. Vælg, at der skal ændringer til, eller bedøm punktet anderledes.',
  },
  'bad-request': {
    title: 'Forespørgslen kan ikke forstås',
    detail:
      'Forespørgslen er ikke skrevet, som den skal være. Sammenlign den med vejledningen, ret den, og send den igen.',
  },
  'before-last-change': {
    title: 'Ligger før den seneste ændring',
    detail: ({ date }) =>
      `Spillereglerne er allerede ændret fra ${on(date, 'en senere dag')}. Vælg den dag eller en senere, så den ene ændring ikke ophæver den anden.`,
  },
  'body-too-large': {
    title: 'Der er sendt for meget',
    detail: ({ most }) =>
      `Der kan højst sendes ${number(most, '512')} KiB ad gangen. Forkort de lange tekster, eller del aftalen i flere.`,
  },
  'classification-undetermined': {
    title: 'Svarene afgør ikke feltet',
    detail:
      'Svarene placerer ikke samarbejdet i ét af modellens fire felter. Svar ja eller nej på flere af spørgsmålene, eller vælg selv, og skriv hvorfor.',
  },
  'consent-missing': {
    title: 'Der mangler et samtykke',
    detail: ({ name }) =>
      `${name ?? 'En af parterne'} har ikke sagt ja endnu. Tilføj, hvordan, hvornår og i hvilken rolle parten har sagt ja.`,
  },
  'consent-of-leaver': {
    title: 'Parten er trådt ud',
    detail: 'Den part, der træder ud, skal ikke sige ja til ændringen. Fjern dens samtykke.',
  },
  'consent-twice': {
    title: 'Samme part har samtykket to gange',
    detail: 'Der er brug for ét samtykke fra hver part. Fjern det ene.',
  },
  'consent-unknown-how': {
    title: 'Hvordan sagde parten ja?',
    detail:
      '»Ved ikke« kan kun bruges, når aftalen er registreret bagefter eller overført fra et andet sted. Vælg underskrift, referat, mundtligt eller digitalt.',
  },
  'control-character': {
    title: 'Usynlige tegn',
    detail:
      'Teksten indeholder tegn, der ikke kan ses. Det sker ofte, når den er kopieret fra et andet program. Skriv teksten ind på ny.',
  },
  'cvr-checksum': {
    title: 'Er CVR-numret rigtigt?',
    detail:
      'Cifrene i CVR-numret passer ikke sammen, som de plejer. Det er registreret; kontrollér, om der er tastet forkert.',
  },
  'cvr-known': {
    title: 'CVR-numret er brugt før',
    detail:
      'En anden forening eller et andet netværk har samme CVR-nummer. Det er registreret; se efter, om det er den samme, og luk i så fald den ene.',
  },
  'date-in-future': {
    title: 'Datoen ligger i fremtiden',
    detail: ({ date }) =>
      `Datoen (${on(date, 'den skrevne')}) er ikke kommet endnu. Skriv dagen i dag eller en tidligere dato.`,
  },
  'date-in-past': {
    title: 'Dagen er gået',
    detail: ({ date }) =>
      `${on(date, 'Den skrevne dag')} er gået. Skriv i dag eller en senere dag.`,
  },
  'date-out-of-range': {
    title: 'Usædvanligt årstal',
    detail: 'Årstallet skal ligge mellem 1800 og 2199. Skriv det med fire cifre.',
  },
  'day-ahead': {
    title: 'Dagen er ikke kommet endnu',
    detail:
      'Uden at være logget ind ser man, hvad der gælder til og med i dag. Vælg en tidligere dag, eller log ind.',
  },
  'duplicate-id': {
    title: 'Samme id to gange',
    detail:
      'To dele har fået samme id. Giv dem hver sit, eller lad id stå tomt: så giver registret hver del sit eget.',
  },
  'duplicate-of-needed': {
    title: 'Hvilken aftale bliver stående?',
    detail:
      'En dobbeltregistrering skal henvise til den aftale, der bliver stående. Vælg den aftale.',
  },
  'duplicate-party': {
    title: 'Samme part to gange',
    detail: 'Parten er med i forvejen. Fjern den ene, og saml opgaverne hos den anden.',
  },
  'effective-before-start': {
    title: 'Før aftalen begyndte',
    detail: ({ date }) =>
      `Ændringen kan ikke gælde fra før aftalens første dag, ${on(date, 'som står i aftalen')}. Skriv den dag eller en senere. Er den første dag forkert, så registrér en rettelse.`,
  },
  'end-reason-not-allowed': {
    title: 'Grunden passer ikke',
    detail:
      'Grunden til ophør passer ikke til, hvor langt aftalen er kommet. Et forslag kan afvises eller trækkes tilbage; en indgået aftale kan opsiges, misligholdes, opfyldes, udløbe eller afløses. Vælg en grund, der passer.',
  },
  'ended-before-it-began': {
    title: 'Ophør før begyndelsen',
    detail: ({ date }) =>
      `Den sidste dag kan ikke ligge før ${on(date, 'den dag')}, hvor aftalen blev foreslået eller begyndte. Skriv den dag eller en senere.`,
  },
  'exception-basis-needed': {
    title: 'Der skal en undtagelse i loven til',
    detail:
      'Spillereglen bygger på en pligt i loven. Den kan kun fraviges, når loven selv giver en undtagelse. Vælg undtagelsen på listen over lovgrundlag.',
  },
  'excepts-from-needed': {
    title: 'Undtagelsen mangler det, den undtager fra',
    detail:
      'En undtagelse i loven undtager fra noget bestemt. Vælg det lovgrundlag, som den undtager fra.',
  },
  'field-twice': {
    title: 'Et felt står der to gange',
    detail: ({ name }) =>
      `Feltet${name === undefined ? '' : ` „${name}“`} står der to gange, så det kan ikke ses, hvad der menes. Slet det ene, og send igen.`,
  },
  'finding-twice': {
    title: 'Bedømt to gange',
    detail:
      'Hvert opmærksomhedspunkt kan kun bedømmes én gang i en gennemgang. Fjern den ene bedømmelse.',
  },
  forbidden: {
    title: 'Ikke muligt med din rolle',
    detail:
      'Din rolle giver ikke ret til det. Uden at logge ind ses det, der gælder. En aftale ændres af lederen af en institution, der er part i den; en institution eller forening også af kommunens frivillighedskoordinator.',
  },
  'format-has-no-pages': {
    title: 'En fil har ingen sider',
    detail:
      'Som fil kommer hele listen på én gang. Udelad antallet på en side og henvisningen til næste side, eller bed om JSON.',
  },
  'groups-have-no-pages': {
    title: 'En optælling har ingen sider',
    detail:
      'Når der tælles op, kommer alle grupper på én gang. Udelad antallet på en side og henvisningen til næste side.',
  },
  'idempotency-key-reused': {
    title: 'Nøglen er brugt før',
    detail:
      'Den samme Idempotency-Key er brugt til en anden forespørgsel, så intet er ændret. Brug en ny nøgle til hver ny ændring, og den samme kun, når den samme sendes igen.',
  },
  'if-match-required': {
    title: 'Hvilken udgave ændres?',
    detail:
      'For at ingen kommer til at overskrive hinandens ændringer, skal det fremgå, hvilken udgave du har set. Hent den, og send den ETag, der følger med, i If-Match.',
  },
  'institution-needed': {
    title: 'Der mangler en institution',
    detail: 'Mindst én af parterne er en kommunal institution. Tilføj den.',
  },
  'internal-error': {
    title: 'Der gik noget galt hos os',
    detail:
      'Fejlen ligger i registret og er noteret. Prøv igen om lidt; sker det igen, så giv besked til dem, der driver registret.',
  },
  'invalid-body': {
    title: 'Noget skal rettes',
    detail:
      'Noget af det sendte kan ikke bruges, og intet er ændret. Ret det nævnte, og send igen.',
  },
  'invalid-cursor': {
    title: 'Siden i listen findes ikke',
    detail:
      'Henvisningen til næste side passer ikke til denne liste. Begynd forfra med listens første side.',
  },
  'invalid-cvr': {
    title: 'Ikke et CVR-nummer',
    detail:
      'Et CVR-nummer har otte cifre. Skriv dem uden mellemrum, eller lad feltet stå tomt, hvis der ikke er et.',
  },
  'invalid-date': {
    title: 'Datoen findes ikke',
    detail:
      'Det skrevne er ikke en dag i kalenderen. Skriv året med fire cifre, så måneden og dagen med to cifre hver, med bindestreg imellem.',
  },
  'invalid-email': {
    title: 'Ikke en mailadresse',
    detail:
      'Mailadressen kan ikke læses. Skriv den som i navn@forening.dk, eller lad feltet stå tomt.',
  },
  'invalid-format': {
    title: 'Skrevet på en anden måde end ventet',
    detail: ({ example }) =>
      example === undefined
        ? 'Det er skrevet på en anden måde end ventet. Skriv det som i vejledningen.'
        : `Det er skrevet på en anden måde end ventet. Skriv det som for eksempel ${example}.`,
  },
  'invalid-id': {
    title: 'Ikke et id',
    detail: 'Det er ikke et id fra registret. Kopiér det fra det sted i registret, hvor det vises.',
  },
  'invalid-idempotency-key': {
    title: 'Nøglen kan ikke bruges',
    detail:
      'En Idempotency-Key er 1 til 200 synlige tegn uden mellemrum. Brug for eksempel et nyt, tilfældigt UUID.',
  },
  'invalid-if-match': {
    title: 'Udgaven kan ikke forstås',
    detail:
      'If-Match skal være præcis én ETag fra registrets eget svar, med anførselstegn. Hent den seneste udgave, og kopiér dens ETag.',
  },
  'invalid-kle-code': {
    title: 'Ikke et KLE-nummer',
    detail:
      'Et KLE-nummer er tre gange to cifre med punktum imellem, eventuelt med en facet. Skriv det som for eksempel 27.36.00 eller 27.36.00 G01.',
  },
  'invalid-moment': {
    title: 'Ikke et tidspunkt i registret',
    detail:
      'Skriv et tidspunkt i UTC (dag, T, klokkeslæt og Z), en hændelses id eller en position i loggen. En dag alene er ikke nok.',
  },
  'invalid-municipality-code': {
    title: 'Ikke en kommunekode',
    detail: 'En kommunekode har fire cifre. Skriv for eksempel 0510 for Haderslev.',
  },
  'invalid-phone': {
    title: 'Ikke et telefonnummer',
    detail:
      'Telefonnummeret kan ikke læses. Skriv otte cifre som i 74 34 12 34, eller begynd med + og landekoden.',
  },
  'invalid-position': {
    title: 'Ikke en position',
    detail: 'En position er et tal fra registrets egne svar. Kopiér den fra et svar.',
  },
  'invalid-url': {
    title: 'Adressen kan ikke læses',
    detail: 'Adressen indeholder tegn, der ikke kan læses. Kontrollér den, eller gå til forsiden.',
  },
  'issuer-unavailable': {
    title: 'Log ind kan ikke bekræftes',
    detail:
      'Den tjeneste, som man logger ind med, svarer ikke lige nu, og derfor kan registret ikke vide, hvem der spørger. Intet er ændret. Prøv igen om et øjeblik.',
  },
  'legal-basis-exists': {
    title: 'Lovgrundlaget findes allerede',
    detail:
      'Der er allerede et lovgrundlag med det korte navn. Ret det, der findes, eller vælg et andet kort navn.',
  },
  'legal-basis-fixed': {
    title: 'Kan ikke rettes',
    detail:
      'Svaret, at ingen lov pålægger opgaven, betyder det samme for alle og kan ikke rettes. Tilføj et lovgrundlag, hvis der er en lov.',
  },
  'line-break': {
    title: 'Kun én linje',
    detail: 'Her er plads til én linje. Fjern linjeskift og tabulatorer.',
  },
  'malformed-json': {
    title: 'Ikke gyldig JSON',
    detail:
      'Det sendte kan ikke læses som JSON, og intet er ændret. Se efter manglende anførselstegn, kommaer og parenteser, og send igen.',
  },
  'method-not-allowed': {
    title: 'Det kan man ikke her',
    detail: ({ allowed }) =>
      allowed === undefined
        ? 'Adressen findes, men ikke med denne metode. Brug en af dem, der står i vejledningen.'
        : `Adressen findes, men ikke med denne metode. Brug ${allowed}.`,
  },
  'moment-ahead': {
    title: 'Tidspunktet ligger forude',
    detail:
      'Der kan endnu komme mere til inden da, så svaret ville ikke stå fast. Vælg et tidspunkt, der er gået, eller lad det være tomt.',
  },
  'moment-has-no-groups': {
    title: 'Det, man vidste dengang, tælles ikke op',
    detail:
      'Opmærksomhedspunkter, som de var kendt på et tidspunkt, vises enkeltvis. Lad opdelingen være tom, og vælg i stedet efter regel, institution eller slags institution, eller lad tidspunktet være tomt.',
  },
  'moment-has-no-search': {
    title: 'Der kan ikke søges i det, man vidste dengang',
    detail:
      'Ord søges i aftalerne, som de er kendt nu. Lad ordene være tomme, og vælg i stedet efter institution, forening eller netværk, tema eller sted, eller lad tidspunktet være tomt.',
  },
  'moment-has-no-start-order': {
    title: 'Det, man vidste dengang, kan ikke stå efter start',
    detail:
      'Aftaler, som de var kendt på et tidspunkt, står i rækkefølge efter titel, den ene eller den anden vej. Vælg den rækkefølge, eller lad tidspunktet være tomt.',
  },
  'no-role': {
    title: 'Ingen rolle',
    detail:
      'Log ind er i orden, men giver ingen rolle i registret. Bed den, der administrerer jeres log ind, om en.',
  },
  'no-such-finding': {
    title: 'Opmærksomhedspunktet findes ikke mere',
    detail:
      'Aftalen er ændret, eller spillereglen gælder ikke mere, så der er ikke længere et opmærksomhedspunkt her. Se aftalens roller og grænser igen.',
  },
  'no-such-version': {
    title: 'Versionen findes ikke',
    detail: ({ version, most }) =>
      version === undefined || most === undefined
        ? 'Aftalen har ikke den version. Vælg et nummer fra listen over dens versioner.'
        : `Aftalen har ikke en version ${version}; den seneste er version ${most}. Vælg et nummer fra listen over dens versioner.`,
  },
  'not-acceptable': {
    title: 'Svaret findes ikke i den form',
    detail:
      'Registret kan ikke svare i den form, der bedes om. Bed om JSON i Accept, eller udelad Accept.',
  },
  'not-agreed-yet': {
    title: 'Aftalen er ikke indgået endnu',
    detail: 'Aftalen er kun foreslået. Indgå den først, eller registrér ændringen som forhandling.',
  },
  'not-allowed-value': {
    title: 'Ikke en af mulighederne',
    detail: ({ allowed }) =>
      allowed === undefined
        ? 'Svaret er ikke en af mulighederne. Vælg en af dem.'
        : `Svaret er ikke en af mulighederne. Vælg en af disse: ${allowed}.`,
  },
  'not-an-exception': {
    title: 'Ikke en undtagelse i loven',
    detail:
      'Det valgte lovgrundlag er ikke en undtagelse, der gælder i dag og er slået efter. Vælg et, der er, eller ret lovgrundlaget på listen.',
  },
  'not-caught-up': {
    title: 'Ikke klar endnu',
    detail:
      'Registret er ved at indlæse de seneste ændringer og kan ikke vise dem endnu. Prøv igen om et øjeblik.',
  },
  'not-extended': {
    title: 'Perioden bliver ikke længere',
    detail:
      'En forlængelse giver aftalen en senere slutdato eller fjerner den. Skriv en senere slutdato, eller vælg en anden slags ændring.',
  },
  'not-found': {
    title: 'Findes ikke',
    detail:
      'Der er ikke noget her, eller det kan ikke ses med din rolle. Kontrollér adressen, eller find det fra forsiden.',
  },
  'not-renewed': {
    title: 'Perioden er den samme',
    detail:
      'En fornyelse giver aftalen en ny periode. Skriv en anden startdato eller slutdato, eller vælg en anden slags ændring.',
  },
  'nothing-changed': {
    title: 'Der er ikke ændret noget',
    detail:
      'Det sendte er det samme som det, der er registreret. Ret det, der skal være anderledes, og send igen.',
  },
  'nothing-to-review': {
    title: 'Der er intet at gennemgå',
    detail:
      'Aftalen er ophørt eller annulleret, så der er ingen roller og opgaver at gennemgå. Vælg en aftale, der ikke er slut.',
  },
  'nothing-to-undo': {
    title: 'Der er ikke noget ophør',
    detail:
      'Aftalen er ikke ophørt, så der er ikke noget ophør at ændre eller ophæve. Udelad den del.',
  },
  'open-must-fix': {
    title: 'Aftalen kan ikke indgås endnu',
    detail: ({ ruleId, item }) =>
      `${ruleName('da', ruleId, 'En spilleregel')} er ikke overholdt${item === undefined ? '' : ` i »${item}«`}. Ret det i aftalen (i et forslag ved en forhandling), eller lad den stå som forslag og bed koordinatoren om en begrundet undtagelse. Indgå så aftalen.`,
  },
  'other-party-needed': {
    title: 'Hvem samarbejdes der med?',
    detail:
      'Alle parter er kommunale institutioner. Tilføj den forening, det netværk eller den organisation, der samarbejdes med.',
  },
  'outcome-unknown': {
    title: 'Måske gemt, måske ikke',
    detail: ({ key }) =>
      `Registret svarede ikke i tide, og det kan ikke afgøres nu, om det sendte blev gemt. ${key === undefined ? 'Se efter, om det er der, før det sendes igen; med en Idempotency-Key ville det blive gemt højst én gang.' : `Send det samme igen med samme Idempotency-Key, ${key}: Det bliver kun gemt én gang.`}`,
  },
  overloaded: {
    title: 'Der er for travlt lige nu',
    detail: 'Registret kan ikke nå at svare alle. Intet er ændret. Prøv igen om lidt.',
  },
  'override-needs-reason': {
    title: 'Der mangler en begrundelse',
    detail: 'Valget følger ikke af svarene. Skriv kort, hvorfor det passer bedst.',
  },
  'party-closed': {
    title: 'Parten er lukket',
    detail: ({ name, date }) =>
      `${name ?? 'Parten'} er lukket fra ${on(date, 'en tidligere dag')}. Vælg efterfølgeren eller en anden part, eller skriv en startdato før lukningen.`,
  },
  'party-identity-changed': {
    title: 'Parten er en anden end før',
    detail:
      'En part kan ikke skiftes ud med en anden. Tilføj den nye part for sig, og registrér, at den tidligere er trådt ud.',
  },
  'party-not-in-agreement': {
    title: 'Ikke part i aftalen',
    detail:
      'Parten hører ikke til her: den er ikke med i aftalen, eller den træder ud. Vælg en af aftalens øvrige parter, og fjern den, der træder ud.',
  },
  'party-removed': {
    title: 'En part mangler',
    detail:
      'En af aftalens parter er ikke med i de nye vilkår. Tag den med, eller registrér, at den er trådt ud.',
  },
  'person-unknown': {
    title: 'Personen kan ikke vælges',
    detail:
      'Personen er ikke registreret hos din institution, eller er glemt. Vælg en, der er registreret, registrér personen først, eller skriv kun rollen.',
  },
  'personal-data': {
    title: 'Personoplysninger hører ikke til her',
    detail: ({ what }) =>
      `Teksten indeholder noget, der ligner ${personal[what ?? ''] ?? 'en personoplysning'}. Udelad det. Mailadresse og telefonnummer har deres egne felter, hvor personen registreres; i en tekst skrives rollen, for eksempel »formanden«.`,
  },
  'proposer-needed': {
    title: 'Hvem foreslår aftalen?',
    detail: 'Det kan ikke ses, hvem af parterne der foreslår aftalen. Vælg den part.',
  },
  'refers-to-itself': {
    title: 'Henviser til sig selv',
    detail: 'Her kan der ikke henvises til det samme, som ændres. Vælg noget andet.',
  },
  required: {
    title: 'Mangler',
    detail: 'Her mangler et svar. Udfyld feltet.',
  },
  'review-before-confirmation': {
    title: 'Næste gennemgang ligger for tidligt',
    detail: ({ date }) =>
      `Aftalen bekræftes ${on(date, 'en senere dag')}. Vælg en dag efter den til næste gennemgang, eller lad feltet stå tomt.`,
  },
  'revision-mismatch': {
    title: 'Ændret i mellemtiden',
    detail:
      'Andre har ændret det, siden du hentede det, og intet er overskrevet. Se, hvad der er ændret, hent det igen, og send din ændring på ny.',
  },
  'role-not-held': {
    title: 'Ikke en af jeres roller',
    detail:
      'Den rolle, som der bedes om at handle i, er ikke en af dem, som jeres log ind giver. Vælg en af dem, eller udelad valget for at bruge den første.',
  },
  'rule-twice': {
    title: 'Spillereglen er nævnt to gange',
    detail: 'Hver spilleregel kan kun ændres én gang ad gangen. Fjern den ene ændring.',
  },
  'still-lapsed': {
    title: 'Aftalen er stadig udløbet',
    detail:
      'Bekræftelsen er registreret, men den flytter ikke aftalens sidste dag. Skal aftalen gælde igen, så registrér en fornyelse.',
  },
  'store-unavailable': {
    title: 'Registret kan ikke nås',
    detail:
      'Registret kan hverken læse eller gemme noget lige nu. Intet er ændret. Prøv igen om et øjeblik.',
  },
  'successor-needed': {
    title: 'Hvem fører det videre?',
    detail:
      'Efter en sammenlægning eller en dobbeltregistrering skal det fremgå, hvem der fører aftalerne videre. Vælg efterfølgeren.',
  },
  'task-needed': {
    title: 'Der mangler en opgave',
    detail: 'Aftalen nævner ingen opgaver. Tilføj mindst én: det, som parterne gør sammen.',
  },
  'to-before-from': {
    title: 'Slutter, før den begynder',
    detail: ({ from, to }) =>
      `Den sidste dato (${on(to, 'den valgte')}) ligger før den første (${on(from, 'den valgte')}). Vælg en tidligere første dato eller en senere sidste.`,
  },
  'too-large': {
    title: 'Tallet er for stort',
    detail: ({ most }) => `Tallet er for stort. Skriv højst ${number(most, 'det tilladte')}.`,
  },
  'too-long': {
    title: 'Teksten er for lang',
    detail: ({ most }) =>
      most === undefined
        ? 'Teksten er længere, end der er plads til. Skriv den kortere.'
        : `Der er plads til ${number(most, '')} tegn. Skriv teksten kortere.`,
  },
  'too-many': {
    title: 'For mange',
    detail: ({ most }) =>
      most === undefined
        ? 'Der er flere, end der er plads til. Fjern nogle, eller saml dem, der hører sammen.'
        : `Der er plads til højst ${number(most, '')}. Fjern nogle, eller saml dem, der hører sammen.`,
  },
  'too-many-dates': {
    title: 'For mange datoer',
    detail: ({ most }) =>
      `Der kan højst vises ${number(most, 'et vist antal')} datoer ad gangen. Vælg en kortere periode eller længere mellem datoerne.`,
  },
  'too-many-requests': {
    title: 'For mange forespørgsler',
    detail: ({ seconds }) =>
      seconds === undefined
        ? 'Der kom mange forespørgsler på kort tid. Vent lidt, og prøv igen.'
        : `Der kom mange forespørgsler på kort tid. Prøv igen om ${number(seconds, '')} sekunder.`,
  },
  'too-many-rows': {
    title: 'For mange rækker',
    detail: ({ most }) =>
      `Fordelt på den måde bliver det til mere end ${number(most, 'så mange')} rækker, som er det højeste ad gangen. Vælg en anden fordeling, færre samarbejder, for eksempel én kommune, eller færre datoer, hvor der er flere.`,
  },
  'too-many-tasks': {
    title: 'For mange opgaver',
    detail: ({ most }) =>
      `En aftale har plads til ${number(most, '200')} opgaver. Saml dem, der ligner hinanden, eller del aftalen i flere.`,
  },
  'too-short': {
    title: 'Teksten er for kort',
    detail: ({ least }) =>
      least === undefined
        ? 'Teksten er kortere end ventet. Skriv lidt mere.'
        : `Der skal være mindst ${number(least, '')} tegn. Skriv lidt mere.`,
  },
  'too-small': {
    title: 'Tallet er for lille',
    detail: ({ least }) => `Tallet er for lille. Skriv mindst ${number(least, 'det tilladte')}.`,
  },
  'two-parties-needed': {
    title: 'Der skal være to parter',
    detail:
      'En aftale har mindst to parter. Tilføj den, der mangler. Er der kun én part tilbage, så registrér aftalens ophør.',
  },
  unauthenticated: {
    title: 'Ikke logget ind',
    detail:
      'Authorization mangler, eller det, der står, gælder ikke. Send et gyldigt adgangsbevis fra den tjeneste, som I logger ind med. I en demo uden log ind er det en rolle, som registret kender, eller ingenting for at læse som analytiker.',
  },
  'unknown-field': {
    title: 'Ukendt felt',
    detail: ({ name }) =>
      name === undefined
        ? 'Feltet kendes ikke. Fjern det, eller ret stavemåden.'
        : `Feltet »${name}« kendes ikke. Fjern det, eller ret stavemåden.`,
  },
  'unknown-moment': {
    title: 'Ukendt tidspunkt',
    detail:
      'Ingen hændelse i registret har dette id. Se efter i det sted, du har det fra, eller vælg et tidspunkt i stedet.',
  },
  'unknown-reference': {
    title: 'Findes ikke i registret',
    detail:
      'Det, der henvises til, findes ikke i registret. Vælg noget, der er registreret, eller registrér det først.',
  },
  'unknown-rule-version': {
    title: 'Udgaven af spillereglen findes ikke',
    detail: 'Spillereglen findes ikke i den udgave. Lad udgaven være tom for at bruge den nyeste.',
  },
  'unknown-version': {
    title: 'Versionen findes ikke',
    detail:
      'Den version, der skal rettes, findes ikke eller er rettet før. Vælg en version fra aftalens historik.',
  },
  'unsupported-media-type': {
    title: 'Kan kun læse JSON',
    detail: 'Det sendte er mærket som noget andet end JSON. Send det som application/json.',
  },
  'until-before-effective': {
    title: 'Slutter, før den begynder at gælde',
    detail: ({ until }) =>
      `Slutdatoen (${on(until, 'den skrevne')}) ligger før den dag, ændringen skal gælde fra. Skriv en senere slutdato eller en tidligere dag at gælde fra.`,
  },
  'until-before-from': {
    title: 'Slutdato før startdato',
    detail: ({ from, until }) =>
      `Slutdatoen (${on(until, 'den skrevne')}) ligger før startdatoen (${on(from, 'den skrevne')}). Skriv en senere slutdato, eller lad den stå tom, hvis der ikke er en.`,
  },
  'version-lies-ahead': {
    title: 'En senere ændring venter',
    detail:
      'Ændringen er registreret, men aftalen har en senere ændring, der afløser den fra sin egen dag. Kontrollér, om den senere også skal rettes.',
  },
  'wrong-type': {
    title: 'En anden slags svar ventes',
    detail: ({ expected }) =>
      `Her ventes ${kinds[expected ?? ''] ?? 'en anden slags svar'}. Ret svaret, så det passer.`,
  },
}
