/**
 * What a rebuild cannot do without: reads the events of a store and parses them, or evaluates every
 * agreement that one of them touches as well, and keeps nothing on disk.
 *
 *     node bench/bare-read.ts <folder> parse|evaluate <events at most>
 */
import { join } from 'node:path'
import { findingsTimeline } from '#domain/boundaries/timeline.ts'
import { parseEvent } from '#domain/events/parse-event.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import { evolveDocument, type StreamDocument } from '#projections/stream-document.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'

const [folder = '.', what = 'parse', most = '1'] = process.argv.slice(2)

const store = openSqliteStore({ path: join(folder, 'events.sqlite') })
const documents = new Map<string, StreamDocument>()
let events = 0
let evaluations = 0
let found = 0
for await (const stored of store.readAll()) {
  const event = parseEvent(stored)
  events += 1
  if (what === 'evaluate') {
    const { stream } = event
    documents.set(stream, evolveDocument(documents.get(stream) ?? null, event))
    const touched = documents.get(stream.replace(/^boundaries-/, 'agreement-'))
    if (touched?.kind === 'agreement') {
      const subject = subjectFrom(touched.state, (name) => documents.get(name) ?? null)
      found += findingsTimeline(subject).findings.length
      evaluations += 1
    }
  }
  if (events === Number(most)) break
}
await store.close()
process.stdout.write(JSON.stringify({ events, evaluations, found }))
