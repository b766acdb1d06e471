import t from 'tap'
import { accessibilityProblems, markupProblems, openBrowser } from '../../browser/browser.ts'
import { freePort } from '../../free-port.ts'
import { signedInSite } from './signed-in-site.ts'

const port = await freePort()
const origin = `http://127.0.0.1:${String(port)}`
const here = await signedInSite(t, { publicUrl: origin })
await here.app.listen({ host: '127.0.0.1', port })
const browser = await openBrowser()
t.teardown(() => browser.close())

t.test('from log ind, through the form of the issuer, to log ud', async (t) => {
  const page = await browser.newPage({ width: 390 })
  await page.goto(`${origin}/lovgrundlag`)
  t.match(page.url(), new RegExp(`^${here.issuer.url}/interaction/`), 'asked at the issuer')
  await page.locator('[name=login]').fill('begge')
  await page.locator('[name=password]').fill('kodeord')
  await page.locator('[type=submit]').click()
  await page.waitForURL(`${origin}/lovgrundlag`)
  const role = page.locator('.site-account')
  t.match(await role.innerText(), /Logget ind som frivillighedskoordinator i Haderslev Kommune/)

  await page.getByRole('link', { name: 'Skift rolle' }).click()
  t.strictSame(await accessibilityProblems(page), [])
  t.strictSame(await markupProblems(await page.content()), [])
  await page.getByRole('button', { name: 'Brug denne rolle Analytiker' }).click()
  t.match(await page.locator('main').innerText(), 'Du ser nu registret som analytiker')
  t.match(await role.innerText(), /Logget ind som analytiker/)

  t.strictSame(await page.evaluate('document.cookie'), '', 'no script sees a cookie')

  await page.getByRole('button', { name: 'Log ud' }).click()
  // From a form to another site: past the policy of the pages, by a page between them.
  await page.waitForURL(`${here.issuer.url}/session/end**`)
  await page.locator('[name=logout]').first().click()
  await page.waitForURL(`${origin}/log-ud**`)
  t.equal(await page.locator('h1').innerText(), 'Du er logget ud')
  t.strictSame(await accessibilityProblems(page), [])
  t.strictSame(await markupProblems(await page.content()), [])

  await page.locator('main').getByRole('link', { name: 'Log ind' }).click()
  await page.waitForURL(`${here.issuer.url}/interaction/**`)
  t.match(page.url(), here.issuer.url, 'asked again')
  await page.close()
  t.end()
})

t.test('a form that is sent after the end leads to sign in, and back', async (t) => {
  const page = await browser.newPage({ javaScript: false })
  await page.goto(`${origin}/rolle`)
  await page.locator('[name=login]').fill('begge')
  await page.locator('[name=password]').fill('kodeord')
  await page.locator('[type=submit]').click()
  await page.waitForURL(`${origin}/rolle`)
  here.pass(60)
  await page.getByRole('button', { name: 'Brug denne rolle Analytiker' }).click()
  // The issuer remembers who it is.
  await page.waitForURL(`${origin}/rolle`)
  t.equal(await page.locator('h1').innerText(), 'Skift rolle')
  await page.close()
  t.end()
})

t.test('the pages that go on by themselves, and those that lead nowhere, are whole', async (t) => {
  const visitor = here.visitor()
  const onwards = await visitor.get('/en/sign-in?after=form')
  const refused = await visitor.get('/log-ind/svar')
  await visitor.signIn('begge')
  const signingOut = await visitor.post('/log-ud')
  t.strictSame([onwards.status, refused.status, signingOut.status], [200, 400, 200])
  for (const { html } of [onwards, refused, signingOut]) {
    t.strictSame(await markupProblems(html), [])
  }
  t.end()
})

t.test('who has no role', async (t) => {
  const page = await browser.newPage()
  await page.goto(`${origin}/en/legal-bases`)
  await page.locator('[name=login]').fill('ingen')
  await page.locator('[name=password]').fill('kodeord')
  await page.locator('[type=submit]').click()
  await page.waitForURL(`${origin}/en/legal-bases`)
  t.equal(await page.locator('h1').innerText(), 'You have no role here')
  t.strictSame(await accessibilityProblems(page), [])
  t.strictSame(await markupProblems(await page.content()), [])
  await page.close()
  t.end()
})
