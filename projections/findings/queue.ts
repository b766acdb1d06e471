import { RuleId, severities } from '#schemas/boundaries/rule.ts'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import { classify } from '#domain/agreements/classification.ts'
import { boundariesOn, type AnswerOnDay, type BoundariesOnDay } from '#domain/boundaries/day.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { findingKey } from '#domain/boundaries/timeline.ts'
import { detailsOn } from '#domain/parties/party.ts'
import { pageOf, type PageOf, type Paging } from '../page.ts'
import { numberOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { askedOfQueue, type QueueQuery } from './asked.ts'
import { decisionView, findingItem } from './finding-views.ts'
import { countItems, pageOfItems, queueTable, type After } from './scoped.ts'
import { subjectFrom, type ReadDocument } from './subject.ts'

/** The most serious and, among those, the oldest first; unanswered questions last. */
export const listQueue = (
  model: ReadModel,
  query: QueueQuery,
  paging: Paging,
): PageOf<QueueItem> => {
  const asked = askedOfQueue(query)
  const after = afterOf(query, paging)
  const rows = pageOfItems(model, queueTable, asked, { limit: paging.limit + 1, after })
  const item = shown((stream) => model.document(stream), query.day)
  return pageOf(rows, paging, countItems(model, queueTable, asked), { item, keyset: keysetOf })
}

/** What a page ends with. */
export const keysetOf = (row: ResultRow): { key: string; id: string } => ({
  key: `${String(numberOf(row, 'rank'))} ${textOf(row, 'since')}`,
  id: [textOf(row, 'stream'), textOf(row, 'rule_id'), textOf(row, 'item_id')].join(' '),
})

/** What the page before ended with, in the order of the queue. */
export const afterOf = ({ state }: QueueQuery, { after }: Paging): After | null => {
  if (after === null) return null
  const [rank = '', since = ''] = after.key.split(' ')
  const [stream = '', ruleId = '', itemId = ''] = after.id.split(' ')
  return [state ?? 'open', Number(rank), since, stream, ruleId, itemId]
}

/** Rows of the queue as they are shown; each agreement is looked at once. */
export const shown = (read: ReadDocument, day: string): ((row: ResultRow) => QueueItem) => {
  const seen = new Map<string, Seen>()
  return (row) => {
    const stream = textOf(row, 'stream')
    const known = seen.get(stream) ?? look(read, stream, day)
    seen.set(stream, known)
    return itemOf(row, known)
  }
}

interface Seen {
  readonly subject: BoundarySubject
  readonly found: BoundariesOnDay
}

/** @throws Error where the queue and the documents do not agree */
const look = (read: ReadDocument, stream: string, day: string): Seen => {
  const document = read(stream)
  if (document?.kind !== 'agreement') throw new Error('A row without its document')
  const subject = subjectFrom(document.state, read)
  const found = boundariesOn(subject, day)
  if (found === null) throw new Error('A row on a day that has none')
  return { subject, found }
}

const itemOf = (row: ResultRow, seen: Seen): QueueItem => {
  const { subject, found } = seen
  const { version, status } = found.interval
  const whole = {
    agreementId: subject.state.agreementId,
    title: version.terms.title,
    status,
    formality: classify(version.terms.classification)?.formality ?? 'informal',
    institutions: institutionsOf(seen),
    since: textOf(row, 'since'),
    rulebookVersion: found.rulebook.version,
  }
  const ruleId = textOf(row, 'rule_id')
  if (ruleId === '') return { ...whole, ...unanswered(found) }
  const key = findingKey(RuleId.parse(ruleId), textOf(row, 'item_id') || null)
  const answer = found.answers.find((one) => findingKey(one.rule.ruleId, one.itemId) === key)
  if (answer === undefined) throw new Error('A finding that is not found')
  return { ...whole, ...breach(answer, seen) }
}

const breach = (answer: AnswerOnDay, { subject, found }: Seen) => ({
  kind: 'breach' as const,
  ruleId: answer.rule.ruleId,
  ruleVersion: answer.rule.version,
  severity: answer.severity,
  why: answer.why,
  item: findingItem(answer, found.interval.version.terms, { parties: subject, day: found.day }),
  evidence: [...answer.evidence],
  unanswered: 0,
  ...decisionView(answer.decision),
})

const unanswered = ({ answers }: BoundariesOnDay) => ({
  kind: 'unanswered' as const,
  ruleId: null,
  ruleVersion: null,
  severity: null,
  why: null,
  item: { kind: 'agreement' as const, id: null, title: null },
  evidence: [],
  unanswered: answers.filter(({ verdict }) => verdict === 'cannot-tell').length,
  state: 'open' as const,
  judgement: null,
  exemption: null,
})

const institutionsOf = ({ subject, found }: Seen): QueueItem['institutions'] =>
  found.interval.version.terms.parties.flatMap((party) => {
    if (party.kind !== 'institution') return []
    const known = subject.institutions.get(party.institutionId)
    const name = known === undefined ? '' : detailsOn(known, found.day).name
    return [{ institutionId: party.institutionId, name }]
  })

/** Of a row's rank. */
export const severityOf = (row: ResultRow) => severities[numberOf(row, 'rank')] ?? 'advice'
