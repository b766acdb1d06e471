import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import t from 'tap'
import { cookieSecret } from '#src/cli/cookie-secret.ts'
import { ConfigError } from '#src/config.ts'
import { newFolder } from '../stores.ts'

const standard = 'cookie-secret'

t.test('made once, for this program alone, and kept', (t) => {
  t.plan(4)
  const data = newFolder()
  const secret = cookieSecret({ data, cookieSecretFile: standard })
  t.ok(secret.length >= 32)
  t.equal(readFileSync(join(data, standard), 'utf8'), secret)
  t.equal(statSync(join(data, standard)).mode & 0o077, 0)
  t.equal(cookieSecret({ data, cookieSecretFile: standard }), secret)
  return Promise.resolve()
})

t.test('one file for several instances', (t) => {
  t.plan(2)
  const folder = t.testdir({ one: {}, other: {} })
  const cookieSecretFile = join(folder, 'shared')
  writeFileSync(cookieSecretFile, `${'written by hand'.repeat(3)}\n`)
  for (const data of ['one', 'other'].map((name) => join(folder, name))) {
    t.equal(cookieSecret({ data, cookieSecretFile }), 'written by hand'.repeat(3))
  }
  return Promise.resolve()
})

/** Makes the secret in a thread of its own, as soon as all are there. */
const racer = `
  const { parentPort, workerData } = require('node:worker_threads')
  import(workerData.module).then(({ cookieSecret }) => {
    parentPort.once('message', () => parentPort.postMessage(cookieSecret(workerData)))
    parentPort.postMessage('here')
  })
`

t.test('those that begin at once make one', async (t) => {
  t.plan(2)
  const data = newFolder()
  const module = import.meta.resolve('#src/cli/cookie-secret.ts')
  const next = (worker: Worker): Promise<unknown> =>
    new Promise((told) => worker.once('message', told))
  const workers = Array.from(
    { length: 8 },
    () =>
      new Worker(racer, {
        eval: true,
        execArgv: [],
        workerData: { module, data, cookieSecretFile: standard },
      }),
  )
  await Promise.all(workers.map(next))
  const secrets = workers.map(next)
  for (const worker of workers) worker.postMessage('go')
  t.strictSame(
    [...new Set(await Promise.all(secrets))],
    [readFileSync(join(data, standard), 'utf8')],
  )
  t.strictSame(readdirSync(data), [standard], 'and leave nothing else')
})

t.test('what cannot be used is named', (t) => {
  const data = t.testdir({ short: 'x'.repeat(31), empty: '', folder: {}, long: 'x'.repeat(32) })
  const told = (cookieSecretFile: string): unknown => {
    try {
      return cookieSecret({ data, cookieSecretFile })
    } catch (error) {
      return error instanceof ConfigError ? error.message : error
    }
  }
  t.plan(6)
  t.equal(told('long'), 'x'.repeat(32))
  for (const name of ['short', 'empty']) {
    t.match(told(name), new RegExp(`in ${join(data, name)} is shorter than 32 characters: `))
  }
  for (const name of ['folder', 'none/secret']) {
    t.match(told(name), /can neither be read nor made: .*SAMSPIL_COOKIE_SECRET_FILE/)
  }
  t.notMatch(told('short'), 'xxx', 'the secret itself is not told')
  return Promise.resolve()
})
