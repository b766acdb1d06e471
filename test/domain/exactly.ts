import assert from 'node:assert/strict'
import type { Test } from 'tap'

/** What a comparison that was made hands back; nothing else can. */
export interface Proof {
  readonly [proven]: true
}

const proven = Symbol('proven')
const proof: Proof = { [proven]: true }

/**
 * Holds two values against each other as canonical JSON: the order of keys is free, nothing else
 * is. A key that is there with undefined is not the same as one that is missing, nor 0 as -0.
 * @throws AssertionError, and TypeError for what JSON cannot say.
 */
export const exactly = (actual: unknown, expected: unknown, what = 'value'): Proof => {
  assert.equal(canonical({ [what]: actual }), canonical({ [what]: expected }))
  return proof
}

export const isTrue = (actual: boolean, what?: string): Proof => exactly(actual, true, what)

/** A subtest each, none of which can be empty: every one returns what it proved. */
export const cases = (
  t: Test,
  table: Readonly<Record<string, () => Proof | readonly [Proof, ...Proof[]]>>,
): void => {
  const entries = Object.entries(table)
  assert.ok(entries.length > 0, 'a table of cases without a case')
  t.plan(entries.length)
  for (const [name, run] of entries) {
    t.test(name, (t) => {
      t.plan(1)
      const proved: readonly unknown[] = [run()].flat()
      t.ok(proved.length > 0 && proved.every((one) => one === proof), 'as it should be')
      return Promise.resolve()
    })
  }
}

/** JSON with sorted keys; throws where JSON would be silent about something. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value), null, 1)

const sorted = (value: unknown): unknown => {
  if (value === undefined) return { $undefined: true }
  if (Object.is(value, -0)) return { $negativeZero: true }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (Array.isArray(value)) return Array.from(value, sorted)
  if (!isPlain(value)) throw new TypeError(`Not JSON: ${Object.prototype.toString.call(value)}`)
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  )
}

const isPlain = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
