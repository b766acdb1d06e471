import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'
import { isLong } from '../tries.ts'

interface PageOptions {
  /** Of the window, in CSS pixels; 1280 where left out. */
  readonly width?: number
  readonly javaScript?: boolean
  /** What Accept-Language says; `da-DK` where left out. */
  readonly language?: string
}

export interface TestBrowser {
  /** A page with cookies and storage of its own; closing it forgets them. */
  newPage(options?: PageOptions): Promise<Page>
  close(): Promise<void>
}

/** A real Chromium without a window, that reaches this machine and no other. */
export const openBrowser = async (): Promise<TestBrowser> => {
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: quiet,
    // It shows our own pages only; many systems and all containers deny it the namespaces it needs.
    chromiumSandbox: false,
  })
  const closing: Promise<void>[] = []
  return {
    newPage: async ({ width = 1280, javaScript = true, language = 'da-DK' } = {}) => {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        javaScriptEnabled: javaScript,
        locale: language,
        timezoneId: 'Europe/Copenhagen',
      })
      if (!javaScript) withoutJavaScript.add(page)
      const close = page.close.bind(page)
      page.close = (...given) => {
        const closed = close(...given)
        closing.push(closed)
        return closed
      }
      return page
    },
    // A test ends with the last assertion of its plan, while it closes its page.
    close: async () => {
      await Promise.allSettled(closing)
      await browser.close()
    },
  }
}

/** What breaks WCAG 2.2 A or AA on the page as it stands: rule, what it asks, where. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  // axe waits for timers that never fire there.
  if (withoutJavaScript.has(page)) throw new Error('axe needs a page with JavaScript')
  // Evaluated, not added as a script: the pages' policy allows no inline script.
  await page.evaluate(axe.source)
  const runOnly = JSON.stringify({ type: 'tag', values: wcag })
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${runOnly} })`,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.flat().join(' ')}`),
  )
}

/** What is wrong with a whole HTML document: line and column, rule, message. */
export const markupProblems = async (html: string): Promise<readonly string[]> => {
  const { results } = await validator.validateString(html, join(root, 'page.html'))
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

/** A picture of the whole page, however long, as PNG; makes the folder. */
export const screenshot = async (page: Page, path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
}

/**
 * Whether axe goes through a page in this language and at this width. It takes longest of all, so
 * each page is gone through narrow in one language and wide in the other, and in all four ways only
 * where SAMSPIL_TEST_LONG is 1.
 */
export const isGoneThrough = (language: 'da' | 'en', width: number): boolean =>
  isLong || (width === 360) === (language === 'da')

const withoutJavaScript = new WeakSet<Page>()

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const root = join(import.meta.dirname, '..', '..')

/** Reads .htmlvalidate.json. */
const validator = new HtmlValidate(new FileSystemConfigLoader())

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--font-render-hinting=none',
]
