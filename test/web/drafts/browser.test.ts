import type { Page } from 'playwright-core'
import t from 'tap'
import { addressOf } from '#src/web/paths.ts'
import { addFriends, atDrafts, go, known, lookAtAll, main, search, type State } from './looks.ts'

const at = await atDrafts(t)
const { origin, asLeader, begin, draftAt } = at

/** In the order that they are come to; each goes on from the one before. */
const full: readonly State[] = [
  { name: 'begin', act: (page, da) => page.goto(origin + addressOf('begin', da)) },
  { name: 'begin, nothing chosen', act: main },
  {
    name: 'begin, no agreement chosen',
    act: async (page) => {
      await page.check('[name=form][value=from]')
      await main(page)
    },
  },
  { name: 'parties', act: (page, da) => begin(page, da, 'full') },
  { name: 'parties, none added', act: go },
  { name: 'parties, found', act: (page) => search(page, 'sang') },
  { name: 'parties, corrected', act: (page) => search(page, 'Ældre Sagn') },
  { name: 'parties, nothing found', act: (page) => search(page, 'Skakklubben i Gram') },
  { name: 'network', act: (page) => page.click('.not-found a') },
  { name: 'network, refused', act: main },
  {
    name: 'network, like others',
    act: async (page) => {
      const address = new URL(page.url())
      address.searchParams.set('name', 'Ældre Sagen')
      await page.goto(String(address))
    },
  },
  { name: 'parties, added', act: (page) => page.click('.similar button') },
  { name: 'tasks', act: go },
  { name: 'tasks, refused', act: go },
  {
    name: 'tasks, added',
    act: async (page) => {
      await page.fill('#terms-title', 'Besøgsvenner')
      await page.fill('#terms-purpose', 'Besøg hos beboere, der er alene.')
      await page.fill('#terms-parties-1-tasks-0-title', 'Besøg hver uge')
      await page.click('button[name=add] >> nth=0')
    },
  },
  {
    name: 'model',
    act: async (page) => {
      await page.fill('#terms-parties-1-tasks-1-title', 'Højtlæsning')
      await go(page)
    },
  },
  { name: 'model, refused', act: go },
  {
    name: 'model, not settled',
    act: async (page) => {
      const unknown = {
        'formality-formalAgreement': 'unknown',
        'formality-fixedRelation': 'unknown',
      }
      await known(page, unknown)
      await go(page)
    },
  },
  {
    name: 'model, shown',
    act: async (page) => {
      await known(page, {
        'formality-formalAgreement': 'yes',
        'production-fixedTasks': 'yes',
        'production-changesWaysOfWorking': 'no',
        'production-movesRoles': 'no',
      })
      await page.click('button[value=stay]')
    },
  },
  { name: 'boundaries', act: go },
  { name: 'period', act: go },
  {
    name: 'period, refused',
    act: async (page) => {
      await page.fill('#terms-period-from', 'engang i foråret')
      await page.fill('#terms-period-until', '31.2.2027')
      await go(page)
    },
  },
  {
    name: 'consents',
    act: async (page) => {
      await page.fill('#terms-period-from', '1.12.2026')
      await page.fill('#terms-period-until', '31.12.2027')
      await page.check('[name=state][value=agreed]')
      await go(page)
    },
  },
  { name: 'consents, refused', act: go },
  { name: 'check, something missing', act: (page, da) => page.goto(draftAt(page, da)) },
  {
    name: 'check',
    act: async (page, da) => {
      await page.goto(`${draftAt(page, da)}/${da === 'da' ? 'samtykker' : 'consents'}`)
      for (const index of ['0', '1']) await page.selectOption(`#consents-${index}-how`, 'oral')
      await page.fill('#consents-1-role', 'formand')
      await go(page)
    },
  },
  { name: 'resources', act: (page) => page.click('#part-resources .check-head a') },
  { name: 'resources, a row', act: (page) => page.click('button[value=terms-funding]') },
  {
    name: 'resources, refused',
    act: async (page) => {
      await page.fill('#terms-funding-0-amountDkk', 'mange')
      await go(page)
    },
  },
  {
    name: 'more',
    act: async (page, da) => {
      await page.goto(draftAt(page, da))
      await page.click('#part-more .check-head a')
    },
  },
  {
    name: 'more, refused',
    act: async (page) => {
      await page.fill('#terms-kleCode', '27')
      await go(page)
    },
  },
  { name: 'check, in error', act: (page, da) => page.goto(draftAt(page, da)) },
]

lookAtAll(t, at, full)

