import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Command } from './commands.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

/** A double in a process of its own, to be killed or stopped where it stands. */
export interface DoubleProcess {
  readonly address: string
  readonly port: number
  readonly pid: number
  /** Settles when it is obeyed. */
  command(command: Command): Promise<void>
  /** With SIGKILL. Started again with the same directory and port, it has all it ever acknowledged. */
  kill(): Promise<void>
  /** Hangs, with its connections open, until `resume`. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

export const startDoubleProcess = async (directory: string, port = 0): Promise<DoubleProcess> => {
  const child = spawn(process.execPath, [main, directory, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = linesOf(child)
  const address = await lines.next()
  return {
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    command: async (command) => {
      child.stdin.write(`${JSON.stringify(command)}\n`)
      await lines.next()
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    pause: () => child.kill('SIGSTOP'),
    resume: () => child.kill('SIGCONT'),
    stop: async () => {
      child.kill('SIGCONT')
      child.stdin.end()
      await exited
    },
  }
}

/** @throws Error where it ends instead of saying something */
const linesOf = (child: ChildProcessByStdio<Writable, Readable, null>) => {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  // It may have been killed while it was told something.
  child.stdin.on('error', () => undefined)
  return {
    next: async (): Promise<string> => {
      const line = await lines.next()
      if (line.done === true) throw new Error('The double ended')
      return line.value
    },
  }
}
