import type { PersonView } from '#schemas/views/person.ts'
import {
  agreementsOfPerson,
  erasedPersons,
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

  /** The agreements that name a person, or did; with titles of those that the asker may know of. */
  agreementsOf(personId: string, asker: SignedInAsker): Promise<PersonView['agreements']> {
    return this.#models.ask(({ model, viewer, validAt: day }) =>
      agreementsOfPerson(model, personId, { day, viewer: viewer(asker) }),
    )
  }

  /** Whoever is to be forgotten, as the record tells. */
  erased(): Promise<readonly string[]> {
    return this.#models.ask(({ model }) => erasedPersons(model))
  }
}
