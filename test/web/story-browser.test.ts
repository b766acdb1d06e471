import type { AddressInfo } from 'node:net'
import t from 'tap'
import { addressOf, languages } from '#src/web/paths.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../browser/browser.ts'
import { demoSite } from './demo-site.ts'

const { app, registry } = await demoSite(t)

/** That which most happened to. */
const mostTold = async (): Promise<string> => {
  const revisions = new Map<string, number>()
  for await (const { stream, revision } of registry.store.readAll()) {
    if (stream.startsWith('agreement-')) revisions.set(stream, revision)
  }
  const [most] = [...revisions].toSorted(([, a], [, b]) => b - a)
  return (most?.[0] ?? '').slice('agreement-'.length)
}

t.test(
  'the story and two versions beside each other, narrow and wide, in both languages',
  async (t) => {
    const agreementId = await mostTold()
    await app.listen({ host: '127.0.0.1', port: 0 })
    const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    const browser = await openBrowser()
    t.teardown(() => browser.close())
    for (const language of languages) {
      for (const page of ['story', 'compare'] as const) {
        const address = addressOf(page, language, { agreementId })
        const { statusCode, body } = await app.inject(address)
        t.equal(statusCode, 200)
        t.strictSame(await markupProblems(body), [], `${address} is valid`)
        for (const width of [360, 1280]) {
          const tab = await browser.newPage({ width })
          await tab.goto(origin + address)
          const what = `${page}, ${language}, ${String(width)}`
          t.equal(await tab.evaluate('document.documentElement.scrollWidth'), width, `${what} fits`)
          if (isGoneThrough(language, width)) {
            t.strictSame(await accessibilityProblems(tab), [], `${what} is accessible`)
          }
          await tab.close()
        }
      }
    }
  },
)
