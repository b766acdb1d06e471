import type { PageRouter } from '../page-router.ts'
import { addLegalBasis, addLegalBasisPage } from './add-legal-basis.ts'
import { correctLegalBasis, correctLegalBasisPage } from './correct-legal-basis.ts'
import { legalBasesPage } from './legal-bases-page.ts'

/** The list of legal bases, and the forms that keep it. */
export const legalBasisPages = (pages: PageRouter): void => {
  pages.get('legalBases', legalBasesPage)
  pages.get('addLegalBasis', addLegalBasisPage)
  pages.post('addLegalBasis', addLegalBasis)
  pages.get('correctLegalBasis', correctLegalBasisPage)
  pages.post('correctLegalBasis', correctLegalBasis)
}
