import { createServer } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test, type Test } from 'tap'
import { accessibilityProblems, markupProblems, openBrowser, screenshot } from './browser.ts'

const document = (body: string, language: string): string => `<!DOCTYPE html>
<html lang="${language}">
<head>
  <meta charset="utf-8">
  <title>Prøve - Samspil</title>
  <link rel="stylesheet" href="/page.css">
</head>
<body>${body}</body>
</html>
`

const css = 'span { font: 40px sans-serif } body { background: #fff; color: #000 }'
const good =
  '<main><h1>Æblegrød på Ærø</h1><p id="said">nothing</p></main><script src="/page.js"></script>'
const bad = '<main><h1>Prøve</h1><img src="/none.png"><button type="button"></button></main>'
const letters = ['æ', 'ø', 'å', 'Æ', 'Ø', 'Å', '€', '§', '–', '\u{10ffff}']
const wide = `<main><h1>Bogstaver</h1>${letters.map((one) => `<span>${one}</span>`).join('')}</main>`

/** Serves under the same policy as the registry's pages. */
const serve = async (t: Test): Promise<string> => {
  const server = createServer((request, response) => {
    const language = request.headers['accept-language'] ?? 'none'
    const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
      '/good': ['text/html', document(good, 'da')],
      '/bad': ['text/html', document(bad, 'da')],
      '/letters': ['text/html', document(wide, 'da')],
      '/language': ['text/plain', language],
      '/page.css': ['text/css', css],
      '/page.js': ['text/javascript', 'document.querySelector("#said").textContent = "ran"'],
    }
    const [type, body] = pages[request.url ?? ''] ?? ['text/plain', '']
    response.setHeader('content-security-policy', "default-src 'self'")
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a real browser', async (t) => {
  const origin = await serve(t)
  const browser = await openBrowser()
  t.teardown(() => browser.close())

  t.test('runs scripts of the page, and on demand none', async (t) => {
    t.plan(2)
    for (const [javaScript, said] of [
      [true, 'ran'],
      [false, 'nothing'],
    ] as const) {
      const page = await browser.newPage({ javaScript })
      await page.goto(`${origin}/good`)
      t.equal(await page.textContent('#said'), said)
      await page.close()
    }
  })

  t.test('asks for a language, Danish by itself, in a window of a width', async (t) => {
    t.plan(3)
    const danish = await browser.newPage()
    await danish.goto(`${origin}/language`)
    t.match(await danish.textContent('body'), /^da-DK/)
    const english = await browser.newPage({ language: 'en-GB', width: 320 })
    await english.goto(`${origin}/language`)
    t.match(await english.textContent('body'), /^en-GB/)
    t.equal(await english.evaluate('innerWidth'), 320)
    await Promise.all([danish.close(), english.close()])
  })

  t.test('finds nothing on an accessible page and what is wrong on another', async (t) => {
    t.plan(3)
    const page = await browser.newPage()
    await page.goto(`${origin}/good`)
    t.strictSame(await accessibilityProblems(page), [])
    await page.goto(`${origin}/bad`)
    const problems = (await accessibilityProblems(page)).map((one) => one.split(':')[0])
    t.strictSame(problems.toSorted(), ['button-name', 'image-alt'])
    await page.close()
    const silent = await browser.newPage({ javaScript: false })
    await t.rejects(accessibilityProblems(silent), /needs a page with JavaScript/)
    await silent.close()
  })

  t.test('draws Danish letters, each with a shape of its own', async (t) => {
    t.plan(2)
    const page = await browser.newPage()
    await page.goto(`${origin}/letters`)
    const spans = await page.locator('span').all()
    const pictures = await Promise.all(
      spans.map(async (span) => (await span.screenshot()).toString('base64')),
    )
    t.equal(new Set(pictures).size, letters.length, 'none is drawn as the box of an unknown letter')
    const fonts = await fontsOf(page)
    t.strictSame(fonts, ['Open Sans'])
    await page.close()
  })

  t.test('takes pictures', async (t) => {
    t.plan(1)
    const folder = await mkdtemp(join(tmpdir(), 'samspil-picture-'))
    const page = await browser.newPage()
    await page.goto(`${origin}/good`)
    const path = join(folder, 'deep', 'page.png')
    await screenshot(page, path)
    t.equal((await readFile(path)).subarray(1, 4).toString(), 'PNG')
    await page.close()
    await rm(folder, { recursive: true })
  })

  t.test('reaches no other machine', async (t) => {
    t.plan(1)
    const page = await browser.newPage()
    await t.rejects(page.goto('http://samspil.example/'), /ERR_NAME_NOT_RESOLVED/)
    await page.close()
  })
})

test('markup is held against the standard', async (t) => {
  t.plan(2)
  t.strictSame(await markupProblems(document('<main><h1>Prøve</h1></main>', 'da')), [])
  const problems = await markupProblems(
    document('<main><h1>Prøve</h1><p><div></div></p></main>', 'da'),
  )
  t.match(problems.join('\n'), /^\d+:\d+ [a-z-]+: /)
})

/** The families that the page's letters were drawn with. */
const fontsOf = async (page: Page): Promise<string[]> => {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'h1',
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  return fonts.map(({ familyName }) => familyName)
}
