/**
 * Figures beside their limits, both of this run: `npm run bench`, or `npm run bench -- 5000` for
 * another number of agreements, or `npm run bench -- eventstoredb` for that alone. Ends by itself,
 * leaves nothing behind, and fails where an answer is wrong or a limit is not kept.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { eventStoreDbFigures } from './eventstoredb.ts'
import { evaluationCost } from './evaluation.ts'
import { isKept, told, type Figure } from './measures.ts'
import {
  assertAfter,
  assertBefore,
  caughtUp,
  changeCost,
  fillStore,
  queueCost,
} from './rulebook-change.ts'
import { Server } from './server.ts'

const standardSize = 100_000

const run = async (): Promise<void> => {
  const asked = process.argv[2]
  const data = mkdtempSync(join(tmpdir(), 'samspil-bench-'))
  const figures: Figure[] = []
  try {
    figures.push(...tell(await eventStoreDbFigures(join(data, 'double'))))
    if (asked !== 'eventstoredb') {
      figures.push(...evaluationFigures())
      figures.push(...(await changeFigures(data, Number(asked ?? standardSize))))
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
  process.exitCode = figures.every(isKept) ? 0 : 1
}

const tell = (figures: readonly Figure[]): readonly Figure[] => {
  for (const figure of figures) process.stdout.write(`${told(figure)}\n`)
  return figures
}

const evaluationFigures = (): readonly Figure[] => {
  const { parsing, evaluating } = evaluationCost()
  return tell([
    { what: 'parsing the event of an agreement', value: parsing, unit: 'µs', limit: null },
    { what: 'all rules on an agreement', value: evaluating, unit: 'µs', limit: parsing * 3 },
  ])
}

const changeFigures = async (data: string, agreements: number): Promise<readonly Figure[]> => {
  const store = openSqliteStore({ path: join(data, 'events.sqlite') })
  const begun = performance.now()
  await fillStore(store, agreements)
  const server = new Server(data)
  try {
    await server.listening()
    await caughtUp(server)
    const built = (performance.now() - begun) / 1000
    tell([
      {
        what: `${String(agreements)} agreements, to be asked`,
        value: built,
        unit: 's',
        limit: null,
      },
    ])
    await assertBefore(server, agreements)
    const { quiet, busy, answers, seconds } = await changeCost(server, store, agreements)
    await assertAfter(server)
    const figures: Figure[] = [
      { what: 'a changed rulebook over all of them', value: seconds, unit: 's', limit: null },
      { what: 'p99 of one agreement, 100 a second, quiet', value: quiet, unit: 'ms', limit: null },
      {
        what: `p99 meanwhile (${String(answers)} answers)`,
        value: busy,
        unit: 'ms',
        limit: quiet * 3,
      },
    ]
    tell(figures)
    const costs = Object.entries(await queueCost(server))
    return [
      ...figures,
      ...tell(costs.map(([what, value]) => ({ what, value, unit: 'ms', limit: null }))),
    ]
  } finally {
    await server.stop()
    await store.close()
  }
}

await run()
