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
import { isLong } from '../../tries.ts'

const here = await site(t)
await institution(here, { name: 'Eftergården', kind: 'care-home', municipalityCode: '0510' })
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(here.app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

type Language = 'da' | 'en'

const at = (page: PageName, language: Language, parameters: Parameters = {}): string =>
  origin + addressOf(page, language, parameters)

const newPage = async (options: { width: number; javaScript?: boolean }): Promise<Page> => {
  const page = await browser.newPage(options)
  page.setDefaultTimeout(10_000)
  return page
}

const asCoordinator = (page: Page): Promise<void> => actAs(page, origin, 'coordinator:0510')

const send = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.click('.form-buttons button')
  await answered
  await page.waitForLoadState()
}

/** The page as it was sent: what a browser makes of it is always well-formed. */
const documentOf = (page: Page): (() => Promise<string>) => {
  let last: Response | null = null
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'document') last = answer
  })
  return async () => (await last?.text()) ?? ''
}

/** Somebody else saves a change of the network. */
const changeMeanwhile = async (id: string): Promise<void> => {
  const { commands, queries } = here.registry
  const now = await queries.network(id)
  if (now === null) throw new Error('The network is there')
  const places = [...now.details.places, `Sted ${String(now.revision)}`]
  await commands.updateNetwork({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    id,
    ifMatch: now.revision,
    body: { details: { ...now.details, places } },
  })
}

const ways = (
  [
    { language: 'da', width: 360, javaScript: false },
    { language: 'en', width: 1280, javaScript: true },
    { language: 'da', width: 1280, javaScript: true },
    { language: 'en', width: 360, javaScript: false },
  ] as const
).slice(0, isLong ? 4 : 2)

