import { InstitutionKind } from '#schemas/parties/institution.ts'
import { inOrder } from '../lists/filter-fields.ts'
import type { Visit } from '../visit.ts'
import type { At, PartyQuestion } from './party-question.ts'

/** What is asked of an institution; its municipality is the coordinator's own and is not asked. */
export const institutionQuestions = (visit: Visit, at: At): readonly PartyQuestion[] => {
  const { form, field } = visit.texts.parties
  return [
    {
      pointer: `${at}/name`,
      noun: field.name,
      label: form.institutionName,
      answer: { kind: 'line', most: 200 },
    },
    {
      pointer: `${at}/kind`,
      noun: field.kind,
      label: form.institutionKind,
      answer: { kind: 'one', of: kinds(visit), as: 'list' },
      none: form.chooseKind,
    },
    {
      pointer: `${at}/place`,
      noun: field.place,
      label: form.place,
      hint: form.placeHint,
      answer: { kind: 'line', most: 100 },
      isOptional: true,
    },
    {
      pointer: `${at}/publicContact`,
      noun: field.publicContact,
      label: form.publicContact,
      hint: form.publicContactHint,
      answer: { kind: 'line', most: 300 },
      isOptional: true,
    },
    ...centreQuestions(visit, at),
  ]
}

const centreQuestions = (visit: Visit, at: At): readonly PartyQuestion[] => {
  const { form, field } = visit.texts.parties
  return [
    {
      pointer: `${at}/centre`,
      noun: field.centre,
      label: form.centre,
      answer: { kind: 'line', most: 200 },
      isOptional: true,
    },
    {
      pointer: `${at}/guidelines/exist`,
      noun: field.guidelines,
      label: form.guidelines,
      answer: { kind: 'known' },
    },
    {
      pointer: `${at}/guidelines/reference`,
      noun: field.guidelinesReference,
      label: form.guidelinesReference,
      hint: form.guidelinesReferenceHint,
      answer: { kind: 'line', most: 500 },
      isOptional: true,
    },
  ]
}

const kinds = ({ language, texts }: Visit) =>
  InstitutionKind.options
    .map((value) => ({ value, label: texts.institutionKind[value] }))
    .toSorted((a, b) => inOrder(language, a.label, b.label))
