import type { PageRouter } from '../page-router.ts'
import { forgetPerson, forgetPersonPage } from './forget-person.ts'
import { personPage } from './person-page.ts'
import { personsPage } from './persons-page.ts'
import { recordPerson, recordPersonPage } from './record-person.ts'
import { updatePerson, updatePersonPage } from './update-person.ts'

/** Who contacts and signatories are, and the forms that keep and forget them. */
export const personPages = (pages: PageRouter): void => {
  pages.get('persons', personsPage)
  pages.get('recordPerson', recordPersonPage)
  pages.post('recordPerson', recordPerson)
  pages.get('person', personPage)
  pages.get('updatePerson', updatePersonPage)
  pages.post('updatePerson', updatePerson)
  pages.get('forgetPerson', forgetPersonPage)
  pages.post('forgetPerson', forgetPerson)
}
