import type { AccessEntry } from '#schemas/access/access-noted.v1.ts'
import { parseDemoRole } from '#src/identity/demo-role.ts'
import { roleInWords } from '../read-visit.ts'
import type { PageContext } from '../visit.ts'

/** Who it was, in words, of each role among the entries. */
export type RoleWords = (entry: AccessEntry) => string

export const roleWordsOf = async (
  context: PageContext,
  entries: readonly AccessEntry[],
): Promise<RoleWords> => {
  const { nobody } = context.visit.texts.accessLog
  const written = [...new Set(entries.map(({ role }) => role ?? ''))]
  const words = new Map<string, string>()
  for (const role of written) words.set(role, (await inWords(context, role)) ?? nobody)
  return ({ role }) => words.get(role ?? '') ?? nobody
}

const inWords = async (
  { visit, queries }: PageContext,
  written: string,
): Promise<string | null> => {
  const visitor = parseDemoRole(written)
  if (visitor === null) return null
  const words = await roleInWords(queries, visitor, visit)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
