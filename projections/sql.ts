import type { ColumnValue } from './projection.ts'

/** A condition and the parameters it names; the texts are ours, what users send is only bound. */
export interface Condition {
  readonly sql: string
  readonly parameters: Readonly<Record<string, ColumnValue>>
}

export const condition = (
  sql: string,
  parameters: Readonly<Record<string, ColumnValue>> = {},
): Condition => ({ sql, parameters })

/** A condition that applies only where something is asked for. */
export const whereAsked = (
  value: ColumnValue | undefined,
  make: (value: Exclude<ColumnValue, null>) => Condition,
): Condition[] => (value === undefined || value === null ? [] : [make(value)])

export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.length === 0 ? 'TRUE' : conditions.map(({ sql }) => `(${sql})`).join(' AND '),
  parameters: Object.assign({}, ...conditions.map(({ parameters }) => parameters)) as Record<
    string,
    ColumnValue
  >,
})
