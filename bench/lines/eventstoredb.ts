import { join } from 'node:path'
import { eventStoreDbFigures } from '../eventstoredb.ts'
import type { Line } from './line.ts'

export const eventStoreDbLine: Line = {
  name: 'eventstoredb',
  about: 'the port on EventStoreDB, beside its client alone',
  async *figures({ data }) {
    yield* await eventStoreDbFigures(join(data.scratch('double'), 'double'))
  },
}
