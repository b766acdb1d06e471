import type { PageRouter } from '../page-router.ts'
import { boundariesPage } from './boundaries-page.ts'
import { exempt, exemptPage } from './exempt.ts'
import { review, reviewPage } from './review.ts'
import { withdrawExemption, withdrawExemptionPage } from './withdraw-exemption.ts'

/** One agreement's roles and boundaries, and the forms by which a coordinator decides of them. */
export const boundaryPages = (pages: PageRouter): void => {
  pages.get('boundaries', boundariesPage)
  pages.get('review', reviewPage)
  pages.post('review', review)
  pages.get('exempt', exemptPage)
  pages.post('exempt', exempt)
  pages.get('withdrawExemption', withdrawExemptionPage)
  pages.post('withdrawExemption', withdrawExemption)
}
