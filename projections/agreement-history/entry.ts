import type { AgreementEvent, EventData, Recorded } from '#schemas/events/catalogue.ts'
import type { Actor, Warning } from '#schemas/events/metadata.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import type { HistoryEntry } from '#schemas/views/agreement-history.ts'
import { firstDay } from '#domain/dates.ts'
import { changes } from '#domain/difference.ts'
import { never } from '#domain/never.ts'
import type { AgreementState, ExistingAgreement, Version } from '#domain/agreements/state.ts'
import { versionOn } from '#domain/agreements/timeline.ts'
import { withItems, type RecordedChange } from './items.ts'

/** As stored: its warnings are not yet put into words, for the language is the reader's. */
export type RecordedEntry = Omit<HistoryEntry, 'warnings'> & { readonly warnings: Warning[] }

/** In the table, where the names of registered parties do not stand. */
export type StoredEntry = Omit<RecordedEntry, 'changes'> & { readonly changes: RecordedChange[] }

type Said = Partial<RecordedEntry>

/** What an event adds to the history, given what it led to. */
export const entryOf = (
  event: Recorded<AgreementEvent>,
  before: AgreementState,
  made: Version | null,
): StoredEntry => {
  const { actor, recordedAt, warnings } = event.metadata
  const base = termsChanged(event, before)
  return {
    ...nothingSaid,
    ...saidBy(event),
    revision: event.revision,
    event: nameOf(event),
    recordedAt,
    actor: roleOf(actor),
    version: made?.number ?? null,
    periodFrom: made?.terms.period.from ?? null,
    changes: made === null || base === null ? [] : changesTo(made.terms, base),
    warnings,
  }
}

const changesTo = (made: Terms, base: Terms): RecordedChange[] =>
  withItems(changes(base, made), made)

/** The version that an event made; a confirmation and an end make none. */
export const versionMade = (before: AgreementState, after: ExistingAgreement): Version | null => {
  const number = before.status === 'none' ? 0 : before.lastVersion
  if (after.lastVersion === number) return null
  return after.versions.find((version) => version.number === after.lastVersion) ?? null
}

const nothingSaid = {
  kind: null,
  replacesVersion: null,
  effectiveFrom: null,
  reason: null,
  proposedOn: null,
  proposedBy: null,
  origin: null,
  consents: [],
  mendedConsents: null,
  signedOn: null,
  confirmedOn: null,
  nextReview: null,
  partyId: null,
  end: null,
  mendedEnd: null,
} satisfies Said

const saidBy = ({ type, data }: AgreementEvent): Said => {
  switch (type) {
    case 'agreement-proposed.v1': {
      const { proposedOn, proposedBy, origin, consents, terms } = data
      const effectiveFrom = firstDay(terms.period.from)
      return { effectiveFrom, proposedOn, proposedBy, origin, consents }
    }
    case 'agreement-agreed.v1': {
      const { consents, signedOn, period } = data
      return { effectiveFrom: firstDay(period.from), consents, signedOn }
    }
    case 'agreement-revised.v1': {
      const { kind, effectiveFrom, reason, consents } = data
      return { kind, effectiveFrom, reason, consents, ...saidByKind(data) }
    }
    case 'agreement-ended.v1': {
      const { agreementId: _, ...end } = data
      return { end }
    }
  }
}

const saidByKind = (data: EventData<'agreement-revised.v1'>): Said => {
  switch (data.kind) {
    case 'party-left':
      return { partyId: data.partyId }
    case 'confirmation':
      return { confirmedOn: data.confirmedOn, nextReview: data.nextReview }
    case 'correction': {
      const { replacesVersion, mendedConsents, signedOn, end } = data
      const mendedEnd = end.kind === 'keep' ? null : end
      return { replacesVersion, mendedConsents, signedOn, mendedEnd }
    }
    case 'negotiation':
    case 'amendment':
    case 'extension':
    case 'renewal':
    case 'reassessment':
      return {}
    default:
      return never(data)
  }
}

/** The terms that an event changes; null where it changes none. */
const termsChanged = ({ type, data }: AgreementEvent, before: AgreementState): Terms | null => {
  if (before.status === 'none' || type === 'agreement-ended.v1') return null
  const [first] = before.versions
  if (type !== 'agreement-revised.v1' || data.kind === 'negotiation') return first.terms
  if (data.kind !== 'correction') return versionOn(before, data.effectiveFrom).terms
  return before.versions.find(({ number }) => number === data.replacesVersion)?.terms ?? null
}

const nameOf = ({ type }: AgreementEvent): RecordedEntry['event'] => {
  switch (type) {
    case 'agreement-proposed.v1':
      return 'agreement-proposed'
    case 'agreement-agreed.v1':
      return 'agreement-agreed'
    case 'agreement-revised.v1':
      return 'agreement-revised'
    case 'agreement-ended.v1':
      return 'agreement-ended'
  }
}

const roleOf = (actor: Actor): RecordedEntry['actor'] => {
  switch (actor.role) {
    case 'institution-leader':
      return { role: actor.role, institutionId: actor.institutionId }
    case 'coordinator':
      return { role: actor.role, municipalityCode: actor.municipalityCode }
    case 'analyst':
      return { role: actor.role }
  }
}
