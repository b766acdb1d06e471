import type { AddressInfo } from 'node:net'
import t from 'tap'
import { AccessKind } from '#schemas/access/access-noted.v1.ts'
import { keptDays } from '#src/access-log/day-streams.ts'
import { languages, addressOf } from '#src/web/paths.ts'
import {
  accessibilityProblems,
  isGoneThrough,
  markupProblems,
  openBrowser,
} from '../browser/browser.ts'
import { get } from './parties/at-the-pages.ts'
import { institution, site, today } from './site.ts'

const role = 'administrator'

t.test('what was noted is told in words, with the time in Denmark', async (t) => {
  t.plan(14)
  const here = await site(t, {}, 'access-log')
  const id = await institution(here, {
    name: 'Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  await get(here, '/mine-aftaler', 'coordinator:0510')
  await get(here, '/institutioner?format=csv', `institution-leader:${id}`)
  await get(here, '/en/calendar', 'public')
  const { accessLog } = here.registry
  for (const kind of AccessKind.options) {
    if (kind !== 'refused' && kind !== 'exported') accessLog.note({ kind })
  }
  accessLog.note({ kind: 'refused', method: 'POST', route: '/v1/new', permission: 'of-tomorrow' })
  accessLog.note({ kind: 'exported', route: 'of-tomorrow', format: 'ndjson' })
  const { words } = await get(here, '/adgangslog', role)
  const said = [
    /Klokken 11\.00 Hvad der skete Spurgte efter en side, som rollen ikke giver ret til: en institutions egne aftaler Rolle Frivillighedskoordinator i Haderslev Kommune/,
    /Hentede listen over institutioner som regneark Rolle Leder af Kløvervej, Haderslev Kommune/,
    /Spurgte efter en side, som rollen ikke giver ret til: roller og grænser og kalenderen Rolle Gæst/,
    /Et program ville gøre noget, som rollen ikke giver ret til: noget andet Rolle Ikke kendt/,
    /Hentede en liste som linjer af JSON/,
    /Log ind blev afvist Rolle Ikke kendt/,
    /Et program sendte et adgangsbevis, som ikke gælder/,
    /En persons oplysninger blev slettet for altid/,
    /I dag, 22\. november 2026/,
    /Alt \(11\) Logget ind \(1\) Log ind afvist \(1\) Logget ud \(1\) Ikke ret til det \(3\)/,
    /11 ting skrevet ned, de nyeste først/,
  ]
  for (const one of said) t.match(words, one)
  t.match(words, `Hver dag gemmes i ${String(keptDays)} dage`)
  const one = await get(here, '/adgangslog?kind=erased', role)
  t.match(one.words, /1 ting skrevet ned\. Skrevet ned 22\. november 2026/)
  t.match((await get(here, '/adgangslog', 'analyst')).words, 'Adgangsloggen er for administratoren')
})

t.test('a day is gone through page by page, and other days are beside it', async (t) => {
  t.plan(9)
  const here = await site(t, {}, 'access-log')
  for (let minute = 0; minute < 58; minute += 1) {
    here.clock.set(`${today}T10:${String(minute).padStart(2, '0')}:00Z`)
    here.registry.accessLog.note({ kind: 'signed-out', role: 'analyst' })
  }
  here.clock.set('2026-11-24T10:00:00Z')
  const first = await get(here, `/adgangslog?day=${today}`, role)
  t.match(first.words, /22\. november 2026 Andre dage Dagen før Dagen efter/)
  t.match(first.words, /Klokken 11\.57.*Viser 1–50 af 58/)
  const next = /rel="next" href="([^"]+)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await get(here, next, role)
  t.match(second.words, /Klokken 11\.07.*Klokken 11\.00.*Viser 51–58 af 58/)
  t.notMatch(second.words, 'Klokken 11.08')
  t.match(first.body, /href="\/adgangslog\?day=2026-11-21"/)
  t.match(first.body, /href="\/adgangslog\?day=2026-11-23"/)
  const empty = await get(here, '/adgangslog?day=2026-11-20&kind=erased', role)
  t.match(empty.words, /Der er ikke skrevet noget ned af den slags den dag/)
  t.notMatch(empty.words, 'Hent som regneark')
  t.equal((await get(here, '/adgangslog?day=i-gaar', role)).status, 400)
})

t.test('the page is accessible, valid and fits', async (t) => {
  const here = await site(t, {}, 'access-log')
  const { accessLog } = here.registry
  for (const kind of AccessKind.options) accessLog.note({ kind, role: 'coordinator:0510' })
  await here.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  const page = await browser.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${origin}/rolle`)
  await page.click('form:has([value=administrator]) button')
  await page.click('.alert-success a')
  t.equal(new URL(page.url()).pathname, '/adgangslog', 'where an administrator begins')
  for (const language of languages) {
    for (const asked of [{}, { day: '2026-11-20' }]) {
      const address = addressOf('accessLog', language, asked)
      t.strictSame(await markupProblems((await get(here, address, role)).body), [], address)
      await page.goto(origin + address)
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => { one.open = true })",
      )
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        if (isGoneThrough(language, width)) {
          t.strictSame(await accessibilityProblems(page), [], address)
        }
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, address)
      }
    }
  }
  await page.close()
})
