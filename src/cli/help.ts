import { variables } from '../config.ts'

const usage = `Samspil: registry of collaboration agreements

Usage: samspil <command>

  serve            serve the registry (npm start)
  demo [--agreements <number>]
                   serve a registry with demo data, kept apart (npm run demo), grown to that size
  rebuild [name …] build read models anew, beside those in use
  backup <file>    write what the registry holds to a new file, while it serves or not
  restore <file>   put a registry back from a backup, where there is none, and forget
                   again who is on the erasure list
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
