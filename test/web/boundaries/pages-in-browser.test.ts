import type { AddressInfo } from 'node:net'
import type { Page, Response } from 'playwright-core'
import t from 'tap'
import { addressOf } from '#src/web/paths.ts'
import { textsOf } from '#src/web/texts.ts'
import { actAs } from '../../browser/acting-as.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../../browser/browser.ts'
import { audited, taskIn } from './audited.ts'

const here = await audited(t)
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
const browser = await openBrowser()
t.teardown(() => browser.close())

const asCoordinator = (page: Page): Promise<void> => actAs(page, origin, 'coordinator:0510')

/** The page as it was sent: what a browser makes of it is always well-formed. */
const documentOf = (page: Page): (() => Promise<string>) => {
  let last: Response | null = null
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'document') last = answer
  })
  return async () => (await last?.text()) ?? ''
}

const pressed = async (page: Page, button: string): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.request().resourceType() === 'document')
  await page.click(button)
  await answered
  await page.waitForLoadState()
}

for (const [language, width, which] of [
  ['da', 360, 'running'],
  ['en', 1280, 'proposed'],
] as const) {
  t.test(`${language}, ${String(width)} wide: reviewed, exempted and withdrawn`, async (t) => {
    t.plan(4 * 3 + 3)
    const { agreementId } = here[which]
    const page = await browser.newPage({ width })
    page.setDefaultTimeout(10_000)
    const sent = documentOf(page)
    const { boundaries: words } = textsOf(language)
    const isFine = async (): Promise<void> => {
      t.strictSame(await markupProblems(await sent()), [], page.url())
      t.strictSame(isGoneThrough(language, width) ? await accessibilityProblems(page) : [], [])
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, 'no sideways')
    }
    const heading = (): Promise<string | null> => page.textContent('.alert-success .alert-heading')
    const finding = `finding-statutory-task-${taskIn(here[which])}`
    await asCoordinator(page)
    await page.goto(origin + addressOf('boundaries', language, { agreementId }))
    await pressed(page, '.agreement-actions .button-primary')
    await page.check(`input[name="${finding}-verdict"][value=to-be-mended]`, { force: true })
    await pressed(page, '.form-buttons .button-primary')
    await isFine()
    await page.fill(`[id="${finding}-reason"]`, 'Personalet skal gøre det.')
    await page.check('input[name=conclusion][value=changes-required]', { force: true })
    await pressed(page, '.form-buttons .button-primary')
    t.match(await heading(), words.done['changes-required'].title)
    await isFine()
    await pressed(page, `[id="${finding}"] .finding-actions a`)
    await isFine()
    await page.fill('#reason', 'Forsøg i et år')
    await page.fill('#until', '1.11.2027')
    await page.selectOption('#exceptionBasisId', 'folkeskoleloven-3-4')
    await pressed(page, '.form-buttons .button-primary')
    t.match(await heading(), words.done.exempted.title)
    await pressed(page, `[id="${finding}"] .finding-actions a`)
    await isFine()
    await page.fill('#reason', 'Forsøget er slut')
    await pressed(page, '.form-buttons .button-primary')
    t.match(await heading(), words.done.withdrawn.title)
    await page.close()
  })
}
