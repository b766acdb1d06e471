import type { Actor } from '#schemas/events/metadata.ts'

/** Who has not signed in: sees what everybody may, and does nothing. */
export const everybody = { role: 'public', personId: null } as const

/** Who runs the registry at the municipality: sees who asked for what, and does nothing in agreements. */
export const administrator = { role: 'administrator', personId: null } as const

/** Who has a role, as a sign-in gives it. */
export type RoleHolder = Actor | typeof administrator

/** Who asks. */
export type Visitor = RoleHolder | typeof everybody

/** Whether whoever asks has a role at all. */
export const isRoleHolder = (visitor: Visitor): visitor is RoleHolder => visitor.role !== 'public'

/** Whether there is anything that whoever asks may record. */
export const mayRecord = (visitor: Visitor): visitor is Actor =>
  isActor(visitor) && visitor.role !== 'analyst'

/** Whether whoever asks may be one who does something. */
export const isActor = (visitor: Visitor): visitor is Actor =>
  isRoleHolder(visitor) && visitor.role !== 'administrator'
