export const asKnownInDanish = {
  field: 'Som kendt den',
  hint: 'Se kun det, der var registreret, da den dag sluttede. Lad feltet være tomt for at se det, der er kendt nu',
  dayAndTime: (day: string, time: string) => `${day} kl. ${time}`,

  /** As known now, of a day before and of one to come. */
  now: {
    past: (day: string) => `Som det så ud den ${day}, efter det, der er kendt nu.`,
    ahead: (day: string) => `Som det tegner til at se ud den ${day}, efter det, der er kendt nu.`,
  },
  /** As known then, of a day up to then and of one that lay ahead. */
  then: {
    past: (day: string, known: string) =>
      `Som det så ud den ${day}, og som det var kendt den ${known}.`,
    ahead: (day: string, known: string) =>
      `Som det tegnede til at se ud den ${day}, efter det, der var kendt den ${known}.`,
  },
  /** Of many days. */
  known: (known: string) => `Som det var kendt den ${known}.`,
  today: 'Tilbage til i dag',
  seeNow: 'Se det, som det er kendt nu',
  seeKnown: (known: string) => `Se det, som det var kendt den ${known}`,
  listOrder:
    'Aftalerne står efter titel. Når de ses, som de var kendt, kan der ikke søges i dem, og de kan ikke stå efter start.',
  noSearchTitle: (known: string) => `Der kan ikke søges i det, der var kendt den ${known}`,
  noSearchText:
    'Registret gemmer ikke de gamle tekster, så de kan gennemsøges. Søg i det, der er kendt nu, eller se aftalerne uden søgning.',
  withoutSearch: 'Se aftalerne uden søgning',

  aheadTitle: (day: string) => `Den ${day} er ikke kommet endnu`,
  aheadText:
    'Ingen ved, hvad der bliver registreret til den tid. Vælg en tidligere dag under »Som kendt den«, eller lad feltet være tomt.',
  beforeTitle: (day: string) => `Den ${day} var der endnu ikke registreret noget`,
  beforeText: (begin: string) =>
    `Det første blev registreret den ${begin}. Vælg den dag eller en senere under »Som kendt den«.`,
  unknownTitle: 'Tidspunktet findes ikke i registret',
  unknownText:
    'Adressen viser registret, som det var kendt, da noget bestemt blev registreret. Det er ikke registreret her. Adressen kan være klippet over i en mail, eller den hører til et andet register.',
  noneTitle: 'Ingen samarbejder den dag, efter det, der var kendt',
  noneText: 'Vælg en anden dag under »Filtrér«, eller se det, som det er kendt nu.',

  reference: {
    title: 'Henvis til dette tal',
    help: 'Kopiér linjen ind i et notat eller en mail. Adressen viser altid de samme tal, også når der siden er registreret mere, eller registret er flyttet til en anden maskine.',
    active: (share: string) => `heraf ${share} aktivt medborgerskab`,
    /** Before the moment. */
    counted: (counted: string, where: string, day: string) =>
      `${counted}. ${where}, den ${day}, som det var kendt den`,
    /** Of many days, before the moment. */
    overTime: (where: string, period: string) =>
      `Samarbejder i modellens fire felter. ${where}, ${period}, som det var kendt den`,
    forPrograms: 'De samme tal til et regneark eller et program, også de samme for altid:',
    csv: 'Regneark (CSV)',
    json: 'Data (JSON)',
  },

  agreement: {
    fold: 'Se aftalen på et andet tidspunkt',
    dayHint: 'Se, hvordan aftalen var den dag. Lad feltet være tomt for at se i dag',
    show: 'Vis aftalen',
    history: 'Historikken nederst går kun til det, der var kendt.',
    unrecordedTitle: (known: string) => `Aftalen var endnu ikke registreret den ${known}`,
    unrecordedText: (day: string) => `Den blev registreret den ${day}.`,
    notBegunTitle: (day: string) => `Aftalen var ikke begyndt den ${day}`,
    notBegunText: (known: string) => `Sådan var det kendt den ${known}.`,
  },
}

export type AsKnownTexts = typeof asKnownInDanish
