import type { Page } from 'playwright-core'

/**
 * What a person does, for the keystroke-level model (Card, Moran and Newell, "The Keystroke-Level
 * Model for User Performance Time", 1980): seconds of an average person who types 40 words a
 * minute, and reads what is new on a page at 240 words a minute.
 */
export interface Effort {
  pages: number
  typed: number
  presses: number
  decisions: number
  wordsRead: number
  /** How many of the pages were read: each is read once. */
  pagesRead: number
}

const seconds = { key: 0.28, pointing: 1.1, press: 0.2, handsOver: 0.4, decision: 1.35, word: 0.25 }

/** Without reading, and with every word of every page read once. */
export const secondsOf = (effort: Effort): { acting: number; withReading: number } => {
  const { typed, presses, decisions, wordsRead } = effort
  const acting =
    typed * seconds.key +
    presses * (seconds.pointing + seconds.press + seconds.handsOver) +
    decisions * seconds.decision
  return { acting: Math.round(acting), withReading: Math.round(acting + wordsRead * seconds.word) }
}

/** Counts the pages that are shown from now on; redirects are none. */
export const measure = (page: Page): Effort => {
  const effort: Effort = {
    pages: 0,
    typed: 0,
    presses: 0,
    decisions: 0,
    wordsRead: 0,
    pagesRead: 0,
  }
  page.on('response', (answer) => {
    const isPage = answer.request().isNavigationRequest()
    if (isPage && (answer.status() < 300 || answer.status() >= 400)) effort.pages += 1
  })
  return effort
}

/** The words of the page's own part that can be seen. */
export const readPage = async (page: Page, effort: Effort): Promise<void> => {
  if (effort.pagesRead === effort.pages) return
  effort.pagesRead = effort.pages
  const text = await page.locator('main').innerText()
  effort.wordsRead += text.split(/\s+/).filter((word) => word !== '').length
}
