import type { Actor } from '#schemas/events/metadata.ts'

/** Who has not signed in: sees what everybody may, and does nothing. */
export const everybody = { role: 'public', personId: null } as const

/** Who asks. */
export type Visitor = Actor | typeof everybody

/** Whether whoever asks has a role, and so may be one who does something. */
export const isActor = (visitor: Visitor): visitor is Actor => visitor.role !== 'public'
