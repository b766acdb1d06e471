import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import type { Options } from '../forms/question.ts'
import type { Visit } from '../visit.ts'
import type { At, PartyQuestion } from './party-question.ts'

interface Choices {
  readonly municipalities: Options
  readonly memberOf: Options
}

/** What is asked of an association or network, most needed first. */
export const networkQuestions = (
  visit: Visit,
  at: At,
  choices: Choices,
): readonly PartyQuestion[] => [
  ...whoQuestions(visit, at, choices),
  ...whereQuestions(visit, at),
  ...backgroundQuestions(visit, at, choices),
  ...valuesQuestions(visit, at),
]

const whoQuestions = (
  { texts }: Visit,
  at: At,
  { municipalities }: Choices,
): readonly PartyQuestion[] => {
  const { form, field } = texts.parties
  return [
    {
      pointer: `${at}/name`,
      noun: field.name,
      label: form.networkName,
      hint: form.networkNameHint,
      answer: { kind: 'line', most: 200 },
    },
    {
      pointer: `${at}/kind`,
      noun: field.kind,
      label: form.networkKind,
      answer: {
        kind: 'one',
        of: NetworkKind.options.map((value) => ({ value, label: texts.networkKind[value] })),
        as: 'radios',
      },
    },
    {
      pointer: `${at}/municipalityCodes`,
      noun: field.municipalities,
      label: form.municipalities,
      answer: { kind: 'several', of: municipalities },
    },
  ]
}

const whereQuestions = ({ texts }: Visit, at: At): readonly PartyQuestion[] => {
  const { form, field } = texts.parties
  return [
    {
      pointer: `${at}/publicContact`,
      noun: field.publicContact,
      label: form.publicContact,
      hint: form.publicContactHint,
      answer: { kind: 'line', most: 300 },
      isOptional: true,
    },
    {
      pointer: `${at}/places`,
      noun: field.places,
      label: form.places,
      answer: { kind: 'lines' },
      isOptional: true,
    },
    {
      pointer: `${at}/themes`,
      noun: field.themes,
      label: form.themes,
      answer: {
        kind: 'several',
        of: Theme.options.map((value) => ({ value, label: texts.theme[value] })),
      },
    },
  ]
}

const backgroundQuestions = (
  { texts }: Visit,
  at: At,
  { memberOf }: Choices,
): readonly PartyQuestion[] => {
  const { form, field } = texts.parties
  return [
    {
      pointer: `${at}/cvr`,
      noun: field.cvr,
      label: form.cvr,
      hint: form.cvrHint,
      answer: { kind: 'line', most: 20 },
      isOptional: true,
    },
    {
      pointer: `${at}/foundedOn`,
      noun: field.foundedOn,
      label: form.foundedOn,
      hint: form.foundedOnHint,
      answer: { kind: 'date' },
      isOptional: true,
    },
    {
      pointer: `${at}/umbrella`,
      noun: field.umbrella,
      label: form.umbrella,
      answer: { kind: 'mark' },
    },
    {
      pointer: `${at}/memberOf`,
      noun: field.memberOf,
      label: form.memberOf,
      answer: { kind: 'several', of: memberOf },
    },
  ]
}

const valuesQuestions = ({ texts }: Visit, at: At): readonly PartyQuestion[] => {
  const { form, field } = texts.parties
  return [
    {
      pointer: `${at}/values/described`,
      noun: field.values,
      label: form.values,
      answer: { kind: 'known' },
    },
    {
      pointer: `${at}/values/text`,
      noun: field.valuesText,
      label: form.valuesText,
      answer: { kind: 'text', most: 4000 },
      isOptional: true,
    },
    {
      pointer: `${at}/values/link`,
      noun: field.valuesLink,
      label: form.valuesLink,
      hint: form.valuesLinkHint,
      answer: { kind: 'line', most: 500 },
      isOptional: true,
    },
  ]
}
