import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import t, { type Test } from 'tap'
import { registry } from '#projections/registry.ts'
import { openSqliteStore } from '#src/event-store/sqlite/open-store.ts'
import { openModelFolder } from '#src/read-side/model-folder.ts'
import { program } from './program.ts'
import { newFolder } from '../stores.ts'

interface Refusal {
  readonly args?: readonly string[]
  readonly settings?: Readonly<Record<string, string>>
  readonly says: RegExp
}

/** One sentence on stderr, nothing else, and 1: what an operator can act on. */
const refuses = async (t: Test, { args = ['serve'], settings = {}, says }: Refusal) => {
  // Another newFolder() would empty the one of the test.
  const data = mkdtempSync(join(tmpdir(), 'samspil-refusals-'))
  t.teardown(() => {
    rmSync(data, { recursive: true, force: true })
  })
  const own = { SAMSPIL_DATA: data, SAMSPIL_PORT: '0', ...settings }
  const { code, stdout, stderr } = await program(t, args, own).ended
  t.equal(code, 1, stderr)
  t.equal(stdout, '')
  t.match(stderr, /^samspil: [^\n]+\n$/, 'one line')
  t.match(stderr, says)
  t.notMatch(stderr, /\bat .*:\d+:\d+|node:|Error\b/, 'no stack')
}

t.test('a port in use', async (t) => {
  const other = createServer()
  await new Promise<void>((told) => other.listen(0, '127.0.0.1', told))
  t.teardown(() => other.close())
  const { port } = other.address() as AddressInfo
  const says = new RegExp(`127\\.0\\.0\\.1:${port} is in use .*SAMSPIL_PORT`)
  await refuses(t, { settings: { SAMSPIL_PORT: String(port) }, says })
})

t.test('a data folder that cannot be', async (t) => {
  const folder = t.testdir({ file: 'x' })
  const says = /data folder .* cannot be written.*SAMSPIL_DATA/
  await refuses(t, { settings: { SAMSPIL_DATA: join(folder, 'file') }, says })
  await refuses(t, { settings: { SAMSPIL_DATA: join(folder, 'file', 'below') }, says })
  await refuses(t, { settings: { SAMSPIL_DATA: '/proc/samspil' }, says })
})

t.test('a store that is none', async (t) => {
  const folder = t.testdir({
    'text.sqlite': 'not a database at all, but longer than a header'.repeat(9),
  })
  const at = (name: string) => ({ SAMSPIL_STORE: `sqlite:${join(folder, name)}` })
  const before = readFileSync(join(folder, 'text.sqlite'), 'utf8')
  await refuses(t, { settings: at('text.sqlite'), says: /text\.sqlite is not an event store/ })
  t.equal(readFileSync(join(folder, 'text.sqlite'), 'utf8'), before, 'left as it was')

  const other = new DatabaseSync(join(folder, 'other.sqlite'))
  other.exec('CREATE TABLE bank (amount INTEGER); PRAGMA user_version = 7')
  other.close()
  await refuses(t, {
    settings: at('other.sqlite'),
    says: /other\.sqlite is a SQLite database, but/,
  })

  mkdirSync(join(folder, 'folder.sqlite'))
  await refuses(t, { settings: at('folder.sqlite'), says: /folder\.sqlite is a folder/ })
  await refuses(t, { settings: at('none/events.sqlite'), says: /folder .*none does not exist/ })
})

t.test('a store of a newer version', async (t) => {
  const path = join(newFolder(), 'events.sqlite')
  await openSqliteStore({ path }).close()
  const store = new DatabaseSync(path)
  store.exec('PRAGMA user_version = 2')
  store.close()
  const settings = { SAMSPIL_STORE: `sqlite:${path}` }
  const says = /has version 2 and this program knows 1: update Samspil/
  await refuses(t, { settings, says })
  await refuses(t, { args: ['rebuild'], settings, says })
})

