import type { PageRouter } from '../../page-router.ts'
import { comparePage } from './compare-page.ts'
import { storyPage } from './story-page.ts'

export const storyPages = (pages: PageRouter): void => {
  pages.get('story', storyPage)
  pages.get('compare', comparePage)
}
