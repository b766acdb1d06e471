import { ConfigError, readConfig, type Config } from '../config.ts'
import { EventStoreError } from '../event-store/errors.ts'
import { help } from './help.ts'
import { endBar } from './progress-bar.ts'

/** Runs the program as it is told on the command line, and says in one sentence what stands in the way. */
export const main = async (args: readonly string[]): Promise<void> => {
  // The registry is for this program alone, the log of events above all.
  process.umask(0o077)
  try {
    await run(args)
  } catch (error) {
    endBar()
    // What an operator can act on is one sentence; anything else is a fault of ours, shown whole.
    const isOurs = !(error instanceof ConfigError || error instanceof EventStoreError)
    process.stderr.write(`samspil: ${isOurs ? String((error as Error).stack) : error.message}\n`)
    process.exitCode = 1
  }
}

// Each is loaded when it is asked for: pages are half of what there is to load.
const run = async ([command = 'help', ...rest]: readonly string[]): Promise<void> => {
  if (command === 'help' || [command, ...rest].includes('--help')) {
    process.stdout.write(help())
    return
  }
  if (command === 'serve' && rest.length > 0) {
    throw new ConfigError(
      `${rest.join(' ')}: serve takes nothing more; settings come from the environment, see samspil help`,
    )
  }
  const config = readConfig(process.env)
  switch (command) {
    case 'serve': {
      const { serve } = await import('./serve.ts')
      return serve({ config, prepare: () => Promise.resolve(), onListening: say('', config) })
    }
    case 'demo': {
      const { demoAgreements, demoConfig, enlargeDemo, prepareDemo } = await import('./demo.ts')
      const { serve } = await import('./serve.ts')
      const own = demoConfig(config)
      const agreements = demoAgreements(rest)
      return serve({
        config: own,
        prepare: async (registry) => {
          await prepareDemo(own, registry)
          if (agreements !== null) await enlargeDemo(agreements, registry)
        },
        onListening: say(' with demo data', config),
      })
    }
    case 'rebuild': {
      const { rebuildModels } = await import('./rebuild.ts')
      return rebuildModels(config, rest)
    }
    case 'copy': {
      const { copyRegistry } = await import('./copy.ts')
      return copyRegistry(config, rest)
    }
    case 'backup': {
      const { backUpRegistry } = await import('./backup.ts')
      return backUpRegistry(config, rest)
    }
    case 'restore': {
      const { restoreRegistry } = await import('./restore.ts')
      return restoreRegistry(config, rest)
    }
    default:
      throw new ConfigError(`${command}: no such command; see samspil help`)
  }
}

const say =
  (what: string, { signIn }: Config) =>
  (address: string): void => {
    const way = signIn === null ? 'choose a role      ' : 'the role           '
    process.stdout.write(
      `Samspil${what} answers at ${address}\n` +
        `  the model          ${address}/\n  ${way}${address}/rolle\n` +
        `  the API            ${address}/docs\n`,
    )
  }
