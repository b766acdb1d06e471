import fc from 'fast-check'
import t from 'tap'
import { stackGeometry, type StackSize } from '#src/web/over-time/stack-geometry.ts'
import { stackedCells, type DayCounts } from '#src/web/over-time/stacked-cells.ts'

const day = (
  validAt: string,
  [formalOwn, formalCo, informalOwn, informalCo]: readonly [number, number, number, number],
): DayCounts => ({
  validAt,
  formalOwnProduction: formalOwn,
  formalCoProduction: formalCo,
  informalOwnProduction: informalOwn,
  informalCoProduction: informalCo,
  total: formalOwn + formalCo + informalOwn + informalCo,
})

const small: StackSize = {
  most: 4,
  width: 110,
  height: 130,
  left: 20,
  right: 10,
  top: 10,
  bottom: 20,
}

t.test('a bar for each date, a part of it for each cell that has any', (t) => {
  const steps = [day('2024-01-01', [1, 2, 0, 0]), day('2025-01-01', [1, 0, 0, 3])]
  t.strictSame(stackGeometry(steps, 'year', small), {
    layers: [
      {
        cell: { formality: 'formal', production: 'co-production' },
        path: 'M28.9,60L55.6,60L55.6,110L28.9,110Z',
      },
      {
        cell: { formality: 'informal', production: 'co-production' },
        path: 'M64.4,35L91.1,35L91.1,110L64.4,110Z',
      },
      {
        cell: { formality: 'formal', production: 'own-production' },
        path: 'M28.9,35L55.6,35L55.6,60L28.9,60ZM64.4,10L91.1,10L91.1,35L64.4,35Z',
      },
    ],
    levels: [
      { y: 110, count: 0 },
      { y: 60, count: 2 },
      { y: 10, count: 4 },
    ],
    dates: [
      { x: 42.2, day: '2024-01-01' },
      { x: 77.8, day: '2025-01-01' },
    ],
    totals: [
      { x: 42.2, y: 30, count: 3 },
      { x: 77.8, y: 5, count: 4 },
    ],
  })
  t.end()
})

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, at) =>
    Temporal.PlainDate.from('2016-11-22').add({ months: at }).toString(),
  )

/** Where a part of a bar ends above and below, by its left end. */
const partsOf = (path: string): Map<number, { above: number; below: number }> =>
  new Map(
    path
      .split('Z')
      .slice(0, -1)
      .flatMap((outline) => {
        const points = [...outline.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({
          x: Number(x),
          y: Number(y),
        }))
        const above = points.slice(0, points.length / 2)
        const below = points.slice(points.length / 2).toReversed()
        return above.flatMap(({ x, y }, at) =>
          at % 2 === 0 ? [[x, { above: y, below: below[at]?.y ?? NaN }] as const] : [],
        )
      }),
  )

const dayCounts = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(3)), {
  minLength: 1,
  maxLength: 60,
  size: 'max',
})

t.test('every part is as high as its count, and stands on those below it', (t) => {
  const seen = { apart: 0, joined: 0, parts: 0 }
  fc.assert(
    fc.property(dayCounts, (counts) => {
      const dates = days(counts.length)
      const steps = counts.map((four, at) => day(dates[at] ?? '', four))
      const size = { ...small, width: 760, most: Math.max(...steps.map(({ total }) => total)) }
      const { layers } = stackGeometry(steps, 'month', size)
      const isApart = steps.length <= 31
      seen[isApart ? 'apart' : 'joined'] += 1
      const wide = (size.width - size.left - size.right) / (steps.length + (isApart ? 0.25 : 0))
      const unit = (size.height - size.top - size.bottom) / Math.max(1, size.most)
      steps.forEach((step, at) => {
        const left = size.left + wide * (at + (isApart ? 0.25 : 0))
        let ground = size.height - size.bottom
        for (const { name, cell } of stackedCells) {
          const path = layers.find((layer) => layer.cell === cell)?.path ?? ''
          const part = [...partsOf(path)].find(([x]) => Math.abs(x - left) < 0.06)?.[1]
          const height = step[name] * unit
          const drawn = part ?? { above: ground, below: ground }
          if (part !== undefined) seen.parts += 1
          if (Math.abs(drawn.below - ground) > 0.06) throw new Error(`${name} stands elsewhere`)
          if (Math.abs(drawn.below - drawn.above - height) > 0.11)
            throw new Error(
              `${name} is ${String(drawn.below - drawn.above)}, not ${String(height)}`,
            )
          ground -= height
        }
      })
    }),
    { numRuns: 60, seed: 5 },
  )
  t.ok(seen.apart > 10 && seen.joined > 10 && seen.parts > 1000, JSON.stringify(seen))
  t.end()
})

t.test('dates beneath have room, and are as far apart as is told easily', (t) => {
  const beneath = (count: number, width: number, step: 'month' | 'day' | 'quarter' = 'month') =>
    stackGeometry(
      days(count).map((one) => day(one, [1, 0, 0, 0])),
      step,
      { ...small, width },
    ).dates
  t.strictSame(
    beneath(121, 760).map((one) => one.day),
    Array.from({ length: 11 }, (_, at) => `${String(2016 + at)}-11-22`),
  )
  t.strictSame(
    beneath(25, 340).map((one) => one.day),
    ['2016-11-22', '2017-05-22', '2017-11-22', '2018-05-22', '2018-11-22'],
  )
  for (const count of [1, 2, 13, 60, 366]) {
    for (const width of [280, 340, 760]) {
      const [first, second] = beneath(count, width, 'day')
      t.ok(first !== undefined && (second === undefined || second.x - first.x > 80))
    }
  }
  t.end()
})
