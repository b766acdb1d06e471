import type { TermPath } from '#src/texts/terms/term-path.ts'

/** Ids of the parts of an agreement's page, for links from elsewhere to what stands there. */
export const partAnchors = {
  facts: 'facts',
  placement: 'placement',
  tasks: 'tasks',
  frames: 'frames',
  resources: 'resources',
  contacts: 'contacts',
  history: 'history',
} as const

export const taskAnchor = (taskId: string): string => `task-${taskId}`

export const fundingAnchor = (fundingId: string): string => `funding-${fundingId}`

/** Where a field stands on the page. */
export const fieldAnchor = (path: TermPath): string => `term-${path.replaceAll('.', '-')}`

/** Where a field stands; the part that it would stand in where it says nothing and is left out. */
export const anchorOfPath = (path: TermPath, value: unknown): string => {
  const part = partOf(path)
  const isLeftOut =
    value === null || value === 'unknown' || (Array.isArray(value) && value.length === 0)
  return part === 'frames' && !isLeftOut ? fieldAnchor(path) : partAnchors[part]
}

const partOf = (path: TermPath): keyof typeof partAnchors => {
  if (path.startsWith('classification.')) return 'placement'
  if (path.startsWith('parties.*.tasks.')) return 'tasks'
  if (path.startsWith('parties.')) return 'contacts'
  // A confirmation sets another day for it: it stands with the other dates.
  if (path === 'reviewBy') return 'facts'
  return /^(funding|inKind|accounts)/.test(path) ? 'resources' : 'frames'
}
