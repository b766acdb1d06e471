import type { Clock } from '#src/clock.ts'
import type { IssuerOptions } from './issuer.ts'
import type { RoleMapping } from './role-mapping.ts'

/** All that sign-in takes from its settings and their files. */
export interface SignInOptions extends Omit<IssuerOptions, 'clock'> {
  readonly roles: RoleMapping
  /** Origin at which people reach the registry. */
  readonly publicUrl: string
  /** That tokens for the API must be meant for. */
  readonly apiAudience: string
  /** What tokens and sessions are held against; the registry's own where left out. */
  readonly clock?: Clock
}
