import type { AddressInfo } from 'node:net'
import t from 'tap'
import type { Language } from '#src/texts/language.ts'
import { addressOf, languages } from '#src/web/paths.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../browser/browser.ts'
import { demoSite } from './demo-site.ts'

const { app, registry } = await demoSite(t)
await app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

const { items } = await registry.queries.agreements(
  { viewer: { role: 'analyst' }, sort: 'from', municipalityCode: '0510' },
  { limit: 1, after: null },
)
const agreementId = items[0]?.agreementId ?? ''
const times = { validAt: '2024-01-01', recordedAt: '2024-03-05' }

t.test('as it was known, narrow and wide, in both languages', async (t) => {
  const pages = [
    ['model', { ...times, municipalityCode: '0510' }],
    ['overTime', { to: '2024-01-01', recordedAt: '2024-03-05', groupBy: 'theme' }],
    ['agreement', { ...times, agreementId }],
    ['agreements', { ...times, municipalityCode: '0510' }],
    ['model', { recordedAt: '2027-01-01' }],
  ] as const
  const widths = [390, 1280]
  const isLookedThrough = (language: Language, width: number) =>
    isGoneThrough(language, width === 390 ? 360 : width)
  const gone = languages.flatMap((one) => widths.filter((width) => isLookedThrough(one, width)))
  t.plan(pages.length * (languages.length * (1 + widths.length) + gone.length))
  for (const language of languages) {
    for (const [page, asked] of pages) {
      const address = addressOf(page, language, asked)
      t.strictSame(
        await markupProblems((await app.inject(address)).body),
        [],
        `${address} is valid`,
      )
      for (const width of widths) {
        const tab = await browser.newPage({ width })
        await tab.goto(origin + address)
        const fold = tab.locator('details.filter:not([open]) > summary')
        for (const summary of await fold.all()) await summary.click()
        const what = `${address} at ${String(width)}`
        t.equal(await tab.evaluate('document.documentElement.scrollWidth'), width, `${what} fits`)
        if (isLookedThrough(language, width)) {
          t.strictSame(await accessibilityProblems(tab), [], `${what} is accessible`)
        }
        await tab.close()
      }
    }
  }
})

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'

  t.test(`${how}: two days are chosen, referred to, and left again`, async (t) => {
    t.plan(9)
    const page = await browser.newPage({ javaScript })
    await page.goto(origin)
    await page.click('.filter summary')
    await page.fill('#validAt', times.validAt)
    await page.fill('#recordedAt', times.recordedAt)
    await page.click('.filter button')
    const said = 'Som det så ud den 1. januar 2024, og som det var kendt den 5. marts 2024.'
    t.match(await page.textContent('.as-known'), said)
    const numbers = await page.locator('.model-number').allTextContents()
    t.equal(numbers.length, 4)

    await page.click('.reference-line a')
    t.match(new URL(page.url()).searchParams.get('recordedAt'), /^[0-9a-f-]{36}$/)
    t.match(await page.textContent('.as-known'), /som det var kendt den .* kl\. \d\d\.\d\d\./)
    t.strictSame(await page.locator('.model-number').allTextContents(), numbers)
    const named = new URL(page.url()).searchParams.get('recordedAt')
    await page.click('.filter summary')
    await page.selectOption('#municipalityCode', { label: 'Haderslev Kommune' })
    await page.click('.filter button')
    t.equal(new URL(page.url()).searchParams.get('recordedAt'), named, 'the moment is kept')

    await page.click('.model-members a')
    t.equal(new URL(page.url()).searchParams.get('recordedAt'), named)
    t.match(await page.textContent('.as-known'), /som det var kendt den .* kl\. \d\d\.\d\d\./)
    await page.click('text=Se aftalen i dag')
    t.equal(await page.locator('.as-known').count(), 0)
    await page.close()
  })
}

t.test('on paper the days that were chosen, and nothing to press', async (t) => {
  t.plan(8)
  const page = await browser.newPage({ width: 800 })
  await page.emulateMedia({ media: 'print' })
  for (const address of [
    addressOf('model', 'da', times),
    addressOf('agreement', 'da', { ...times, agreementId }),
    addressOf('agreement', 'da', { ...times, agreementId, print: 'yes' }),
  ]) {
    await page.goto(origin + address)
    t.ok(await page.isVisible('.as-known-title'), address)
    t.notOk(await page.isVisible('.as-known-ways'))
  }
  await page.goto(origin + addressOf('model', 'da', times))
  t.ok(await page.isVisible('.reference-line'))
  t.notOk(await page.isVisible('.reference-data'))
  await page.close()
})
