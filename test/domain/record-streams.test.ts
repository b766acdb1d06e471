import { globSync, readFileSync } from 'node:fs'
import t from 'tap'
import { eventSchemas } from '#schemas/events/catalogue.ts'
import { recordPrefixes } from '#domain/record-streams.ts'
import { erasablePrefixes, isErasable } from '#src/event-store/port.ts'

const isRecord = (stream: string): boolean =>
  recordPrefixes.some((prefix) => stream.startsWith(prefix))

/** What the name of a stream begins with, before what tells it from others of its kind. */
const stem = /`([a-z]+(?:-[a-z]+)*-)\$\{/g

t.test('whatever names a stream begins it as the filter of a shared store knows', (t) => {
  const named = globSync('src/{commands,drafts,access-log}/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(stem)].map(([, begins = '']) => ({ file, begins })),
  )
  t.plan(named.length + 1)
  for (const { file, begins } of named) {
    t.ok(isRecord(begins) || isErasable(begins), `${begins} of ${file}`)
  }
  const unused = recordPrefixes.filter((prefix) => !named.some(({ begins }) => begins === prefix))
  t.strictSame(unused, [], 'every prefix is that of a stream')
  return Promise.resolve()
})

t.test('every event is called after a kind of stream', (t) => {
  const types = Object.keys(eventSchemas)
  t.plan(types.length)
  for (const type of types) t.ok(isRecord(type) || isErasable(type), type)
  return Promise.resolve()
})

t.test('nothing of the record can be erased', (t) => {
  t.plan(2)
  t.strictSame(recordPrefixes.filter(isErasable), [])
  t.strictSame(erasablePrefixes.filter(isRecord), [])
  return Promise.resolve()
})
