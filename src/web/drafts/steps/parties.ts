import { termQuestion } from '../term-question.ts'
import type { Step } from '../step.ts'

const fields = /^terms-parties-\d+-(?:id|kind|role|institutionId|networkId|name)$/

/** Who is in it. Its page is one of its own: parties are found, not written. */
export const partiesStep: Step = {
  page: 'draftParties',
  name: 'parties',
  owns: (name) => fields.test(name),
  sections: ({ visit, partyNames }) =>
    partyNames.map((name, index) => ({
      heading: name,
      isOneRow: true,
      questions: [
        termQuestion(visit, `/parties/${String(index)}/role`, {
          label: visit.texts.drafts.parties.role(name),
        }),
      ],
    })),
}
