import type { Typed } from '../sent.ts'

/** Name of the hidden field with the revision that the visitor saw. */
const revisionField = 'revision'

export const revisionHidden = (revision: number): Typed => ({ [revisionField]: String(revision) })

/** Null where none was sent: then nothing was seen, and the form is to be shown anew. */
export const revisionIn = (typed: Typed): number | null => {
  const text = typed[revisionField] ?? ''
  return /^\d{1,9}$/.test(text) ? Number(text) : null
}
