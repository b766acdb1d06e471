/** What the short forms say by which a leader changes an agreement. */
export const changesInDanish = {
  toAgreement: 'Gå til aftalen',
  whoMay: (institutions: string) =>
    `En aftale ændres af lederen af en institution, der er part i den. Her er det ${institutions}. Du kan se aftalen, men ikke ændre den.`,
  continue: 'Fortsæt og kontrollér',
  edit: 'Ret',

  /** What is seen before it is recorded. */
  check: {
    notYet: 'Intet er registreret endnu. Se det igennem, og tryk på knappen nederst.',
    changes: 'Det ændres',
    none: 'Aftalens vilkår er de samme som før.',
    about: 'Det registreres',
    warnings: 'Godt at vide',
    period: 'Periode',
    parties: 'Parter',
    consents: 'Sagt ja',
    signedOn: 'Underskrevet',
    effectiveFrom: 'Gælder fra',
    reason: 'Begrundelse',
    cell: 'Felt i Samarbejdsmodellen',
    cellChanges: 'Samarbejdet skifter felt',
    cellStays: 'Samarbejdet bliver i samme felt.',
    before: 'Før:',
    after: 'Nu:',
    from: (date: string) => `Fra ${date}, uden slutdato`,
    fromTo: (from: string, until: string) => `Fra ${from} til og med ${until}`,
    same: (what: string) => `${what} (som før)`,
  },

  warnings: {
    'version-lies-ahead':
      'Aftalen har en senere ændring, der er registreret i forvejen. Den afløser denne ændring fra sin egen dag. Se efter, om den også skal rettes.',
    'still-lapsed':
      'Aftalens periode er udløbet. En bekræftelse flytter ikke den sidste dag; det gør en fornyelse.',
  },

  /** Somebody else was quicker. */
  conflict: {
    title: 'Aftalen er ændret i mellemtiden',
    text: 'En anden har registreret noget, mens du havde formularen åben. Intet af dit er registreret, og intet er gået tabt.',
    what: 'Det har andre registreret',
    recorded: (when: string, by: string) => `${when} af ${by}`,
    at: (date: string, time: string) => `${date} kl. ${time}`,
    noChanges: 'Vilkårene er ikke ændret.',
    goOn: 'Fortsæt med mit',
    goOnHelp:
      'Du får igen at se, hvad der ændres, ud fra aftalen, som den er nu, før noget registreres.',
    see: 'Ret det, jeg har skrevet',
    again: 'Begynd forfra ud fra aftalen, som den er nu',
  },

  hindrance: {
    alreadyAgreed: {
      title: 'Aftalen er allerede indgået',
      text: 'Parternes ja er registreret, og der mangler ikke noget. Skal noget være anderledes, så vælg »Ændr aftalen«.',
      link: 'Ændr aftalen',
    },
    proposed: {
      title: 'Aftalen er ikke indgået endnu',
      text: 'Den er kun foreslået. Indgå den først, eller ret forslaget.',
      link: 'Indgå aftalen',
    },
    ended: {
      title: 'Der er registreret ophør',
      text: (date: string) => `Sidste dag er ${date}. Er det forkert, så ret eller ophæv ophøret.`,
      link: 'Ret ophøret',
    },
    nothingToMend: {
      title: 'Aftalen er ikke ophørt',
      text: 'Der er ikke registreret noget ophør, der kan rettes.',
      link: 'Ret noget andet',
    },
    proposalOver: {
      title: 'Forslaget blev ikke til en aftale',
      text: 'Det er afvist eller trukket tilbage. Er det forkert, så ret det.',
      link: 'Ret det',
    },
    annulled: {
      title: 'Aftalen er annulleret',
      text: 'Den er registreret ved en fejl eller to gange og tæller ikke med. Er det forkert, så ophæv annulleringen.',
      link: 'Ophæv annulleringen',
    },
    openEnded: {
      title: 'Aftalen har ingen slutdato',
      text: 'Den gælder, til den bliver opsagt, og skal derfor ikke forlænges.',
      link: 'Ændr aftalen på en anden måde',
    },
    upcoming: {
      title: 'Aftalen er ikke begyndt endnu',
      text: (date: string) => `Den begynder ${date}, og først derefter kan den bekræftes.`,
      link: 'Ændr aftalen',
    },
    twoParties: {
      title: 'Der er kun to parter',
      text: 'Når den ene af to parter træder ud, er der ingen aftale tilbage. Registrér i stedet, at aftalen er ophørt.',
      link: 'Registrér ophør',
    },
  },

  /** What must be mended before a proposal is agreed. */
  stop: {
    title: 'Aftalen kan ikke indgås endnu',
    count: (count: number) =>
      count === 1
        ? 'Aftalen kan ikke indgås, før dette er rettet'
        : `Aftalen kan ikke indgås, før disse ${String(count)} ting er rettet`,
    otherwise:
      'Ret forslaget sammen med de andre parter. Kan det ikke rettes, så spørg jeres frivillighedskoordinator om en begrundet undtagelse.',
    mend: 'Ret forslaget',
    boundaries: 'Se alt om aftalens roller og grænser',
  },

  agree: {
    title: 'Indgå aftalen',
    lead: 'Skriv, hvordan hver part har sagt ja. Aftalen er indgået, når alle har.',
    leadInformal:
      'Et uformelt samarbejde behøver ingen underskrift. Det er nok, at parterne har sagt ja til hinanden.',
    given: 'Har sagt ja i forvejen',
    how: (party: string) => `Hvordan har ${party} sagt ja?`,
    role: (party: string) => `I hvilken rolle siger personen ja for ${party}?`,
    roleOf: 'leder',
    roleHint: 'Skriv rollen og ikke navnet, for eksempel »formand«.',
    on: (party: string) => `Hvornår sagde ${party} ja?`,
    signedOn: 'Hvornår er aftalen underskrevet?',
    signedOnHint: 'Bruges kun, når mindst en part har skrevet under.',
    period: 'Skal perioden være en anden end foreslået?',
    check: 'Kontrollér og indgå aftalen',
    act: 'Indgå aftalen',
  },

  confirm: {
    title: 'Gælder aftalen stadig?',
    lead: 'Når du svarer ja, bekræfter du, at aftalen gælder uændret. Er noget anderledes, så vælg »Ændr aftalen«.',
    last: 'Sidst bekræftet',
    never: 'Ikke bekræftet siden den blev indgået',
    nextReview: 'Hvornår skal der ses på aftalen næste gang?',
    nextReviewHint: 'Vi anbefaler senest om to år.',
    lapsedTitle: 'Perioden er udløbet',
    lapsedText:
      'En bekræftelse flytter ikke den sidste dag. Skal aftalen gælde igen, så vælg »Ændr aftalen« og forny den.',
    act: 'Ja, aftalen gælder stadig',
    change: 'Nej, noget skal ændres',
  },

  extend: {
    title: 'Forlæng aftalen',
    lead: (until: string) =>
      `Den sidste dag er nu ${until}. Alt andet i aftalen bliver, som det er.`,
    length: 'Hvor længe skal den gælde?',
    toDay: 'Til og med en bestemt dag',
    open: 'Uden slutdato',
    until: 'Ny sidste dag',
    untilHint: 'Dagen er med. Skriv kun noget her, når du har valgt en bestemt dag.',
    effectiveFrom: 'Fra hvilken dag gælder forlængelsen?',
    effectiveFromHint: 'Som regel dagen efter den nuværende sidste dag.',
    reason: 'Hvorfor bliver aftalen forlænget?',
    consents: 'Parternes ja til forlængelsen',
    consentsHelp: 'Alle parter skal være enige i en forlængelse.',
    check: 'Kontrollér og forlæng aftalen',
    act: 'Forlæng aftalen',
  },

  leave: {
    title: 'En part er trådt ud',
    lead: 'De andre parter fortsætter aftalen uden den. Partens opgaver går ud af aftalen.',
    party: 'Hvem er trådt ud?',
    effectiveFrom: 'Fra hvilken dag er parten ikke med mere?',
    reason: 'Hvorfor er parten trådt ud?',
    noTasks: {
      title: 'Der bliver ingen opgaver tilbage',
      text: 'Alle opgaver i aftalen hører til den part, der træder ud. Lav først et tillæg, der giver opgaverne til en af de andre.',
      link: 'Ændr aftalen',
    },
    noSides: {
      title: 'Parten kan ikke undværes i aftalen',
      text: 'En aftale er mellem mindst en institution og en anden part. Træder den ud, er aftalen ophørt.',
      link: 'Registrér ophør',
    },
    check: 'Kontrollér, at parten er trådt ud',
    act: 'Registrér, at parten er trådt ud',
  },

  reassess: {
    title: 'Ny vurdering',
    lead: 'Aftalen er den samme, men samarbejdet har ændret sig. Svarene afgør, hvor det står i Samarbejdsmodellen.',
    now: 'Sådan står det nu',
    formality: 'Formelt eller uformelt',
    production: 'Egenproduktion eller medproduktion',
    choose: {
      formality: 'Passer svarene ikke? Vælg selv, om det er formelt eller uformelt',
      production: 'Passer svarene ikke? Vælg selv, om det er egenproduktion eller medproduktion',
    },
    why: 'Hvorfor passer dit valg bedst?',
    whyHint: 'Bruges kun, når du selv vælger.',
    followAnswers: 'Lad svarene afgøre det',
    about: 'Om vurderingen',
    effectiveFrom: 'Fra hvilken dag gælder vurderingen?',
    reason: 'Hvad har ændret sig?',
    check: 'Kontrollér den nye vurdering',
    act: 'Registrér vurderingen',
  },

  end: {
    title: 'Registrér ophør',
    lead: 'Ligger den sidste dag fremme i tiden, gælder aftalen til og med den dag og står som opsagt indtil da.',
    notice: (notice: string, date: string) =>
      `Opsigelsesvarslet er ${notice}. Opsiges aftalen i dag, er det til ${date}.`,
    agreedEnd: 'Det siger aftalen om afslutningen',
    reason: 'Hvorfor ophører aftalen?',
    endedOn: 'Hvilken dag er den sidste?',
    endedOnHint: 'Dagen er med.',
    endedBy: 'Hvem har opsagt aftalen?',
    endedByNobody: 'Ingen bestemt part',
    note: 'Er der andet at vide?',
    noteHint: 'Skriv ikke navne på personer.',
    supersededBy: 'Er den afløst af en anden aftale?',
    supersededByNone: 'Nej',
    mistakeTitle: 'Skulle aftalen aldrig have været her?',
    mistakeText:
      'Er den registreret ved en fejl eller to gange, er den ikke ophørt: den skal annulleres.',
    mistakeLink: 'Annullér registreringen',
    check: 'Kontrollér og registrér ophør',
    checkNotice: 'Kontrollér og registrér opsigelse',
    act: 'Registrér ophør',
    actNotice: 'Registrér opsigelse',
    lastDay: 'Sidste dag',
    why: 'Grund',
    by: 'Opsagt af',
    noteLabel: 'Bemærkning',
    successor: 'Afløst af',
    saysEnd: (date: string) => `Aftalen ophører. Den sidste dag er ${date}.`,
    saysNotice: (date: string) =>
      `Det er en opsigelse: aftalen gælder til og med ${date}. Indtil da står den som opsagt, derefter som ophørt.`,
    since: (title: string, date: string) => `${title} (siden ${date})`,
  },

  decline: {
    title: 'Afvis eller træk tilbage',
    lead: 'Så bliver forslaget ikke til en aftale. Det kan stadig læses.',
    reason: 'Hvad er der sket med forslaget?',
    endedOn: 'Hvilken dag blev det afgjort?',
    endedBy: 'Hvem sagde nej eller trak det tilbage?',
    check: 'Kontrollér, at forslaget er slut',
    actDeclined: 'Afvis forslaget',
    actWithdrawn: 'Træk forslaget tilbage',
    says: 'Forslaget bliver ikke til en aftale og står derefter som afvist eller trukket tilbage.',
    on: 'Dag',
    by: 'Afgjort af',
  },

  annul: {
    title: 'Annullér registreringen',
    lead: 'Brug det kun, når aftalen aldrig skulle have været her. Den tæller så ikke med på nogen dag, men kan stadig læses.',
    reason: 'Hvad er der sket?',
    duplicateOf: 'Hvilken aftale bliver stående?',
    duplicateOfHint: 'Vælg den, når aftalen er registreret to gange.',
    choose: 'Vælg aftale',
    check: 'Kontrollér og annullér',
    act: 'Annullér aftalen',
    says: 'Aftalen annulleres og tæller ikke med på nogen dag, heller ikke bagud.',
    stays: 'Bliver stående',
  },

  correct: {
    title: 'Ret en fejl',
    lead: 'Ret det, der er registreret forkert. Har parterne aftalt noget nyt, er det en ændring og ikke en rettelse.',
    endTitle: 'Ophøret',
    undoLink: 'Den er ikke ophørt: ophæv ophøret',
    undoAnnulLink: 'Den skal tælle med: ophæv annulleringen',
    undoProposalLink: 'Forslaget står ved magt: ophæv det registrerede',
    changeEndLink: 'Ret dag eller grund',
    consentsTitle: 'Parternes ja',
    consentsText:
      'Hvordan, hvornår og i hvilken rolle parterne sagde ja, og dagen for underskrift.',
    consentsLink: 'Ret parternes ja',
    versionsTitle: 'Vilkårene',
    versionsText: 'Ret det, der stod forkert i aftalen fra begyndelsen eller i en senere ændring.',
    version: (what: string, date: string) => `${what}, gælder fra ${date}`,
    proposal: 'Forslaget',
    agreed: 'Aftalen, som den blev indgået',
    corrected: 'rettet før',
    correctVersion: 'Ret disse vilkår',
    reason: 'Hvorfor rettes det?',
    reasonHint: 'Skriv, hvad der var forkert.',
  },

  undo: {
    title: 'Ophæv ophøret',
    titleAnnulled: 'Ophæv annulleringen',
    lead: 'Aftalen står igen, som den gjorde, før ophøret blev registreret. Det registrerede kan stadig ses i historikken.',
    check: 'Kontrollér og ophæv',
    act: 'Ophæv ophøret',
    actAnnulled: 'Ophæv annulleringen',
    says: 'Det registrerede gælder ikke længere:',
  },

  mendEnd: {
    title: 'Ret ophøret',
    lead: 'Aftalen er stadig ophørt, men med en anden dag eller grund.',
    check: 'Kontrollér rettelsen',
    act: 'Ret ophøret',
  },

  mendConsents: {
    title: 'Ret parternes ja',
    lead: 'Formularen viser det, der er registreret. Ret det, der er forkert.',
    about: 'Om rettelsen',
    check: 'Kontrollér rettelsen',
    act: 'Ret parternes ja',
  },

  hub: {
    title: 'Ændr aftalen',
    titleProposal: 'Ændr forslaget',
    lead: 'Hvad er der sket? Vælg det, der passer bedst. Intet registreres, før du har set det igennem.',
    amendment: {
      title: 'Parterne har aftalt noget nyt',
      text: 'Tillæg: opgaver, rammer, penge eller andet bliver anderledes fra en bestemt dag.',
      button: 'Lav et tillæg',
    },
    extend: {
      title: 'Aftalen skal vare længere',
      text: 'Forlængelse: en senere sidste dag, og alt andet er det samme.',
      button: 'Forlæng aftalen',
    },
    renewal: {
      title: 'Aftalen skal fornys',
      text: 'Fornyelse: en ny periode, hvor I også kan ændre resten af aftalen.',
      button: 'Forny aftalen',
    },
    leave: {
      title: 'En part er trådt ud',
      text: 'De andre fortsætter uden den.',
      button: 'Registrér, hvem der er trådt ud',
    },
    reassess: {
      title: 'Samarbejdet har ændret karakter',
      text: 'Ny vurdering: aftalen er den samme, men den hører måske til et andet sted i Samarbejdsmodellen.',
      button: 'Vurdér igen',
    },
    correct: {
      title: 'Noget er registreret forkert',
      text: 'Rettelse: aftalen har hele tiden været en anden, end der står.',
      button: 'Ret en fejl',
    },
    negotiation: {
      title: 'Ret forslaget',
      text: 'Forhandling: parterne er blevet enige om noget andet end foreslået. De skal sige ja til det nye.',
      button: 'Ret forslaget',
    },
    agree: {
      title: 'Parterne er enige',
      text: 'Alle har sagt ja, og forslaget bliver til en aftale.',
      button: 'Indgå aftalen',
    },
    decline: {
      title: 'Det bliver ikke til noget',
      text: 'Forslaget er afvist eller trukket tilbage.',
      button: 'Afvis eller træk tilbage',
    },
    confirm: {
      title: 'Intet er ændret',
      text: 'Aftalen gælder stadig, som den er.',
      button: 'Bekræft aftalen',
    },
    end: {
      title: 'Samarbejdet stopper',
      text: 'Aftalen er opsagt, udløbet eller afløst.',
      button: 'Registrér ophør',
    },
  },

  /** On the agreement's page, after it was recorded: what happened, and what happens next. */
  done: {
    agree: {
      title: 'Aftalen er indgået',
      text: 'Den står i registret med alle parters ja. Du kan udskrive den herunder.',
    },
    confirm: {
      title: 'Aftalen er bekræftet',
      text: 'Det er registreret, at den stadig gælder. Den kommer frem på din side igen, når der skal ses på den.',
    },
    'confirm-lapsed': {
      title: 'Bekræftelsen er registreret, men aftalen er stadig udløbet',
      text: 'En bekræftelse flytter ikke den sidste dag. Skal aftalen gælde igen, så vælg »Ændr aftalen« og forny den.',
    },
    extend: {
      title: 'Aftalen er forlænget',
      text: 'Den nye sidste dag står under »Rammer«. Du får besked på din side, når den nærmer sig.',
    },
    leave: {
      title: 'Det er registreret, at parten er trådt ud',
      text: 'De andre parter fortsætter. Se efter, om der skal laves et tillæg om opgaverne.',
    },
    reassess: {
      title: 'Vurderingen er registreret',
      text: 'Aftalen står nu i modellen efter de nye svar, fra den dag vurderingen gælder.',
    },
    end: {
      title: 'Ophøret er registreret',
      text: 'Aftalen kan stadig læses. Er noget forkert, så vælg »Ret en fejl«.',
    },
    notice: {
      title: 'Opsigelsen er registreret',
      text: 'Aftalen gælder til og med den sidste dag og står som ophørt derefter. Du skal ikke gøre mere.',
    },
    declined: {
      title: 'Forslaget er afsluttet',
      text: 'Det blev ikke til en aftale. Det kan stadig læses her.',
    },
    annulled: {
      title: 'Aftalen er annulleret',
      text: 'Den tæller ikke med på nogen dag. Var det en fejl, så vælg »Ret en fejl«.',
    },
    undone: {
      title: 'Ophøret er ophævet',
      text: 'Aftalen står igen, som den gjorde før. Det kan ses i historikken.',
    },
    'end-mended': {
      title: 'Ophøret er rettet',
      text: 'Den rigtige dag og grund gælder nu. Det kan ses i historikken.',
    },
    'consents-mended': {
      title: 'Parternes ja er rettet',
      text: 'Det rigtige gælder nu. Det kan ses i historikken.',
    },
  },
}

/** What every language says, key by key. */
export type ChangesTexts = typeof changesInDanish
