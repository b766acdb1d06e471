import { Formality, Production } from '#schemas/terms/classification.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import type { Viewer } from '../agreement-register/filters.ts'

/** All that a list or a count may ask for of an agreement on a day, besides its scope. */
export interface ListingClass {
  readonly status: AgreementStatus
  readonly formality: Formality
  readonly production: Production
  /** What never was agreed is a proposal to this day, and not for everyone to see. */
  readonly wasAgreed: boolean
}

/** As stored: short, for it is in every row of every index. */
export const codeOf = ({ status, formality, production, wasAgreed }: ListingClass): string =>
  statuses[status] + formalities[formality] + productions[production] + (wasAgreed ? 'y' : 'n')

/** Classes that fit, by their codes. */
export const classesOf = (asked: {
  readonly [Part in keyof ListingClass]?: ListingClass[Part] | undefined
}): ReadonlyMap<string, ListingClass> =>
  new Map(
    every
      .filter((one) =>
        parts.every((part) => asked[part] === undefined || asked[part] === one[part]),
      )
      .map((one) => [codeOf(one), one]),
  )

/** Of what a list is asked for, what whoever looks may see at all: the public what is in force. */
export const classesAsked = (
  asked: Parameters<typeof classesOf>[0],
  { role }: Pick<Viewer, 'role'>,
): string[] => {
  const { status = role === 'public' ? 'in-force' : undefined } = asked
  return role === 'public' && status !== 'in-force'
    ? []
    : [...classesOf({ ...asked, status }).keys()]
}

const parts = ['status', 'formality', 'production', 'wasAgreed'] as const

const statuses: Record<AgreementStatus, string> = {
  proposed: 'p',
  upcoming: 'u',
  'in-force': 'f',
  lapsed: 'l',
  ended: 'e',
  annulled: 'a',
}
const formalities: Record<Formality, string> = { formal: 'f', informal: 'i' }
const productions: Record<Production, string> = { 'own-production': 'o', 'co-production': 'c' }

/** Whether agreements of a status were agreed, where that is known. */
const knownAgreed: Partial<Record<AgreementStatus, boolean>> = {
  proposed: false,
  upcoming: true,
  'in-force': true,
  lapsed: true,
}

const every: readonly ListingClass[] = AgreementStatus.options.flatMap((status) =>
  Formality.options.flatMap((formality) =>
    Production.options.flatMap((production) =>
      [true, false]
        .filter((wasAgreed) => (knownAgreed[status] ?? wasAgreed) === wasAgreed)
        .map((wasAgreed) => ({ status, formality, production, wasAgreed })),
    ),
  ),
)
