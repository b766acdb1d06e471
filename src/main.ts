#!/usr/bin/env node
import { copyRegistry } from './cli/copy.ts'
import { demoAgreements, demoConfig, enlargeDemo, prepareDemo } from './cli/demo.ts'
import { help } from './cli/help.ts'
import { endBar } from './cli/progress-bar.ts'
import { rebuildModels } from './cli/rebuild.ts'
import { serve } from './cli/serve.ts'
import { ConfigError, readConfig } from './config.ts'
import { EventStoreError } from './event-store/errors.ts'

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
    case 'serve':
      return serve({ config, prepare: () => Promise.resolve(), onListening: say('') })
    case 'demo': {
      const own = demoConfig(config)
      const agreements = demoAgreements(rest)
      return serve({
        config: own,
        prepare: async (registry) => {
          await prepareDemo(own, registry)
          if (agreements !== null) await enlargeDemo(agreements, registry)
        },
        onListening: say(' with demo data'),
      })
    }
    case 'rebuild':
      return rebuildModels(config, rest)
    case 'copy':
      return copyRegistry(config, rest)
    default:
      throw new ConfigError(`${command}: no such command; see samspil help`)
  }
}

const say =
  (what: string) =>
  (address: string): void => {
    process.stdout.write(
      `Samspil${what} answers at ${address}\n` +
        `  the model          ${address}/\n  choose a role      ${address}/rolle\n` +
        `  the API            ${address}/docs\n`,
    )
  }

// The registry is for this program alone, the log of events above all.
process.umask(0o077)
try {
  await run(process.argv.slice(2))
} catch (error) {
  endBar()
  // What an operator can act on is one sentence; anything else is a fault of ours, shown whole.
  const isOurs = !(error instanceof ConfigError || error instanceof EventStoreError)
  process.stderr.write(`samspil: ${isOurs ? String((error as Error).stack) : error.message}\n`)
  process.exitCode = 1
}
