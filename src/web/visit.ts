import type { AccessLog } from '#src/access-log/access-log.ts'
import type { Clock } from '#src/clock.ts'
import type { Commands } from '#src/commands/request.ts'
import type { PersonReads } from '#src/commands/person-reads.ts'
import type { Drafts } from '#src/drafts/drafts.ts'
import type { RoleHolder, Visitor } from '#src/identity/visitor.ts'
import type { BoundaryQueries } from '#src/read-side/boundary-queries.ts'
import type { KnownReads } from '#src/read-side/known-reads.ts'
import type { Queries } from '#src/read-side/queries.ts'
import type { Language } from '#src/texts/language.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import type { Identity } from '#src/identity/identity.ts'
import type { RateLimiter } from '#src/rate-limits.ts'
import type { Directory } from './directory.ts'
import type { PageName, Parameters } from './paths.ts'

export interface PageServices {
  readonly queries: Queries
  /** The same, as it was known at a moment. */
  readonly known: KnownReads
  readonly boundaries: BoundaryQueries
  readonly commands: Commands
  /** Who contacts and signatories are, for those who may see it. */
  readonly persons: PersonReads
  readonly drafts: Drafts
  readonly accessLog: AccessLog
  readonly clock: Clock
  /** Signs the cookies of the chosen demo role and of drafts; at least 32 characters. */
  readonly cookieSecret: string
  /** Whether a role may be chosen without signing in. */
  readonly isDemoSignIn: boolean
  /** The demo sign-in can be reached by others (SAMSPIL_DEMO_SIGN_IN=anywhere): say so. */
  readonly isPublicDemo: boolean
  /** Where people sign in; left out where they do not. */
  readonly identity?: Identity | null
  /** As many requests as come, where left out. */
  readonly limiter?: RateLimiter
}

/** Where people sign in. */
export interface Account {
  readonly isSignedIn: boolean
  readonly roles: readonly RoleHolder[]
}

/** What every page needs to know of the request. */
export interface Visit {
  readonly language: Language
  /** Of this site as the visitor reached it, where that is known: `https://samspil.example.dk`. */
  readonly origin?: string
  readonly texts: PageTexts
  readonly page: PageName | null
  /** What the address asks for, without what is empty; lists are refused before. */
  readonly asked: Parameters
  /** What stands in the path, by name. */
  readonly inPath: Readonly<Record<string, string>>
  readonly actor: Visitor
  /** The actor's role and scope in words. */
  readonly roleWords: string
  readonly isDemoSignIn: boolean
  readonly isPublicDemo: boolean
  /** What the forms of this page are taken by; null for who has nothing to send. */
  readonly formToken: string | null
  /** Left out in a demo, and where nobody needs to be known. */
  readonly account?: Account
}

export interface PageContext {
  readonly visit: Visit
  readonly queries: Queries
  readonly known: KnownReads
  readonly boundaries: BoundaryQueries
  readonly commands: Commands
  readonly persons: PersonReads
  readonly drafts: Drafts
  readonly accessLog: AccessLog
  readonly clock: Clock
  /** The drafts that this visitor began. */
  readonly draftIds: readonly string[]
  readonly directory: Directory
}
