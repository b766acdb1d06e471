import type { AgreementSummary, PartyName } from '#schemas/views/agreement.ts'
import type { DueAgreement } from '#projections/agreement-register/due.ts'
import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { PartyOnDay } from '#projections/party-list.ts'
import type { PageContext } from '../visit.ts'
import { isTerminated } from '../agreement/endings.ts'
import type { Own } from './other-parties.ts'
import { ownAgreements, type OwnAgreements } from './own-agreements.ts'

/** What the start page of a leader is made from. */
export interface Mine {
  readonly institution: PartyOnDay<InstitutionDetails>
  readonly own: Own
  /** In Denmark, `YYYY-MM-DD`. */
  readonly today: string
  /** The earliest day first. */
  readonly due: readonly DueOnPage[]
  readonly proposals: readonly AgreementSummary[]
  readonly all: OwnAgreements
}

export interface DueOnPage extends DueAgreement {
  readonly today: string
  /** Somebody gave notice; an end may have other reasons. */
  readonly isTerminated: boolean
  /** Its parties that closed or will, each with the day. */
  readonly closed: readonly { readonly name: string; readonly on: string }[]
}

/** More proposals than anybody has waiting. */
const mostProposals = 200

/** Null where there is no such institution. */
export const readMine = async (
  context: PageContext,
  institutionId: string,
): Promise<Mine | null> => {
  const { queries, visit } = context
  const institution = await queries.institution(institutionId)
  if (institution === null) return null
  const { validAt: today } = institution
  const due = await queries.dueAgreements({ institutionId }, visit.actor)
  const own = { institutionId, takenOver: await takenOverBy(context, institutionId) }
  const institutionIds = [institutionId, ...own.takenOver.map(({ id }) => id)]
  const proposals = await queries.agreements(
    { institutionIds, status: 'proposed', sort: '-from', viewer: visit.actor },
    { limit: mostProposals, after: null },
  )
  return {
    institution,
    own,
    today,
    due: await Promise.all(due.map((one) => dueOnPage(context, one, today))),
    proposals: proposals.items,
    all: await ownAgreements(context, institutionIds),
  }
}

const takenOverBy = async (
  { queries }: PageContext,
  institutionId: string,
): Promise<Own['takenOver']> => {
  const ids = await queries.succeededBy(institutionId)
  const found = await Promise.all(ids.map((id) => queries.institution(id)))
  return found.flatMap((one) => (one === null ? [] : [{ id: one.id, name: one.details.name }]))
}

const dueOnPage = async (
  context: PageContext,
  one: DueAgreement,
  today: string,
): Promise<DueOnPage> => {
  const isClosing = one.due.some(({ why }) => why === 'party-closed')
  const parties = isClosing ? one.summary.parties : []
  const closed = await Promise.all(parties.map((party) => closing(context, party)))
  return {
    ...one,
    today,
    isTerminated: await isEndedByNotice(context, one),
    closed: closed.filter((party) => party !== null),
  }
}

const isEndedByNotice = async (
  { queries, visit }: PageContext,
  { due, summary }: DueAgreement,
): Promise<boolean> => {
  if (!due.some(({ why }) => why === 'notice')) return false
  const agreement = await queries.agreement(summary.agreementId, visit.actor)
  return isTerminated(agreement?.end ?? null)
}

const closing = async ({ queries }: PageContext, { kind, id, name }: PartyName) => {
  if (id === null || kind === 'organisation') return null
  const found = kind === 'institution' ? await queries.institution(id) : await queries.network(id)
  const closed = found?.closed ?? null
  return closed === null ? null : { name, on: closed.effectiveOn }
}
