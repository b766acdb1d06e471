import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { recordPrefixes } from '#domain/record-streams.ts'
import { growDemo } from '#src/demo/growth/grow-demo.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { newFolder } from '../stores.ts'
import { program } from '../cli/program.ts'

const settings = (data: string) => ({
  SAMSPIL_DATA: data,
  SAMSPIL_PORT: '0',
  SAMSPIL_LOG_LEVEL: 'error',
})

const storeOf = (data: string) => {
  const folder = join(data, 'demo')
  mkdirSync(folder, { recursive: true })
  return openStore({ address: `sqlite:${join(folder, 'events.sqlite')}`, recordPrefixes })
}

const agreementsIn = async (data: string): Promise<number> => {
  const store = await storeOf(data)
  const streams = new Set<string>()
  for await (const { stream } of store.readAll()) {
    if (stream.startsWith('agreement-')) streams.add(stream)
  }
  await store.close()
  return streams.size
}

const grownBy = async (t: Test, data: string, args: readonly string[]): Promise<number> => {
  const started = program(t, ['demo', ...args], settings(data))
  await started.said(/answers at \S+\n/)
  started.kill('SIGTERM')
  await started.ended
  return agreementsIn(data)
}

t.test('the demo is grown to the size that is asked for, and on from there', async (t) => {
  const data = newFolder()
  const told = await grownBy(t, data, ['--agreements', '5'])
  t.ok(told > 140 && told < 180, 'what is told is told whole')
  t.equal(await grownBy(t, data, ['--agreements', String(told + 30)]), told + 30)
  t.equal(await grownBy(t, data, ['--agreements', String(told + 75)]), told + 75)
  t.equal(await grownBy(t, data, []), told + 75)
})

t.test('what is no number of agreements is refused', async (t) => {
  const data = join(newFolder(), 'data')
  const asked = [
    ['--agreements', '0'],
    ['--agreements', 'abc'],
    ['--agreements', '10000001'],
    ['--agreements'],
    ['--many', '7'],
    ['7'],
  ]
  await Promise.all(
    asked.map(async (args) => {
      const { code, stderr } = await program(t, ['demo', ...args], settings(data)).ended
      t.equal(code, 1)
      t.match(stderr, /^samspil: demo is told nothing, or how many [^\n]*1 to 10000000>\n$/)
    }),
  )
})

t.test('a registry that is no demo is left alone', async (t) => {
  const data = newFolder()
  const store = await storeOf(data)
  await growDemo({ store, agreements: 3, until: '2026-11-22' })
  await store.close()
  const { code, stderr } = await program(t, ['demo', '--agreements', '500'], settings(data)).ended
  t.equal(code, 1)
  t.match(
    stderr,
    /^samspil: The store holds a registry that is no demo: nothing was added to it\n$/,
  )
  t.equal(await agreementsIn(data), 3)
})
