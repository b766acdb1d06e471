/**
 * What the request path is held against: a bare Fastify server on a table of its own. `POST
 * /v1/agreements` takes the proposals that Samspil takes, by the same schema, and answers once the
 * event is on disk as durably as Samspil's; `GET /one/:id` reads a row and answers with its bytes.
 *
 *     node bench/bare.ts <folder>
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import Fastify from 'fastify'
import { ProposeAgreement } from '#schemas/commands/agreements.ts'
import { createTables } from '#src/event-store/sqlite/schema.ts'

const [folder = '.'] = process.argv.slice(2)
const db = new DatabaseSync(join(folder, 'bare.sqlite'))
db.exec('PRAGMA journal_mode = wal; PRAGMA synchronous = FULL; PRAGMA secure_delete = 1')
db.exec(createTables)
db.exec('CREATE TABLE answer (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID')
const insertEvent = db.prepare(
  `INSERT INTO event (stream, revision, id, type, data, metadata, erasable)
   VALUES (?, 0, ?, 'agreement-proposed.v1', ?, ?, 0)`,
)
const insertAnswer = db.prepare('INSERT INTO answer (id, body) VALUES (?, ?)')
const selectAnswer = db.prepare('SELECT body FROM answer WHERE id = ?')

/** Rows that wait for the commit of this turn, and who waits for them. */
let waiting: { readonly row: Row; readonly resolve: (position: string) => void }[] = []
type Row = readonly [stream: string, id: string, data: string, metadata: string]

const append = (row: Row): Promise<string> => {
  const { promise, resolve } = Promise.withResolvers<string>()
  waiting.push({ row, resolve })
  if (waiting.length === 1) setImmediate(commit)
  return promise
}

const commit = (): void => {
  const group = waiting
  waiting = []
  db.exec('BEGIN IMMEDIATE')
  const positions = group.map(({ row }) => String(insertEvent.run(...row).lastInsertRowid))
  db.exec('COMMIT')
  for (const [index, { resolve }] of group.entries()) resolve(positions[index] ?? '')
}

const app = Fastify({ bodyLimit: 64 * 1_048_576 })

app.post('/v1/agreements', async (request, reply) => {
  const body = ProposeAgreement.parse(request.body)
  const agreementId = randomUUID()
  const proposedOn = body.proposedOn ?? Temporal.Now.plainDateISO().toString()
  const position = await append([
    `agreement-${agreementId}`,
    randomUUID(),
    JSON.stringify({ agreementId, ...body, proposedOn }),
    JSON.stringify({
      actor: { role: 'analyst', personId: null },
      recordedAt: new Date().toISOString(),
      correlationId: randomUUID(),
      causationId: null,
      request: null,
      warnings: [],
    }),
  ])
  return reply.status(201).send({ agreementId, revision: 0, position })
})

app.get<{ Params: { id: string } }>('/one/:id', (request, reply) => {
  const row = selectAnswer.get(request.params.id) as { readonly body: string } | undefined
  if (row === undefined) return reply.status(404).send()
  return reply.type('application/json; charset=utf-8').send(row.body)
})

/** Takes the answers that are to be read, by the name that each is asked by. */
app.put<{ Body: Readonly<Record<string, string>> }>('/answers', (request, reply) => {
  for (const [id, body] of Object.entries(request.body)) insertAnswer.run(id, body)
  return reply.status(204).send()
})

process.once('SIGTERM', () => {
  void app.close().then(() => {
    db.close()
  })
})
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
