import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { signInSettings } from '../signed-in.ts'
import { storeSetting } from '../stores.ts'

interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Program {
  readonly ended: Promise<Ended>
  readonly kill: (signal: NodeJS.Signals) => void
  /** Resolves when it was said on stdout. @throws Error where it ended before. */
  readonly said: (what: RegExp) => Promise<RegExpExecArray>
}

export interface Serving extends Program {
  readonly url: string
}

type Settings = Readonly<Record<string, string>>

const main = fileURLToPath(import.meta.resolve('#src/main.js'))

/** The program as an operator starts it, with these settings alone; gone with the test. */
export const program = (t: Test, args: readonly string[], settings: Settings = {}): Program => {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...inherited(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  const { promise: ended, resolve } = Promise.withResolvers<Ended>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.on('close', (code, signal) => {
    resolve({ code, signal, stdout, stderr })
  })
  const kill = (signal: NodeJS.Signals): void => {
    child.kill(signal)
  }
  t.teardown(async () => {
    kill('SIGKILL')
    await ended
  })
  const said = async (what: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = what.exec(stdout)
      if (found !== null) return found
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Error(`It ended and never said ${String(what)}: ${stdout}\n${stderr}`)
      }
      await Promise.race([new Promise((told) => child.stdout.once('data', told)), ended])
    }
  }
  return { ended, kill, said }
}

/** `samspil serve` on a folder and a free port, once it answers. */
export const serving = async (t: Test, data: string, settings: Settings = {}): Promise<Serving> => {
  const store = 'SAMSPIL_STORE' in settings ? {} : await storeSetting(data)
  const signIn = 'SAMSPIL_OIDC_ISSUER' in settings ? {} : await signInSettings()
  const started = program(t, ['serve'], {
    ...store,
    ...signIn,
    SAMSPIL_DATA: data,
    SAMSPIL_PORT: '0',
    SAMSPIL_LOG_LEVEL: 'error',
    ...settings,
  })
  const [, url = ''] = await started.said(/answers at (\S+)\n/)
  return { ...started, url }
}

const inherited = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(SAMSPIL|TAP|NODE_OPTIONS)/.test(name)),
  )
