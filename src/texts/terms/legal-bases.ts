import type { Language } from '../language.ts'

/** Legal bases that agreements refer to, by id, as the law itself is called in Danish. */
const legalBases: Readonly<Record<string, string>> = {
  'sel-18': 'Serviceloven § 18',
  'sel-18-a': 'Serviceloven § 18 a',
  'sel-79': 'Serviceloven § 79',
  'sel-83': 'Serviceloven § 83',
  'sel-83-b': 'Serviceloven § 83 b',
  'folkeskoleloven-3-4': 'Folkeskoleloven § 3, stk. 4',
  'folkeskoleloven-3-5': 'Folkeskoleloven § 3, stk. 5',
}

const unlisted = { da: 'Et andet lovgrundlag', en: 'Another legal basis' }

export const legalBasisName = (language: Language, id: string): string =>
  legalBases[id] ?? unlisted[language]
