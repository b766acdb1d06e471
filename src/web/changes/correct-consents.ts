import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { isSame } from '#domain/difference.ts'
import type { Typed } from '../sent.ts'
import type { ChangeForm, CheckParts, FormParts, Read, Trial } from './change-form.ts'
import {
  consentKinds,
  consentSections,
  partiesAsked,
  typedConsents,
  typedDay,
  usual,
  type Begun,
} from './consent-questions.ts'
import { correction, replaced, why } from './correct-end.ts'
import { isOfProposal, linked } from './hindrances.ts'
import type { Subject } from './subject.ts'
import { consentsRow, dateRows, textRows } from './words.ts'

const at = '/mendedConsents'

/** How the parties said yes was recorded wrongly. */
export const mendConsentsForm: ChangeForm<ReviseAgreement> = {
  page: 'correct',
  variant: { what: 'consents' },
  schema: ReviseAgreement,
  hindrance: (subject) => notAgreed(subject),
  start: (subject) => ({
    ...replaced(subject),
    ...typedConsents(subject, { at, consents: recorded(subject) }),
    ...signedOn(subject),
  }),
  parts: (subject, typed) => parts(subject, typed),
  kinds: { ...consentKinds(at), '/signedOn': 'day' },
  body: (subject, read, typed) => bodyFrom(subject, read, typed),
  send: (commands, request) => commands.reviseAgreement(request),
  check: (subject, trial) => check(subject, trial),
  done: () => 'consents-mended',
}

/** What never was agreed has nobody's final yes. */
export const wasAgreed = ({ agreement }: Subject): boolean =>
  agreement.status !== 'proposed' &&
  !(agreement.end !== null && isOfProposal(agreement.end.reason)) &&
  agreement.consents.length > 0

const notAgreed = (subject: Subject) =>
  wasAgreed(subject)
    ? null
    : linked(subject, subject.visit.texts.changes.hindrance.proposed, 'agree')

const recorded = (subject: Subject): readonly Begun[] =>
  subject.agreement.terms.parties.map(({ id }) => ({
    ...usual(subject, id),
    ...subject.agreement.consents.find(({ partyId }) => partyId === id),
    partyId: id,
  }))

const signedOn = (subject: Subject): Typed => {
  const { signedOn: day } = subject.agreement
  return day === null ? {} : { signedOn: typedDay(subject, day) }
}

const parts = (subject: Subject, typed: Typed): FormParts => {
  const { mendConsents: words, agree } = subject.visit.texts.changes
  return {
    title: words.title,
    lead: words.lead,
    sections: [
      ...consentSections(subject, { at, parties: partiesAsked(typed, at), typed }),
      {
        heading: words.about,
        questions: [
          {
            pointer: '/signedOn',
            label: agree.signedOn,
            hint: agree.signedOnHint,
            isOptional: true,
            answer: { kind: 'day' },
          },
          why(subject),
        ],
      },
    ],
  }
}

/** What is the same as before is no correction; that is seen when it is checked. */
const bodyFrom = (
  subject: Subject,
  { mendedConsents, signedOn: day, reason }: Read,
  typed: Typed,
) => {
  const body = { ...correction(subject, typed), reason, mendedConsents, signedOn: day ?? null }
  if (typed.step !== 'check') return body
  const { consents, signedOn: before } = subject.agreement
  const sent = ReviseAgreement.safeParse(body)
  if (!sent.success || sent.data.kind !== 'correction') return body
  const ordered = consents.toSorted((a, b) => orderOf(subject, a) - orderOf(subject, b))
  return {
    ...body,
    mendedConsents: isSame(sent.data.mendedConsents, ordered) ? null : mendedConsents,
    signedOn: sent.data.signedOn === before ? null : sent.data.signedOn,
  }
}

const orderOf = ({ agreement }: Subject, { partyId }: { partyId: string }): number =>
  agreement.terms.parties.findIndex(({ id }) => id === partyId)

const check = (subject: Subject, { body }: Trial<ReviseAgreement>): CheckParts => {
  if (body.kind !== 'correction') throw new Error('This form corrects')
  const { visit, agreement } = subject
  const { mendConsents: words, check: labels } = visit.texts.changes
  return {
    title: words.check,
    rows: [
      consentsRow(subject, body.mendedConsents ?? agreement.consents),
      ...dateRows(visit, labels.signedOn, body.signedOn ?? agreement.signedOn),
      ...textRows(labels.reason, body.reason),
    ],
    act: words.act,
  }
}
