import type { AgreementEvent } from '#schemas/events/catalogue.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { PersonItem, PersonList, PersonView } from '#schemas/views/person.ts'
import { evolve } from '#domain/agreements/evolve.ts'
import { initialState, type AgreementState } from '#domain/agreements/state.ts'
import { danishOrder, plainLetters } from '#projections/danish-order.ts'
import { may } from '#src/identity/permissions.ts'
import type { Person, PersonStreams } from '#src/persons/person-streams.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import type { PersonQueries } from '#src/read-side/person-queries.ts'
import type { Queries } from '#src/read-side/queries.ts'
import { authoriseOnPersons, placesOfPerson } from './agreement-rights.ts'
import type { CommandContext } from './context.ts'
import { agreementStream } from './party-streams.ts'
import { readEvents } from './read-stream.ts'

interface Sources extends Pick<CommandContext, 'store' | 'clock'> {
  readonly streams: PersonStreams
  readonly queries: Pick<Queries, 'institutions' | 'succeededBy'>
  readonly references: PersonQueries
}

/** Most persons of a list: they are read one by one, each from its stream. */
const mostListed = 500

/** Who persons are, for those who need to know: read from their streams each time it is shown. */
export class PersonReads {
  readonly #sources: Sources

  constructor(sources: Sources) {
    this.#sources = sources
  }

  /**
   * Whom an agreement names, now or in an earlier version, by name.
   * @throws Refusal not-found, forbidden
   */
  async ofAgreement(agreementId: string, actor: Actor): Promise<PersonItem[]> {
    const { store, references, streams } = this.#sources
    const events = await readEvents(store, agreementStream(agreementId))
    const state = (events as readonly AgreementEvent[]).reduce<AgreementState>(evolve, initialState)
    await authoriseOnPersons(this.#sources, actor, state)
    return byName(await streams.readAll(await references.ofAgreement(agreementId)))
  }

  /** Everything that is held about a person; null where there is none that the actor may know of. */
  async one(personId: string, actor: Actor): Promise<PersonView | null> {
    const { references, streams } = this.#sources
    const person = await streams.read(personId)
    if (person === null) return null
    const places = await placesOfPerson(this.#sources, person)
    if (!may(actor, { name: 'see-persons', ...places })) return null
    const { history } = person
    return {
      ...itemOf(person),
      history,
      ...(await references.mentionsOf(personId, actor)),
    }
  }

  /** Whom a leader's institution keeps, or those of a coordinator's municipality; whose name has all of `q`. */
  async kept(actor: Actor, q = ''): Promise<PersonList> {
    const { streams } = this.#sources
    const kept: Person[] = []
    for (const keeper of await this.#keepersFor(actor)) {
      const listed = await streams.readAll(await streams.idsOf(keeper))
      // Somebody may have gone over to another keeper.
      kept.push(...listed.filter((one) => keeper === (one.institutionId ?? one.municipalityCode)))
    }
    const words = plainLetters(q).split(/\s+/u)
    const found = kept.filter(({ details }) => {
      const name = plainLetters(details.name)
      return words.every((word) => name.includes(word))
    })
    return { items: byName(found).slice(0, mostListed), total: found.length }
  }

  /** How many agreements name each of those who were seen; who is named in none is left out. */
  namedIn(persons: readonly PersonItem[]): Promise<ReadonlyMap<string, number>> {
    return this.#sources.references.countsOf(persons.map(({ personId }) => personId))
  }

  async #keepersFor(actor: Actor): Promise<readonly string[]> {
    const { queries } = this.#sources
    if (actor.role === 'institution-leader') {
      return [actor.institutionId, ...(await queries.succeededBy(actor.institutionId))]
    }
    if (actor.role !== 'coordinator') return []
    const { municipalityCode } = actor
    const { pages } = await allPages((paging, since) =>
      queries.institutions({ municipalityCode }, paging, since),
    )
    return [municipalityCode, ...(await Array.fromAsync(pages)).flat().map(({ id }) => id)]
  }
}

const byName = (persons: readonly Person[]): PersonItem[] =>
  persons
    .map((person) => ({ item: itemOf(person), order: danishOrder(person.details.name) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ item }) => item)

const itemOf = ({ history: _history, signInStream, ...item }: Person): PersonItem => ({
  ...item,
  signsIn: signInStream !== null,
})
