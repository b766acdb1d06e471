import { FindingChange } from '#schemas/views/finding-changes.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'

/** What each event did to the findings of an agreement, in order of recording. */
export const findingChanges = (model: ReadModel, agreementId: string): FindingChange[] =>
  model
    .all(
      `SELECT * FROM finding_history WHERE stream = $stream
       ORDER BY position, rule_id, item_id`,
      { stream: `agreement-${agreementId}` },
    )
    .map(changeFrom)

const changeFrom = (row: ResultRow): FindingChange => {
  const itemId = textOf(row, 'item_id')
  return FindingChange.parse({
    ruleId: row.rule_id,
    itemId: itemId === '' ? null : itemId,
    change: row.change,
    event: textOf(row, 'event_type').replace(/\.v\d+$/, ''),
    of: ofStream(textOf(row, 'event_stream')),
    position: String(numberOf(row, 'position')),
    recordedAt: row.recorded_at,
    before: JSON.parse(textOf(row, 'before')) as unknown,
    after: JSON.parse(textOf(row, 'after')) as unknown,
  })
}

/** A stream is named by what it is of, and which one. */
const ofStream = (stream: string) => {
  const kind = stream.startsWith('legal-basis-')
    ? 'legal-basis'
    : stream.slice(0, stream.indexOf('-'))
  return { kind, id: stream.slice(kind.length + 1) }
}
