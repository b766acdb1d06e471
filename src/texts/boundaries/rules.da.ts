import type { RuleCatalogue, WhyWords } from './rule-catalogue.ts'

const staffDoIt = 'Personalet løser opgaven.'

/** What the list of legal bases says, for both rules that rest on it. */
const legalBasis = {
  'basis-unanswered': 'Det er ikke oplyst, om opgaven står i en lov.',
  'basis-unverified':
    'Lovgrundlaget er ikke slået efter, så ingen ved endnu, om kommunen har pligt til at løse opgaven.',
  'basis-not-in-force': 'Det valgte lovgrundlag gælder ikke på dagen.',
  'exception-unverified':
    'Kommunen har pligt til at løse opgaven, og den undtagelse, der er valgt, er ikke slået efter.',
  excepted: 'Loven tillader, at andre end personalet løser opgaven.',
  'no-duty': 'Loven pålægger ikke kommunen at løse opgaven.',
} as const satisfies Partial<WhyWords<'statutory-task'>>

export const rulesInDanish: RuleCatalogue = {
  'statutory-task': {
    name: 'Opgaver, som loven kræver løst',
    says: 'Opgaver, som kommunen har pligt til at løse, løses af personalet og ikke af frivillige.',
    why: {
      ...legalBasis,
      'by-volunteers':
        'Frivillige løser opgaven, og kommunen har efter loven pligt til at løse den.',
      together:
        'Personale og frivillige løser opgaven sammen, og det fremgår ikke, hvem der løser den del, som loven kræver.',
      'performer-unknown':
        'Kommunen har efter loven pligt til at løse opgaven, og det er ikke oplyst, hvem der løser den.',
      'by-staff': staffDoIt,
    },
    mend: 'Lad personalet løse opgaven, eller del den op, så de frivillige kun løser det, der ligger ud over lovens krav. Tillader loven, at andre end personalet løser den, så vælg undtagelsen.',
    answer:
      'Vælg, hvem der løser opgaven, og om den står i en lov. Løses den sammen, så skriv den som to opgaver: personalets og de frivilliges.',
  },
  'statutory-responsibility': {
    name: 'Ansvar, som står i loven',
    says: 'Ansvar, som loven lægger hos kommunen, bliver hos personalet.',
    why: {
      ...legalBasis,
      'by-volunteers':
        'Frivillige har ansvaret for opgaven, og loven lægger ansvaret hos kommunen.',
      together:
        'Personale og frivillige har ansvaret sammen, og det fremgår ikke, hvem der har det ansvar, som loven lægger hos kommunen.',
      'performer-unknown':
        'Loven lægger ansvaret for opgaven hos kommunen, og det er ikke oplyst, hvem der har det.',
      'by-staff': 'Personalet har ansvaret for opgaven.',
    },
    mend: 'Lad personalet have ansvaret for opgaven. De frivillige kan stadig hjælpe med det, der ligger ud over lovens krav.',
    answer: 'Vælg, hvem der har ansvaret for opgaven, og om den står i en lov.',
  },
  'needs-assessment': {
    name: 'Opgaver, der kræver visitation',
    says: 'Frivillige løser opgaver, der ikke kræver, at borgeren er visiteret.',
    why: {
      'by-volunteers': 'Frivillige løser opgaven, og den kræver, at borgeren er visiteret.',
      together:
        'Opgaven kræver visitation, og det fremgår ikke, hvilken del af den de frivillige løser.',
      'performer-unknown': 'Opgaven kræver visitation, og det er ikke oplyst, hvem der løser den.',
      unanswered: 'Det er ikke oplyst, om opgaven kræver, at borgeren er visiteret.',
      'by-staff': staffDoIt,
      'not-required': 'Opgaven kræver ikke visitation.',
    },
    mend: 'Lad personalet løse den del, der kræver visitation, og lad de frivillige tilbyde noget, som alle kan være med til uden visitation.',
    answer:
      'Svar på, om borgeren skal visiteres, før opgaven kan løses, og vælg, hvem der løser den.',
  },
  'record-keeping': {
    name: 'Opgaver, der kræver registrering',
    says: 'Frivillige løser opgaver, der ikke skal registreres.',
    why: {
      'by-volunteers': 'Frivillige løser opgaven, og den skal registreres.',
      together: 'Opgaven skal registreres, og det fremgår ikke, om det er personalet, der gør det.',
      'performer-unknown': 'Opgaven skal registreres, og det er ikke oplyst, hvem der løser den.',
      unanswered: 'Det er ikke oplyst, om opgaven skal registreres.',
      'by-staff': staffDoIt,
      'not-required': 'Opgaven skal ikke registreres.',
    },
    mend: 'Lad personalet løse og registrere opgaven, eller aftal en opgave for de frivillige, som der ikke skal registreres noget om.',
    answer: 'Svar på, om opgaven skal registreres, og vælg, hvem der løser den.',
  },
  'professional-respect': {
    name: 'Respekt for personalets faglighed',
    says: 'Frivillige respekterer personalets faglige kompetencer.',
    why: {
      declared: 'Det står i aftalen.',
      'not-declared':
        'Det står ikke i aftalen, at de frivillige respekterer personalets faglighed.',
      unanswered:
        'Det er ikke oplyst, om det står i aftalen, at de frivillige respekterer personalets faglighed.',
    },
    mend: 'Skriv i aftalen, at de frivillige respekterer personalets faglige viden, rolle og ansvar.',
    answer: 'Svar på, om det står i aftalen.',
  },
  'own-contribution': {
    name: 'De frivilliges eget bidrag',
    says: 'Personalet anerkender, at frivillige kan give noget, som ansatte ikke får mulighed for.',
    why: {
      declared: 'Det står i aftalen.',
      'not-declared':
        'Det står ikke i aftalen, at personalet anerkender de frivilliges eget bidrag.',
      unanswered:
        'Det er ikke oplyst, om det står i aftalen, at personalet anerkender de frivilliges eget bidrag.',
    },
    mend: 'Skriv i aftalen, hvad de frivillige kan give, som ansatte ikke får mulighed for.',
    answer: 'Svar på, om det står i aftalen.',
  },
  'no-minutes': {
    name: 'Referat om borgerne',
    says: 'Frivillige kan ikke få pligt til at skrive referat eller rapport om borgerne.',
    why: {
      'by-volunteers': 'Frivillige løser opgaven, og den kræver referat eller rapport om borgerne.',
      together:
        'Opgaven kræver referat eller rapport om borgerne, og det fremgår ikke, om det er personalet, der skriver.',
      'performer-unknown':
        'Opgaven kræver referat eller rapport om borgerne, og det er ikke oplyst, hvem der løser den.',
      unanswered: 'Det er ikke oplyst, om opgaven kræver referat eller rapport om borgerne.',
      'by-staff': staffDoIt,
      'not-required': 'Opgaven kræver ikke referat om borgerne.',
      duty: 'De frivillige har pligt til at skrive referat eller rapport om borgerne.',
      'no-duty': 'De frivillige har ikke pligt til at skrive referat om borgerne.',
      'duty-unanswered':
        'Det er ikke oplyst, om de frivillige har pligt til at skrive referat eller rapport om borgerne.',
    },
    mend: 'Lad personalet skrive det, der skal skrives om borgerne. De frivillige kan fortælle, hvad de oplever, når de selv ønsker det.',
    answer: 'Svar på, om der skal skrives referat eller rapport om borgerne, og hvem der gør det.',
  },
  organised: {
    name: 'Forening eller netværk i ryggen',
    says: 'På institutionerne er frivillige organiseret i en forening, eller i et netværk sammen med en frivillig organisation.',
    why: {
      association: 'De frivillige er organiseret i en forening.',
      umbrella: 'De frivillige er organiseret i en paraplyorganisation.',
      member: 'Netværket er medlem af en frivillig organisation.',
      'with-organisation': 'En frivillig organisation er med i aftalen.',
      'on-their-own':
        'De frivillige er ikke en forening, og de samarbejder ikke med en frivillig organisation.',
      company:
        'De frivillige kommer fra en virksomhed, der ikke samarbejder med en frivillig organisation.',
      'kind-unknown': 'Det er ikke oplyst, om de frivillige er organiseret i en forening.',
      council: 'Et bruger-, pårørende- eller forældreråd behøver ikke at være en forening.',
      'own-circle': 'De er der for deres egne, som forældre på en arbejdsdag i børnehaven.',
      'not-volunteers': 'Parten stiller ikke med frivillige.',
      'no-institution': 'De frivillige kommer ikke på en institution.',
      'no-network': 'Aftalen har ingen part, der stiller med frivillige.',
    },
    mend: 'Tilbyd netværket at blive medlem af en frivillig organisation, eller tag en med i aftalen. Frivilligcentret kan hjælpe.',
    answer:
      'Find foreningen eller netværket på listen, eller opret det, og vælg det som part i aftalen.',
  },
  'network-contributes': {
    name: 'Netværket hjælper til',
    says: 'Foreningen eller netværket hjælper med at fortælle om indsatsen, finde frivillige og tilrettelægge den.',
    why: {
      contributes: 'Foreningen eller netværket hjælper med det hele.',
      'does-not':
        'Foreningen eller netværket hjælper ikke både med at fortælle om indsatsen, finde frivillige og tilrettelægge den.',
      unanswered:
        'Det er ikke oplyst, om foreningen eller netværket hjælper med at fortælle om indsatsen, finde frivillige og tilrettelægge den.',
    },
    mend: 'Aftal, hvem i foreningen eller netværket der fortæller om indsatsen, finder frivillige og tilrettelægger den.',
    answer:
      'Svar på, om foreningen eller netværket hjælper med kommunikation, med at finde frivillige og med at tilrettelægge.',
  },
  'fits-institution': {
    name: 'Passer til institutionen',
    says: 'Der er en aftale på hver institution, som passer til institutionens vilkår.',
    why: {
      fits: 'Aftalen passer til institutionens vilkår.',
      'does-not': 'Aftalen passer ikke til institutionens vilkår.',
      unanswered: 'Det er ikke oplyst, om aftalen passer til institutionens vilkår.',
      'several-without-conditions':
        'Flere institutioner er med i aftalen, og vilkårene på hver af dem er ikke beskrevet.',
    },
    mend: 'Tal om, hvilke vilkår institutionen har, og ret aftalen til. Er flere institutioner med, så lav en aftale for hver, eller skriv, hvad der gælder hvor.',
    answer: 'Svar på, om aftalen passer til institutionens vilkår, og skriv vilkårene.',
  },
  unpaid: {
    name: 'Ulønnet',
    says: 'Den frivillige indsats er ulønnet.',
    why: {
      unpaid: 'Indsatsen er ulønnet.',
      paid: 'Indsatsen er lønnet.',
      unanswered: 'Det er ikke oplyst, om indsatsen er ulønnet.',
    },
    mend: 'Tag lønnen ud af aftalen. Udgifter må gerne dækkes, og indsatsen kan anerkendes på andre måder. Er det lønnet arbejde, hører det ikke til her.',
    answer: 'Svar på, om den frivillige indsats er ulønnet.',
  },
  recognised: {
    name: 'Anerkendelse',
    says: 'Den frivillige indsats støttes gennem andre former for anerkendelse end løn.',
    why: {
      recognised: 'De frivillige bliver anerkendt på andre måder end med løn.',
      'forms-named': 'Det er skrevet, hvordan de frivillige anerkendes.',
      'not-recognised': 'De frivillige bliver ikke anerkendt på andre måder end med løn.',
      unanswered: 'Det er ikke oplyst, om de frivillige bliver anerkendt.',
    },
    mend: 'Aftal, hvordan I viser, at I sætter pris på indsatsen, for eksempel med en årlig fest, en udtalelse eller et kursus.',
    answer: 'Svar på, om de frivillige bliver anerkendt på andre måder end med løn, og hvordan.',
  },
  'no-employee-duties': {
    name: 'Ingen pligter som ansatte',
    says: 'Frivillige har ikke pligt til at arbejde, adlyde eller være loyale, som ansatte har.',
    why: {
      free: 'De frivillige har ingen af de pligter.',
      duties: 'De frivillige har pligt til at arbejde, adlyde eller være loyale, som ansatte har.',
      unanswered:
        'Det er ikke oplyst, om de frivillige har pligt til at arbejde, adlyde eller være loyale, som ansatte har.',
    },
    mend: 'Tag pligten ud af aftalen. Skriv i stedet, hvad I gerne vil være sammen om, og hvordan man siger fra.',
    answer:
      'Svar på, om de frivillige har pligt til at arbejde, adlyde eller være loyale, som ansatte har.',
  },
  'confidentiality-by-contract': {
    name: 'Tavshedspligt',
    says: 'Skal frivillige have tavshedspligt, aftales den i en kontrakt med en frivillig organisation.',
    why: {
      'by-contract': 'Tavshedspligten er aftalt formelt med en frivillig organisation.',
      'without-contract': 'De frivillige har tavshedspligt, men samarbejdet er uformelt.',
      'without-organisation':
        'De frivillige har tavshedspligt, men ingen frivillig organisation er part i aftalen.',
      'kind-unknown':
        'De frivillige har tavshedspligt, og det er ikke oplyst, om en frivillig organisation er part i aftalen.',
      unanswered: 'Det er ikke oplyst, om de frivillige skal have tavshedspligt.',
      'not-required': 'De frivillige skal ikke have tavshedspligt.',
      council: 'Parten er et råd, og det er ikke frivillige i en organisation.',
    },
    mend: 'Aftal tavshedspligten i en kontrakt med den frivillige organisation, eller tilrettelæg opgaven, så de frivillige ikke får fortrolige oplysninger.',
    answer:
      'Svar på, om de frivillige skal have tavshedspligt. Find foreningen på listen, og vælg den som part i aftalen.',
  },
  'training-offered': {
    name: 'Kurser',
    says: 'Frivillige i et formelt samarbejde får tilbudt kurser, så de er klædt på til opgaverne.',
    why: {
      offered: 'De frivillige får tilbudt kurser.',
      'not-offered': 'De frivillige får ikke tilbudt kurser.',
      unanswered: 'Det er ikke oplyst, om de frivillige får tilbudt kurser.',
      informal: 'Samarbejdet er uformelt.',
    },
    mend: 'Tilbyd de frivillige et kursus, eller aftal, hvem der introducerer dem til opgaverne. Frivillighedskoordinatoren kan hjælpe.',
    answer: 'Svar på, om de frivillige får tilbudt kurser.',
  },
  supplement: {
    name: 'Supplement til kommunens indsats',
    says: 'Den frivillige indsats er et supplement og erstatter ikke den offentlige indsats.',
    why: {
      supplements: 'Den frivillige indsats er et supplement.',
      replaces: 'Den frivillige indsats er ikke kun et supplement til den offentlige indsats.',
      unanswered: 'Det er ikke oplyst, om den frivillige indsats er et supplement.',
    },
    mend: 'Del opgaverne, så personalet løser det, kommunen skal, og de frivillige giver noget ud over det.',
    answer:
      'Svar på, om det frivillige er et supplement, som ikke erstatter den offentlige indsats.',
  },
  'own-values': {
    name: 'Egne værdier, mål og rammer',
    says: 'Foreninger, der får støtte, bør selv have beskrevet deres værdier, mål og rammer.',
    why: {
      described: 'Foreningen har beskrevet sine værdier, mål og rammer.',
      'not-described': 'Foreningen får støtte og har ikke beskrevet sine værdier, mål og rammer.',
      unanswered: 'Det er ikke oplyst, om foreningen har beskrevet sine værdier, mål og rammer.',
      'network-unknown': 'Foreningen eller netværket er ikke på listen.',
      'not-association': 'Parten er ikke en forening, der får støtte.',
      'no-support': 'Der er ingen støtte i aftalen.',
    },
    mend: 'Spørg foreningen, om den vil skrive sine værdier, mål og rammer ned, med sine egne ord og uden at kommunen blander sig.',
    answer: 'Spørg foreningen, og skriv svaret på foreningens side.',
  },
  'free-choice': {
    name: 'Frit valg af opgaver',
    says: 'De frivillige vælger og prioriterer selv deres opgaver, og ingen tvinger dem til at samarbejde.',
    why: {
      'chosen-freely': 'De frivillige vælger selv deres opgaver og kan sige nej.',
      'not-free': 'De frivillige vælger ikke selv deres opgaver, eller de kan ikke sige nej.',
      unanswered:
        'Det er ikke oplyst, om de frivillige selv vælger deres opgaver og kan sige nej til dem.',
    },
    mend: 'Lad de frivillige vælge, hvilke opgaver de vil løse, og skriv, at de kan sige nej.',
    answer:
      'Svar på, om de frivillige selv vælger og prioriterer deres opgaver, og om de kan sige nej til en opgave.',
  },
  'no-job-replacement': {
    name: 'Ikke i stedet for ordinære job',
    says: 'Frivillige træder ikke i stedet for ordinære job og er ikke en del af besparelser.',
    why: {
      neither: 'De frivillige træder ikke i stedet for job og er ikke en del af en besparelse.',
      'replaces-jobs': 'De frivillige træder i stedet for ordinære job.',
      'part-of-savings': 'Samarbejdet er en del af en besparelse.',
      unanswered:
        'Det er ikke oplyst, om de frivillige træder i stedet for ordinære job, eller om samarbejdet er en del af en besparelse.',
    },
    mend: 'Tag samarbejdet ud af besparelsen, og lad de ansatte løse det, de plejer. Tal med tillidsrepræsentanten, før I aftaler noget nyt.',
    answer:
      'Svar på, om de frivillige træder i stedet for ordinære job, og om samarbejdet er en del af en besparelse.',
  },
  'clear-roles': {
    name: 'Klare opgaver og roller',
    says: 'Det er klart, hvem der løser opgaven, og hvem der har ansvaret, uden at rammerne bliver firkantede.',
    why: {
      clear: 'Det er klart, hvem der løser opgaven, og hvem der har ansvaret.',
      described: 'Det er beskrevet, hvordan personale og frivillige er sammen om opgaven.',
      'not-described':
        'Personale og frivillige er sammen om opgaven, og det er ikke beskrevet, hvem der gør hvad.',
      unanswered: 'Det er ikke oplyst, hvem der løser opgaven, eller hvem der har ansvaret.',
    },
    mend: 'Skriv et par linjer om, hvem der gør hvad, når I er sammen om opgaven.',
    answer: 'Vælg, hvem der løser opgaven, og hvem der har ansvaret.',
  },
  'centre-guidelines': {
    name: 'Centrets retningslinjer',
    says: 'Det anbefales, at centret har retningslinjer for samarbejdet med frivillige.',
    why: {
      'has-guidelines': 'Centret har retningslinjer.',
      'has-none': 'Centret har ingen retningslinjer for samarbejdet med frivillige.',
      unanswered: 'Det er ikke oplyst, om centret har retningslinjer.',
      'institution-unknown': 'Institutionen er ikke på listen.',
    },
    mend: 'Tag det op i centret: skriv retningslinjer sammen med de frivillige, og skriv på institutionens side, hvor de findes.',
    answer: 'Skriv på institutionens side, om centret har retningslinjer.',
  },
  'safe-and-dignified': {
    name: 'Forsvarligt og værdigt',
    says: 'Samarbejdet er forsvarligt og værdigt for både frivillige og personale.',
    why: {
      safe: 'Det er forsvarligt og værdigt for begge parter.',
      'not-safe': 'Det er ikke forsvarligt og værdigt for både frivillige og personale.',
      unanswered: 'Det er ikke oplyst, om det er forsvarligt og værdigt for begge parter.',
    },
    mend: 'Tal sammen om, hvad der skal til, for at det er forsvarligt og værdigt for alle, og skriv det i aftalen.',
    answer: 'Svar på, om det er forsvarligt og værdigt for de frivillige og for personalet.',
  },
  'social-purpose': {
    name: 'Penge efter § 18',
    says: 'Penge efter § 18 går til aktiviteter med et socialt sigte for mennesker med særlige behov.',
    why: {
      'for-special-needs': 'Det er for mennesker med særlige behov og har et socialt sigte.',
      'no-social-aim': 'Der er penge efter § 18, men samarbejdet har ikke et socialt sigte.',
      'no-special-needs':
        'Der er penge efter § 18, men samarbejdet er ikke for mennesker med særlige behov.',
      unanswered:
        'Der er penge efter § 18, og det er ikke oplyst, om samarbejdet har et socialt sigte og er for mennesker med særlige behov.',
      'no-such-funding': 'Der er ingen penge efter § 18 i aftalen.',
    },
    mend: 'Brug pengene til aktiviteter for mennesker med særlige behov, eller find en anden pulje. Spørg den, der bevilgede pengene.',
    answer: 'Svar på, om det har et socialt sigte, og om det er for mennesker med særlige behov.',
  },
  'paragraph-79': {
    name: 'Penge efter § 79',
    says: 'Penge efter § 79 går til aktiviteter for borgere over 60 år.',
    why: {
      'over-60': 'Det er for borgere over 60 år.',
      'not-over-60': 'Der er penge efter § 79, men samarbejdet er ikke for borgere over 60 år.',
      unanswered:
        'Der er penge efter § 79, og det er ikke oplyst, om samarbejdet er for borgere over 60 år.',
      'no-such-funding': 'Der er ingen penge efter § 79 i aftalen.',
    },
    mend: 'Brug pengene til aktiviteter for borgere over 60 år, eller find en anden pulje. Spørg den, der bevilgede pengene.',
    answer: 'Svar på, om det er for borgere over 60 år.',
  },
  'own-character': {
    name: 'Foreningens egenart',
    says: 'Støtten styrer ikke, hvordan foreningen er, eller hvad den står for.',
    why: {
      own: 'Betingelserne styrer ikke foreningens egenart.',
      steered: 'Betingelserne for pengene styrer foreningens egenart.',
      unanswered: 'Det er ikke oplyst, om betingelserne styrer foreningens egenart.',
      'no-support': 'Der er ingen støtte i aftalen.',
    },
    mend: 'Lad betingelserne handle om, hvordan det konkrete projekt udføres, og ikke om, hvordan foreningen er.',
    answer: 'Svar på, om betingelserne styrer, hvordan foreningen er, eller hvad den står for.',
  },
  'no-treatment': {
    name: 'Behandling',
    says: 'Behandling erstattes ikke med frivillig indsats.',
    why: {
      'by-volunteers': 'Frivillige løser opgaven, og den er en del af en behandling.',
      together:
        'Opgaven er en del af en behandling, og det fremgår ikke, om det er personalet, der behandler.',
      'performer-unknown':
        'Opgaven er en del af en behandling, og det er ikke oplyst, hvem der løser den.',
      unanswered: 'Det er ikke oplyst, om opgaven er en del af en behandling.',
      'by-staff': staffDoIt,
      'not-required': 'Opgaven er ikke behandling.',
    },
    mend: 'Lad personalet stå for behandlingen. De frivillige kan give samvær og støtte ved siden af.',
    answer: 'Svar på, om opgaven er en del af en behandling, og vælg, hvem der løser den.',
  },
  voluntary: {
    name: 'Frivilligt og uden tvang',
    says: 'Indsatsen er uden fysisk, retlig eller økonomisk tvang.',
    why: {
      voluntary: 'Indsatsen er uden tvang.',
      coercion: 'Nogen af de frivillige er under fysisk, retlig eller økonomisk tvang.',
      'duty-to-work': 'De frivillige har pligt til at arbejde, som ansatte har.',
      unanswered:
        'Det er ikke oplyst, om nogen af de frivillige er under tvang eller har pligt til at arbejde.',
    },
    mend: 'Fjern tvangen eller pligten, så enhver kan sige nej, uden at det koster noget. Kan den ikke fjernes, er indsatsen ikke frivillig og hører ikke til her.',
    answer:
      'Svar på, om nogen af de frivillige er under tvang, og om de har pligt til at arbejde, som ansatte har.',
  },
  'not-own-family': {
    name: 'Til gavn for andre',
    says: 'Indsatsen er til gavn for andre end en selv og ens familie.',
    why: {
      'for-others': 'Indsatsen er til gavn for andre.',
      'for-others-too': 'Indsatsen er til gavn for andre, og også for de frivilliges egen kreds.',
      'own-only':
        'Indsatsen er ikke til gavn for andre end de frivillige selv, deres familie eller deres medlemmer.',
      unanswered: 'Det er ikke oplyst, om indsatsen er til gavn for andre end de frivillige selv.',
    },
    mend: 'Tal om, hvordan andre også kan få gavn af indsatsen.',
    answer: 'Svar på, om indsatsen er til gavn for borgere uden for de frivilliges egen kreds.',
  },
  'review-cycle': {
    name: 'Set igennem hvert andet år',
    says: 'Aftalen bliver set igennem mindst hvert andet år.',
    why: {
      planned: 'Det er aftalt, hvornår aftalen skal ses igennem igen.',
      overdue: 'Der er gået mere end to år, siden parterne sidst så aftalen igennem.',
      'planned-too-late':
        'Den næste gennemgang er aftalt til mere end to år efter, at parterne sidst så aftalen igennem.',
      'not-planned': 'Det er ikke aftalt, hvornår aftalen skal ses igennem igen.',
      'plan-passed': 'Dagen for den aftalte gennemgang er forbi, og der er ikke aftalt en ny.',
      'ends-before': 'Aftalen slutter, før der er gået to år.',
    },
    mend: 'Se aftalen igennem sammen, og bekræft, at den stadig gælder, eller ændr den. Vælg en dag for den næste gennemgang inden for to år.',
    answer: 'Vælg, hvornår aftalen senest skal ses igennem igen.',
  },
}
