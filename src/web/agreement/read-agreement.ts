import { Uuid } from '#schemas/values.ts'
import type { AgreementView, PartyName } from '#schemas/views/agreement.ts'
import type { PersonItem } from '#schemas/views/person.ts'
import type { AgreementHistory } from '#projections/agreement-history/queries.ts'
import { actingFor } from '#src/identity/acting-for.ts'
import { may, mayAtAll } from '#src/identity/permissions.ts'
import { actorIn } from '../acting.ts'
import type { Names } from '../terms/value-words.ts'
import type { KnownOn } from '#src/read-side/known-moment.ts'
import type { KnownThen } from '../as-known/known.ts'
import type { Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { namesOf } from './names.ts'
import { personsOn, type Persons } from './persons.ts'

/** What the page of an agreement is made from. */
export interface AgreementOnPage {
  readonly visit: Visit
  /** The day and the moment that are asked for, as they stand in addresses. */
  readonly times: Parameters
  readonly agreement: AgreementView
  readonly history: AgreementHistory
  readonly names: Names
  /** The parties on the day, with the shared addresses of those that are registered. */
  readonly parties: readonly PartyOnPage[]
  /** Whom it names, for who may see that. */
  readonly persons: Persons
  readonly mayAct: boolean
}

export interface PartyOnPage extends PartyName {
  readonly publicContact: string | null
}

/**
 * Null where there is no such agreement, or none that the visitor may know of; today where no day is
 * asked, and as known now where no moment is.
 */
export const readAgreement = async (
  context: PageContext,
  on?: string,
  then: KnownThen | null = null,
): Promise<AgreementOnPage | null> => {
  const { visit, queries, known } = context
  const id = Uuid.safeParse(visit.inPath.agreementId)
  if (!id.success) return null
  const asked = then === null ? null : { validAt: on, recordedAt: { position: then.position } }
  const agreement =
    asked === null
      ? await queries.agreement(id.data, visit.actor, on)
      : await known.agreement(id.data, actorIn(visit), asked)
  if (agreement === null) return null
  const whole = mayAtAll(visit.actor, 'see-history')
    ? await queries.agreementHistory(id.data, visit.actor)
    : { ...agreement, entries: [], parties: [] }
  if (whole === null) return null
  const history = then === null ? whole : upTo(whole, agreement.revision)
  const persons = await personsOn(context, { agreement, history })
  const names = await namesOf(context, { agreement, history })
  return {
    visit,
    times: { validAt: on, recordedAt: then?.asked },
    agreement,
    history,
    names: withPersons(names, persons),
    parties: await Promise.all(agreement.parties.map((party) => onPage(context, party, asked))),
    persons,
    mayAct: await mayAct(context, agreement),
  }
}

const withPersons = (names: Names, persons: Persons): Names =>
  new Map([...names, ...[...persons.values()].map(nameOfPerson)])

const nameOfPerson = ({ personId, details }: PersonItem): [string, string] => [
  personId,
  details.name,
]

/** As its commands decide it: for a party that closed, its successor acts. */
const mayAct = async (
  { visit, queries }: PageContext,
  { parties, validAt }: AgreementView,
): Promise<boolean> => {
  const ids = parties.flatMap(({ kind, id }) => (kind === 'institution' && id !== null ? [id] : []))
  const acting = await actingFor(ids, { day: validAt, find: (id) => queries.institution(id) })
  return may(visit.actor, { name: 'act-on-agreement', institutionIds: [...acting.keys()] })
}

const onPage = async (
  { queries, known }: PageContext,
  party: PartyName,
  asked: KnownOn | null,
): Promise<PartyOnPage> => {
  const { kind, id } = party
  if (id === null || kind === 'organisation') return { ...party, publicContact: null }
  if (asked !== null) {
    const details = await known.party({ kind, id }, asked)
    return { ...party, publicContact: details?.publicContact ?? null }
  }
  const found = kind === 'institution' ? await queries.institution(id) : await queries.network(id)
  return { ...party, publicContact: found?.details.publicContact ?? null }
}

/** What had happened up to a revision. */
const upTo = (history: AgreementHistory, revision: number): AgreementHistory => ({
  ...history,
  entries: history.entries.filter((entry) => entry.revision <= revision),
})
