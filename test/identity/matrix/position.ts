import type { TermsInput } from '#schemas/terms/terms.ts'
import type { Subject } from '#src/identity/permissions.ts'
import type { z } from 'zod'

/** One thing that routes are asked about, and whose it is. */
export interface Position extends Partial<Subject> {
  readonly name: string
  /** What stands for it in a path. */
  readonly inPath: Readonly<Record<string, string>>
  /** Of an agreement; everything else is known to all who may ask for it. */
  readonly wasAgreed?: boolean
  /** The one role that knows of it at all, as it is written. */
  readonly author?: string
  /** What its author's browser sends along. */
  readonly cookies?: Readonly<Record<string, string>>
  /** Another of the same, where what is done to it is for good: what stands for that in a path. */
  readonly anew?: () => Promise<Position['inPath']>
  /** What operations send about it. */
  readonly terms?: z.input<typeof TermsInput>
  readonly consents?: readonly object[]
  readonly municipalityCode?: string
}
