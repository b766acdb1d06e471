import type { PartyName } from '#schemas/views/agreement.ts'
import type { AgreementHistoryView, TermsChange } from '#schemas/views/agreement-history.ts'
import type { Viewer } from '../agreement-register/filters.ts'
import { oneAgreement } from '../agreement-register/one.ts'
import { numberOf, textOf, type ReadModel } from '../projection.ts'
import type { RecordedEntry, StoredEntry } from './entry.ts'
import type { RecordedChange } from './items.ts'
import { partiesOnDay, type NamedParty } from './parties.ts'

/** The view, with its warnings as codes. */
export type AgreementHistory = Omit<AgreementHistoryView, 'entries'> & {
  readonly entries: readonly RecordedEntry[]
}

/** Everything that happened; null where there is no agreement that this viewer may know of. */
export const historyOfAgreement = (
  model: ReadModel,
  agreementId: string,
  { day, viewer }: { day: string; viewer: Viewer },
): Omit<AgreementHistory, 'position'> | null => {
  if (oneAgreement(model, agreementId, { day, viewer }) === null) return null
  const rows = model.all(
    `SELECT revision, entry, parties FROM agreement_history
     WHERE stream = $stream ORDER BY revision`,
    { stream: `agreement-${agreementId}` },
  )
  const last = rows.at(-1)
  if (last === undefined) return null
  const recorded = rows.flatMap((row) => JSON.parse(textOf(row, 'parties')) as NamedParty[])
  const parties = partiesOnDay(model, recorded, day)
  return {
    agreementId,
    revision: numberOf(last, 'revision'),
    validAt: day,
    entries: rows
      .map((row) => JSON.parse(textOf(row, 'entry')) as StoredEntry)
      .map((entry) => ({ ...entry, changes: named(entry.changes, parties) })),
    parties,
  }
}

/** Changes as they are told: of a registered party by its name. */
export const named = (
  changes: readonly RecordedChange[],
  parties: readonly PartyName[],
): TermsChange[] => {
  const names = new Map(parties.map(({ partyId, name }) => [partyId, name]))
  return changes.map(({ partyId, ...change }) => ({
    ...change,
    item: change.item ?? known(names.get(partyId ?? '')),
  }))
}

/** A party that the register does not know has an empty name. */
const known = (name = ''): string | null => (name === '' ? null : name)
