import type { EventType } from '#schemas/events/catalogue.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import { evolveDocument, type StreamDocument } from '#projections/stream-document.ts'
import { inventedStreams } from './invented.ts'
import { median } from './measures.ts'

/** Microseconds for one agreement, the median of several rounds over many. */
export interface EvaluationCost {
  readonly parsing: number
  readonly evaluating: number
}

const agreements = 1000
const rounds = 9
const day = '2016-06-01'

/** Every rule on one day, beside parsing the event that holds the terms. */
export const evaluationCost = (): EvaluationCost => {
  const documents = new Map<string, StreamDocument>()
  const proposals: string[] = []
  for (const { stream, events } of inventedStreams(agreements)) {
    for (const [revision, event] of events.entries()) {
      const stored = { ...event, stream, revision, position: 1n }
      documents.set(stream, evolveDocument(documents.get(stream) ?? null, parseEvent(stored)))
      if (event.type === ('agreement-proposed.v1' satisfies EventType)) {
        proposals.push(JSON.stringify({ ...stored, position: 1 }))
      }
    }
  }
  const subjects = [...documents.values()].flatMap((document) =>
    document.kind === 'agreement'
      ? [subjectFrom(document.state, (stream) => documents.get(stream) ?? null)]
      : [],
  )
  const costs = Array.from({ length: rounds }, () => ({
    parsing: each(proposals, parse),
    evaluating: each(subjects, evaluate),
  }))
  return {
    parsing: median(costs.map(({ parsing }) => parsing)),
    evaluating: median(costs.map(({ evaluating }) => evaluating)),
  }
}

/** As it comes from the store: JSON, and then by its schema. */
const parse = (text: string): unknown => {
  const stored = JSON.parse(text) as Omit<Parameters<typeof parseEvent>[0], 'position'>
  return parseEvent({ ...stored, position: 1n })
}

/** @throws Error where there is nothing to evaluate */
const evaluate = (subject: BoundarySubject): void => {
  const found = boundariesOn(subject, day)
  if (found === null || found.answers.length < 20) throw new Error('Rules were left out')
}

const each = <Item>(items: readonly Item[], work: (item: Item) => unknown): number => {
  const begun = performance.now()
  for (const item of items) work(item)
  return ((performance.now() - begun) * 1000) / items.length
}
