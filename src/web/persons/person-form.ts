import type { Question } from '../forms/question.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'

/** What is asked of a person, new or corrected. */
export const personQuestions = ({ texts }: Visit): readonly Question[] => {
  const { form: words } = texts.persons
  return [
    { pointer: '/name', label: words.name, answer: { kind: 'line', most: 120 } },
    {
      pointer: '/email',
      label: words.email,
      answer: { kind: 'line', most: 254 },
      isOptional: true,
    },
    {
      pointer: '/phone',
      label: words.phone,
      hint: words.phoneHint,
      answer: { kind: 'line', most: 25 },
      isOptional: true,
    },
  ]
}

/** What it is used for, and that it can be forgotten. */
export const personUse = ({ texts }: Visit): Html =>
  html`<p class="lead">${texts.persons.form.use}</p>`
