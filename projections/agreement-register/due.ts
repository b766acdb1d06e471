import type { AgreementSummary } from '#schemas/views/agreement.ts'
import type { Due } from '#domain/agreements/due-look.ts'
import { dueOf } from '#domain/agreements/due.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { findingsTimeline } from '#domain/boundaries/timeline.ts'
import { registeredIdOf } from '#domain/agreements/terms-rules.ts'
import { exemptionDeadlines, type Deadline } from '../findings/deadlines.ts'
import { subjectFrom } from '../findings/subject.ts'
import type { ReadModel } from '../projection.ts'
import type { StreamDocument } from '../stream-document.ts'
import type { Viewer } from './filters.ts'
import { listAgreements } from './list.ts'

export interface DueAgreement {
  readonly summary: AgreementSummary
  readonly revision: number
  /** The earliest day first; never empty. */
  readonly due: readonly Due[]
}

/** More than one institution has: all that it is party to. */
const everything = { limit: 100_000, after: null, withoutTotal: true }

/**
 * The agreements that any of the institutions is party to and of which something is due on a day, those with
 * the earliest day first, in Danish order where it is the same.
 */
export const dueAgreements = (
  model: ReadModel,
  {
    institutionIds,
    day,
    viewer,
  }: { institutionIds: readonly string[]; day: string; viewer: Viewer },
): DueAgreement[] => {
  const query = { institutionIds, day, viewer, sort: 'title' } as const
  const { items } = listAgreements(model, query, everything)
  const known = items.flatMap((summary) => {
    const document = model.document(`agreement-${summary.agreementId}`)
    return document?.kind === 'agreement' ? [{ summary, document }] : []
  })
  const closedParties = closedAmong(
    model,
    known.map(({ document }) => document.state),
  )
  return known
    .map(({ summary, document: { state, revision } }) => ({
      summary,
      revision,
      due: dueOf(state, {
        today: day,
        closedParties,
        exemptions: exemptionsOf(model, state),
      }),
    }))
    .filter(({ due }) => due.length > 0)
    .toSorted((a, b) => compare(a.due[0]?.on ?? '', b.due[0]?.on ?? ''))
}

/** Nothing is gone through where nothing was exempted. */
const exemptionsOf = (model: ReadModel, state: ExistingAgreement): readonly Deadline[] => {
  const decided = model.document(`boundaries-${state.agreementId}`)
  if (decided?.kind !== 'boundaries' || decided.state.exemptions.length === 0) return []
  const { findings } = findingsTimeline(subjectFrom(state, (stream) => model.document(stream)))
  return exemptionDeadlines(findings)
}

/** The day on which each party closed, or will. */
const closedAmong = (
  model: ReadModel,
  states: readonly ExistingAgreement[],
): ReadonlyMap<string, string> => {
  const parties = states.flatMap(({ versions }) => versions.flatMap(({ terms }) => terms.parties))
  const streams = new Map(
    parties.flatMap((party) => {
      const id = registeredIdOf(party)
      return id === null ? [] : [[`${party.kind}-${id}`, id] as const]
    }),
  )
  return new Map(
    [...streams].flatMap(([stream, id]) => {
      const closed = closedOn(model.document(stream))
      return closed === null ? [] : [[id, closed] as const]
    }),
  )
}

const closedOn = (document: StreamDocument | null): string | null =>
  document?.kind === 'institution' || document?.kind === 'network'
    ? (document.state.closed?.effectiveOn ?? null)
    : null

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
