/**
 * Figures beside their limits, both of this run. `npm run bench` runs every line and writes
 * docs/performance.md; `npm run bench -- <line>…` runs these alone and prints them; `--list` names
 * the lines; `--sizes 10000,100000` measures on registries of these sizes. Ends by itself, and fails
 * where an answer is wrong or a limit is not kept. Registries that were grown are kept for the next run.
 */
import { parseArgs } from 'node:util'
import { DataSets, say } from './data-sets.ts'
import { writeDocument } from './document.ts'
import type { Bench, Line } from './lines/line.ts'
import { lines } from './lines/lines.ts'
import { machine, toldMachine } from './machine.ts'
import { isKept, told, type Figure } from './measures.ts'

const usualSizes = '10000,100000,1000000'

const run = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { list: { type: 'boolean' }, sizes: { type: 'string', default: usualSizes } },
  })
  if (values.list === true) {
    for (const { name, about } of lines) process.stdout.write(`${name.padEnd(12)} ${about}\n`)
    return
  }
  const chosen = chosenFrom(positionals)
  const bench: Bench = { sizes: sizesIn(values.sizes), data: new DataSets() }
  try {
    const begun = performance.now()
    const machineWords = toldMachine(machine(bench.data.folder))
    say(machineWords)
    const { figures, hasFailed } = await measure(chosen, bench)
    const minutes = (performance.now() - begun) / 60_000
    if (positionals.length === 0 && !hasFailed) {
      const day = Temporal.Now.plainDateISO().toString()
      await writeDocument({ machine: machineWords, day, minutes, sizes: bench.sizes, figures })
    }
    process.exitCode = !hasFailed && figures.every(isKept) ? 0 : 1
  } finally {
    bench.data.clear()
  }
}

interface Measured {
  readonly figures: readonly Figure[]
  readonly hasFailed: boolean
}

/** Every line, also after one that failed: a run may take hours. */
const measure = async (chosen: readonly Line[], bench: Bench): Promise<Measured> => {
  const figures: Figure[] = []
  let hasFailed = false
  for (const line of chosen) {
    try {
      for await (const figure of line.figures(bench)) {
        process.stdout.write(`${told(figure)}\n`)
        figures.push(figure)
      }
    } catch (error) {
      hasFailed = true
      const why = error instanceof Error ? error.stack : String(error)
      process.stdout.write(`FAILED ${line.name}: ${why ?? ''}\n`)
    }
  }
  return { figures, hasFailed }
}

/** All where none is named. @throws Error where there is no such line */
const chosenFrom = (names: readonly string[]): readonly Line[] => {
  const unknown = names.filter((name) => !lines.some((line) => line.name === name))
  if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: no such line; see --list`)
  return names.length === 0 ? lines : lines.filter(({ name }) => names.includes(name))
}

/** @throws Error */
const sizesIn = (text: string): Bench['sizes'] => {
  const sizes = text.split(',').map(Number)
  const [first, ...rest] = sizes.toSorted((a, b) => a - b)
  if (first === undefined || sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
    throw new Error(`${text}: sizes are whole numbers from 1000, with a comma between`)
  }
  return [first, ...rest]
}

await run()
