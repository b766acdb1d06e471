/** Runs tap, shows all it says, and closes with its count in one plain line. */
import { spawn } from 'node:child_process'

const args = ['--reporter=tap', '--fail-skip', '--fail-todo', ...process.argv.slice(2)]
const tap = spawn('tap', args, { stdio: ['ignore', 'pipe', 'inherit'] })

let tail = ''
tap.stdout.on('data', (chunk: Buffer) => {
  process.stdout.write(chunk)
  tail = (tail + chunk.toString('utf8')).slice(-4096)
})

tap.on('close', (code) => {
  const closing = /^# \{ total: (\d+)(.*)\}$/m.exec(tail.slice(tail.lastIndexOf('\n# {')).trim())
  const count = (name: string) => Number(new RegExp(`${name}: (\\d+)`).exec(closing?.[2] ?? '')?.[1] ?? 0)
  if (closing === null) process.exit(code === 0 ? 1 : (code ?? 1))
  process.stdout.write(
    `${String(count('pass'))} passed, ${String(count('fail'))} failed, ${String(count('skip') + count('todo'))} skipped\n`,
  )
  process.exit(code ?? 1)
})