t.test('every error leads to a field that is there', async (t) => {
  t.plan(3)
  const page = await asLeader()
  await begin(page, 'da', 'full')
  await go(page)
  t.strictSame(await ledTo(page), ['Tilføj mindst én, som I samarbejder med. -> q'])
  await addFriends(page)
  await go(page)
  await go(page)
  t.strictSame(await ledTo(page), [
    'Hvad skal aftalen hedde? Her mangler et svar. -> terms-title',
    'Hvad skal samarbejdet føre til? Her mangler et svar. -> terms-purpose',
    'Opgave 1, Ældre Sagen: Hvad hedder opgaven? Aftalen nævner ingen opgaver. Tilføj mindst én: det, som parterne gør sammen. -> terms-parties-1-tasks-0-title',
  ])
  await page.goto(draftAt(page, 'da').concat('/felt'))
  await go(page)
  t.strictSame(await ledTo(page), [
    'Er det faste, kontinuerlige opgaver, der allerede kendes og løses i et rutinepræget samarbejde? Her mangler et svar. -> terms-classification-production-fixedTasks',
  ])
  await page.close()
})

/** What the summary of errors says, and the field that has the focus when it is pressed. */
const ledTo = async (page: Page): Promise<string[]> => {
  const told: string[] = []
  for (const link of await page.locator('.alert-error a').all()) {
    await link.click()
    const field = await page.evaluate<string>('document.activeElement.id')
    told.push(`${(await link.innerText()).trim()} -> ${field}`)
  }
  return told
}

for (const javaScript of [true, false]) {
  const how = javaScript ? 'with JavaScript' : 'without JavaScript'

  t.test(`${how}: back and forward lose nothing that was saved`, async (t) => {
    t.plan(8)
    const page = await asLeader({ javaScript, width: 360 })
    await begin(page, 'da', 'full')
    await addFriends(page)
    await go(page)
    await page.fill('#terms-title', 'Besøgsvenner')
    await page.fill('#terms-purpose', 'Besøg <hver> uge & "sang"\nog kaffe')
    await page.fill('#terms-parties-1-tasks-0-title', 'Besøg')
    await go(page)
    await known(page, {
      'formality-fixedRelation': 'no',
      'production-fixedTasks': 'no',
      'production-changesWaysOfWorking': 'yes',
      'production-movesRoles': 'yes',
    })
    await go(page)
    await page.waitForURL(/rammer$/)
    await page.goBack()
    t.equal(await page.isChecked('[name$=changesWaysOfWorking][value=yes]'), true)
    await page.goBack()
    await page.waitForURL(/opgaver$/)
    t.equal(await page.inputValue('#terms-title'), 'Besøgsvenner')
    t.equal(await page.inputValue('#terms-purpose'), 'Besøg <hver> uge & "sang"\nog kaffe')
    t.equal(await page.inputValue('#terms-parties-1-tasks-0-title'), 'Besøg')
    await page.goForward()
    await page.waitForURL(/felt$/)
    await page.goForward()
    await page.waitForURL(/rammer$/)
    t.match(await page.textContent('h1'), 'Hvad er rammerne for de frivillige?')
    await page.goBack()
    t.equal(await page.isChecked('[name$=movesRoles][value=yes]'), true)
    await page.goto(draftAt(page, 'da'))
    t.match(await page.textContent('#part-tasks'), 'Besøgsvenner')
    t.match(await page.textContent('#part-model'), 'Formelt samarbejde om medproduktion')
    await page.close()
  })

  t.test(`${how}: tasks are added and taken away, and keep what they say`, async (t) => {
    t.plan(5)
    const page = await asLeader({ javaScript })
    await begin(page, 'da', 'full')
    await addFriends(page)
    await go(page)
    const titles = () => page.locator('[id$=-title][id*=-tasks-]').evaluateAll(valuesOf)
    const list = 'terms-parties-1-tasks'
    for (const [index, title] of ['Besøg', 'Sang', 'Kaffe'].entries()) {
      await page.fill(`#${list}-${String(index)}-title`, title)
      await page.click(`button[name=add][value=${list}]`)
    }
    t.equal(new URL(page.url()).hash, `#${list}`, 'it comes back to the list')
    t.strictSame(await titles(), ['Besøg', 'Sang', 'Kaffe', ''])
    await page.click(`button[name=remove][value=${list}-1]`)
    t.strictSame(await titles(), ['Besøg', 'Kaffe'])
    await page.click(`button[name=remove][value=${list}-0]`)
    await page.click(`button[name=remove][value=${list}-0]`)
    t.strictSame(await titles(), [''], 'there is always one to write in')
    await page.click(`button[name=remove][value=${list}-0]`)
    t.strictSame(await titles(), [''])
    await page.close()
  })
}

const valuesOf = (fields: readonly unknown[]): string[] =>
  fields.map((field) => (field as { value: string }).value)
