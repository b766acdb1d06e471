import type { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { enumWords } from '../../terms/catalogues.ts'
import type { Visit } from '../../visit.ts'
import { whoQuestions } from '../../persons/person-choice.ts'
import { isNew } from '../form-kinds.ts'
import { missingPerson } from '../missing-person.ts'
import { ownsFrom, type Section, type Step, type StepContext } from '../step.ts'

/** Each party's yes, and whether it is over, for what is agreed already. */
export const consentsStep: Step = {
  page: 'draftConsents',
  name: 'consents',
  owns: ownsFrom('consents', 'signedOn', 'end'),
  sections: (asked) => {
    const { visit, draft } = asked
    const { consents: words } = visit.texts.drafts
    return [
      ...partyConsents(asked, visit.texts.role.choose),
      missingPerson(visit),
      {
        heading: null,
        questions: [
          {
            pointer: '/signedOn',
            label: words.signedOn,
            answer: { kind: 'day' },
            isOptional: true,
          },
        ],
      },
      ...(isNew(draft.form) ? [endSection(visit)] : []),
    ]
  },
}

/** One section for each party; the leader's own role is known. */
export const partyConsents = (asked: StepContext, none: string): readonly Section[] => {
  const { visit, draft, partyNames } = asked
  return partyNames.map((name, index) => {
    const isOwn =
      draft.typed[`terms-parties-${String(index)}-institutionId`] === draft.institutionId
    const role = visit.texts.drafts.consents.ownRole
    return consentOf(asked, { name, index, none, ...(isOwn ? { role } : {}) })
  })
}

interface Asked {
  readonly name: string
  readonly index: number
  /** What stands first in the list of ways to say yes. */
  readonly none: string
  /** Stands there until another is written. */
  readonly role?: string
}

/** How a party said yes, through whom, in which role and when. */
const consentOf = (asked: StepContext, { name, index, none, role }: Asked): Section => {
  const { visit, draft, persons } = asked
  const { consents: words } = visit.texts.drafts
  const { consentHow } = enumWords(visit.language)
  const at = `/consents/${String(index)}`
  return {
    heading: name,
    isOneRow: true,
    questions: [
      {
        pointer: `${at}/how`,
        label: words.how,
        about: name,
        none,
        answer: {
          kind: 'one',
          as: 'list',
          of: Object.entries(consentHow).map(([value, label]) => ({
            value,
            label: value === 'unknown' ? words.afterwards : label,
          })),
        },
      },
      {
        pointer: `${at}/role`,
        label: words.role,
        about: name,
        hint: words.roleHint,
        ...(role === undefined ? {} : { preset: role }),
        answer: { kind: 'line', most: 120 },
      },
      ...whoQuestions(visit, persons, {
        pointer: `${at}/personId`,
        label: visit.texts.persons.choice.signatory,
        about: name,
        typed: draft.typed,
      }),
      {
        pointer: `${at}/on`,
        label: words.on,
        about: name,
        answer: { kind: 'date' },
        isOptional: true,
      },
    ],
  }
}

/** What most leave folded away: that it is over already. */
export const endSection = (visit: Visit): Section => {
  const { consents: words } = visit.texts.drafts
  const { endReason } = enumWords(visit.language)
  return {
    heading: words.endHeading,
    isFolded: true,
    questions: [
      {
        pointer: '/end/reason',
        label: words.endReason,
        none: visit.texts.role.choose,
        answer: {
          kind: 'one',
          as: 'list',
          of: endReasons.map((value) => ({ value, label: endReason[value] })),
        },
      },
      { pointer: '/end/endedOn', label: words.endedOn, answer: { kind: 'day' } },
    ],
  }
}

/** What ends an agreement that was agreed and nothing else wrong with. */
const endReasons = [
  'fulfilled',
  'expired',
  'terminated-by-institution',
  'terminated-by-network',
  'mutual-consent',
  'breach',
] as const satisfies readonly EndReason[]
