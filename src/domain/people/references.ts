import type { Recorded, RegistryEvent } from '#schemas/events/catalogue.ts'
import type { Consent } from '#schemas/events/consent.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { PersonCapacity } from '#schemas/views/person.ts'

type Named = Pick<TermsInput['parties'][number], 'contacts'>

/** Contacts of terms that are not null, each once. */
const personsIn = ({ parties }: { readonly parties: readonly Named[] }): string[] =>
  each(parties.flatMap(({ contacts }) => contacts))

/** Who consented, each once. */
const signatoriesIn = (consents: readonly Pick<Consent, 'personId'>[]): string[] => each(consents)

/** What a command can name persons in. */
interface Naming {
  readonly terms?: { readonly parties: readonly Named[] } | undefined
  readonly consents?: readonly Pick<Consent, 'personId'>[]
  readonly mendedConsents?: readonly Pick<Consent, 'personId'>[] | null
}

/** Whoever a command names, each once. */
export const personsNamedBy = ({ terms, consents = [], mendedConsents }: Naming): string[] => [
  ...new Set([
    ...(terms === undefined ? [] : personsIn(terms)),
    ...signatoriesIn([...consents, ...(mendedConsents ?? [])]),
  ]),
]

interface NamedPerson {
  readonly personId: string
  readonly capacity: PersonCapacity
}

/** The persons that an event names, each once as what; who recorded it among them. */
export const personsNamedIn = (event: Recorded): NamedPerson[] => {
  const { personId } = event.metadata.actor
  const named = namedInData(event)
  return personId === null ? named : [{ personId, capacity: 'actor' }, ...named]
}

const namedInData = (event: RegistryEvent): NamedPerson[] => {
  if (!isWithPersons(event)) return []
  const { data } = event
  const terms = 'terms' in data ? personsIn(data.terms) : []
  const consents = 'mendedConsents' in data ? (data.mendedConsents ?? []) : []
  return [
    ...terms.map((personId) => ({ personId, capacity: 'contact' as const })),
    ...signatoriesIn([...data.consents, ...consents]).map((personId) => ({
      personId,
      capacity: 'consent' as const,
    })),
  ]
}

type WithPersons = Extract<
  RegistryEvent,
  { type: 'agreement-proposed.v1' | 'agreement-agreed.v1' | 'agreement-revised.v1' }
>

const isWithPersons = (event: RegistryEvent): event is WithPersons =>
  event.type === 'agreement-proposed.v1' ||
  event.type === 'agreement-agreed.v1' ||
  event.type === 'agreement-revised.v1'

const each = (named: readonly { readonly personId: string | null }[]): string[] => [
  ...new Set(named.flatMap(({ personId }) => personId ?? [])),
]
