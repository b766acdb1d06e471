import { z } from 'zod'
import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import {
  ProposeAgreement,
  RegisterAgreement,
  ReviseAgreement,
} from '#schemas/commands/agreements.ts'
import type { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import { firstDay } from '#domain/dates.ts'
import { today } from '#src/clock.ts'
import type { CreateRequest, Untold } from '#src/commands/request.ts'
import { actorIn } from '../acting.ts'
import { parseBody, type Parsed } from '../forms/form-problems.ts'
import { readForm, type KindAt } from '../forms/read-form.ts'
import type { PageContext } from '../visit.ts'
import { isNew } from './form-kinds.ts'
import { rowNumbers } from './rows.ts'
import { termsOf } from './draft-terms.ts'
import { termKindAt } from './term-question.ts'

/** How a draft is carried out; with `isTrial` nothing is recorded. */
export type Run = (
  how: Pick<CreateRequest<unknown>, 'idempotency' | 'isTrial'>,
) => Promise<Untold<AgreementReceipt>>

type Told = Untold<AgreementReceipt>

/** What a draft asks the registry to do, or what keeps it from being asked. */
export const commandOf = (context: PageContext, draft: Draft): Parsed<Run> =>
  isNew(draft.form) ? newAgreement(context, draft) : change(context, draft)

const newAgreement = (context: PageContext, draft: Draft): Parsed<Run> => {
  const { commands, visit } = context
  const actor = actorIn(visit)
  const terms = termsOf(draft)
  if (isProposal(draft)) {
    return running(parseBody(ProposeAgreement, { terms }), (body, how) =>
      commands.proposeAgreement({ actor, body, ...how }),
    )
  }
  const parsed = parseBody(RegisterAgreement, registration(context, draft, terms))
  return running(withLastDay(draft, parsed), (body, how) =>
    commands.registerAgreement({ actor, body, ...how }),
  )
}

/** Of what is entered afterwards, today is hardly the last day, as it is where none is sent. */
const withLastDay = <Value>(draft: Draft, parsed: Parsed<Value>): Parsed<Value> => {
  if (!saysOver(draft) || (draft.typed['end-endedOn'] ?? '').trim() !== '') return parsed
  const missing = { pointer: '/end/endedOn', code: 'required', params: {} } as const
  return { isRight: false, problems: [...(parsed.isRight ? [] : parsed.problems), missing] }
}

const registration = (context: PageContext, draft: Draft, terms: Body): unknown => {
  const isOver = saysOver(draft)
  const { signedOn, end } = readForm(draft.typed, kindAt)
  return {
    propose: { terms, origin: originOf(context, draft) },
    agree: {
      consents: draft.form === 'informal' ? spokenConsents(draft) : consentsOf(draft),
      ...(signedOn === undefined ? {} : { signedOn }),
    },
    end: isOver ? (end ?? {}) : null,
  }
}

/** What began before today was entered afterwards; it is then no error not to know how. */
export const originOf = ({ clock }: Pick<PageContext, 'clock'>, draft: Draft): Origin => {
  if (isProposal(draft)) return 'registered'
  const from = period.safeParse(termsOf(draft))
  const began = from.success && firstDay(from.data.period.from) < today(clock)
  return saysOver(draft) || began ? 'afterwards' : 'registered'
}

const isProposal = ({ form, typed }: Draft): boolean => form === 'full' && typed.state !== 'agreed'

const period = z.object({ period: z.object({ from: z.string().regex(/^\d{4}(-\d{2}){0,2}$/) }) })

const change = ({ commands, visit }: PageContext, draft: Draft): Parsed<Run> => {
  const { form: kind, base, typed } = draft
  if (base === null) throw new Error('A change without what it changes')
  const { reason, effectiveFrom } = readForm(typed, kindAt)
  const body = {
    kind,
    terms: termsOf(draft),
    ...(reason === undefined ? {} : { reason }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(kind === 'correction' ? { replacesVersion: base.version } : {}),
    ...(kind === 'correction' ? {} : { consents: givenConsents(draft) }),
  }
  const actor = actorIn(visit)
  const { agreementId: id, revision: ifMatch } = base
  return running(parseBody(ReviseAgreement, body), (parsed, how) =>
    commands.reviseAgreement({ actor, id, ifMatch, body: parsed, ...how }),
  )
}

/** Whoever tells when or why it ended says that it is over. */
export const saysOver = ({ typed }: Draft): boolean =>
  [typed['end-reason'], typed['end-endedOn']].some((text) => (text ?? '').trim() !== '')

/** Every field of a draft that is not of the terms. */
export const kindAt: KindAt = (pointer) => {
  if (pointer === '/end/endedOn' || pointer === '/signedOn' || pointer === '/effectiveFrom') {
    return { kind: 'day' }
  }
  return /^\/consents\/\d+\/on$/.test(pointer) ? { kind: 'date' } : termKindAt(pointer)
}

type Body = Readonly<Record<string, unknown>>

/** One for each party, in their order: what is missing is told at its field. */
const consentsOf = ({ typed }: Draft): readonly unknown[] =>
  rowNumbers(typed, 'terms-parties').map((number) => consentAt(typed, number))

const consentAt = (typed: Draft['typed'], number: number): Body => {
  const at = `consents-${String(number)}`
  const fields = Object.fromEntries(
    ['how', 'role', 'personId', 'on'].map((field) => [
      `${at}-${field}`,
      typed[`${at}-${field}`] ?? '',
    ]),
  )
  const { consents } = readForm(fields, kindAt)
  return Array.isArray(consents) ? (consents[0] as Body) : {}
}

/** Those that were given, by the party's id. */
const givenConsents = (draft: Draft): readonly unknown[] =>
  consentRows(draft).map((number) => ({
    ...consentAt(draft.typed, number),
    partyId: draft.typed[`terms-parties-${String(number)}-id`],
  }))

/** Where each consent that is sent was written, by the rows of the parties. */
export const consentRows = ({ form, typed }: Draft): readonly number[] =>
  rowNumbers(typed, 'terms-parties').filter(
    (number) => isNew(form) || (typed[`consents-${String(number)}-how`] ?? '') !== '',
  )

/** Nothing may force a signature upon the informal half of the model. */
const spokenConsents = ({ typed }: Draft): readonly unknown[] =>
  rowNumbers(typed, 'terms-parties').map((number) => {
    const isInstitution = typed[`terms-parties-${String(number)}-kind`] === 'institution'
    return { how: 'oral', role: isInstitution ? 'leder' : 'frivillige' }
  })

const running = <Value>(
  parsed: Parsed<Value>,
  run: (value: Value, how: Parameters<Run>[0]) => Promise<Told>,
): Parsed<Run> =>
  parsed.isRight ? { isRight: true, value: (how) => run(parsed.value, how) } : parsed
