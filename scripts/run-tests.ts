/**
 * Runs tap, shows all it says, and closes with its count in one plain line. Exits with tap's code,
 * and never with 0 where a test failed, was skipped or left for later, or where none ran.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

interface Count {
  readonly pass: number
  readonly fail: number
  readonly skip: number
}

const runTests = (): void => {
  const args = ['--reporter=tap', '--fail-skip', '--fail-todo', ...process.argv.slice(2)]
  const tap = spawn('tap', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  })
  let tail = ''
  tap.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    tail = (tail + chunk.toString('latin1')).slice(-tailLength)
  })
  tap.on('error', (error) => {
    process.stderr.write(`tap cannot be started, use "npm test": ${error.message}\n`)
    process.exitCode = 1
  })
  tap.on('close', (code) => {
    process.exitCode = close(code, countIn(tail))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => tap.kill(signal))
  }
}

/** Says the count; answers with the code to exit with. */
const close = (code: number | null, count: Count | null): number => {
  // Negative where it could not be started.
  const failed = code === null || code <= 0 ? 1 : code
  if (count === null) {
    process.stderr.write('tap ended without a count\n')
    return failed
  }
  const { pass, fail, skip } = count
  process.stdout.write(`${String(pass)} passed, ${String(fail)} failed, ${String(skip)} skipped\n`)
  return code === 0 && pass > 0 && fail === 0 && skip === 0 ? 0 : failed
}

/** tap closes with `# { total: 5, pass: 3, fail: 1, skip: 1 }`, what is zero left out. */
const countIn = (output: string): Count | null => {
  const closing = [...output.matchAll(/^# \{ (total: \d+.*) \}$/gm)].at(-1)?.[1]
  if (closing === undefined) return null
  const count = (name: string) => Number(new RegExp(`\\b${name}: (\\d+)`).exec(closing)?.[1] ?? 0)
  return { pass: count('pass'), fail: count('fail'), skip: count('skip') + count('todo') }
}

/** Each file of tests is a process of its own, and would compile the same modules again. */
const compileCache = resolve('node_modules/.cache/compiled')

/** Characters; only a line with the time follows on the count. */
const tailLength = 16_384

runTests()
