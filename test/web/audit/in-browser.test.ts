import type { AddressInfo } from 'node:net'
import t from 'tap'
import { ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import { addressOf, languages, type PageName, type Parameters } from '#src/web/paths.ts'
import { textsOf } from '#src/web/texts.ts'
import { actAs } from '../../browser/acting-as.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../../browser/browser.ts'
import { audited, coordinatorOf, visitor } from './audited.ts'

const here = await audited(t)
const actor = coordinatorOf('0510')
await here.registry.commands.reviewBoundaries({
  actor,
  agreementId: here.ids.paid,
  body: ReviewBoundaries.parse({ conclusion: 'approved', nextReviewBy: '2026-12-24' }),
})
// The review is overdue.
here.clock.set('2026-12-25T10:00:00Z')
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
const browser = await openBrowser()
t.teardown(() => browser.close())
const coordinator = visitor(here, actor)

const pages: readonly (readonly [PageName, Parameters])[] = [
  ['audit', { severity: 'advice' }],
  ['auditOverview', {}],
  ['auditUnreviewed', {}],
  ['auditDeadlines', {}],
  ['calendar', {}],
  ['auditAdvice', { ruleId: 'recognised', all: 'yes' }],
]

for (const [index, language] of languages.entries()) {
  t.test(`every page is accessible, valid and fits, in ${language}`, async (t) => {
    const widths = [360, 1280]
    const gone = widths.filter((width) => isGoneThrough(language, width))
    t.plan(pages.length * (1 + gone.length + widths.length) + 3)
    const page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    await actAs(page, origin, 'coordinator:0510')
    for (const [name, asked] of pages) {
      const address = addressOf(name, language, asked)
      t.strictSame(await markupProblems((await coordinator.get(address)).body), [], address)
      await page.goto(origin + address)
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true })",
      )
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        const what = `${address} at ${String(width)}`
        if (isGoneThrough(language, width)) {
          t.strictSame(await accessibilityProblems(page), [], what)
        }
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, what)
      }
    }
    // What is wrong is told, and what is right is recorded: of one agreement in each language.
    const words = textsOf(language).audit.advice
    await page.click('.form-buttons button')
    await page.waitForSelector('.error-summary')
    t.strictSame(await accessibilityProblems(page), [])
    t.strictSame(await page.locator('[name=pick]:checked').count(), 2 - index)
    for (const box of (await page.locator('[name=pick]').all()).slice(1)) {
      await box.uncheck({ force: true })
    }
    await page.check('[name=verdict][value=not-a-breach]', { force: true })
    await page.fill('#reason', 'De får en fest til jul.')
    await page.click('.form-buttons button')
    await page.waitForSelector('.alert-success')
    t.match(await page.textContent('.alert-success'), words.doneTitle(1))
    await page.close()
  })
}
