import t from 'tap'
import { eventStoreContract } from './contract.ts'
import { startDouble } from './double/server.ts'
import { openAt } from './eventstoredb-places.ts'

/** A real server, where one is named; otherwise the double. */
const address = async (): Promise<string> => {
  const real = process.env.SAMSPIL_TEST_ESDB
  if (real !== undefined) return real
  const double = await startDouble({ directory: t.testdir() })
  t.teardown(() => double.stop())
  return double.address
}

const place = await address()

t.test('the event store on EventStoreDB', (t) => {
  eventStoreContract(t, { open: () => openAt(place), patienceMs: 10_000 })
})
