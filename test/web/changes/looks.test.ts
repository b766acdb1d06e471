import type { AddressInfo } from 'node:net'
import t from 'tap'
import type { Language } from '#src/texts/language.ts'
import { addressOf, languages, type PageName } from '#src/web/paths.ts'
import { accessibilityProblems, markupProblems, openBrowser } from '../../browser/browser.ts'
import { ended, ofThree, proposed, running, theirYes, town, typedOn, visitor } from './town.ts'
import { isLong } from '../../tries.ts'

const here = await town(t)
await here.app.listen({ host: '127.0.0.1', port: 0 })
const { port } = here.app.server.address() as AddressInfo
const origin = `http://127.0.0.1:${String(port)}`
const browser = await openBrowser()
t.teardown(() => browser.close())

/** Every page and state of it, by what leads there. */
const states = async (): Promise<
  readonly (readonly [PageName, Record<string, string>, State])[]
> => {
  const running1 = await running(here, { atTheEnd: 'Nøgler afleveres.' })
  const proposal = await proposed(here)
  const three = await ofThree(here)
  const over = await ended(here, await running(here), { reason: 'fulfilled' })
  const wrong = await ended(here, await running(here), { reason: 'registered-in-error' })
  const lapsed = await running(here, { period: { from: '2023', until: '2025' } })
  const made = ({ agreementId }: { agreementId: string }, what?: string) => ({
    agreementId,
    ...(what === undefined ? {} : { what }),
  })
  const yes = { 'consents-0-how': 'signature', 'consents-1-how': 'oral', 'consents-1-role': 'x' }
  return [
    ['agree', made(proposal), {}],
    ['agree', made(proposal), { 'period-from': 'x' }],
    ['agree', made(proposal), { ...yes, 'period-until': '2028' }],
    ['confirm', made(running1), {}],
    ['confirm', made(lapsed), {}],
    ['change', made(three), {}],
    ['change', made(proposal), {}],
    ['change', made(wrong), {}],
    ['extend', made(running1), {}],
    ['extend', made(running1), { reason: '' }],
    ['extend', made(running1), { ...theirYes, reason: 'x', length: 'open' }],
    ['leave', made(three), {}],
    ['leave', made(running1), {}],
    ['leave', made(three), { partyId: three.terms.parties[0]?.id ?? '', reason: 'x' }],
    ['leave', made(three), { partyId: three.terms.parties[2]?.id ?? '', reason: 'x' }],
    ['reassess', made(running1), {}],
    ['reassess', made(running1), { reason: 'x', 'classification-formality-chosen': 'informal' }],
    ['reassess', made(running1), { reason: 'x', 'classification-production-movesRoles': 'yes' }],
    ['end', made(running1), {}],
    ['end', made(running1), { endedOn: 'x' }],
    ['end', made(running1), { reason: 'fulfilled', endedOn: '2027-01-01' }],
    ['end', made(proposal), {}],
    ['end', made(proposal), { reason: 'withdrawn' }],
    ['end', made(running1, 'annul'), {}],
    ['end', made(running1, 'annul'), { reason: 'duplicate' }],
    ['correct', made(over), {}],
    ['correct', made(over, 'undo'), {}],
    ['correct', made(over, 'undo'), { reason: 'x' }],
    ['correct', made(over, 'end'), {}],
    ['correct', made(over, 'end'), { 'end-endedOn': '2026-11-01', reason: 'x' }],
    ['correct', made(running1, 'consents'), {}],
    ['correct', made(running1, 'consents'), { 'mendedConsents-0-role': 'x', reason: 'x' }],
  ]
}

/** Typed over what the form began with, and checked; nothing typed is the form itself. */
type State = Readonly<Record<string, string>>

const leader = visitor(here)
const all = await states()
const widths = [1280, 360] as const

/** Of every state in either language one width, the other in the other; both where time is no matter. */
const isLookedAt = (width: number, language: Language, index: number): boolean =>
  isLong || width === widths[(index + languages.indexOf(language)) % widths.length]

for (const language of languages) {
  t.test(`every page and state is accessible, valid and fits, in ${language}`, async (t) => {
    t.plan(all.length * (isLong ? 5 : 4))
    const page = await browser.newPage()
    for (const [index, [name, asked, typed]] of all.entries()) {
      const address = addressOf(name, language, asked)
      const form = await leader.get(address)
      const shown =
        Object.keys(typed).length === 0
          ? form
          : await leader.post(address, { ...typedOn(form.body), ...typed, step: 'check' })
      const what = `${address} ${JSON.stringify(typed)}`
      t.strictSame(await markupProblems(shown.body), [], what)
      await page.route(origin + address, (route) =>
        route.fulfill({ body: shown.body, contentType: 'text/html; charset=utf-8' }),
      )
      await page.goto(origin + address)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        await page.evaluate(
          "document.querySelectorAll('details').forEach((one) => { one.open = true })",
        )
        if (isLookedAt(width, language, index)) {
          t.strictSame(await accessibilityProblems(page), [], `${what} at ${String(width)}`)
        }
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width)
      }
      await page.unroute(origin + address)
    }
    await page.close()
  })
}
