import type { PageRouter } from '../page-router.ts'
import { askQuestion, questionPage } from './question-page.ts'

/** "Må frivillige …?", for anybody. */
export const questionPages = (pages: PageRouter): void => {
  pages.get('question', questionPage)
  pages.post('question', askQuestion)
}
