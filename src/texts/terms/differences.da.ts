const inLower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

/** What changed in the terms, in words; a name is null where it is not known. */
export const differencesInDanish = {
  quoted: (words: string) => `»${words}«`,
  noEnd: 'Uden slutdato',
  notChosen: 'Følger af svarene',
  changed: (what: string) => `${what}: ændret`,
  added: (label: string, item: string) => `${label}: »${item}« er tilføjet`,
  removed: (label: string, item: string) => `${label}: »${item}« er fjernet`,
  taskAdded: (title: string) => `Opgaven »${title}« er tilføjet`,
  taskRemoved: (title: string) => `Opgaven »${title}« er fjernet`,
  partyAdded: (name: string | null) => `${name ?? 'En part'} er ny part i aftalen`,
  partyRemoved: (name: string | null) => `${name ?? 'En part'} er ikke længere part i aftalen`,
  fundingAdded: (source: string, amount: string) =>
    `Tilskud fra »${source}« er tilføjet: ${amount}`,
  fundingRemoved: (source: string) => `Tilskud fra »${source}« er fjernet`,
  annexAdded: (title: string) => `Bilaget »${title}« er tilføjet`,
  annexRemoved: (title: string) => `Bilaget »${title}« er fjernet`,
  contactAdded: (role: string) => `Kontakten »${role}« er tilføjet`,
  contactRemoved: (role: string) => `Kontakten »${role}« er fjernet`,
  ofTask: (title: string | null, label: string) =>
    `${title === null ? 'En opgave' : `Opgaven »${title}«`}, ${inLower(label)}`,
  ofParty: (name: string | null, label: string) => `${name ?? 'En part'}, ${inLower(label)}`,
  ofFunding: (source: string | null, label: string) =>
    `${source === null ? 'Et tilskud' : `Tilskud fra »${source}«`}, ${inLower(label)}`,
  ofAnnex: (title: string | null, label: string) =>
    `${title === null ? 'Et bilag' : `Bilaget »${title}«`}, ${inLower(label)}`,
  /** Before a value, for who hears it. */
  before: 'Før:',
  after: 'Nu:',
}

/** What every language says, key by key. */
export type DifferenceTexts = typeof differencesInDanish
