import { createInterface } from 'node:readline'
import { obey, type Command } from './commands.ts'
import { startDouble } from './server.ts'

/**
 * A double in a process of its own. Prints its address when it listens, then `done` for each command
 * it gets on a line of its standard input, and ends with that. Arguments: directory, port.
 */
const [directory = '', port = '0'] = process.argv.slice(2)

const double = await startDouble({ directory, port: Number(port) })
process.stdout.write(`${double.address}\n`)

for await (const line of createInterface({ input: process.stdin })) {
  await obey(double, JSON.parse(line) as Command)
  process.stdout.write('done\n')
}
await double.stop()
