import { z } from 'zod'
import { AgreeAgreement } from '#schemas/commands/agreements.ts'
import type { Consent } from '#schemas/events/consent.ts'
import { isSame } from '#domain/difference.ts'
import { mergeConsents } from '#domain/agreements/consents.ts'
import { placement } from '../agreement/placement.ts'
import { typeValue } from '../forms/type-value.ts'
import { html, type Html } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import { termWords } from '../terms/catalogues.ts'
import type { ChangeForm, CheckParts, FormParts, Read, Section, Trial } from './change-form.ts'
import {
  begunToday,
  consentKinds,
  consentSections,
  partiesAsked,
  typedConsents,
  type Begun,
} from './consent-questions.ts'
import { notProposed } from './hindrances.ts'
import { stopBefore } from './stop-page.ts'
import type { Subject } from './subject.ts'
import { consentInWords, consentsRow, dateRows, partiesRow, periodRow, termsPart } from './words.ts'

const at = '/consents'

/** Every party said yes: the proposal becomes an agreement. */
export const agreeForm: ChangeForm<AgreeAgreement> = {
  page: 'agree',
  schema: AgreeAgreement,
  hindrance: notProposed,
  stop: stopBefore,
  start: (subject) => ({
    ...typedConsents(subject, {
      at,
      consents: missing(subject).map((partyId) => begun(subject, partyId)),
    }),
    ...typedPeriod(subject),
  }),
  parts: (subject, typed) => parts(subject, typed),
  kinds: {
    ...consentKinds(at),
    '/signedOn': 'day',
    '/period/from': 'date',
    '/period/until': 'date',
  },
  body: (subject, read) => bodyFrom(subject, read),
  send: (commands, request) => commands.agreeAgreement(request),
  check: (subject, trial) => check(subject, trial),
  done: () => 'agree',
}

const isInformal = ({ agreement }: Subject): boolean =>
  agreement.classification.formality === 'informal'

/** What is informal was said by word of mouth, but nobody knows for certain on which day. */
const begun = (subject: Subject, partyId: string): Begun =>
  isInformal(subject)
    ? { ...begunToday(subject, partyId, {}), how: 'oral' }
    : begunToday(subject, partyId, { on: subject.today })

/** Parties that did not say yes with the proposal or while it was negotiated. */
const missing = ({ agreement }: Subject): readonly string[] =>
  agreement.terms.parties
    .map(({ id }) => id)
    .filter((id) => !agreement.consents.some(({ partyId }) => partyId === id))

const typedPeriod = ({ visit, agreement }: Subject): Typed => {
  const { from, until } = agreement.terms.period
  return typeValue(
    visit.language,
    { from, until },
    { at: '/period', kindAt: () => ({ kind: 'date' }) },
  )
}

const parts = (subject: Subject, typed: Typed): FormParts => {
  const { agree: words } = subject.visit.texts.changes
  return {
    title: words.title,
    lead: isInformal(subject) ? words.leadInformal : words.lead,
    before: given(subject),
    sections: [
      ...consentSections(subject, { at, parties: partiesAsked(typed, at), typed }),
      ...(isInformal(subject) ? [] : [signing(subject)]),
      periodSection(subject),
    ],
  }
}

const given = (subject: Subject): Html | null => {
  const { consents } = subject.agreement
  if (consents.length === 0) return null
  return html`<div class="given">
    <h2>${subject.visit.texts.changes.agree.given}</h2>
    <ul>
      ${consents.map((consent) => html`<li>${consentInWords(subject, consent)}</li> `)}
    </ul>
  </div>`
}

const signing = ({ visit }: Subject): Section => {
  const { agree: words, check } = visit.texts.changes
  return {
    heading: check.signedOn,
    questions: [
      {
        pointer: '/signedOn',
        label: words.signedOn,
        hint: words.signedOnHint,
        isOptional: true,
        answer: { kind: 'day' },
      },
    ],
  }
}

const periodSection = ({ visit }: Subject): Section => {
  const words = termWords(visit.language)
  const question = (name: 'from' | 'until') => {
    const { label, ask, hint } = words[`period.${name}`]
    return {
      pointer: `/period/${name}`,
      label: ask ?? label,
      ...(hint === undefined ? {} : { hint }),
      answer: { kind: 'date' },
    } as const
  }
  return {
    heading: visit.texts.changes.agree.period,
    isFolded: true,
    questions: [question('from'), question('until')],
  }
}

const Sent = z.object({
  period: z.object({ from: z.unknown().optional(), until: z.unknown().optional() }).optional(),
  consents: z.array(z.object({ how: z.unknown().optional() })).default([]),
  signedOn: z.unknown().optional(),
})

/** The rest of the period stays as proposed; a day of signing counts only where somebody signed. */
const bodyFrom = ({ agreement }: Subject, read: Read): unknown => {
  const sent = Sent.safeParse(read)
  if (!sent.success) return read
  const { period, consents, signedOn } = sent.data
  const isSigned = [...agreement.consents, ...consents].some(({ how }) => how === 'signature')
  return {
    ...read,
    ...(period === undefined
      ? {}
      : {
          period: {
            ...agreement.terms.period,
            from: period.from,
            until: period.until ?? null,
          },
        }),
    signedOn: isSigned ? (signedOn ?? null) : null,
  }
}

const check = (subject: Subject, { body, receipt }: Trial<AgreeAgreement>): CheckParts => {
  const { visit, agreement } = subject
  const { agree: words, check: labels } = visit.texts.changes
  const consents: readonly Consent[] = mergeConsents(agreement.consents, body.consents)
  return {
    title: words.check,
    terms: isSame(agreement.terms, receipt.terms)
      ? null
      : termsPart(subject, { before: agreement.terms, after: receipt.terms }),
    rows: [
      partiesRow(subject, receipt.terms),
      periodRow(visit, receipt.terms.period),
      consentsRow(subject, consents),
      ...dateRows(visit, labels.signedOn, body.signedOn),
    ],
    cell: placement(subject, false),
    act: words.act,
  }
}
