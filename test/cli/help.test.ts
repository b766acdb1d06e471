import t from 'tap'
import { variables } from '#src/config.ts'
import { program } from './program.ts'

const ways = [
  ['help'],
  [],
  ['--help'],
  ['serve', '--help'],
  ['rebuild', '--help'],
  ['demo', '--help'],
]

t.plan(ways.length)

for (const args of ways) {
  t.test(`samspil ${args.join(' ')}`, async (t) => {
    const names = Object.entries(variables)
    t.plan(names.length + 9)
    // Help is given where the settings are wrong, too.
    const { code, stdout, stderr } = await program(t, args, { SAMSPIL_PORT: 'x' }).ended
    t.equal(code, 0)
    t.equal(stderr, '')
    for (const command of ['serve', 'demo', 'rebuild', 'backup', 'restore', 'copy', 'help']) {
      t.match(stdout, new RegExp(`^  ${command}\\b.* \\S+`, 'm'))
    }
    for (const [name, { schema, help }] of names) {
      const standard = String(schema.parse(undefined))
      t.ok(
        stdout.split('\n').some((line) => {
          const words = line.trim()
          return words.startsWith(name) && words.endsWith(`${help} (${standard})`)
        }),
        `${name} with its meaning and ${standard}`,
      )
    }
  })
}
