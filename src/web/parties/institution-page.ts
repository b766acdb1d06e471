import type { InstitutionDetails } from '#schemas/parties/institution.ts'
import type { Html } from '../html/html.ts'
import type { PageContext, Visit } from '../visit.ts'
import { contactOf, linked, type Fact } from './facts.ts'
import { institutionForm } from './institution-form.ts'
import { partyPage } from './party-page.ts'

export const institutionPage = (context: PageContext): Promise<Html | null> =>
  partyPage(institutionForm, context, ({ visit }, { details }) =>
    Promise.resolve(factsOf(visit, details)),
  )

const factsOf = (visit: Visit, details: InstitutionDetails): readonly Fact[] => {
  const { field, guidelinesKnown } = visit.texts.parties
  const { guidelines } = details
  return [
    [field.publicContact, contactOf(visit, details.publicContact)],
    [field.place, details.place],
    [field.centre, details.centre],
    [field.guidelines, guidelinesKnown[guidelines.exist]],
    [field.guidelinesReference, linked(guidelines.reference)],
  ]
}
