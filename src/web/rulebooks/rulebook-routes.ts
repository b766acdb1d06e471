import type { PageRouter } from '../page-router.ts'
import { changeRulebook, changeRulebookPage } from './change-rulebook.ts'
import { rulebookPage } from './rulebook-page.ts'
import { rulebooksPage } from './rulebooks-page.ts'

/** The rules of each municipality, and the form that changes them. */
export const rulebookPages = (pages: PageRouter): void => {
  pages.get('rulebooks', rulebooksPage)
  pages.get('rulebook', rulebookPage)
  pages.get('changeRulebook', changeRulebookPage)
  pages.post('changeRulebook', changeRulebook)
}
