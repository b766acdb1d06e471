import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { endingWithUs } from './children.ts'

export const main = fileURLToPath(import.meta.resolve('#src/main.js'))

/** Of the program on a folder: nothing else of this process's own is handed on. */
export const settings = (data: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SAMSPIL_DATA: data,
  SAMSPIL_LOG_LEVEL: 'error',
  // It is measured what can be answered, and not what may be asked.
  SAMSPIL_RATE_LIMIT_ADDRESS: 'none',
  SAMSPIL_RATE_LIMIT_USER: 'none',
})

export interface Program {
  readonly arguments: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** Stops it, where it is no longer wanted. */
  readonly signal?: AbortSignal
  /** Longer than this is no answer. */
  readonly withinMs?: number
}

const usuallyWithinMs = 90 * 60_000

/**
 * Runs a program of Node to its end, or until it is stopped.
 * @returns what it wrote, and for how many seconds it ran @throws Error where it fails
 */
export const run = async (program: Program): Promise<{ text: string; seconds: number }> => {
  const { signal, withinMs = usuallyWithinMs } = program
  const late = AbortSignal.timeout(withinMs)
  const begun = performance.now()
  const child = endingWithUs(
    spawn(process.execPath, [...program.arguments], {
      env: program.env ?? process.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  )
  const stop = (): void => {
    child.kill('SIGTERM')
  }
  for (const one of [signal, late]) one?.addEventListener('abort', stop)
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (more: string) => (text += more))
  const code = await new Promise((resolve) => child.once('close', resolve))
  for (const one of [signal, late]) one?.removeEventListener('abort', stop)
  if (code !== 0 && signal?.aborted !== true) {
    const why = late.aborted ? 'took too long' : 'failed'
    throw new Error(`${program.arguments.join(' ')} ${why}: ${text}`)
  }
  return { text, seconds: (performance.now() - begun) / 1000 }
}

/** `samspil rebuild` of one read model. */
export const rebuild = async (
  data: string,
  model: string,
  signal?: AbortSignal,
): Promise<{ events: number; seconds: number }> => {
  const env = settings(data)
  const { text, seconds } = await run({ arguments: [main, 'rebuild', model], env, signal })
  return { events: Number(/: (\d+) events/.exec(text)?.[1] ?? NaN), seconds }
}
