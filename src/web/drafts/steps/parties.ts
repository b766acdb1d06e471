import { termQuestion } from '../term-question.ts'
import type { Section, Step, StepContext } from '../step.ts'

const fields = /^terms-parties-\d+-(?:id|kind|role|institutionId|networkId|name)$/

/** Who is in it. Its page is one of its own: parties are found, not written. */
export const partiesStep: Step = {
  page: 'draftParties',
  name: 'parties',
  owns: (name) => fields.test(name),
  sections: (asked) => roleSections(asked),
}

/** Each party's role. */
export const roleSections = ({
  visit,
  partyNames,
}: Pick<StepContext, 'visit' | 'partyNames'>): readonly Section[] =>
  partyNames.map((name, index) => ({
    heading: name,
    isOneRow: true,
    questions: [
      termQuestion(visit, `/parties/${String(index)}/role`, {
        label: visit.texts.drafts.parties.role(name),
      }),
    ],
  }))
