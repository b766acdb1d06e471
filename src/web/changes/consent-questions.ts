import { Consent } from '#schemas/events/consent.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { Question } from '../forms/question.ts'
import { typeValue } from '../forms/type-value.ts'
import { nameOf } from '../forms/question.ts'
import type { Typed } from '../sent.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { Section } from './change-form.ts'
import { nameOfParty, type Subject } from './subject.ts'

/** How fields of consents are read. */
export const consentKinds = (at: string) => ({ [`${at}/*/on`]: 'date' }) as const

/** One small group of questions for each party, by where in the body their consents stand. */
export const consentSections = (
  subject: Subject,
  { at, parties }: { at: string; parties: readonly string[] },
): readonly Section[] =>
  parties.map((partyId, index) => ({
    heading: nameOfParty(subject, partyId),
    questions: questionsFor(subject, `${at}/${String(index)}`, nameOfParty(subject, partyId)),
  }))

/** As they were given before; a party that gave none begins with what is usual for it. */
export const typedConsents = (
  subject: Subject,
  { at, consents, on }: { at: string; consents: readonly Begun[]; on: string | null },
): Typed => {
  const { language } = subject.visit
  const begun = consents.map(({ partyId, ...given }) => ({
    ...usual(subject, partyId),
    ...given,
    partyId,
    ...(on === null ? {} : { on }),
  }))
  const all = begun.map((one, index) =>
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

/** By word of mouth is enough where nothing is written; an institution answers by its leader. */
const usual = ({ agreement, visit }: Subject, partyId: string): Omit<Begun, 'partyId'> => {
  const party = agreement.parties.find((one) => one.partyId === partyId)
  return {
    ...(agreement.classification.formality === 'informal' ? { how: 'oral' } : {}),
    ...(party?.kind === 'institution' ? { role: visit.texts.changes.agree.roleOf } : {}),
  }
}

const questionsFor = (
  { visit, agreement }: Subject,
  at: string,
  party: string,
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
    { pointer: `${at}/on`, label: words.on(party), isOptional: true, answer: { kind: 'date' } },
  ]
}

export const typedDay = ({ visit }: Subject, day: string): string => formatDate(visit.language, day)
