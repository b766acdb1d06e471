import { scaleUtc } from 'd3-scale'
import type { AgreementStatus } from '#schemas/views/agreement.ts'
import type { AgreementVersions } from '#schemas/views/agreement-versions.ts'
import { dayAfter, earliest, latest } from '#domain/dates.ts'

/** Where everything on the line stands, in units of its picture. */
export interface LifeGeometry {
  readonly stretches: readonly PlacedStretch[]
  readonly marks: readonly PlacedMark[]
  readonly ticks: readonly { readonly x: number; readonly day: string }[]
  readonly today: number
  /** Rows of marks above the line, at least one. */
  readonly lanes: number
}

interface PlacedStretch {
  readonly status: AgreementStatus
  readonly x: number
  readonly width: number
}

interface PlacedMark {
  readonly number: number
  readonly isStanding: boolean
  readonly x: number
  /** Row above the line, from 0: marks that are close stand above each other. */
  readonly lane: number
}

interface Size {
  readonly width: number
  readonly margin: number
  /** Between the middles of two marks in a row. */
  readonly gap: number
}

export const lifeGeometry = (list: AgreementVersions, size: Size): LifeGeometry => {
  const { width, margin, gap } = size
  const { life, items, validAt } = list
  const [from, to] = domainOf(list)
  const scale = scaleUtc()
    .domain([Date.parse(from), Date.parse(to)])
    .range([margin, width - margin])
  const at = (day: string): number => rounded(scale(Date.parse(day)))
  const marks = inLanes(
    items.map(({ number, effectiveFrom, replacedBy }) => ({
      number,
      isStanding: replacedBy === null,
      x: at(effectiveFrom),
    })),
    gap,
  )
  return {
    stretches: life.map(({ from: begin, until, status }) => {
      const end = until === null ? to : dayAfter(until)
      return { status, x: at(begin), width: rounded(at(end) - at(begin)) }
    }),
    marks,
    ticks: scale
      .ticks(Math.max(2, Math.floor(width / 110)))
      .map((date) => ({ x: at(isoDay(date)), day: isoDay(date) })),
    today: at(validAt),
    lanes: Math.max(1, ...marks.map(({ lane }) => lane + 1)),
  }
}

/** From its first day, or that of a version before it, to a while after today and what is known ahead. */
const domainOf = ({ life, items, validAt }: AgreementVersions): readonly [string, string] => {
  const edges = life.flatMap(({ from, until }) => [from, ...(until === null ? [] : [until])])
  const days = [validAt, ...edges, ...items.map(({ effectiveFrom }) => effectiveFrom)]
  const [first, last] = [days.reduce(earliest), days.reduce(latest)]
  const spare = Math.max(20, Math.round(daysBetween(first, last) * 0.06))
  return [first, Temporal.PlainDate.from(last).add({ days: spare }).toString()]
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

/** To a tenth. */
const rounded = (value: number): number => Math.round(value * 10) / 10

const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

/** Each in the lowest row where it does not touch the one before. */
const inLanes = (marks: readonly Omit<PlacedMark, 'lane'>[], gap: number): PlacedMark[] => {
  const ends: number[] = []
  return marks
    .toSorted((a, b) => a.x - b.x || a.number - b.number)
    .map((mark) => {
      const free = ends.findIndex((end) => end + gap <= mark.x)
      const lane = free === -1 ? ends.length : free
      ends[lane] = mark.x
      return { ...mark, lane }
    })
}
