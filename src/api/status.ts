import type { RefusalCode } from '#domain/refusal.ts'

/**
 * The one table from what the domain says to what HTTP says. 409: the request is right, and the
 * record stands in its way. 422: the request is well-formed, and breaks a rule.
 */
export const statusOf = (code: RefusalCode): number => statuses[code] ?? 422

const statuses: Partial<Record<RefusalCode, number>> = {
  'not-found': 404,
  forbidden: 403,
  'already-agreed': 409,
  'already-ended': 409,
  'already-closed': 409,
  'not-agreed-yet': 409,
  annulled: 409,
  'nothing-to-undo': 409,
  'open-must-fix': 409,
  'nothing-to-review': 409,
  'legal-basis-exists': 409,
  'legal-basis-fixed': 409,
}
