export const median = (values: readonly number[]): number => percentile(values, 50)

/** @param percent 0 to 100 @throws Error where there is nothing to measure */
export const percentile = (values: readonly number[], percent: number): number => {
  const ordered = values.toSorted((a, b) => a - b)
  const at = Math.min(ordered.length - 1, Math.ceil((ordered.length * percent) / 100) - 1)
  const value = ordered[Math.max(0, at)]
  if (value === undefined) throw new Error('Nothing was measured')
  return value
}

/** A figure beside the limit it is held to, both of this run; null where it is held to none. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly limit: number | null
}

export const isKept = ({ value, limit }: Figure): boolean => limit === null || value <= limit

export const told = (figure: Figure): string => {
  const { what, value, unit, limit } = figure
  const said = limit === null ? '' : `   at most ${shown(limit)} ${unit}`
  return `${isKept(figure) ? 'ok  ' : 'OVER'} ${what.padEnd(64)} ${shown(value).padStart(9)} ${unit}${said}`
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
