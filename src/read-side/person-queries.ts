import type { PersonView } from '#schemas/views/person.ts'
import {
  agreementCounts,
  erasedPersons,
  mentionsOfPerson,
  personsOfAgreement,
} from '#projections/persons/queries.ts'
import type { UpToDate } from './up-to-date.ts'
import type { SignedInAsker } from './viewer.ts'

/** Where persons are named: by references, since who they are stands in no read model. */
export class PersonQueries {
  readonly #models: UpToDate

  constructor(models: UpToDate) {
    this.#models = models
  }

  /** Whom an agreement names or named, whoever asks. */
  ofAgreement(agreementId: string): Promise<readonly string[]> {
    return this.#models.ask(({ model }) => personsOfAgreement(model, agreementId))
  }

  /** Where a person is or was named; with titles of agreements that the asker may know of. */
  mentionsOf(
    personId: string,
    asker: SignedInAsker,
  ): Promise<Pick<PersonView, 'agreements' | 'elsewhere'>> {
    return this.#models.ask(({ model, viewer, validAt: day }) =>
      mentionsOfPerson(model, personId, { day, viewer: viewer(asker) }),
    )
  }

  /** How many agreements name each of them; who is named in none is left out. */
  countsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#models.ask(({ model }) => agreementCounts(model, personIds))
  }

  /** Whoever is to be forgotten, as the record tells. */
  erased(): Promise<readonly string[]> {
    return this.#models.ask(({ model }) => erasedPersons(model))
  }
}