t.test('an EventStoreDB that is none, and its password is not told', async (t) => {
  const free = createServer()
  await new Promise<void>((told) => free.listen(0, '127.0.0.1', told))
  const { port } = free.address() as AddressInfo
  await new Promise((told) => free.close(told))
  const at = (address: string) => ({ SAMSPIL_STORE: address })
  const settings = at(`esdb://admin:s3cret@127.0.0.1:${String(port)}?tls=false`)
  const says = new RegExp(`(?<!s3cret.*)127\\.0\\.0\\.1:${String(port)}`)
  await Promise.all([
    refuses(t, { settings, says }),
    refuses(t, { args: ['rebuild'], settings, says }),
    refuses(t, {
      settings: at('esdb://admin:s3c/ret@x:1?tls=maybe'),
      says: /^samspil: esdb:\/\/x:1\?tls=maybe is no address of an EventStoreDB/,
    }),
    refuses(t, {
      settings: at('edsb://admin:s3cret@x:1'),
      says: /SAMSPIL_STORE is "edsb:\/\/…@x:1" and cannot be used/,
    }),
  ])
})

t.test('a secret of cookies that is too short', async (t) => {
  const file = join(t.testdir({ secret: 'short' }), 'secret')
  const settings = { SAMSPIL_COOKIE_SECRET_FILE: file }
  await refuses(t, { settings, says: /secret of cookies in .*secret is shorter than 32/ })
})

t.test('read models that are not there to be written', async (t) => {
  const settings = { SAMSPIL_DATA: t.testdir({ 'read-models': 'a file' }) }
  const says = /read models in .*read-models cannot be used .*: remove them/
  await refuses(t, { settings, says })
  await refuses(t, { args: ['rebuild'], settings, says })
  const damaged = newFolder()
  // Those of another store, or of nobody knows which, would be begun anew.
  const store = openSqliteStore({ path: join(damaged, 'events.sqlite') })
  const folder = join(damaged, 'read-models')
  await openModelFolder(folder, store)
  await store.close()
  const file = `registry.v${String(registry.version)}.1.sqlite`
  writeFileSync(join(folder, 'registry.current'), file)
  writeFileSync(join(folder, file), 'what was a read model once '.repeat(200))
  await refuses(t, { settings: { SAMSPIL_DATA: damaged }, says })
})

