import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import t from 'tap'
import { whenFree } from '#src/event-store/sqlite/when-free.ts'
import { newFolder } from '../stores.ts'

const sqliteError = (errcode: number): Error => Object.assign(new Error('SQLite'), { errcode })

t.test('what another process stands in the way of is tried again', (t) => {
  t.plan(3)
  let calls = 0
  const freeAtThird = () => {
    calls += 1
    // SQLITE_BUSY_RECOVERY: the low byte says what kind it is.
    if (calls < 3) throw sqliteError(261)
    return 'done'
  }
  t.equal(whenFree(freeAtThird), 'done')
  t.equal(calls, 3)
  t.throws(
    () =>
      whenFree(() => {
        throw sqliteError(26)
      }),
    sqliteError(26),
    'anything else is told at once',
  )
})

t.test('many processes make one store and one read model at the same moment', async (t) => {
  const data = newFolder()
  const open = `
    import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
    import { ModelFolder } from '#src/read-side/model-folder.ts'
    import { registry } from '#projections/registry.ts'
    const folder = new ModelFolder(${JSON.stringify(join(data, 'models'))})
    const store = openSqliteStore({ path: ${JSON.stringify(join(data, 'events.sqlite'))} })
    folder.open(registry, 'registry.v1.1.sqlite').close()
    await store.close()`
  const exits = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', open], {
        env: { PATH: process.env.PATH },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = (await once(child, 'close')) as [number | null]
      return code
    }),
  )
  t.strictSame(exits, [0, 0, 0, 0, 0, 0])
})
