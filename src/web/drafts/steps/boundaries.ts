import type { Visit } from '../../visit.ts'
import { ownsFrom, type Section, type Step } from '../step.ts'
import { termQuestion } from '../term-question.ts'

/** The line between what staff and volunteers do, as agreed. */
export const boundariesStep: Step = {
  page: 'draftBoundaries',
  name: 'boundaries',
  owns: ownsFrom('terms-boundaries', 'terms-volunteering'),
  sections: ({ visit }) => {
    const { boundaries: words } = visit.texts.drafts
    const b = (heading: string, fields: readonly string[]) => section(visit, heading, fields)
    const folded = (...of: Parameters<typeof b>) => ({ ...b(...of), isFolded: true })
    return [
      b(words.staff, ['supplementsPublicEffort', 'replacesPositions', 'partOfSavings']),
      b(words.freedom, [
        'volunteersChooseTasks',
        'rightToRefuseTask',
        'rightToRefuseVolunteer',
        'coercion',
        'exclusions',
      ]),
      b(words.duties, [
        'duties/work',
        'duties/obedience',
        'duties/loyalty',
        'duties/confidentiality',
        'duties/minutes',
      ]),
      b(words.confidentiality, ['confidentiality/required', 'confidentiality/through']),
      {
        heading: words.volunteering,
        questions: [
          'unpaid',
          'expensesCovered',
          'trainingOffered',
          'recognition/given',
          'recognition/forms',
        ].map((field) => termQuestion(visit, `/volunteering/${field}`)),
      },
      folded(words.clauses, ['clauses/professionalRespect', 'clauses/ownContribution']),
      folded(words.network, [
        'networkHelpsWith/communication',
        'networkHelpsWith/recruitment',
        'networkHelpsWith/planning',
      ]),
      folded(words.institution, [
        'fitsInstitution/fits',
        'fitsInstitution/conditions',
        'safeAndDignified/volunteers',
        'safeAndDignified/staff',
      ]),
    ]
  },
}

const section = (visit: Visit, heading: string, fields: readonly string[]): Section => ({
  heading,
  questions: fields.map((field) => termQuestion(visit, `/boundaries/${field}`)),
})