t.test('a backup that cannot be made', async (t) => {
  const data = newFolder()
  await openSqliteStore({ path: join(data, 'events.sqlite') }).close()
  const settings = { SAMSPIL_DATA: data }
  const there = join(data, 'there')
  writeFileSync(there, 'kept')
  await refuses(t, { args: ['backup', there], settings, says: /there is there already, .* left/ })
  t.equal(readFileSync(there, 'utf8'), 'kept')
  const nowhere = join(data, 'none', 'backup')
  await refuses(t, {
    args: ['backup', nowhere],
    settings,
    says: /none\/backup cannot be made \(ENOENT/,
  })
  await refuses(t, {
    args: ['backup', '/proc/backup'],
    settings,
    says: /\/proc\/backup cannot be made/,
  })
  t.strictSame(readdirSync(data).sort(), ['events.sqlite', 'there'])
  const args = ['backup', join(data, 'backup')]
  await refuses(t, { args, says: /There is no registry in \S+events\.sqlite: / })
  const esdb = { SAMSPIL_STORE: 'esdb://admin:s3cret@127.0.0.1:1?tls=false' }
  await refuses(t, { args, settings: esdb, says: /back up the nodes of EventStoreDB as docs/ })
  for (const told of [[], ['one', 'two'], ['--to', 'one'], ['']]) {
    const says = /backup is told one file: samspil backup <file>/
    await refuses(t, { args: ['backup', ...told], settings, says })
  }
})

t.test('a backup that cannot be restored', async (t) => {
  const folder = t.testdir({ text: 'no backup', list: 'no list' })
  const args = ['restore', join(folder, 'text')]
  await refuses(t, { args, says: /text is no backup that can be used: it is no SQLite database/ })
  await refuses(t, { args: ['restore', join(folder, 'none')], says: /none is .*: it is not there/ })
  await refuses(t, { args: ['restore'], says: /restore is told one file: samspil restore <file>/ })
  const list = { SAMSPIL_ERASURE_LIST: join(folder, 'list') }
  await refuses(t, { args, settings: list, says: /Line 1 of the erasure list \S+list / })
  const memory = { SAMSPIL_STORE: 'sqlite::memory:' }
  await refuses(t, { args, settings: memory, says: /A store in memory is gone/ })
  const esdb = { SAMSPIL_STORE: 'esdb://127.0.0.1:1?tls=false' }
  await refuses(t, { args, settings: esdb, says: /restore the nodes of EventStoreDB as docs/ })
  const data = newFolder()
  await openSqliteStore({ path: join(data, 'events.sqlite') }).close()
  const settings = { SAMSPIL_DATA: data }
  const says = /There is a registry already, .* move \S+events\.sqlite away, or .*SAMSPIL_DATA/
  await refuses(t, { args, settings, says })
})

const signIn = {
  SAMSPIL_OIDC_ISSUER: 'https://login.example.dk',
  SAMSPIL_OIDC_CLIENT_ID: 'samspil',
  SAMSPIL_PUBLIC_URL: 'https://samspil.example.dk',
  SAMSPIL_ROLES_FILE: 'roles.json',
}

t.test('settings and commands that are none', async (t) => {
  const settings: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ SAMSPIL_PORT: 'x' }, /SAMSPIL_PORT is "x"/],
    [{ SAMSPIL_LOG_LEVEL: 'loud' }, /SAMSPIL_LOG_LEVEL/],
    [{ SAMSPIL_STORE: 'mongodb:' }, /SAMSPIL_STORE/],
    [{ SAMSPIL_DEMO_SIGNIN: 'anywhere' }, /SAMSPIL_DEMO_SIGNIN: no such setting/],
    [{ SAMSPIL_HOST: '0.0.0.0' }, /SAMSPIL_HOST is 0\.0\.0\.0.*SAMSPIL_DEMO_SIGN_IN=anywhere/],
    [{ SAMSPIL_HOST: '::' }, /SAMSPIL_DEMO_SIGN_IN=anywhere/],
    [
      { SAMSPIL_ROLES_FILE: 'roles.json' },
      /SAMSPIL_OIDC_ISSUER, .*: not set, and sign-in needs it/,
    ],
    [signIn, /roles\.json cannot be read: .*SAMSPIL_ROLES_FILE/],
    [
      { SAMSPIL_HOST: '192.0.2.1', SAMSPIL_DEMO_SIGN_IN: 'anywhere' },
      /192\.0\.2\.1 is no address of this machine/,
    ],
    [
      { SAMSPIL_HOST: 'nowhere.invalid', SAMSPIL_DEMO_SIGN_IN: 'anywhere' },
      /nowhere\.invalid is no address of this machine/,
    ],
  ]
  for (const [one, says] of settings) await refuses(t, { settings: one, says })
  await refuses(t, { args: ['sreve'], says: /sreve: no such command; see samspil help/ })
  await refuses(t, {
    args: ['serve', '--port', '3000'],
    says: /--port 3000: serve takes nothing more; settings come from the environment/,
  })
  await refuses(t, { args: ['rebuild'], says: /There is no registry in \S+events\.sqlite: / })
  await refuses(t, {
    args: ['rebuild', 'x', 'findings'],
    says: /x: no such read model; there are /,
  })
})

t.test('anywhere, where it was asked for', async (t) => {
  const settings = { SAMSPIL_HOST: '0.0.0.0', SAMSPIL_DEMO_SIGN_IN: 'anywhere', SAMSPIL_PORT: '0' }
  const started = program(t, ['serve'], { ...settings, SAMSPIL_DATA: newFolder() })
  const [, url = ''] = await started.said(/answers at (\S+)\n/)
  const answer = await fetch(new URL('/health/live', url.replace('0.0.0.0', '127.0.0.1')))
  t.equal(answer.status, 200)
})
