import type { AddressInfo } from 'node:net'
import t from 'tap'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { createCommands } from '#src/commands/create-commands.ts'
import { runDemo } from '#src/demo/run-demo.ts'
import { addressOf, languages } from '#src/web/paths.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../browser/browser.ts'
import { site, today } from './site.ts'

const here = await site(t)
const { registry, clock, app } = here
await runDemo({
  commands: createCommands({
    store: registry.store,
    clock,
    lookup: {
      agreementsBetween: () => Promise.resolve([]),
      networksWithCvr: () => Promise.resolve([]),
    },
    erasures: here.registry.erasures,
  }),
  clock,
  until: today,
})
clock.set(`${today}T10:00:00Z`)
await app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

/** An agreement of the demo in each status; the one that was changed last, of those in force. */
const examples = await Promise.all(
  AgreementStatus.options.map(async (status) => {
    const { items } = await registry.queries.agreements(
      { viewer: { role: 'analyst' }, status, sort: '-from' },
      { limit: 1, after: null },
    )
    const [first] = items
    if (first === undefined) throw new Error(`The demo has none that is ${status}`)
    return { status, agreementId: first.agreementId, title: first.title }
  }),
)

t.test('in every status and language, narrow, wide and before printing', async (t) => {
  const gone = languages.flatMap((one) => [360, 1280].filter((width) => isGoneThrough(one, width)))
  t.plan(examples.length * (languages.length * 9 + gone.length))
  for (const { agreementId, status, title } of examples) {
    for (const language of languages) {
      for (const width of [360, 1280]) {
        const page = await browser.newPage({ width })
        await page.goto(origin + addressOf('agreement', language, { agreementId }))
        for (const summary of await page.locator('summary').all()) await summary.click()
        const what = `${status}, ${language}, ${String(width)}`
        if (isGoneThrough(language, width)) {
          t.strictSame(await accessibilityProblems(page), [], `${what} is accessible`)
        }
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${what} fits`)
        t.equal(await page.textContent('h1'), title)
        await page.close()
      }
      const page = await browser.newPage()
      await page.goto(origin + addressOf('agreement', language, { agreementId, print: 'yes' }))
      t.strictSame(await accessibilityProblems(page), [], `${status}, ${language}, printed`)
      t.equal(await page.locator('details[open]').count(), 1)
      await page.close()
      for (const print of [null, 'yes']) {
        const address = origin + addressOf('agreement', language, { agreementId, print })
        t.equal((await fetch(address)).status, 200)
      }
      const address = origin + addressOf('agreement', language, { agreementId })
      t.strictSame(await markupProblems(await (await fetch(address)).text()), [], 'valid markup')
    }
  }
})

t.test('prints itself, says where it is from, and leaves the page around it out', async (t) => {
  t.plan(7)
  const [, , { agreementId } = { agreementId: '' }] = examples
  const address = addressOf('agreement', 'da', { agreementId })
  const page = await browser.newPage()
  await page.addInitScript('window.print = () => { window.wasPrinted = true }')
  await page.goto(origin + addressOf('agreement', 'da', { agreementId, print: 'yes' }))
  t.equal(await page.evaluate('window.wasPrinted'), true)
  t.equal(await page.textContent('#printed-address'), origin + address)
  t.equal(await page.isVisible('.print-hint'), true)
  await page.emulateMedia({ media: 'print' })
  t.equal(await page.isVisible('.print-hint'), false)
  await page.goto(origin + address)
  t.equal(await page.isVisible('.agreement-actions'), false)
  t.equal(await page.isVisible('.site-menu'), false)
  t.equal(await page.isVisible('.details-body'), true, 'nothing stays folded on paper')
  await page.close()
})

t.test('tables stay tables on paper, however narrow it is', async (t) => {
  t.plan(5)
  const [, , { agreementId } = { agreementId: '' }] = examples
  const page = await browser.newPage({ width: 760 })
  const shown = () =>
    page.evaluate("getComputedStyle(document.querySelector('.list tbody td')).display")
  await page.goto(origin + addressOf('agreement', 'da', { agreementId }))
  t.equal(await shown(), 'grid', 'cards where it is read on a narrow screen')
  await page.emulateMedia({ media: 'print' })
  t.equal(await shown(), 'table-cell')
  await page.emulateMedia({ media: 'screen' })
  await page.addInitScript('window.print = () => {}')
  await page.goto(origin + addressOf('agreement', 'da', { agreementId, print: 'yes' }))
  t.equal(await shown(), 'table-cell')
  for (const width of [760, 360]) {
    await page.setViewportSize({ width, height: 900 })
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
  }
  await page.close()
})

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'

  t.test(`${how}: from the model and the register to an agreement, and unfolded`, async (t) => {
    t.plan(4)
    const page = await browser.newPage({ javaScript })
    for (const [from, link] of [
      ['/', '.model-members a'],
      ['/aftaler', '.list tbody th a'],
    ] as const) {
      await page.goto(origin + from)
      const title = await page.locator(link).first().textContent()
      await page.locator(link).first().click()
      t.equal(await page.textContent('h1'), title)
    }
    t.equal(await page.isVisible('.details-body'), false)
    await page.click('.placement summary')
    t.equal(await page.isVisible('.details-body'), true)
    await page.close()
  })
}
