import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'
import { isKept, shown, type Figure } from './measures.ts'

const path = fileURLToPath(new URL('../docs/performance.md', import.meta.url))
const [begin, end] = ['<!-- measured: begin -->', '<!-- measured: end -->'] as const

export interface Run {
  readonly machine: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly minutes: number
  readonly sizes: readonly number[]
  readonly figures: readonly Figure[]
}

/** Puts what was measured in its place in docs/performance.md; the rest is written by hand. */
export const writeDocument = async (run: Run): Promise<void> => {
  const [before, , after] = parts(readFileSync(path, 'utf8'))
  const text = `${before}${begin}\n\n${measured(run)}\n\n${end}${after}`
  writeFileSync(path, await format(text, { parser: 'markdown', printWidth: 100 }))
}

/** @throws Error where the marks are missing */
const parts = (document: string): readonly [string, string, string] => {
  const [from, to] = [document.indexOf(begin), document.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`${path} has no marks for what is measured`)
  return [document.slice(0, from), document.slice(from, to), document.slice(to + end.length)]
}

const measured = ({ machine, day, minutes, sizes, figures }: Run): string => {
  const limited = figures.filter(({ limit }) => limit !== null)
  const inCurve = curve(figures, sizes)
  const others = figures.filter(
    ({ what, limit }) => limit === null && !inCurve.some(([name]) => name === what),
  )
  return [
    `Measured on ${day}, in ${String(Math.round(minutes))} minutes, on this machine: ${machine}`,
    '## Beside their limits',
    table(['', 'agreements', 'measured', 'limit', 'measured from', ''], limited.map(limitRow)),
    '## At every size',
    table(['', 'unit', ...sizes.map(whole)], inCurve),
    '## Besides',
    table(['', 'agreements', 'measured'], others.map(otherRow)),
  ].join('\n\n')
}

const limitRow = (figure: Figure): readonly string[] => {
  const { what, size, value, unit, limit } = figure
  return [
    what,
    size === undefined ? '' : whole(size),
    `${shown(value)} ${unit}`,
    `${limit?.keeps ?? ''} ${shown(limit?.value ?? 0)}`,
    limit?.how ?? '',
    isKept(figure) ? 'kept' : '**over**',
  ]
}

const otherRow = ({ what, size, value, unit }: Figure): readonly string[] => [
  what,
  size === undefined ? '' : whole(size),
  `${shown(value)} ${unit}`,
]

/** A row for whatever was measured at more than one size. */
const curve = (figures: readonly Figure[], sizes: readonly number[]): (readonly string[])[] =>
  [...Map.groupBy(figures, ({ what }) => what)].flatMap(([what, same]) => {
    const at = (size: number) => same.find((one) => one.size === size)
    if (sizes.filter(at).length < Math.min(2, sizes.length)) return []
    const values = sizes.map((size) => {
      const found = at(size)
      return found === undefined ? '–' : shown(found.value)
    })
    return [[what, same[0]?.unit ?? '', ...values]]
  })

const whole = (count: number): string => count.toLocaleString('en')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
