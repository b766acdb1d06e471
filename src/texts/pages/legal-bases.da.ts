/** The list of laws that tasks may rest on, and the two forms that keep it. */
export const legalBasesInDanish = {
  lead: 'Listen viser de love, som opgaver i aftaler kan hvile på, og hvad loven siger til kommunen. Spillereglerne bruger den til at se, om en opgave er kommunens pligt.',
  disclaimerTitle: 'Det her er ikke juridisk rådgivning',
  disclaimer:
    'Listen er en kort huskeliste og gengiver ikke loven. Er du i tvivl om, hvad loven kræver, så spørg kommunens jurist. Det er altid lovens egen tekst, der gælder.',
  unverifiedTitle: 'Hvad betyder »Ikke slået efter«?',
  unverifiedText:
    'At ingen har holdt posten op mod lovens egen tekst endnu. Derfor giver den aldrig i sig selv et opmærksomhedspunkt: Spillereglerne svarer »Kan ikke afgøres«, indtil en koordinator har slået den efter.',
  unverified: 'Ikke slået efter',
  /** After what it is called, in a list to choose from. */
  unverifiedShort: 'ikke slået efter',
  caption:
    'Lovgrundlag med hvad de handler om, hvad loven siger til kommunen, og hvornår de gælder',
  basis: 'Lovgrundlag',
  about: 'Handler om',
  nature: 'Hvad loven siger',
  period: 'Gælder',
  edit: 'Ret',
  act: 'Handling',
  exceptsFrom: (names: string) => `Undtager fra ${names}`,
  undated: 'Ingen dato noteret',
  always: 'Altid',
  /** Of no law at all. */
  noDuty: 'Kommunen har ikke pligt til opgaven',
  from: (date: string) => `Fra ${date}`,
  until: (date: string) => `Til og med ${date}`,
  fromUntil: (from: string, until: string) => `Fra ${from} til og med ${until}`,
  notYet: 'Ikke trådt i kraft endnu',
  noMore: 'Gælder ikke længere',
  add: 'Tilføj et lovgrundlag',
  rulebooks: 'Se spillereglerne, der bruger listen',

  form: {
    intro:
      'Lovgrundlaget kan vælges i aftaler i alle kommuner, så snart det er tilføjet. Skriv kun det, du selv kan se i loven.',
    correctTitle: (name: string) => `Ret ${name}`,
    correctIntro:
      'En rettelse gælder for alle dage, også dem der er gået, for loven er den samme som før: Det er kun det, vi ved om den, der rettes. Opmærksomhedspunkter, der hviler på den, regnes om.',
    lawChanged:
      'Er selve loven ændret? Så skriv den sidste dag, den gjaldt, under »Sidste dag«, og tilføj den nye som et lovgrundlag for sig.',
    law: 'Hvilken lov?',
    lawHint: 'Som loven plejer at hedde, for eksempel Serviceloven.',
    paragraph: 'Hvilken paragraf?',
    paragraphHint: 'For eksempel § 83 eller § 3, stk. 4.',
    aboutLabel: 'Hvad handler den om?',
    aboutHint: 'Med få ord, for eksempel Personlig pleje og praktisk hjælp.',
    natureLabel: 'Hvad siger loven til kommunen?',
    natureUnknown: 'Det ved jeg ikke',
    exceptsFromLabel: 'Hvilke pligter er den en undtagelse fra?',
    exceptsFromHint: 'Kun hvis den er en undtagelse. Sæt kryds ved dem, den undtager fra.',
    validFrom: 'Første dag, den gælder',
    until: 'Sidste dag, den gælder',
    untilHint: 'Lad feltet stå tomt, hvis den stadig gælder.',
    note: 'Bemærkning',
    noteHint: 'Det, andre skal vide, når de vælger den. Skriv ingen navne på personer.',
    isVerified: 'Jeg har holdt posten op mod lovens egen tekst',
    isVerifiedHint:
      'Uden kryds står den som »Ikke slået efter« og giver aldrig et opmærksomhedspunkt.',
    reason: 'Hvorfor rettes den?',
    reasonHint: 'For eksempel: Slået efter i lovbekendtgørelsen. Grunden bliver stående.',
    save: 'Gem rettelsen',
    chooseNature: 'Vælg',
    known: (name: string) =>
      `${name} står allerede på listen. Ret den i stedet, hvis noget er forkert.`,
    openKnown: (name: string) => `Ret ${name}`,
  },

  conflict: {
    title: 'Andre har rettet lovgrundlaget, mens du skrev',
    text: 'Det, du ikke har rørt, står nu, som de andre har skrevet det. Dit eget er bevaret. Se det igennem, og gem igen.',
    now: 'Sådan står det nu:',
    yours: (value: string) => `du skrev: ${value}`,
  },

  done: {
    added: (name: string) => `${name} er tilføjet`,
    addedNext: 'Lovgrundlaget kan nu vælges i aftaler og i »Må frivillige …?«.',
    corrected: (name: string) => `${name} er rettet`,
    correctedNext:
      'Opmærksomhedspunkter, der hviler på lovgrundlaget, regnes om. Det kan vare lidt, før køen er ajour.',
    unchanged: 'Der var ikke noget at rette',
    unchangedText: 'Det sendte er det samme som det, der stod.',
    see: 'Se det på listen',
  },
}

export type LegalBasesTexts = typeof legalBasesInDanish
