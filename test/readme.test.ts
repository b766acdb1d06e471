import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import t, { type Test } from 'tap'
import { keptDays } from '#src/access-log/day-streams.ts'
import { limits as accessLimits } from '#src/access-log/waiting-entries.ts'
import { variables } from '#src/config.ts'
import { RoleMapping } from '#src/identity/role-mapping.ts'
import { limits } from '#src/identity/session.ts'

const readme = readFileSync('README.md', 'utf8')
const standardBase = 'http://127.0.0.1:3000'

/** Starts what `npm run demo` starts, on a free port and a folder of its own. */
const startDemo = async (t: Test): Promise<string> => {
  const data = mkdtempSync(join(tmpdir(), 'samspil-readme-'))
  const demo = spawn(process.execPath, ['src/main.js', 'demo'], {
    env: {
      ...process.env,
      SAMSPIL_PORT: '0',
      SAMSPIL_DATA: data,
      SAMSPIL_LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(async () => {
    const closed = new Promise((resolve) => demo.once('exit', resolve))
    demo.kill('SIGTERM')
    await closed
    rmSync(data, { recursive: true })
  })
  for await (const line of createInterface(demo.stdout)) {
    const address = /answers at (\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The demo ended before it answered')
}

t.test('the README names every setting with its default and its meaning', (t) => {
  const rows = [...readme.matchAll(/^\| `(SAMSPIL_\w+)` *\| `([^`]*)` *\| (.+?) *\|$/gm)]
  const told = rows.map(([, name, standard, help]) => [name, standard, help?.replaceAll('`', '')])
  const known = Object.entries(variables).map(([name, { schema, help }]) => [
    name,
    String(schema.parse(undefined)),
    help,
  ])
  t.same(told, known)
  t.end()
})

t.test('the README tells how long and how much of the access log is kept', (t) => {
  const english = new Intl.NumberFormat('en-GB')
  t.match(readme, `A day is kept for ${String(keptDays)} days`)
  t.match(readme, `Up to ${english.format(accessLimits.anHour)} entries of each kind`)
  t.match(readme, `${english.format(accessLimits.waiting)} wait while the store is away`)
  t.end()
})

t.test('the README has a roles file, and tells how long a session lives', (t) => {
  const [, file = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? []
  t.ok(RoleMapping.safeParse(JSON.parse(file)).success, file)
  const { idle, whole, confirmed, unconfirmed } = limits
  t.match(readme, `ends after ${String(idle / 60)} minutes in which nothing was asked for`)
  t.match(readme, `after ${String(whole / 3600)} hours in any case`)
  t.match(readme, `refresh token every ${String(confirmed / 60)} minutes`)
  t.match(readme, `live on until ${String(unconfirmed / 60)} minutes`)
  t.end()
})

t.test('every npm command of the README exists', (t) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [...readme.matchAll(/(?:`|&& |^)npm (?:run )?([a-z:]+)/gm)].map(
    ([, name]) => name ?? '',
  )
  const missing = named.filter((name) => name !== 'ci' && !(name in scripts))
  t.ok(named.length > 3)
  t.same(missing, [])
  t.end()
})

t.test('the snippets of the README do what they say, on the demo', async (t) => {
  const snippets = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
    .map(([, code]) => code ?? '')
    .filter((code) => code.includes('curl'))
  const base = await startDemo(t)
  const said = snippets.map((snippet) =>
    execFileSync('bash', ['-euo', 'pipefail', '-c', snippet.replaceAll(standardBase, base)], {
      env: { ...process.env, SAMSPIL_TEST_BASE: base },
      encoding: 'utf8',
    }),
  )
  t.equal(said.length, 3)
  t.match(said[0], /"institutionId":"[0-9a-f-]{36}".*"networkId":"[0-9a-f-]{36}"/s)
  const [formality, total] = (said[1] ?? '').trim().split('\n')
  t.equal(formality, 'informal')
  t.ok(Number(total) >= 1)
  t.match(said[2], /^agreementId,title,status,.*\r\n[0-9a-f-]{36},.*\r\n[0-9a-f-]{36},.*\r\n\d+\n$/)
})
