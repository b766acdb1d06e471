import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import t from 'tap'
import { createCommands } from '#src/commands/create-commands.ts'
import { runDemo } from '#src/demo/run-demo.ts'
import { languages, paths } from '#src/web/paths.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../browser/browser.ts'
import { openPages, site, today } from './site.ts'

const here = await site(t, {}, 'role-page')
await runDemo({
  commands: createCommands({
    store: here.registry.store,
    clock: here.clock,
    lookup: {
      agreementsBetween: () => Promise.resolve([]),
      networksWithCvr: () => Promise.resolve([]),
    },
    erasures: here.registry.erasures,
  }),
  clock: here.clock,
  until: today,
})
here.clock.set(`${today}T10:00:00Z`)
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(here.app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

/** What the browser complains of: refused by the policy, not found, thrown. */
const complaints = (page: Page): string[] => {
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  page.on('pageerror', (error) => told.push(error.message))
  page.on('response', (answer) => {
    if (answer.status() >= 400) told.push(`${String(answer.status())} ${answer.url()}`)
  })
  return told
}

const pages = openPages
const widths = [360, 1280]

t.test('every page in both languages, narrow and wide', async (t) => {
  const gone = languages.flatMap((one) => widths.filter((width) => isGoneThrough(one, width)))
  t.plan(pages.length * (languages.length * (widths.length * 3 + 1) + gone.length))
  for (const name of pages) {
    for (const language of languages) {
      const address = origin + paths[name][language]
      for (const width of widths) {
        const page = await browser.newPage({ width })
        const told = complaints(page)
        await page.goto(address)
        // Opened, so that what is folded away is looked at, too.
        for (const summary of await page.locator('summary').all()) await summary.click()
        const what = `${paths[name][language]} at ${String(width)}`
        if (isGoneThrough(language, width)) {
          t.strictSame(await accessibilityProblems(page), [], `${what} is accessible`)
        }
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${what} fits`)
        t.equal(await page.getAttribute('html', 'lang'), language)
        t.strictSame(told, [], `${what}: nothing to complain of`)
        await page.close()
      }
      const problems = await markupProblems(await (await fetch(address)).text())
      t.strictSame(problems, [], `${paths[name][language]} is valid`)
    }
  }
})

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'

  t.test(`${how}: from a number to the list, with as many rows`, async (t) => {
    t.plan(5)
    const page = await browser.newPage({ javaScript })
    await page.goto(origin)
    t.equal(await page.locator('table.model tbody td').count(), 4)
    const [first] = await page.locator('.model-number').all()
    const shown = /\d+/.exec((await first?.textContent()) ?? '')?.[0]
    await first?.click()
    t.equal(new URL(page.url()).search, '?formality=formal&production=own-production')
    t.equal(await page.locator('tbody tr').count(), Number(shown))
    await page.click('a[lang=en]')
    t.equal(new URL(page.url()).pathname, '/en/agreements')
    t.equal(await page.locator('tbody tr').count(), Number(shown), 'the same in English')
    await page.close()
  })

  t.test(`${how}: choices stay in the address and in links`, async (t) => {
    t.plan(6)
    const page = await browser.newPage({ javaScript, width: 360 })
    await page.goto(origin)
    await page.click('summary')
    await page.selectOption('#municipalityCode', { label: 'Haderslev Kommune' })
    await page.selectOption('#theme', { label: 'Synlighed' })
    await page.click('text=Vis samarbejder')
    t.equal(new URL(page.url()).searchParams.get('municipalityCode'), '0510')
    t.match(await page.textContent('.day'), 'Haderslev Kommune · i dag, 22. november 2026')
    t.equal(await page.inputValue('#theme'), 'visibility')
    await page.click('.model-sentence a')
    const asked = new URL(page.url()).searchParams
    t.strictSame(
      [...asked],
      [
        ['municipalityCode', '0510'],
        ['theme', 'visibility'],
      ],
    )
    const hits = Number(/\d+/.exec((await page.textContent('.found')) ?? '')?.[0])
    t.equal(await page.locator('tbody tr').count(), hits)
    await page.click('.chosen a >> nth=1')
    t.strictSame([...new URL(page.url()).searchParams], [['municipalityCode', '0510']])
    await page.close()
  })

  t.test(`${how}: back from a choice, the fields say what the page shows`, async (t) => {
    t.plan(4)
    const page = await browser.newPage({ javaScript })
    for (const address of [origin, `${origin}/aftaler`]) {
      await page.goto(address)
      await page.click('summary')
      await page.selectOption('#municipalityCode', { label: 'Haderslev Kommune' })
      await page.fill('#place', 'Vojens')
      await page.click('.filter button')
      await page.waitForURL(/municipalityCode=0510/)
      await page.goBack()
      t.equal(await page.inputValue('#municipalityCode'), '', address)
      t.equal(await page.inputValue('#place'), '')
    }
    await page.close()
  })

  t.test(`${how}: all agreements, page by page`, async (t) => {
    t.plan(2)
    const page = await browser.newPage({ javaScript })
    await page.goto(`${origin}/aftaler?sort=-from`)
    const hits = Number(/\d+/.exec((await page.textContent('.found')) ?? '')?.[0])
    let rows = await page.locator('tbody tr').count()
    while ((await page.locator('a[rel=next]').count()) > 0) {
      await page.click('a[rel=next]')
      rows += await page.locator('tbody tr').count()
    }
    t.equal(rows, hits)
    t.equal(await page.getAttribute('th[aria-sort]', 'aria-sort'), 'descending')
    await page.close()
  })

  t.test(`${how}: a role is chosen and said`, async (t) => {
    t.plan(4)
    const page = await browser.newPage({ javaScript })
    await page.goto(origin)
    await page.click('text=Skift rolle')
    await page.fill('#institution', 'Haderslev Bibliotek, Haderslev Kommune')
    await page.click('text=Se registret som leder')
    const words = 'leder af Haderslev Bibliotek, Haderslev Kommune'
    t.match(await page.textContent('.alert-success'), `Du ser nu registret som ${words}.`)
    await page.click('text=Gå til Mine aftaler')
    t.match(await page.textContent('.site-role'), `Du ser registret som ${words}`)
    await page.goto(`${origin}/en/role`)
    await page.selectOption('#municipality', { label: 'Tønder Municipality' })
    await page.click('text=See the register as coordinator')
    t.match(await page.textContent('.site-role'), 'volunteer coordinator in Tønder Municipality')
    t.strictSame(
      (await page.context().cookies()).map(({ name, httpOnly, sameSite }) => [
        name,
        httpOnly,
        sameSite,
      ]),
      [
        ['samspil-form', true, 'Lax'],
        ['samspil-role', true, 'Strict'],
      ],
    )
    await page.close()
  })
}

t.test('a name that is not there is kept, and the error is at the field', async (t) => {
  t.plan(5)
  const page = await browser.newPage()
  await page.goto(`${origin}/rolle`)
  await page.fill('#institution', 'Haderslev Biblotek')
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.click('text=Se registret som leder')
  const answer = await (await answered).text()
  t.match(await page.textContent('.alert-error'), 'Vælg en institution på listen')
  t.equal(await page.inputValue('#institution'), 'Haderslev Biblotek')
  t.strictSame(await accessibilityProblems(page), [])
  t.strictSame(await markupProblems(answer), [])
  await page.click('.alert-error a')
  t.equal(await page.evaluate('document.activeElement.id'), 'institution')
  await page.close()
})

/** Words whose letters stand on more than one line; what is written upwards has its lines beside. */
const brokenWords = `(() => {
  const broken = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { currentNode: text } = walker
    if (getComputedStyle(text.parentElement).writingMode !== 'horizontal-tb') continue
    for (const { 0: word, index } of text.data.matchAll(/[\\p{L}\\d]+/gu)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1)
      if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) broken.push(word)
    }
  }
  return broken
})()`

t.test('on a telephone no word is broken', async (t) => {
  t.plan(pages.length)
  const page = await browser.newPage({ width: 360 })
  for (const name of pages) {
    await page.goto(origin + paths[name].da)
    await page.evaluate('document.fonts.ready')
    t.strictSame(await page.evaluate(brokenWords), [], name)
  }
  await page.close()
})

t.test('by keyboard: the first stop leads past the menu', async (t) => {
  t.plan(2)
  const page = await browser.newPage()
  await page.goto(origin)
  await page.keyboard.press('Tab')
  t.equal(await page.evaluate('document.activeElement.textContent'), 'Gå til sidens indhold')
  await page.keyboard.press('Enter')
  t.equal(await page.evaluate('document.activeElement.id'), 'main-content')
  await page.close()
})

t.test('a form of another site chooses nothing', async (t) => {
  t.plan(2)
  const page = await browser.newPage()
  // Another host of this machine is another site.
  const other = origin.replace('127.0.0.1', 'localhost')
  await page.route(`${other}/evil`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${origin}/rolle"><input name="role" value="analyst"><button>Go</button></form>`,
    }),
  )
  await page.goto(`${other}/evil`)
  await page.click('button')
  t.match(await page.textContent('main'), 'Formularen kan kun sendes fra siderne her')
  t.strictSame(await page.context().cookies(), [])
  await page.close()
})
