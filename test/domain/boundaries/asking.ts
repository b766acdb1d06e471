import type { z } from 'zod'
import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { RuleId } from '#schemas/boundaries/rule.ts'
import type { WhyOf } from '#schemas/boundaries/why.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { NetworkDetails } from '#schemas/parties/network.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { Known } from '#schemas/values.ts'
import { classify } from '#domain/agreements/classification.ts'
import { initialLegalBasis, legalBasisOn } from '#domain/boundaries/legal-bases.ts'
import type { Answer, Evidence, RuleInput } from '#domain/boundaries/rule.ts'
import {
  aNetwork,
  aNetworkParty,
  anInstitution,
  anInstitutionParty,
  aTask,
  aTerms,
  careHomeId,
  friends,
  friendsId,
  id,
  today,
} from '../build.ts'

/** What is known when a rule is asked; a care home and an association unless it says otherwise. */
export interface Given {
  readonly terms?: Partial<z.input<typeof Terms>>
  readonly day?: string
  readonly institutions?: Readonly<Record<string, InstitutionDetails>>
  readonly networks?: Readonly<Record<string, NetworkDetails>>
  /** Beside those that are shipped. */
  readonly legalBases?: Readonly<Record<string, LegalBasisDetails>>
  readonly lastLookedAt?: string
  readonly reviewBy?: string | null
}

type AnswerOf<Id extends RuleId> = Answer & { readonly why: WhyOf<Id> }

/** Given this, when the rule is asked, then exactly these answers. */
interface Example<Id extends RuleId> {
  readonly given: Given
  readonly then: readonly AnswerOf<Id>[]
}

export type Examples<Id extends RuleId> = Readonly<Record<string, Example<Id>>>

export const inputFrom = ({
  terms: sketch = {},
  day = today,
  institutions = { [careHomeId]: anInstitution() },
  networks = { [friendsId]: aNetwork() },
  legalBases = {},
  lastLookedAt = '2024-01-02',
  reviewBy = null,
}: Given): RuleInput => {
  const terms = aTerms(sketch)
  return {
    day,
    terms,
    formality: classify(terms.classification)?.formality ?? 'informal',
    institution: (of) => institutions[of] ?? null,
    network: (of) => networks[of] ?? null,
    legalBasis: (of) => {
      const added = legalBases[of]
      const basis = added === undefined ? initialLegalBasis(of) : { details: added }
      return basis === null ? null : legalBasisOn(of, basis, day)
    },
    lastLookedAt,
    reviewBy,
  }
}

/** The task of every example about tasks, and where it stands. */
const taskId = id('task reading')
const taskPointer = '/parties/1/tasks/0'

export const withTask = (sketch: Parameters<typeof aTask>[0]): Given => ({
  terms: { parties: [anInstitutionParty(), aNetworkParty({ tasks: [aTask(sketch)] })] },
})

type Fields = Readonly<Record<string, Evidence['value']>>

export const ofTask = <Why extends string>(
  verdict: Answer['verdict'],
  why: Why,
  fields: Fields,
): Answer & { readonly why: Why } => ({
  verdict,
  why,
  itemKind: 'task',
  itemId: taskId,
  evidence: Object.entries(fields).map(([field, value]) => said(`${taskPointer}/${field}`, value)),
})

export const ofAll = <Why extends string>(
  verdict: Answer['verdict'],
  why: Why,
  ...evidence: readonly Evidence[]
): Answer & { readonly why: Why } => ({
  verdict,
  why,
  itemKind: 'agreement',
  itemId: null,
  evidence,
})

export const ofParty = <Why extends string>(
  verdict: Answer['verdict'],
  why: Why,
  ...evidence: readonly Evidence[]
): Answer & { readonly why: Why } => ({
  verdict,
  why,
  itemKind: 'party',
  itemId: friends,
  evidence,
})

/** What the terms say at a pointer. */
export const said = (pointer: string, value: Evidence['value']): Evidence => ({
  of: 'terms',
  partyId: null,
  pointer,
  value,
})

/** What is registered of the volunteers' network. */
export const ofFriends = (pointer: string, value: Evidence['value']): Evidence => ({
  of: 'network',
  partyId: friendsId,
  pointer,
  value,
})

export const ofCareHome = (pointer: string, value: Evidence['value']): Evidence => ({
  of: 'institution',
  partyId: careHomeId,
  pointer,
  value,
})

/** As tables write what is answered: y, n and ? for unknown. */
export const known = (letter: string | undefined): Known => {
  if (letter === 'y') return 'yes'
  return letter === 'n' ? 'no' : 'unknown'
}

type Told<Why extends string> = readonly [verdict: Answer['verdict'], why: Why]

/**
 * A rule that rests on a few answers, once for every combination that the table names: a letter for
 * each pointer, in order.
 */
export const byAnswers = <Id extends RuleId>(
  pointers: readonly string[],
  table: Readonly<Record<string, Told<WhyOf<Id>>>>,
): Examples<Id> =>
  Object.fromEntries(
    Object.entries(table).map(([letters, [verdict, why]]) => {
      const answers = pointers.map((pointer, at) => [pointer, known(letters[at])] as const)
      const then = ofAll(verdict, why, ...answers.map(([at, answer]) => said(at, answer)))
      return [
        `${letters}: ${pointers.join(', ')}`,
        { given: { terms: termsWith(answers) }, then: [then] },
      ]
    }),
  )

/** Terms with these values at these pointers; the schema fills in and checks the rest. */
export const termsWith = (
  values: readonly (readonly [pointer: string, value: unknown])[],
): NonNullable<Given['terms']> => {
  const sketch = new Map<string, unknown>()
  for (const [pointer, value] of values) put(sketch, pointer.split('/').slice(1), value)
  return plain(sketch)
}

const put = (
  into: Map<string, unknown>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): void => {
  const found = into.get(key)
  const inner = found instanceof Map ? (found as Map<string, unknown>) : new Map<string, unknown>()
  if (rest.length > 0) put(inner, rest, value)
  into.set(key, rest.length === 0 ? value : inner)
}

const plain = (of: ReadonlyMap<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    [...of].map(([key, value]) => [
      key,
      value instanceof Map ? plain(value as Map<string, unknown>) : value,
    ]),
  )
