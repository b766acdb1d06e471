import type { Formality, Production } from '#schemas/terms/classification.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { Theme } from '#schemas/values.ts'
import type { AgreementStatus } from '#schemas/views/agreement.ts'

export interface AgreementFilter {
  readonly status?: AgreementStatus | undefined
  readonly formality?: Formality | undefined
  readonly production?: Production | undefined
  readonly institutionId?: string | undefined
  /** Party to it is any of these. */
  readonly institutionIds?: readonly string[] | undefined
  readonly networkId?: string | undefined
  readonly networkKind?: NetworkKind | undefined
  readonly theme?: Theme | undefined
  readonly place?: string | undefined
  readonly municipalityCode?: string | undefined
}

/** Who looks: what was never agreed is shown to some (domain.md, Life of an agreement). */
export type Viewer =
  | {
      readonly role: 'institution-leader'
      /** The own institution, and all that it has taken over from. */
      readonly institutionIds: readonly string[]
    }
  | { readonly role: 'coordinator'; readonly municipalityCode: string }
  | { readonly role: 'analyst' }
  /** Who has not signed in: sees what is in force on the day. */
  | { readonly role: 'public' }

/** Who may be told what was found. */
export type SignedIn = Exclude<Viewer, { role: 'public' }>
