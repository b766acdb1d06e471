import type { DifferenceTexts } from './differences.da.ts'

const inLower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

export const differencesInEnglish: DifferenceTexts = {
  quoted: (words) => `“${words}”`,
  noEnd: 'No end date',
  notChosen: 'Follows from the answers',
  changed: (what) => `${what}: changed`,
  added: (label, item) => `${label}: “${item}” is added`,
  removed: (label, item) => `${label}: “${item}” is removed`,
  taskAdded: (title) => `The task “${title}” is added`,
  taskRemoved: (title) => `The task “${title}” is removed`,
  partyAdded: (name) => `${name ?? 'A party'} is a new party to the agreement`,
  partyRemoved: (name) => `${name ?? 'A party'} is no longer party to the agreement`,
  fundingAdded: (source, amount) => `Funding from “${source}” is added: ${amount}`,
  fundingRemoved: (source) => `Funding from “${source}” is removed`,
  annexAdded: (title) => `The annex “${title}” is added`,
  annexRemoved: (title) => `The annex “${title}” is removed`,
  contactAdded: (role) => `The contact “${role}” is added`,
  contactRemoved: (role) => `The contact “${role}” is removed`,
  ofTask: (title, label) =>
    `${title === null ? 'A task' : `The task “${title}”`}, ${inLower(label)}`,
  ofParty: (name, label) => `${name ?? 'A party'}, ${inLower(label)}`,
  ofFunding: (source, label) =>
    `${source === null ? 'Funding' : `Funding from “${source}”`}, ${inLower(label)}`,
  ofAnnex: (title, label) =>
    `${title === null ? 'An annex' : `The annex “${title}”`}, ${inLower(label)}`,
  before: 'Before:',
  after: 'Now:',
}
