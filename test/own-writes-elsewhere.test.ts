import { join } from 'node:path'
import t, { type Test } from 'tap'
import { registry as registryModel } from '#projections/registry.ts'
import { systemClock } from '#src/clock.ts'
import { ModelFolder } from '#src/read-side/model-folder.ts'
import { Queries } from '#src/read-side/queries.ts'
import { ReadSide } from '#src/read-side/read-side.ts'
import { UpToDate } from '#src/read-side/up-to-date.ts'
import { coordinator, institutionBody } from './api/bodies.ts'
import { altered, until } from './read-side/registry.ts'
import { newFolder, storeIn } from './stores.ts'
import { signed, writer } from './web/drafts/writer.ts'
import { quietApp, wholeApp } from './whole-app.ts'

/** One instance, and another whose read side folds nothing until it is let. */
const oneAndAnother = async (t: Test) => {
  const folder = newFolder()
  const store = await storeIn(folder, 'sqlite')
  const { app: one } = await wholeApp(t, { data: join(folder, '1'), store })
  const { registry } = await wholeApp(t, { data: join(folder, '2'), store })
  let gate = Promise.withResolvers<undefined>()
  const held = altered(registry.store, {
    subscribe: (options) =>
      (async function* () {
        for await (const item of registry.store.subscribe(options)) {
          if (item.kind === 'event') await gate.promise
          yield item
        }
      })(),
  })
  const ignored = () => undefined
  const readSide = new ReadSide({
    store: held,
    folder: new ModelFolder(join(folder, '3')),
    projection: registryModel,
    onParked: ignored,
    onFailure: ignored,
  })
  await readSide.start()
  t.ok(await until(() => readSide.hasCaughtUp))
  const models = { store: held, keeper: readSide, clock: systemClock, written: () => 0n }
  const queries = new Queries(new UpToDate(models))
  const other = await quietApp({ ...registry, readSide, queries })
  t.teardown(async () => {
    gate.resolve(undefined)
    await other.close()
    await readSide.close()
  })
  return {
    one,
    other,
    let: () => {
      gate.resolve(undefined)
    },
    hold: () => {
      gate = Promise.withResolvers()
    },
  }
}

t.test('who wrote on one is answered with it by another that is behind', async (t) => {
  const { one, other, hold, let: letGo } = await oneAndAnother(t)
  const later = () => setTimeout(letGo, 200)

  const written = await one.inject({
    method: 'POST',
    url: '/v1/institutions',
    headers: { authorization: `Bearer demo:${coordinator}` },
    payload: institutionBody(),
  })
  const { institutionId, position } = written.json<{ institutionId: string; position: string }>()
  t.equal(written.headers['set-cookie'], undefined, 'programs keep no cookies')
  const url = `/v1/institutions/${institutionId}`
  const asking = async (sent: string) =>
    (await other.inject({ url, headers: { 'samspil-position': sent } })).statusCode
  t.equal((await other.inject(url)).statusCode, 404, 'it is behind')
  for (const nowhere of ['9999999', '-1', 'x', '1'.repeat(40)])
    t.equal(await asking(nowhere), 404, 'what is no position of this log is not waited for')
  later()
  t.equal(await asking(position), 200)

  hold()
  const browser = writer({ app: one }, '', new Map([['samspil-role', signed(coordinator)]]))
  const fields = { name: 'Plejehjemmet Birkelund', kind: 'care-home', municipalityCode: '0510' }
  const { status, location } = await browser.answer('/institutioner/ny', fields)
  t.equal(status, 303)
  const { cookies } = browser
  t.match(cookies.get('samspil-position'), /^\d+$/)
  const role = signed(coordinator)
  const forgetful = writer({ app: other }, '', new Map([['samspil-role', role]]))
  t.equal((await forgetful.get(location)).status, 404, 'it is behind again')
  later()
  const shown = await writer({ app: other }, '', cookies).get(location)
  t.equal(shown.status, 200)
  t.match(shown.words, fields.name)
})
