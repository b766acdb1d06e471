import type { AddressInfo } from 'node:net'
import type { Page, Response } from 'playwright-core'
import t from 'tap'
import { addressOf, type PageName, type Parameters } from '#src/web/paths.ts'
import { textsOf } from '#src/web/texts.ts'
import { actAs } from '../../browser/acting-as.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../../browser/browser.ts'
import { agreement, institution, network, site } from '../site.ts'

const here = await site(t)
const institutionId = await institution(here, {
  name: 'Skovbo',
  kind: 'care-home',
  municipalityCode: '0510',
})
const networkId = await network(here, {
  name: 'Skovbos Venner',
  kind: 'association',
  municipalityCodes: ['0510'],
})
await agreement(here, {
  title: 'Besøgsvenner',
  institutionId,
  networkId,
  cell: 'formal-own',
  boundaries: { replacesPositions: 'yes' },
})
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

const send = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.click('.form-buttons button')
  await answered
  await page.waitForLoadState()
}

for (const [language, width] of [
  ['da', 360],
  ['en', 1280],
] as const) {
  t.test(`${language}, ${String(width)} wide: rules are read, changed and asked`, async (t) => {
    const pages: readonly (readonly [PageName, Parameters])[] = [
      ['rulebooks', {}],
      ['rulebook', { municipalityCode: '0510' }],
      ['legalBases', {}],
      ['addLegalBasis', {}],
      ['correctLegalBasis', { legalBasisId: 'aeldreloven' }],
    ]
    t.plan((pages.length + 3) * 3 + 2)
    const page = await browser.newPage({ width })
    page.setDefaultTimeout(10_000)
    const sent = documentOf(page)
    const words = textsOf(language)
    const isFine = async (): Promise<void> => {
      t.strictSame(await markupProblems(await sent()), [], page.url())
      t.strictSame(isGoneThrough(language, width) ? await accessibilityProblems(page) : [], [])
      t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, 'no sideways')
    }
    await asCoordinator(page)
    for (const [name, parameters] of pages) {
      await page.goto(origin + addressOf(name, language, parameters))
      await isFine()
    }
    await page.goto(origin + addressOf('changeRulebook', language, { municipalityCode: '0510' }))
    await isFine()
    await page.selectOption('#rule-no-job-replacement', 'must-fix')
    await page.fill('#reason', 'Byrådet har besluttet det.')
    await send(page)
    t.match(await page.textContent('.found'), words.rulebooks.check.withNew(1))
    await isFine()
    await page.goto(origin + addressOf('question', language))
    await page.selectOption('#legalBasisId', 'sel-83')
    await send(page)
    t.match(await page.textContent('.alert-heading'), words.question.answer.no)
    await isFine()
    await page.close()
  })
}
