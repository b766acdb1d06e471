import { Registry } from '@prometheus-io/client'
import t from 'tap'
import { StoreMetrics } from '#src/api/store-metrics.ts'
import { wholeApp } from '../whole-app.ts'
import { newFolder, storeIn } from '../stores.ts'
import { coordinator, institutionBody } from './bodies.ts'

t.test('what a store is seen to do is counted, and its troubles are told', async (t) => {
  t.plan(5)
  const told: string[] = []
  const metrics = new StoreMetrics((trouble) => told.push(trouble))
  const registry = new Registry()
  metrics.register(registry)
  metrics.appended(0.004)
  metrics.appended(0.4)
  metrics.outcomeUnknown()
  for (let count = 0; count < 2; count += 1) metrics.reconnected()
  for (let count = 0; count < 3; count += 1) metrics.dropped()
  const text = await registry.metrics()
  t.match(text, /^samspil_store_append_duration_seconds_bucket\{le="0\.005"\} 1$/m)
  t.match(text, /^samspil_store_append_duration_seconds_count 2$/m)
  const totals = ['outcome_unknown', 'reconnects', 'subscription_drops'].map(
    (name) => new RegExp(`^samspil_store_${name}_total (\\d+)$`, 'm').exec(text)?.[1],
  )
  t.strictSame(totals, ['1', '2', '3'])
  t.equal(told.length, 6)
  t.strictSame([...new Set(told)], ['outcome-unknown', 'reconnected', 'subscription-dropped'])
})

t.test('appends of the program are measured', async (t) => {
  t.plan(1)
  const data = newFolder()
  const { app } = await wholeApp(t, { data, store: await storeIn(data) })
  const counted = async (): Promise<string | undefined> => {
    const { body } = await app.inject('/metrics')
    return /^samspil_store_append_duration_seconds_count (\d+)$/m.exec(body)?.[1]
  }
  const register = () =>
    app.inject({
      method: 'POST',
      url: '/v1/institutions',
      headers: { authorization: `Bearer demo:${coordinator}` },
      payload: institutionBody(),
    })
  // The store's own id was written when it was opened, on some; and who it is, where people sign in.
  await register()
  const before = Number(await counted())
  await register()
  t.equal(Number(await counted()), before + 1)
})
