import { spawn } from 'node:child_process'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { ErasureList, ErasureListError } from '#src/persons/erasure-list.ts'
import { newFolder } from '../stores.ts'

const [one, two, three] = [
  '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c',
  '0a1b2c3d-0000-4000-8000-000000000002',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
] as const

const newFile = (): string => join(newFolder(), 'erasure-list.txt')

const listOf = async (...ids: string[]): Promise<string> => {
  const file = newFile()
  for (const id of ids) await new ErasureList(file).add(id)
  return file
}

const errorOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

t.test('holds a header and ids, for this user alone, each once', async (t) => {
  const list = new ErasureList(newFile())
  t.strictSame([list.isThere(), await list.ids()], [false, []], 'none where there is no file')
  for (const id of [one, two, one]) await list.add(id)
  t.strictSame([list.isThere(), await list.ids()], [true, [one, two]])
  const [header, ...lines] = readFileSync(list.file, 'utf8').split('\n')
  t.match(header, /^# Persons whom Samspil was told to forget/)
  t.strictSame(lines, [one, two, ''])
  t.equal(statSync(list.file).mode & 0o777, 0o600)
  const refused = await errorOf(list.add('person-1'))
  t.ok(refused instanceof Error, 'what is no id is not added')
  t.strictSame(await list.ids(), [one, two])
})

t.test('whatever a crash left of it can be read and added to', async (t) => {
  const whole = readFileSync(await listOf(one, two))
  const header = whole.indexOf('\n') + 1
  const wrong: unknown[] = []
  for (let length = 0; length <= whole.length; length += 1) {
    const list = new ErasureList(newFile())
    writeFileSync(list.file, whole.subarray(0, length))
    const there = [one, two].slice(0, Math.max(0, Math.floor((length + 1 - header) / 37)))
    const before = await list.ids()
    await list.add(three)
    const after = await list.ids()
    if (`${String(before)};${String(after)}` === `${String(there)};${String([...there, three])}`)
      continue
    wrong.push([length, before, after])
  }
  t.strictSame(wrong, [])
})

t.test('what is no list is refused, by file and line', async (t) => {
  const header = readFileSync(await listOf(), { encoding: 'utf8', flag: 'a+' })
  t.equal(header, '', 'nothing was added, and nothing is there')
  const [first = ''] = readFileSync(await listOf(one), 'utf8').split('\n')
  const table: readonly (readonly [string, number])[] = [
    ['milk\neggs\n', 1],
    [`${one}\n`, 1],
    ['x', 1],
    [`${first}\n\n`, 2],
    [`${first}\n${one}\n${two.toUpperCase()}\n`, 3],
    [`${first}\r\n${one}\r\n`, 1],
    [`${first}\n${one}\n${two} \n`, 3],
    [`${first}\n${one}\n${two}\nAnna`, 4],
    [`${first}\n00000000-0000-0000-0000-000000000000\n`, 2],
  ]
  for (const [text, line] of table) {
    const list = new ErasureList(newFile())
    writeFileSync(list.file, text)
    for (const refused of [await errorOf(list.ids()), await errorOf(list.add(three))]) {
      t.ok(refused instanceof ErasureListError, text)
      t.match(refused, { message: `Line ${line} of the erasure list ${list.file} ` })
      t.match(refused, { message: /^[^\n]+: mend it, or .*SAMSPIL_ERASURE_LIST$/ })
    }
    t.equal(readFileSync(list.file, 'utf8'), text, 'left as it was')
  }
})

t.test('a place that cannot be used', async (t) => {
  const inNoFolder = new ErasureList(join(newFolder(), 'none', 'list'))
  const asFolder = new ErasureList(newFolder())
  for (const refused of [await errorOf(inNoFolder.add(one)), await errorOf(asFolder.ids())]) {
    t.ok(refused instanceof ErasureListError)
    t.match(refused, { message: /can be neither read nor written \([^\n]+SAMSPIL_ERASURE_LIST$/ })
  }
})

t.test('an existing file keeps its rights', async (t) => {
  const file = await listOf(one)
  chmodSync(file, 0o640)
  await new ErasureList(file).add(two)
  t.equal(statSync(file).mode & 0o777, 0o640)
})

const program = fileURLToPath(import.meta.resolve('./add-until-killed.ts'))

/** What a process acknowledged before it ended, or was killed after so many. */
const added = async (file: string, count: number, killedAfter = Infinity): Promise<string[]> => {
  const child = spawn(process.execPath, [program, file, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  for await (const id of createInterface(child.stdout)) {
    acknowledged.push(id)
    if (acknowledged.length === killedAfter) child.kill('SIGKILL')
  }
  return acknowledged
}

t.test('several processes add, and one of them is killed: nothing is lost', async (t) => {
  const file = newFile()
  const told = await Promise.all([added(file, 200), added(file, 200), added(file, 1e6, 60)])
  const acknowledged = told.flat()
  t.ok(acknowledged.length >= 460, 'they did add')
  const ids = await new ErasureList(file).ids()
  t.strictSame(
    acknowledged.filter((id) => !ids.includes(id)),
    [],
  )
  t.ok(ids.length - acknowledged.length <= 1, 'and one that nobody was told of, at most')
})
