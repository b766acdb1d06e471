import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Command } from './commands.ts'
import type { Call, Misdeed } from './misbehaviour.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

/** A double in a process of its own, to be killed or stopped where it stands. */
export interface DoubleProcess {
  readonly address: string
  readonly port: number
  /** Settles when it is obeyed. */
  command(command: Command): Promise<void>
  misbehave(call: Call | 'every', misdeed: Misdeed, times?: number): Promise<void>
  /** With SIGKILL. */
  kill(): Promise<void>
  /** After `kill` or `stop`, at the same port, with all it ever acknowledged. */
  start(): Promise<void>
  /** Hangs, with its connections open, until `resume`. */
  pause(): void
  resume(): void
  stop(): Promise<void>
}

export const startDoubleProcess = async (directory: string, wanted = 0): Promise<DoubleProcess> => {
  let running = await run(directory, wanted)
  const { address } = running
  const port = Number(new URL(address).port)
  const command = (order: Command): Promise<void> => running.command(order)
  return {
    address,
    port,
    command,
    misbehave: (call, misdeed, times = 1) =>
      // JSON has no Infinity.
      command({ name: 'next', call, misdeed, times: times === Infinity ? 'always' : times }),
    kill: async () => {
      running.child.kill('SIGKILL')
      await running.exited
    },
    start: async () => {
      running = await run(directory, port)
    },
    pause: () => running.child.kill('SIGSTOP'),
    resume: () => running.child.kill('SIGCONT'),
    stop: async () => {
      running.child.kill('SIGCONT')
      running.child.stdin.end()
      await running.exited
    },
  }
}

const run = async (directory: string, port: number) => {
  const child = spawn(process.execPath, [main, directory, String(port)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const lines = linesOf(child)
  const address = await lines.next()
  const command = async (order: Command): Promise<void> => {
    child.stdin.write(`${JSON.stringify(order)}\n`)
    await lines.next()
  }
  return { child, exited, address, command }
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
