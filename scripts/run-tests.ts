/**
 * Runs tap, shows all it says, and closes with its count in one plain line. Exits with tap's code,
 * and never with 0 where a test failed, was skipped or left for later, or where none ran. What
 * failed is named again before tap's closing lines, where the end is all that is kept. The long run
 * is one on SQLite by the demo sign-in, and one on the other store, signed in at an issuer; it closes
 * with the counts of both.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

interface Count {
  readonly pass: number
  readonly fail: number
  readonly skip: number
}

interface Run {
  readonly code: number
  /** Line that it closes with. */
  readonly closing: string
}

const runTests = async (): Promise<void> => {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping.abort(signal)
    })
  }
  // Until it ended well.
  process.exitCode = 1
  const runs: Run[] = []
  for (const way of ways()) {
    runs.push(await runIn(way, stopping.signal))
    process.stdout.write(runs.map(({ closing }) => closing).join(''))
    if (stopping.signal.aborted) return
  }
  process.exitCode = runs.find(({ code }) => code !== 0)?.code ?? 0
}

/** What tests keep their events in, and how they sign in: `SAMSPIL_TEST_STORE`, `SAMSPIL_TEST_SIGN_IN`. */
interface Way {
  readonly store: string
  readonly signIn: string
}

/** Neither has to do with the other: two runs are enough to have each of both. */
const ways = (): readonly Way[] => {
  const { SAMSPIL_TEST_STORE: store, SAMSPIL_TEST_SIGN_IN: signIn } = process.env
  const usual = { store: store ?? 'sqlite', signIn: signIn ?? 'demo' }
  if (process.env.SAMSPIL_TEST_LONG !== '1') return [usual]
  const other = { store: store ?? 'double', signIn: signIn ?? 'issuer' }
  return store !== undefined && signIn !== undefined ? [usual] : [usual, other]
}

/** A real server has one log for all files, and some of them compare all that is written to it. */
const jobs = (): readonly string[] =>
  process.env.SAMSPIL_TEST_ESDB === undefined ? [] : ['--jobs=1']

/** Seconds for a file: the long run tries many times as many histories. */
const timeout = (): readonly string[] =>
  process.env.SAMSPIL_TEST_LONG === '1' ? ['--timeout=1800'] : []

const runIn = (way: Way, stopping: AbortSignal): Promise<Run> => {
  const args = [
    '--reporter=tap',
    '--fail-skip',
    '--fail-todo',
    ...jobs(),
    ...timeout(),
    ...process.argv.slice(2),
  ]
  const tap = spawn('tap', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      SAMSPIL_TEST_STORE: way.store,
      SAMSPIL_TEST_SIGN_IN: way.signIn,
      NODE_COMPILE_CACHE: compileCache,
    },
  })
  const ended = Promise.withResolvers<Run>()
  const failed: string[] = []
  let count: Count | null = null
  createInterface({ input: tap.stdout }).on('line', (line) => {
    if (/^ *not ok /.test(line)) failed.push(line.trim().slice(0, namedLength))
    const counted = countIn(line)
    if (counted !== null) process.stdout.write(failed.map((name) => `# ${name}\n`).join(''))
    count = counted ?? count
    process.stdout.write(`${line}\n`)
  })
  tap.on('error', (error) => {
    const closing = `tap cannot be started, use "npm test": ${error.message}\n`
    ended.resolve({ code: 1, closing })
  })
  tap.on('close', (code) => {
    ended.resolve(closed(code, count, way))
  })
  stopping.addEventListener('abort', () => tap.kill(stopping.reason as NodeJS.Signals))
  return ended.promise
}

const closed = (code: number | null, count: Count | null, way: Way): Run => {
  // Negative where it could not be started.
  const failed = code === null || code <= 0 ? 1 : code
  if (count === null) return { code: failed, closing: 'tap ended without a count\n' }
  const { pass, fail, skip } = count
  const isGood = code === 0 && pass > 0 && fail === 0 && skip === 0
  const said = `${String(pass)} passed, ${String(fail)} failed, ${String(skip)} skipped`
  const where = ways().length > 1 ? ` (${way.store}, ${way.signIn})` : ''
  return { code: isGood ? 0 : failed, closing: `${said}${where}\n` }
}

/** tap closes with `# { total: 5, pass: 3, fail: 1, skip: 1 }`, what is zero left out. */
const countIn = (line: string): Count | null => {
  const closing = /^# \{ (total: \d+.*) \}$/.exec(line)?.[1]
  if (closing === undefined) return null
  const count = (name: string) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(closing)?.[1] ?? 0)
  return { pass: count('pass'), fail: count('fail'), skip: count('skip') + count('todo') }
}

/** Each file of tests is a process of its own, and would compile the same modules again. */
const compileCache = resolve('node_modules/.cache/compiled')

/** Characters; a property that fails is named with all that it tried. */
const namedLength = 200

await runTests()
