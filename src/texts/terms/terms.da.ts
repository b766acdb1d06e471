import type { TermCatalogue } from './term-path.ts'

export const termsInDanish: TermCatalogue = {
  title: {
    label: 'Titel',
    ask: 'Hvad skal aftalen hedde?',
    hint: 'Skriv, hvad det handler om, for eksempel »Besøgsvenner på plejecentret«.',
  },
  purpose: {
    label: 'Formål',
    ask: 'Hvad skal samarbejdet føre til?',
    hint: 'Skriv, hvad I vil opnå sammen, og for hvem.',
  },

  'parties.*.role': { label: 'Rolle i samarbejdet', ask: 'Hvad er partens rolle?' },
  'parties.*.name': { label: 'Organisationens navn', ask: 'Hvad hedder organisationen?' },
  'parties.*.institutionId': {
    label: 'Institution',
    ask: 'Hvilken institution?',
    hint: 'Begynd at skrive navnet, og vælg på listen.',
  },
  'parties.*.networkId': {
    label: 'Forening eller netværk',
    ask: 'Hvilken forening eller hvilket netværk?',
    hint: 'Begynd at skrive navnet, og vælg på listen.',
  },

  'parties.*.tasks.*.title': {
    label: 'Opgave',
    ask: 'Hvad hedder opgaven?',
    hint: 'For eksempel »Højtlæsning om torsdagen«.',
  },
  'parties.*.tasks.*.description': {
    label: 'Beskrivelse af opgaven',
    ask: 'Hvad går opgaven ud på?',
    hint: 'Jo tydeligere den er beskrevet, jo lettere er det at se, hvem der gør hvad.',
  },
  'parties.*.tasks.*.performedBy': { label: 'Hvem gør det', ask: 'Hvem udfører opgaven?' },
  'parties.*.tasks.*.responsible': {
    label: 'Hvem har ansvaret',
    ask: 'Hvem har ansvaret for opgaven?',
    hint: 'Ansvar, der står i loven, bliver hos personalet.',
  },
  'parties.*.tasks.*.legalBasisId': {
    label: 'Lovgrundlag',
    ask: 'Står opgaven i en lov?',
    hint: 'Nogle opgaver har kommunen pligt til at løse, for eksempel personlig pleje. Vælg loven, hvis du kender den.',
  },
  'parties.*.tasks.*.exceptionBasisId': {
    label: 'Undtagelse i loven',
    ask: 'Tillader en lov, at andre end personalet løser opgaven?',
    hint: 'Bruges kun, når kommunen ellers har pligt til selv at løse den.',
  },
  'parties.*.tasks.*.requiresNeedsAssessment': {
    label: 'Kræver visitation',
    ask: 'Skal borgeren visiteres, før opgaven kan løses?',
  },
  'parties.*.tasks.*.requiresRecordKeeping': {
    label: 'Kræver registrering',
    ask: 'Skal opgaven registreres, for eksempel i en journal?',
  },
  'parties.*.tasks.*.requiresMinutesAboutCitizens': {
    label: 'Kræver referat om borgerne',
    ask: 'Skal der skrives referat eller rapport om borgerne?',
  },
  'parties.*.tasks.*.isTreatment': {
    label: 'Er behandling',
    ask: 'Er opgaven en del af en behandling?',
  },
  'parties.*.tasks.*.frequency': {
    label: 'Hvor tit',
    ask: 'Hvor tit løses opgaven?',
    hint: 'For eksempel »hver torsdag«.',
  },
  'parties.*.tasks.*.place': { label: 'Hvor', ask: 'Hvor løses opgaven?' },
  'parties.*.contacts.*.role': {
    label: 'Kontakt',
    ask: 'Hvilken rolle kan man kontakte?',
    hint: 'Skriv rollen, for eksempel »formanden«. Navne og telefonnumre hører ikke til her.',
  },
  'parties.*.contacts.*.personId': { label: 'Kontaktperson' },

  'classification.formality.formalAgreement': {
    label: 'Samarbejdsaftale eller anden formel aftale med kommunen',
    ask: 'Er der en samarbejdsaftale eller en anden formel aftale med kommunen?',
    hint: 'En mundtlig forståelse alene er ikke en formel aftale.',
  },
  'classification.formality.fixedRelation': {
    label: 'Mere fast relation til kommunen',
    ask: 'Står de frivillige i en mere fast relation til kommunen?',
    hint: 'For eksempel borgere, der er uddannet til at være instruktører på et hold.',
  },
  'classification.formality.chosen': {
    label: 'Valgt: formelt eller uformelt',
    ask: 'Er samarbejdet formelt eller uformelt?',
    hint: 'Vælg kun selv, hvis svarene ovenfor ikke afgør det, eller ikke passer.',
  },
  'classification.formality.reason': {
    label: 'Begrundelse for formelt eller uformelt',
    ask: 'Hvorfor passer det bedst?',
  },
  'classification.production.fixedTasks': {
    label: 'Faste, kontinuerlige opgaver',
    ask: 'Er det faste, kontinuerlige opgaver, der allerede kendes og løses i et rutinepræget samarbejde?',
    hint: 'For eksempel faste aktiviteter, bestyrelsesarbejde, bogholderi, bruger- og pårørenderåd eller arbejdsdage for forældre.',
  },
  'classification.production.changesWaysOfWorking': {
    label: 'Ændrer eksisterende måder at samarbejde på',
    ask: 'Ændrer samarbejdet eksisterende måder at samarbejde på?',
  },
  'classification.production.movesRoles': {
    label: 'Flytter på roller og ansvar',
    ask: 'Flytter samarbejdet på de roller og det ansvar, som de forskellige aktører har?',
  },
  'classification.production.chosen': {
    label: 'Valgt: egenproduktion eller medproduktion',
    ask: 'Er udbyttet egenproduktion, eller er fokus på medproduktion?',
    hint: 'Vælg kun selv, hvis svarene ovenfor ikke afgør det, eller ikke passer.',
  },
  'classification.production.reason': {
    label: 'Begrundelse for egenproduktion eller medproduktion',
    ask: 'Hvorfor passer det bedst?',
  },

  'period.from': {
    label: 'Gælder fra',
    ask: 'Hvornår begynder samarbejdet?',
    hint: 'Kender I ikke dagen, så skriv måneden eller året.',
  },
  'period.until': {
    label: 'Gælder til',
    ask: 'Hvilken dag er den sidste?',
    hint: 'Dagen er med. Lad feltet stå tomt, hvis der ikke er en slutdato.',
  },
  'period.notice.length': {
    label: 'Opsigelsesvarsel',
    ask: 'Hvor langt er opsigelsesvarslet?',
    hint: 'Skriv tallet, for eksempel 3.',
  },
  'period.notice.unit': {
    label: 'Enhed for opsigelsesvarslet',
    ask: 'Dage, uger, måneder eller år?',
  },
  'period.notice.note': {
    label: 'Om opsigelse',
    ask: 'Er der andet at vide om opsigelse?',
    hint: 'For eksempel »til udgangen af en måned«.',
  },
  'period.renewal.kind': {
    label: 'Når perioden udløber',
    ask: 'Hvad sker der, når perioden udløber?',
  },
  'period.renewal.by': {
    label: 'Forny eller genforhandl senest',
    ask: 'Hvornår skal aftalen senest være fornyet eller genforhandlet?',
  },
  'period.renewal.note': { label: 'Om fornyelse', ask: 'Er der andet at vide om fornyelse?' },
  'period.changeRule': {
    label: 'Ændringer undervejs',
    ask: 'Hvordan kan aftalen ændres undervejs?',
  },

  'targetGroup.description': { label: 'Målgruppe', ask: 'Hvem er samarbejdet til for?' },
  'targetGroup.specialNeeds': {
    label: 'For mennesker med særlige behov',
    ask: 'Er det for mennesker med særlige behov?',
  },
  'targetGroup.over60': { label: 'For borgere over 60 år', ask: 'Er det for borgere over 60 år?' },
  'targetGroup.socialAim': { label: 'Har et socialt sigte', ask: 'Har det et socialt sigte?' },
  'beneficiaries.citizens': {
    label: 'Til gavn for borgerne',
    ask: 'Er det til gavn for borgere uden for de frivilliges egen kreds?',
  },
  'beneficiaries.ownFamilyOrMembers': {
    label: 'Til gavn for de frivilliges egen familie eller egne medlemmer',
    ask: 'Er det til gavn for de frivilliges egen familie eller egne medlemmer?',
  },
  places: {
    label: 'Steder',
    ask: 'Hvor foregår det?',
    hint: 'Byer, bydele eller landsbyer. Skriv ét sted på hver linje.',
  },
  themes: { label: 'Temaer', ask: 'Hvilke temaer handler det om?' },
  kleCode: {
    label: 'KLE-nummer',
    ask: 'Hvilket KLE-nummer har sagen?',
    hint: 'For eksempel 27.36.00 eller 27.36.00 G01. Lad feltet stå tomt, hvis du ikke kender det.',
  },
  caseNumber: {
    label: 'Sagsnummer',
    ask: 'Hvilket sagsnummer har aftalen?',
    hint: 'Lad feltet stå tomt, hvis der ikke er en sag.',
  },
  'politicalDecision.body': {
    label: 'Politisk beslutning',
    ask: 'Hvem har besluttet det politisk?',
    hint: 'For eksempel byrådet eller et udvalg.',
  },
  'politicalDecision.on': { label: 'Besluttet', ask: 'Hvornår blev det besluttet?' },

  'boundaries.supplementsPublicEffort': {
    label: 'Supplerer den offentlige indsats',
    ask: 'Er det frivillige et supplement, som ikke erstatter den offentlige indsats?',
  },
  'boundaries.replacesPositions': {
    label: 'Træder i stedet for ordinære job',
    ask: 'Træder de frivillige i stedet for ordinære job?',
  },
  'boundaries.partOfSavings': {
    label: 'Del af en besparelse',
    ask: 'Er samarbejdet en del af en besparelse?',
  },
  'boundaries.rightToRefuseTask': {
    label: 'Frivillige kan sige nej til en opgave',
    ask: 'Kan frivillige sige nej til en opgave?',
  },
  'boundaries.volunteersChooseTasks': {
    label: 'De frivillige vælger selv deres opgaver',
    ask: 'Vælger og prioriterer de frivillige selv deres opgaver?',
  },
  'boundaries.rightToRefuseVolunteer': {
    label: 'Institutionen kan sige nej til en frivillig',
    ask: 'Kan institutionen sige nej til en frivillig?',
  },
  'boundaries.coercion': {
    label: 'Fysisk, retlig eller økonomisk tvang',
    ask: 'Er nogen af de frivillige under fysisk, retlig eller økonomisk tvang?',
    hint: 'For eksempel hvis de mister en ydelse, når de siger nej.',
  },
  'boundaries.duties.work': {
    label: 'Pligt til at arbejde',
    ask: 'Har de frivillige pligt til at arbejde, som ansatte har?',
  },
  'boundaries.duties.obedience': {
    label: 'Pligt til at adlyde',
    ask: 'Har de frivillige pligt til at adlyde, som ansatte har?',
  },
  'boundaries.duties.loyalty': {
    label: 'Pligt til loyalitet',
    ask: 'Har de frivillige pligt til at være loyale, som ansatte har?',
  },
  'boundaries.duties.confidentiality': {
    label: 'Pligt til at tie som ansatte',
    ask: 'Har de frivillige pligt til at tie, som ansatte har?',
  },
  'boundaries.duties.minutes': {
    label: 'Pligt til at skrive referat om borgerne',
    ask: 'Har de frivillige pligt til at skrive referat eller rapport om borgerne?',
  },
  'boundaries.confidentiality.required': {
    label: 'Tavshedspligt kræves',
    ask: 'Kræver samarbejdet tavshedspligt af de frivillige?',
  },
  'boundaries.confidentiality.through': {
    label: 'Tavshedspligten aftales gennem',
    ask: 'Hvordan er tavshedspligten aftalt?',
    hint: 'For eksempel i en partnerskabskontrakt med foreningen.',
  },
  'boundaries.clauses.professionalRespect': {
    label: 'Frivillige respekterer personalets faglighed',
    ask: 'Står det i aftalen, at de frivillige respekterer personalets faglige kompetencer?',
  },
  'boundaries.clauses.ownContribution': {
    label: 'Personalet anerkender de frivilliges eget bidrag',
    ask: 'Står det i aftalen, at personalet anerkender, at frivillige kan give noget, som ansatte ikke får mulighed for?',
  },
  'boundaries.networkHelpsWith.communication': {
    label: 'Netværket hjælper med kommunikation',
    ask: 'Bidrager foreningen eller netværket til kommunikationen på institutionen?',
  },
  'boundaries.networkHelpsWith.recruitment': {
    label: 'Netværket hjælper med at finde frivillige',
    ask: 'Hjælper foreningen eller netværket med at finde frivillige?',
  },
  'boundaries.networkHelpsWith.planning': {
    label: 'Netværket hjælper med at tilrettelægge',
    ask: 'Hjælper foreningen eller netværket med at tilrettelægge indsatsen i praksis?',
  },
  'boundaries.fitsInstitution.fits': {
    label: 'Passer til institutionens vilkår',
    ask: 'Passer aftalen til institutionens vilkår?',
  },
  'boundaries.fitsInstitution.conditions': {
    label: 'Institutionens vilkår',
    ask: 'Hvilke vilkår på institutionen skal der tages hensyn til?',
  },
  'boundaries.safeAndDignified.volunteers': {
    label: 'Forsvarligt og værdigt for de frivillige',
    ask: 'Er det forsvarligt og værdigt for de frivillige?',
  },
  'boundaries.safeAndDignified.staff': {
    label: 'Forsvarligt og værdigt for personalet',
    ask: 'Er det forsvarligt og værdigt for personalet?',
  },
  'boundaries.exclusions': {
    label: 'Det holder de frivillige sig fra',
    ask: 'Hvad holder de frivillige sig fra?',
    hint: 'For eksempel politik, religion, gaver, penge, medicin og nøgler. Skriv én ting på hver linje.',
  },

  'volunteering.unpaid': { label: 'Ulønnet', ask: 'Er den frivillige indsats ulønnet?' },
  'volunteering.expensesCovered': {
    label: 'Udgifter dækkes',
    ask: 'Får de frivillige dækket deres udgifter?',
    hint: 'For eksempel kørsel og materialer.',
  },
  'volunteering.recognition.given': {
    label: 'Anerkendelse på andre måder end løn',
    ask: 'Bliver de frivillige anerkendt på andre måder end med løn?',
  },
  'volunteering.recognition.forms': {
    label: 'Sådan anerkendes de frivillige',
    ask: 'Hvordan anerkendes de frivillige?',
    hint: 'For eksempel en årlig fest eller et kursus. Skriv én ting på hver linje.',
  },
  'volunteering.trainingOffered': {
    label: 'Kurser til de frivillige',
    ask: 'Får de frivillige tilbudt kurser?',
  },

  'funding.*.source': {
    label: 'Tilskud fra',
    ask: 'Hvor kommer pengene fra?',
    hint: 'Puljens navn eller paragraffen, for eksempel »§ 18« eller »Landsbypuljen«.',
  },
  'funding.*.amountDkk': {
    label: 'Beløb',
    ask: 'Hvor mange kroner?',
    hint: 'Hele kroner. Lad feltet stå tomt, hvis beløbet ikke er kendt.',
  },
  'funding.*.per': { label: 'Beløbet gælder', ask: 'Hvor tit gives beløbet?' },
  'funding.*.from': { label: 'Tilskud fra den', ask: 'Fra hvornår gives tilskuddet?' },
  'funding.*.until': { label: 'Tilskud til den', ask: 'Til hvornår gives tilskuddet?' },
  'funding.*.round': {
    label: 'Ansøgningsrunde',
    ask: 'Hvilken ansøgningsrunde?',
    hint: 'For eksempel »forår 2026«.',
  },
  'funding.*.conditions': {
    label: 'Betingelser for pengene',
    ask: 'Hvilke betingelser følger med pengene?',
  },
  'funding.*.conditionsSteerCharacter': {
    label: 'Betingelserne styrer foreningens egenart',
    ask: 'Styrer betingelserne, hvordan foreningen er, eller hvad den står for?',
  },
  accounts: { label: 'Regnskab', ask: 'Hvordan aflægges og revideres regnskabet?' },
  'inKind.premises': { label: 'Lokaler', ask: 'Hvilke lokaler stilles til rådighed?' },
  'inKind.equipment': { label: 'Udstyr', ask: 'Hvilket udstyr stilles til rådighed?' },
  'inKind.staffTime': { label: 'Personaletid', ask: 'Hvor meget tid bruger personalet?' },
  'insurance.insurer': {
    label: 'Forsikring',
    ask: 'Hvem forsikrer de frivillige?',
    hint: 'For eksempel kommunen eller foreningens forsikringsselskab.',
  },
  'insurance.basis': {
    label: 'Forsikringen bygger på',
    ask: 'Hvad bygger forsikringen på?',
    hint: 'For eksempel en lov eller en police.',
  },
  'insurance.validUntil': { label: 'Forsikret til', ask: 'Hvornår udløber forsikringen?' },
  'childrensCertificates.needed': {
    label: 'Børneattester nødvendige',
    ask: 'Skal der hentes børneattester?',
  },
  'childrensCertificates.declaredOn': {
    label: 'Børneattester erklæret hentet',
    ask: 'Hvornår erklærede foreningen, at attesterne er hentet?',
  },
  'childrensCertificates.validUntil': {
    label: 'Erklæringen om børneattester gælder til',
    ask: 'Hvor længe gælder erklæringen?',
  },

  'governance.steeringGroup': {
    label: 'Styregruppe',
    ask: 'Er der en styregruppe, og hvem sidder i den?',
    hint: 'Skriv roller, ikke navne.',
  },
  'governance.meetings': { label: 'Møder', ask: 'Hvor tit mødes parterne?' },
  disputes: { label: 'Uenighed', ask: 'Hvordan løses uenighed?' },
  atTheEnd: {
    label: 'Når samarbejdet slutter',
    ask: 'Hvad sker der, når samarbejdet slutter?',
    hint: 'For eksempel med nøgler, penge og ting.',
  },
  evaluation: { label: 'Evaluering', ask: 'Hvordan ser I tilbage på samarbejdet?' },
  reviewBy: { label: 'Gennemgås senest', ask: 'Hvornår skal aftalen senest gennemgås?' },
  'volume.volunteers': { label: 'Antal frivillige', ask: 'Hvor mange frivillige er med?' },
  'volume.hoursPerYear': {
    label: 'Frivillige timer om året',
    ask: 'Hvor mange timer lægger de frivillige om året?',
    hint: 'Et skøn er nok.',
  },
  'volume.citizensReached': {
    label: 'Borgere, der nås',
    ask: 'Hvor mange borgere når det ud til?',
  },
  'annexes.*.title': { label: 'Bilag', ask: 'Hvad hedder bilaget?' },
  'annexes.*.reference': {
    label: 'Hvor bilaget findes',
    ask: 'Hvor findes bilaget?',
    hint: 'For eksempel i hvilken sag eller på hvilken hjemmeside.',
  },
  parentAgreementId: {
    label: 'Hører under aftalen',
    ask: 'Hører aftalen under en anden aftale?',
    hint: 'For eksempel en rammeaftale.',
  },
  supersedesAgreementId: {
    label: 'Afløser aftalen',
    ask: 'Afløser aftalen en tidligere aftale?',
  },
}
