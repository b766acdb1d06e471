export const median = (values: readonly number[]): number => percentile(values, 50)

/** @param percent 0 to 100 @throws Error where there is nothing to measure */
export const percentile = (values: readonly number[], percent: number): number => {
  const ordered = values.toSorted((a, b) => a - b)
  const at = Math.min(ordered.length - 1, Math.ceil((ordered.length * percent) / 100) - 1)
  const value = ordered[Math.max(0, at)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

/** What was measured, beside the limit it is held to; null where it is held to none. */
export interface Figure {
  readonly what: string
  /** Agreements in the registry; left out where they make no difference. */
  readonly size?: number
  readonly value: number
  readonly unit: string
  readonly limit: Limit | null
}

interface Limit {
  readonly value: number
  readonly keeps: 'at most' | 'at least'
  /** What it was measured from, in the same run. */
  readonly how: string
}

export const atMost = (value: number, how: string): Limit => ({ value, keeps: 'at most', how })
export const atLeast = (value: number, how: string): Limit => ({ value, keeps: 'at least', how })

export const isKept = ({ value, limit }: Figure): boolean => {
  if (limit === null) return true
  return limit.keeps === 'at most' ? value <= limit.value : value >= limit.value
}

export const told = (figure: Figure): string => {
  const { what, size, value, unit, limit } = figure
  const at = size === undefined ? '' : size.toLocaleString('en')
  const said =
    limit === null ? '' : `   ${limit.keeps} ${shown(limit.value)} ${unit} (${limit.how})`
  return `${isKept(figure) ? 'ok  ' : 'OVER'} ${what.padEnd(58)} ${at.padStart(9)} ${shown(value).padStart(9)} ${unit}${said}`
}

export const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)

/**
 * Measures both so many times, the one that begins changing: the machine's own moods last seconds,
 * and meet both. What each is like is the median of its rounds.
 */
export const inTurns = async <One, Other>(
  one: () => Promise<One>,
  other: () => Promise<Other>,
  rounds: number,
): Promise<readonly [readonly One[], readonly Other[]]> => {
  const [ones, others]: [One[], Other[]] = [[], []]
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) ones.push(await one())
    others.push(await other())
    if (round % 2 === 1) ones.push(await one())
  }
  return [ones, others]
}
