import type { ChildProcess } from 'node:child_process'

const running = new Set<ChildProcess>()

/** Sees to it that a process ends with this one, also where this one is told to stop. */
export const endingWithUs = <Child extends ChildProcess>(child: Child): Child => {
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => process.exit(1))
}
