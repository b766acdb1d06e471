import type { Recorded } from '#schemas/events/catalogue.ts'
import { modelClasses } from '../collaboration-model/classes.ts'
import { endOfTime, type Row } from '../projection.ts'
import { isCounted } from './counted.ts'
import { placesFrom, type Place } from './places.ts'

/** What an event changed of an agreement's places in lists, from its position on. */
export const recordedRows = (
  event: Recorded,
  rows: { readonly before: readonly Row[]; readonly after: readonly Row[] },
): Row[] => {
  const position = Number(event.position)
  const [before, after] = [placesIn(rows.before), placesIn(rows.after)]
  const changed = [
    ...[...after].flatMap(([key, place]): Changed[] => (before.has(key) ? [] : [[place, 1]])),
    ...[...before].flatMap(([key, place]): Changed[] => (after.has(key) ? [] : [[place, -1]])),
  ]
  return [
    ...changed.map(([[scope, className, titleOrder, from, to], change]) => ({
      table: 'recorded_listing',
      values: {
        scope,
        class: className,
        title_order: titleOrder,
        from_day: from,
        to_day: to,
        position,
        change,
      },
    })),
    ...countRows(changed, position),
  ]
}

type Changed = readonly [place: Place, change: 1 | -1]

/** By what tells them apart. */
const placesIn = (rows: readonly Row[]): ReadonlyMap<string, Place> =>
  new Map(placesFrom(rows).map((place) => [place.join('\n'), place]))

/** By how much the numbers of each period change; most of what an event takes it gives back. */
const countRows = (changed: readonly Changed[], position: number): Row[] => {
  const sums = new Map<string, number>()
  for (const [[scope, className, , from, to], change] of changed) {
    if (!isCounted(scope) || !modelClasses.has(className)) continue
    const days =
      to === endOfTime
        ? [[from, change] as const]
        : ([
            [from, change],
            [to, -change],
          ] as const)
    for (const [day, by] of days) {
      for (const period of [`y${day.slice(0, 4)}`, `m${day.slice(0, 7)}`, `d${day}`]) {
        const key = [scope, className, period].join('\n')
        sums.set(key, (sums.get(key) ?? 0) + by)
      }
    }
  }
  return [...sums].flatMap(([key, change]) => {
    const [scope = '', className = '', period = ''] = key.split('\n')
    return change === 0
      ? []
      : [
          {
            table: 'recorded_change',
            values: { scope, class: className, period, position, change },
          },
        ]
  })
}
