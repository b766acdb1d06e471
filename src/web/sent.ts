import { z } from 'zod'
import { tokenName } from './forms/form-token.ts'

/** The fields of a form by their names, as they were typed; lines end with a line feed. */
export type Typed = Readonly<Record<string, string>>

const Sent = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** What a form sent, without its token; a name that came more than once has one line for each. */
export const typedIn = (body: unknown): Typed => {
  const sent = Sent.safeParse(body ?? {})
  if (!sent.success) return {}
  const { [tokenName]: _, ...typed } = sent.data
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, lines([value].flat())]),
  )
}

const lines = (values: readonly string[]): string => values.join('\n').replace(/\r\n?/g, '\n')
