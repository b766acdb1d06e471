/** "Må frivillige …?": somebody describes a task, and the rules answer. */
export const questionInDanish = {
  lead: 'Beskriv en opgave, og se, hvad spillereglerne siger om, at frivillige løser den.',
  nothingKept: 'Intet bliver registreret. Du behøver ikke være logget ind.',
  task: 'Hvilken opgave?',
  taskHint:
    'Med få ord, for eksempel Højtlæsning for beboerne. Skriv ingen navne. Ordene huskes ikke.',
  municipality: 'I hvilken kommune?',
  municipalityHint: 'Kommunerne har ikke helt de samme spilleregler.',
  chooseMunicipality: 'Vælg kommune',
  performedBy: 'Hvem skal gøre det?',
  responsible: 'Hvem har ansvaret?',
  legalBasis: 'Står opgaven i en lov?',
  legalBasisHint: 'Vælg »Ingen lov«, hvis I ved, at ingen lov pålægger kommunen opgaven.',
  exceptionBasis: 'Tillader en lov, at andre end personalet gør det?',
  exceptionBasisHint: 'Kun hvis der er en undtagelse i loven.',
  noException: 'Nej, eller ved ikke',
  doNotKnow: 'Ved ikke',
  needsAssessment: 'Kræver opgaven, at kommunen vurderer, hvem der har behov for den (visitation)?',
  recordKeeping: 'Kræver opgaven registreringer, for eksempel i journal eller omsorgssystem?',
  minutes: 'Skal de frivillige skrive referater eller rapporter om borgere?',
  treatment: 'Er det behandling?',
  networkKind: 'Hvad er de frivillige en del af?',
  doNotKnowNetwork: 'Ved ikke endnu',
  seeList: 'Se listen over lovgrundlag',
  more: 'Mere om opgaven',
  who: 'Hvem og hvad',
  law: 'Hvad siger loven?',
  ask: 'Få svar',
  askAgain: 'Spørg igen',

  answer: {
    of: (task: string) => `»${task}«`,
    no: 'Nej, ikke som opgaven er beskrevet',
    noText: (count: number) =>
      count === 1
        ? 'En spilleregel er ikke overholdt. Nedenfor står hvorfor, og hvad der skal til.'
        : `${String(count)} spilleregler er ikke overholdt. Nedenfor står hvorfor, og hvad der skal til.`,
    undecided: 'Det kan ikke afgøres endnu',
    undecidedText: 'Svar på det her, hvis I kan, og spørg igen:',
    undecidedOther:
      'Spillereglerne kan ikke sige ja eller nej til det, der er beskrevet. Se hvorfor nedenfor.',
    yesBut: 'Ja, men afklar noget først',
    yesButText: 'Intet forbyder det. Nedenfor står, hvad I bør tale om.',
    yes: 'Ja, det kan de',
    yesText: 'Intet i det, du har beskrevet, går imod spillereglerne.',
    none: 'Så er det ikke en opgave for frivillige',
    noneText: 'Personalet løser den, har du svaret. Spillereglerne handler om det, frivillige gør.',
    /** Of rules that are about what the parties agree, not about one task. */
    others:
      'De øvrige spilleregler handler om det, parterne aftaler. Dem bliver aftalen holdt op mod, når den registreres.',
    seeRulebook: 'Se alle spillereglerne',
    rules: (municipality: string, date: string) =>
      `Efter spillereglerne i ${municipality}, som de er ${date}.`,
    noAdvice: 'Svaret er ikke juridisk rådgivning.',
    breached: 'Ikke overholdt',
    cannotTell: 'Kan ikke afgøres ud fra opgaven',
    upheld: 'Overholdt',
    notRelevant: 'Ikke relevant her',
    mend: 'Det kan I gøre:',
    answer: 'Det mangler:',
    moreSources: (count: number) =>
      count === 1 ? 'Det står også her' : `Det står også ${String(count)} andre steder`,
    described: 'Det har du svaret',
    shareLink: 'Åbn svaret på en adresse, der kan sendes',
    share: 'Send spørgsmålet til en kollega',
    shareText:
      'Adressen giver det samme svar, så længe spillereglerne er de samme. Opgavens ord er ikke med i den.',
  },
}

export type QuestionTexts = typeof questionInDanish
