import { severities } from '#schemas/boundaries/rule.ts'
import type { Recorded } from '#schemas/events/catalogue.ts'
import { endOfTime, type Row } from '../projection.ts'
import { joined, type Stretch } from './stretches.ts'

/** What an event did to a finding, as it was known before and after. */
type FindingChange = 'appeared' | 'resolved' | 'returned' | 'gone' | 'severity' | 'days'

/** Days in which something is breached, as serious as it is. */
interface Breach extends Stretch {
  readonly rank: number
}

/** A row for each finding that an event made, ended or changed. */
export const historyRows = (
  event: Recorded,
  rows: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): Row[] => {
  const [before, after] = [breachesIn(rows.before), breachesIn(rows.after)]
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []]
    const change = changeOf(was, is)
    return change === null ? [] : [historyRow(event, key, { change, was, is })]
  })
}

const changeOf = (was: readonly Breach[], is: readonly Breach[]): FindingChange | null => {
  if (told(was) === told(is)) return null
  const [last, now] = [was.at(-1), is.at(-1)]
  if (last === undefined) return 'appeared'
  if (now === undefined) return 'gone'
  const [wasOpen, isOpen] = [last.to === endOfTime, now.to === endOfTime]
  if (wasOpen !== isOpen) return wasOpen ? 'resolved' : 'returned'
  return last.rank === now.rank ? 'days' : 'severity'
}

/** By rule and item; decisions do not part them. */
const breachesIn = (rows: readonly Row[]): ReadonlyMap<string, Breach[]> => {
  const found = rows.flatMap(({ table, values }) =>
    table === 'finding' && values.rule_id !== ''
      ? [
          {
            key: `${String(values.rule_id)} ${String(values.item_id)}`,
            from: String(values.from_day),
            to: String(values.to_day),
            rank: Number(values.rank),
          },
        ]
      : [],
  )
  const inOrder = found.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return new Map(
    [...Map.groupBy(inOrder, (one) => one.key)].map(([key, own]) => [
      key,
      joined(own, (a, b) => a.rank === b.rank),
    ]),
  )
}

const historyRow = (
  { position, type, stream, metadata }: Recorded,
  key: string,
  { change, was, is }: { change: FindingChange; was: readonly Breach[]; is: readonly Breach[] },
): Row => {
  const [ruleId = '', itemId = ''] = key.split(' ')
  return {
    table: 'finding_history',
    values: {
      rule_id: ruleId,
      item_id: itemId,
      position: Number(position),
      recorded_at: metadata.recordedAt,
      event_type: type,
      event_stream: stream,
      change,
      before: told(was),
      after: told(is),
    },
  }
}

const told = (breaches: readonly Breach[]): string =>
  JSON.stringify(
    breaches.map(({ from, to, rank }) => ({
      from,
      to: to === endOfTime ? null : to,
      severity: severities[rank],
    })),
  )
