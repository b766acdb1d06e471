import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import t from 'tap'
import { textsOf } from '#src/web/texts.ts'
import { accessibilityProblems, markupProblems, openBrowser } from '../../browser/browser.ts'
import { leaderOf, roleCookie, running, town } from '../changes/town.ts'
import { ane, canary } from './named.ts'

const here = await town(t)
const { agreementId } = await running(here)
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(here.app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

/** As wide as a telephone. */
const width = 390
const { persons: words, drafts } = textsOf('da')

const newPage = async (): Promise<Page> => {
  const page = await browser.newPage({ width })
  page.setDefaultTimeout(10_000)
  return page
}

/** What is wrong with the page as it stands: to be heard, as a document, in its width. */
const wrongWith = async (page: Page): Promise<readonly string[]> => {
  const html = await (await page.request.get(page.url())).text()
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  return [
    ...(await accessibilityProblems(page)),
    ...(await markupProblems(html)),
    ...(wide > width ? [`${String(wide)} pixels wide`] : []),
  ]
}

const press = async (page: Page, button = '.form-buttons .button-primary'): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.click(button)
  await answered
  await page.waitForLoadState()
}

const at = (path: string): string => origin + path

t.test('a leader registers whom a draft lacks, and sees the name on the agreement', async (t) => {
  t.plan(9)
  const page = await newPage()
  const value = encodeURIComponent(roleCookie(leaderOf(here.careHomeId)))
  await page.context().addCookies([{ name: 'samspil-role', value, url: origin }])
  await page.goto(at('/kontaktpersoner'))
  t.match(await page.textContent('.alert-heading'), words.noneTitle)
  t.strictSame(await wrongWith(page), [])
  await page.goto(at(`/aftaler/${agreementId}/aendr`))
  await page.click('form:has([name=form][value=amendment]) button')
  await page.waitForURL(/kladder/)
  const draft = new URL(page.url()).pathname
  await page.goto(at(`${draft}/mere`))
  await page.fill('#terms-places', 'Gram')
  await press(page, 'button[value=person]')
  await page.fill('#name', ane.name)
  await page.fill('#email', ane.email)
  t.strictSame(await wrongWith(page), [])
  await press(page)
  t.equal(new URL(page.url()).pathname, `${draft}/mere`)
  t.equal(await page.inputValue('#terms-places'), 'Gram')
  await press(page, `button[value="terms-parties-1-contacts"]`)
  await page.fill('#terms-parties-1-contacts-0-role', 'formand')
  await page.selectOption('#terms-parties-1-contacts-0-personId', { label: ane.name })
  t.strictSame(await accessibilityProblems(page), [])
  await press(page, '.form-buttons button')
  await page.goto(at(`${draft}/samtykker`))
  await page.fill('#effectiveFrom', '1.10.2026')
  await page.fill('#reason', 'Ny formand')
  for (const [index, role] of ['leder', 'formand'].entries()) {
    await page.selectOption(`#consents-${String(index)}-how`, 'oral')
    await page.fill(`#consents-${String(index)}-role`, role)
  }
  await press(page, '.form-buttons button')
  await page.goto(at(draft))
  t.match(await page.textContent('#part-more'), ane.name)
  await press(page, `button:has-text("${drafts.check.send.amendment}")`)
  await page.waitForURL(/done=amendment/)
  t.match(await page.textContent('.contacts'), ane.name)
  t.strictSame(await wrongWith(page), [])
  await page.close()
})

t.test('a coordinator finds the person, sees all that is held, and forgets', async (t) => {
  t.plan(11)
  const page = await newPage()
  const value = encodeURIComponent(roleCookie('coordinator:0510'))
  await page.context().addCookies([{ name: 'samspil-role', value, url: origin }])
  await page.goto(at('/roller-og-graenser'))
  await page.click(`.site-menu >> text=${words.titleOfAll}`)
  await page.fill('#q', 'kanarie')
  await page.press('#q', 'Enter')
  await page.waitForURL(/q=kanarie/)
  t.strictSame(await wrongWith(page), [])
  await page.click(`main >> text=${ane.name}`)
  await page.waitForURL(/kontaktpersoner\/[0-9a-f]/)
  const person = page.url()
  t.strictSame(await wrongWith(page), [])
  t.match(await page.textContent('main'), words.overview.capacity.contact)
  await page.goto(`${person}?print=yes`)
  t.strictSame(await wrongWith(page), [])
  await page.goto(person)
  await page.click(`text=${words.overview.forget}`)
  await page.waitForURL(/glem/)
  t.strictSame(await wrongWith(page), [])
  await page.check('#reason')
  await press(page)
  t.match(await page.textContent('h1'), words.forget.check(ane.name))
  t.strictSame(await accessibilityProblems(page), [])
  await press(page, 'button[value=send]')
  await page.waitForURL(/done=forgotten/)
  t.match(await page.textContent('.alert-success'), words.done.forgotten)
  await page.goto(person)
  t.match(await page.textContent('h1'), words.goneTitle)
  t.strictSame(await accessibilityProblems(page), [])
  await page.goto(at(`/aftaler/${agreementId}`))
  t.notMatch(await page.content(), canary)
  await page.close()
})
