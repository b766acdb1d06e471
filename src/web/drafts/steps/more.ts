import type { Visit } from '../../visit.ts'
import { whoQuestions } from '../../persons/person-choice.ts'
import { missingPerson } from '../missing-person.ts'
import { ownsFrom, type RowQuestions, type Section, type Step, type StepContext } from '../step.ts'
import { termQuestion } from '../term-question.ts'

const owns = ownsFrom(
  'terms-places',
  'terms-themes',
  'terms-kleCode',
  'terms-caseNumber',
  'terms-politicalDecision',
  'terms-governance',
  'terms-disputes',
  'terms-atTheEnd',
  'terms-evaluation',
  'terms-annexes',
)

/** What real agreements also hold, and nobody has to answer. */
export const moreStep: Step = {
  page: 'draftMore',
  name: 'more',
  owns: (name) => owns(name) || /^terms-parties-\d+-contacts-/.test(name),
  sections: (asked) => {
    const { visit, partyNames } = asked
    const { more: words } = visit.texts.drafts
    const ask = (pointers: readonly string[]) => pointers.map((one) => termQuestion(visit, one))
    return [
      { heading: words.where, questions: ask(['/places', '/themes']) },
      ...partyNames.map((name, index) => contactsOf(asked, name, index)),
      missingPerson(visit),
      {
        heading: words.governance,
        questions: ask([
          '/governance/steeringGroup',
          '/governance/meetings',
          '/evaluation',
          '/disputes',
          '/atTheEnd',
        ]),
      },
      {
        heading: words.records,
        questions: ask([
          '/caseNumber',
          '/kleCode',
          '/politicalDecision/body',
          '/politicalDecision/on',
        ]),
      },
      {
        heading: words.annexes,
        questions: [],
        list: {
          name: 'terms-annexes',
          least: 0,
          words: { add: words.addAnnex, item: words.annexItem },
          row: (pointer) => rowOf(visit, pointer, ['title', 'reference']),
        },
      },
    ]
  },
}

const contactsOf = (asked: StepContext, name: string, index: number): Section => {
  const { visit } = asked
  const { more: words } = visit.texts.drafts
  return {
    heading: words.contacts(name),
    questions: [],
    list: {
      name: `terms-parties-${String(index)}-contacts`,
      least: 0,
      words: { add: words.addContact(name), item: words.contactItem, whose: name },
      row: (pointer) => contactRow(asked, pointer),
    },
  }
}

/** A role, and who has it. */
const contactRow = ({ visit, draft, persons }: StepContext, pointer: string): RowQuestions => {
  const { questions, more } = rowOf(visit, pointer, ['role'])
  const who = whoQuestions(visit, persons, {
    pointer: `${pointer}/personId`,
    label: visit.texts.persons.choice.who,
    typed: draft.typed,
  })
  return { questions: [...questions, ...who], more }
}

const rowOf = (visit: Visit, pointer: string, fields: readonly string[]): RowQuestions => ({
  questions: fields.map((field) =>
    termQuestion(visit, `${pointer.slice('/terms'.length)}/${field}`),
  ),
  more: [],
})
