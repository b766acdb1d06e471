import { Consent } from '#schemas/events/consent.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Question } from '../forms/question.ts'
import { typeValue } from '../forms/type-value.ts'
import { nameOf } from '../forms/question.ts'
import { whoQuestions } from '../persons/person-choice.ts'
import type { Typed } from '../sent.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { Section } from './change-form.ts'
import { nameOfParty, type Subject } from './subject.ts'

/** How fields of consents are read. */
export const consentKinds = (at: string) => ({ [`${at}/*/on`]: 'date' }) as const

/** One small group of questions for each party, by where in the body their consents stand. */
export const consentSections = (
  subject: Subject,
  { at, parties, typed }: { at: string; parties: readonly string[]; typed: Typed },
): readonly Section[] =>
  parties.map((partyId, index) => ({
    heading: nameOfParty(subject, partyId),
    questions: questionsFor(subject, {
      at: `${at}/${String(index)}`,
      party: nameOfParty(subject, partyId),
      typed,
    }),
  }))

/** Each party with what its questions begin with. */
export const typedConsents = (
  subject: Subject,
  { at, consents }: { at: string; consents: readonly Begun[] },
): Typed => {
  const { language } = subject.visit
  const all = consents.map((one, index) =>
    typeValue(language, one, {
      at: `${at}/${String(index)}`,
      kindAt: (pointer) => (pointer.endsWith('/on') ? { kind: 'date' } : null),
    }),
  )
  return Object.assign({}, ...all) as Typed
}

/** A consent as a form begins with it. */
export type Begun = Pick<Consent, 'partyId'> & Partial<Pick<Consent, 'how' | 'role' | 'on'>>

/** The parties that a form asked, in its order, by what it sent along unseen. */
export const partiesAsked = (typed: Typed, at: string): readonly string[] => {
  const asked: string[] = []
  for (;;) {
    const partyId = typed[nameOf(`${at}/${String(asked.length)}/partyId`)]
    if (partyId === undefined) return asked
    asked.push(partyId)
  }
}

/**
 * A yes of today: only of the visitor's own institution is it known that and how it says it. What
 * another party said, and when, nobody says for it.
 */
export const begunToday = (subject: Subject, partyId: string, given: Given): Begun =>
  isOwn(subject, partyId) ? { ...usual(subject, partyId), ...given, partyId } : { partyId }

export type Given = Omit<Begun, 'partyId'>

const isOwn = ({ agreement, visit: { actor } }: Subject, partyId: string): boolean =>
  actor.role === 'institution-leader' &&
  agreement.parties.some((one) => one.partyId === partyId && one.id === actor.institutionId)

/** By word of mouth is enough where nothing is written; an institution answers by its leader. */
export const usual = ({ agreement, visit }: Subject, partyId: string): Given => {
  const party = agreement.parties.find((one) => one.partyId === partyId)
  return {
    ...(agreement.classification.formality === 'informal' ? { how: 'oral' } : {}),
    ...(party?.kind === 'institution' ? { role: visit.texts.changes.agree.roleOf } : {}),
  }
}

interface Asked {
  readonly at: string
  /** The party's name. */
  readonly party: string
  readonly typed: Typed
}

const questionsFor = (
  { visit, agreement, choice }: Subject,
  { at, party, typed }: Asked,
): readonly Question[] => {
  const { agree: words } = visit.texts.changes
  const { consentHow } = enumWords(visit.language)
  const ways = Consent.shape.how.options.filter(
    (how) => how !== 'unknown' || agreement.origin !== 'registered',
  )
  return [
    {
      pointer: `${at}/how`,
      label: words.how(party),
      answer: {
        kind: 'one',
        as: 'radios',
        of: ways.map((how) => ({ value: how, label: consentHow[how] })),
      },
    },
    {
      pointer: `${at}/role`,
      label: words.role(party),
      hint: words.roleHint,
      answer: { kind: 'line', most: 120 },
    },
    ...whoQuestions(visit, choice, {
      pointer: `${at}/personId`,
      label: visit.texts.persons.choice.signatoryOf(party),
      typed,
    }),
    { pointer: `${at}/on`, label: words.on(party), isOptional: true, answer: { kind: 'date' } },
  ]
}

export const typedDay = ({ visit }: Subject, day: string): string => formatDate(visit.language, day)
