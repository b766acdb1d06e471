import { variables } from '../config.ts'

const usage = `Samspil: registry of collaboration agreements

Usage: samspil <command>

  serve            serve the registry (npm start)
  demo [--agreements <number>]
                   serve a registry with demo data, kept apart (npm run demo), grown to that size
  rebuild [name …] build read models anew, beside those in use
  copy --from <store> --to <store>
                   move a registry that was stopped to another store, or go on with it
  help             show this text
`

/** All that can be asked for and set. */
export const help = (): string => `${usage}\nSettings, from the environment:\n\n${settings()}`

const settings = (): string =>
  Object.entries(variables)
    .map(([name, { schema, help }]) => {
      const standard = String(schema.parse(undefined))
      return `  ${name.padEnd(26)} ${help} (${standard})\n`
    })
    .join('')
