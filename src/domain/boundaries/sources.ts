/** How much a document binds: who decided it, if anybody. */
type Standing = 'adopted' | 'hearing-edition' | 'of-others' | 'our-advice'

export interface SourceDocument {
  readonly title: string
  readonly author: string
  /** Null where the document does not state it: never guessed. */
  readonly year: number | null
  readonly standing: Standing
  /** Where it is known from, when not from itself. */
  readonly quotedIn?: DocumentId
}

export type DocumentId =
  | 'haderslev'
  | 'spilleregler'
  | 'law-firm'
  | 'charter'
  | 'frederikshavn'
  | 'hovedmed'
  | 'toender'
  | 'naestved'
  | 'own-advice'

/** The documents that rules come from. */
export const documents: Readonly<Record<DocumentId, SourceDocument>> = {
  haderslev: {
    title: 'Politik for medborgerskab og samspil med frivillige, høringsudgave',
    author: 'Haderslev Kommune',
    year: 2013,
    standing: 'hearing-edition',
  },
  spilleregler: {
    title: 'Spilleregler for samarbejdet mellem offentligt ansatte og frivillige',
    author: 'Frivilligt Forum og en række fagforeninger',
    year: 2011,
    standing: 'of-others',
    quotedIn: 'haderslev',
  },
  'law-firm': {
    title: 'Konklusion om kommunernes brug af frivillig arbejdskraft',
    author: 'Et advokatfirma for Frivilligt Forum',
    year: null,
    standing: 'of-others',
    quotedIn: 'haderslev',
  },
  charter: {
    title: 'Charter for samspil mellem det frivillige Danmark/foreningsdanmark og det offentlige',
    author: 'Arbejdsgruppen bag charteret og regeringen',
    year: 2001,
    standing: 'of-others',
    quotedIn: 'haderslev',
  },
  frederikshavn: {
    title: 'Politik for frivilligt socialt arbejde',
    author: 'Frederikshavn Kommune',
    year: null,
    standing: 'adopted',
  },
  hovedmed: {
    title: 'Ambition for frivillighed i Frederikshavn Kommune',
    author: 'HovedMED i Frederikshavn Kommune',
    year: 2014,
    standing: 'of-others',
    quotedIn: 'frederikshavn',
  },
  toender: {
    title: 'Min kommune – en god kommune at være frivillig i',
    author: 'Tønder Kommune',
    year: 2010,
    standing: 'adopted',
  },
  naestved: {
    title: 'Næstved Kommunes Frivillighedspolitik',
    author: 'Næstved Kommune',
    year: null,
    standing: 'adopted',
  },
  'own-advice': {
    title: 'Vores eget råd',
    author: 'Samspil',
    year: 2026,
    standing: 'our-advice',
  },
}