for (const { language, width, javaScript } of ways) {
  const how = `${language}, ${String(width)}, ${javaScript ? 'with' : 'without'} JavaScript`
  const { parties: words } = textsOf(language)
  const heading = (page: Page) => page.textContent('h1')
  const told = (page: Page, kind = 'success') => page.textContent(`.alert-${kind} .alert-heading`)

  t.test(`${how}: an institution from its registration to its closing`, async (t) => {
    t.plan(10)
    const page = await newPage({ width, javaScript })
    const name = `Plejecenter ${how}`
    await asCoordinator(page)
    await page.goto(at('institutions', language))
    await page.click(`main >> text=${words.register.institution}`)
    await send(page)
    t.equal(await page.locator('.error-summary li').count(), 2, 'what is missing')
    await page.fill('#name', name)
    await page.selectOption('#kind', 'care-home')
    await page.fill('#place', 'Gram')
    await send(page)
    t.match(await told(page), words.done.registered(name))
    t.equal((await heading(page))?.trim(), name)
    await page.click(`text=${words.update}`)
    t.equal(await page.inputValue('#details-place'), 'Gram')
    await page.fill('#details-place', 'Jels')
    await page.press('#details-place', 'Enter')
    await page.waitForURL(/done=updated/)
    t.match(await told(page), words.done.updated)
    await page.click(`text=${words.close.institution}`)
    await page.check('#reason')
    await page.fill('#successorSearch', 'efterg')
    await page.press('#successorSearch', 'Enter')
    await page.waitForSelector('[name=successorId]', { state: 'attached' })
    t.equal(await page.locator('[name=successorId]:checked').count(), 0, 'nobody is guessed')
    await page.check('[name=successorId][value=nobody]')
    await send(page)
    t.match(await heading(page), words.closing.check.title.institution(name))
    await send(page)
    t.match(await told(page), words.done.closed.institution)
    t.match(await told(page, 'warning'), /2026/)
    t.equal(await page.locator('.party-actions').count(), 0)
    await page.close()
  })

  t.test(`${how}: a network from the search to its closing`, async (t) => {
    t.plan(11)
    const page = await newPage({ width, javaScript })
    const name = `Koret ${how}`
    await asCoordinator(page)
    await page.goto(at('networks', language))
    await page.click(`main >> text=${words.register.network}`)
    t.match(await page.textContent('main h2'), words.find.title)
    await page.fill('#find-name', name)
    await page.click('.find-first button')
    await page.waitForURL(/name=/)
    t.equal(await page.inputValue('#name'), name)
    await page.check('#kind')
    await page.selectOption('#anotherMunicipality', '0550')
    await page.click(`text=${words.form.addMunicipalityButton}`)
    await page.waitForURL(/#municipalityCodes/)
    t.equal(await page.locator('[name=municipalityCodes]:checked').count(), 2)
    t.ok(await page.isChecked('#kind'), 'what was answered stays')
    await page.fill('#cvr', '12 34 56 78')
    await page.press('#cvr', 'Enter')
    await page.waitForURL(/done=registered/)
    t.match(await told(page), words.done.registered(name))
    t.ok((await page.locator('.alert-warning').count()) > 0, 'the number is doubtful')
    await page.click(`text=${words.update}`)
    t.equal(await page.inputValue('#details-cvr'), '12 34 56 78')
    await page.fill('#details-foundedOn', '1.3.1976')
    await send(page)
    t.match(await told(page), words.done.updated)
    await page.click(`text=${words.close.network}`)
    await page.check('#reason')
    await page.fill('#successorSearch', 'findes ikke')
    await page.click(`text=${words.closing.searchButton}`)
    t.equal(await page.locator('.find-none').count(), 1)
    await page.fill('#successorSearch', '')
    await page.press('#effectiveOn', 'Enter')
    await page.waitForSelector('button[name=step]')
    t.match(await heading(page), words.closing.check.title.network(name))
    await send(page)
    t.match(await told(page), words.done.closed.network)
    await page.close()
  })
}

t.test('a double click registers once', async (t) => {
  t.plan(2)
  const page = await newPage({ width: 1280 })
  await asCoordinator(page)
  await page.goto(at('registerInstitution', 'da'))
  await page.fill('#name', 'Dobbeltklik')
  await page.selectOption('#kind', 'school')
  await page.dblclick('.form-buttons button')
  await page.waitForURL(/done=registered/)
  t.equal((await page.textContent('h1'))?.trim(), 'Dobbeltklik')
  const found = await here.registry.queries.institutions(
    { q: 'dobbeltklik' },
    { limit: 5, after: null },
  )
  t.equal(found.total, 1)
  await page.close()
})

t.test('every page and error state, in both languages, narrow and wide', async (t) => {
  const home = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    guidelines: { exist: 'yes', reference: 'https://www.example.dk/retningslinjer' },
    publicContact: 'kloevervej@example.dk',
  })
  const umbrella = await network(here, {
    name: 'Frivilligcenter Haderslev',
    kind: 'association',
    umbrella: true,
    municipalityCodes: ['0510'],
  })
  const friends = await network(here, {
    name: 'Ældre Sagen Haderslev',
    kind: 'association',
    municipalityCodes: ['0510', '0550'],
    memberOf: [umbrella],
    foundedOn: '1976',
    values: { described: 'yes', text: 'Fællesskab.\nOmsorg.', link: 'https://www.example.dk' },
    themes: ['visibility'],
  })
  await agreement(here, {
    title: 'Besøgsvenner',
    institutionId: home,
    networkId: friends,
    cell: 'formal-own',
  })
  const ids = { institutionId: home, networkId: friends }
  const pages: readonly (readonly [PageName, Parameters, ((page: Page) => Promise<void>)?])[] = [
    ['institution', { ...ids, done: 'registered' }],
    ['network', { ...ids, done: 'updated', warning: 'cvr-checksum.cvr-known' }],
    ['registerInstitution', {}],
    ['registerInstitution', {}, send],
    ['registerNetwork', {}],
    ['registerNetwork', { name: 'Ældre' }],
    ['registerNetwork', { name: 'Findes ikke' }, send],
    [
      'registerNetwork',
      { name: 'Ældre Sagen Haderslev' },
      async (page) => {
        await page.check('#kind')
        await send(page)
      },
    ],
    ['updateInstitution', ids],
    [
      'updateNetwork',
      ids,
      async (page) => {
        await changeMeanwhile(friends)
        await page.fill('#details-name', 'Ældre Sagen i Haderslev')
        await send(page)
        await page.waitForSelector('.changed li')
      },
    ],
    ['closeNetwork', ids, send],
    [
      'closeInstitution',
      ids,
      async (page) => {
        await page.fill('#successorSearch', 'Plejecenter da')
        await page.click('.add-one button')
        await page.waitForURL(/#successorSearch/)
      },
    ],
    [
      'closeInstitution',
      ids,
      async (page) => {
        await page.check('#reason')
        await send(page)
        await page.waitForSelector('button[name=step]')
      },
    ],
  ]
  const languages = ['da', 'en'] as const
  const widths = [360, 1280]
  const gone = languages.flatMap((one) => widths.filter((width) => isGoneThrough(one, width)))
  t.plan(pages.length * (languages.length * (widths.length + 1) + gone.length))
  for (const width of widths) {
    const page = await newPage({ width })
    const sent = documentOf(page)
    await asCoordinator(page)
    for (const language of languages) {
      for (const [name, asked, act] of pages) {
        // A path names one of them alone; what it does not name is no question of the page's.
        const { institutionId, networkId, ...rest } = asked
        const isOne = name.toLowerCase().includes('institution')
        const id = isOne ? { institutionId } : { networkId }
        await page.goto(at(name, language, { ...id, ...rest }))
        await act?.(page)
        const what = `${name} in ${language} at ${String(width)}${act === undefined ? '' : ', sent'}`
        if (isGoneThrough(language, width)) {
          t.strictSame(await accessibilityProblems(page), [], `${what} is accessible`)
        }
        t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${what} fits`)
        if (width === 360) t.strictSame(await markupProblems(await sent()), [], what)
      }
    }
    await page.close()
  }
})
