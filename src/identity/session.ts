import { z } from 'zod'
import { Uuid } from '#schemas/values.ts'
import type { Clock } from '#src/clock.ts'
import type { ReferenceOf, SignedInPerson } from './signed-in-person.ts'
import { isActor, type RoleHolder } from './visitor.ts'
import { parseRole, writtenRole } from './written-role.ts'

/** Seconds. The README tells of them. */
export const limits = {
  /** A session ends where nothing was asked for so long. */
  idle: 60 * 60,
  /** And after so long, whatever was asked. */
  whole: 12 * 60 * 60,
  /** So long the issuer's word on somebody's roles is taken without asking again. */
  confirmed: 5 * 60,
  /** And so long where it does not answer. */
  unconfirmed: 15 * 60,
  /** For coming back from the issuer. */
  signingIn: 10 * 60,
} as const

/** What a browser keeps, sealed, of who signed in; moments are seconds since 1970. */
export const Session = z.strictObject({
  /** What the issuer knows the person by: held against later answers, and never recorded. */
  subject: z.string(),
  /** The roles that the person has, as they are written. */
  roles: z.array(z.string()),
  /** The role that the person acts in, one of `roles`; null without any. */
  chosen: z.string().nullable(),
  startedAt: z.int(),
  seenAt: z.int(),
  /** When the issuer last said so. */
  confirmedAt: z.int(),
  refreshToken: z.string().nullable(),
  /** Reference of the person; null of who only reads, and where the issuer does not say who it is. */
  personId: Uuid.nullable().default(null),
})
export type Session = z.infer<typeof Session>

/** What the issuer said of somebody. */
export interface Confirmation {
  readonly subject: string
  /** Null where it does not say enough. */
  readonly person: SignedInPerson | null
  readonly holders: readonly RoleHolder[]
  /** Null where it gives none, or no new one. */
  readonly refreshToken: string | null
  readonly at: number
}

/** Who only reads has none, and whom the issuer does not tell of. @throws as the store */
export const referenceIn = (
  { person, holders }: Pick<Confirmation, 'person' | 'holders'>,
  referenceOf: ReferenceOf,
): Promise<string | null> =>
  person === null ? Promise.resolve(null) : referenceOf(person, holders)

export const secondsOf = (clock: Clock): number => Math.floor(clock.now().epochMilliseconds / 1000)

/** Begins in the first of the person's roles. */
export const sessionFrom = (
  { subject, holders, refreshToken, at }: Confirmation,
  personId: string | null,
): Session => {
  const roles = holders.map(writtenRole)
  return {
    subject,
    roles,
    chosen: roles[0] ?? null,
    startedAt: at,
    seenAt: at,
    confirmedAt: at,
    refreshToken,
    personId,
  }
}

/** With the roles of now: who acted in one that was taken away acts in the first of the others. */
export const confirmedBy = (
  session: Session,
  { holders, refreshToken, at }: Confirmation,
): Session => {
  const roles = holders.map(writtenRole)
  const isLeft = session.chosen !== null && roles.includes(session.chosen)
  return {
    ...session,
    roles,
    chosen: isLeft ? session.chosen : (roles[0] ?? null),
    confirmedAt: at,
    refreshToken: refreshToken ?? session.refreshToken,
  }
}

/** Null where it is none of the person's own roles. */
export const actingIn = (session: Session, role: string): Session | null =>
  session.roles.includes(role) ? { ...session, chosen: role } : null

/** What is made for a session is held against: the same until it ends, however often it is confirmed. */
export const sessionKeyOf = ({ subject, startedAt }: Session): string =>
  `${String(startedAt)} ${subject}`

export const endOf = ({ seenAt, startedAt }: Session): number =>
  Math.min(seenAt + limits.idle, startedAt + limits.whole)

export const holdersIn = ({ roles }: Session): readonly RoleHolder[] =>
  roles.map(parseRole).filter((holder) => holder !== null)

export const holderOf = ({ chosen, personId }: Session): RoleHolder | null => {
  const holder = chosen === null ? null : parseRole(chosen)
  return holder !== null && isActor(holder) ? { ...holder, personId } : holder
}
