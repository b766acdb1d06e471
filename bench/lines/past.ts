import { chance, type Chance } from '../chance.ts'
import { after, steadyLoad } from '../load.ts'
import { atMost, median, percentile } from '../measures.ts'
import { Server } from '../server.ts'
import { largest, type Bench, type Figures, type Line } from './line.ts'

const perSecond = 10
const seconds = 5
const rounds = 3
/** Milliseconds. */
const mostOfCells = 50
const mostOfGroups = 250
const mostOverTime = 500
/** Days are asked about from the first year of a grown registry on. */
const firstYear = 2006
const years = 20

export const pastLine: Line = {
  name: 'past',
  about:
    'the model of any day and of many, as it was known at any moment, beside the model of today; durations, funding and the calendar of a day',
  figures,
}

async function* figures(bench: Bench): Figures {
  for (const size of bench.sizes) {
    const server = await Server.start(await bench.data.at(size))
    try {
      await server.caughtUp()
      for (const question of await questionsTo(server)) {
        yield* measured(question, { server, size, bench })
      }
    } finally {
      await server.stop()
    }
  }
}

/** Another one each time. */
interface Question {
  readonly what: string
  readonly path: () => string
  /** An analyst where left out. */
  readonly role?: string
  /** Milliseconds; null where it is there to compare with. */
  readonly most: number | null
}

async function* measured(
  { what, path, most, role }: Question,
  { server, size, bench }: { server: Server; size: number; bench: Bench },
): Figures {
  const p99s: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const ask = () => server.client.get(path(), role)
    p99s.push(percentile(await steadyLoad(ask, { perSecond, until: after(seconds) }), 99))
  }
  yield {
    what: `p99 of ${what}`,
    size,
    value: median(p99s),
    unit: 'ms',
    limit: most === null || size !== largest(bench) ? null : atMost(most, 'by itself'),
  }
}

const questionsTo = async (server: Server): Promise<readonly Question[]> => {
  const model = '/v1/collaboration-model'
  const next = chance(7)
  const { position } = await checked(server, model)
  const { items } = await server.client.json<{ items: readonly { institutionId: string }[] }>(
    '/v1/institutions?limit=100',
  )
  const known = (): string => `recordedAt=${String(1 + next(Number(position)))}`
  const then = (): string => `validAt=${anyDay(next)}&${known()}`
  const ofOne = (): string => `institutionId=${items[next(items.length)]?.institutionId ?? ''}`
  await checked(server, `${model}?${then()}`)
  await checked(server, `${model}?${then()}&${ofOne()}`)
  await checked(server, `${model}?recordedAt=${position}`, position)
  await sameAsNow(server, `${model}/over-time?step=month&${tenYears(next)}`, position)
  return [
    { what: 'the model, of today', path: () => model, most: null },
    {
      what: 'the cells, of a day',
      path: () => `${model}?validAt=${anyDay(next)}`,
      most: mostOfCells,
    },
    { what: 'the cells, as known then', path: () => `${model}?${then()}`, most: mostOfCells },
    {
      what: 'the cells of an institution, as known then',
      path: () => `${model}?${then()}&${ofOne()}`,
      most: mostOfCells,
    },
    ...['municipality', 'theme', 'networkKind'].map((groupBy) => ({
      what: `the model by ${groupBy}, as known then`,
      path: () => `${model}?${then()}&groupBy=${groupBy}`,
      most: mostOfGroups,
    })),
    {
      what: 'the model in 120 months',
      path: () => `${model}/over-time?step=month&${tenYears(next)}`,
      most: mostOverTime,
    },
    {
      what: 'the model in 120 months, as known then',
      path: () => `${model}/over-time?step=month&${tenYears(next)}&${known()}`,
      most: mostOverTime,
    },
    {
      what: 'durations by theme, of a day',
      path: () => `/v1/agreements/durations?groupBy=theme&validAt=${anyDay(next)}`,
      most: mostOfGroups,
    },
    {
      what: 'funding by theme, of a day',
      path: () => `/v1/funding?groupBy=theme&validAt=${anyDay(next)}`,
      most: mostOfGroups,
    },
    {
      what: 'the calendar of a municipality',
      path: () => '/v1/calendar?within=90&municipalityCode=0510',
      role: 'coordinator:0510',
      most: mostOfGroups,
    },
  ]
}

interface Model {
  readonly position: string
  readonly total: number
  readonly cells: readonly { readonly count: number }[]
}

/** @throws Error where the cells do not hold what all of them do, or what is known now is not told as such */
const checked = async (server: Server, path: string, position?: string): Promise<Model> => {
  const told = await server.client.json<Model>(path)
  const held = told.cells.reduce((sum, { count }) => sum + count, 0)
  if (held !== told.total) throw new Error(`${path}: the cells hold ${String(held)}`)
  if (position === undefined) return told
  const now = await server.client.json<Model>('/v1/collaboration-model')
  if (told.total !== now.total || told.position !== position)
    throw new Error(`${path}: ${String(told.total)} instead of ${String(now.total)}`)
  return told
}

/** @throws Error where what is known now is not told as such on every date */
const sameAsNow = async (server: Server, path: string, position: string): Promise<void> => {
  const now = await server.client.get(path)
  if ((await server.client.get(`${path}&recordedAt=${position}`)) !== now)
    throw new Error(`${path}: another answer as known at ${position}`)
}

const anyDay = (next: Chance): string => dayIn(firstYear + next(years), next)

const dayIn = (year: number, next: Chance): string =>
  [String(year), twoDigits(1 + next(12)), twoDigits(1 + next(28))].join('-')

const tenYears = (next: Chance): string => {
  const year = firstYear + next(years - 10)
  return `from=${String(year)}-01-31&to=${String(year + 9)}-12-31`
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
