import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import t from 'tap'
import { languages, addressOf, type PageName } from '#src/web/paths.ts'
import type { Language } from '#src/texts/language.ts'
import { actAs } from '../../browser/acting-as.ts'
import { accessibilityProblems, openBrowser } from '../../browser/browser.ts'
import { ended, leaderOf, ofThree, proposed, revise, running, town } from './town.ts'
import { isLong } from '../../tries.ts'

const here = await town(t)
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(here.app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

const asLeader = async (options: Parameters<typeof browser.newPage>[0]): Promise<Page> => {
  const page = await browser.newPage(options)
  await actAs(page, origin, leaderOf(here.careHomeId))
  return page
}

interface Way {
  readonly javaScript: boolean
  readonly width: number
  readonly language: Language
}

/** Two that together go every way of each kind; the other two where time is no matter. */
const ways: readonly Way[] = [
  { javaScript: false, width: 360, language: 'da' },
  { javaScript: true, width: 1280, language: 'en' },
  ...(isLong
    ? ([
        { javaScript: true, width: 360, language: 'da' },
        { javaScript: false, width: 1280, language: 'en' },
      ] as const)
    : []),
]

interface Job {
  readonly page: PageName
  readonly what?: string
  readonly done: string
  readonly begin: () => Promise<{ readonly agreementId: string }>
  readonly fill: (page: Page) => Promise<void>
}

const jobs: readonly Job[] = [
  {
    page: 'agree',
    done: 'agree',
    begin: () => proposed(here, { title: 'Læsevenner' }),
    fill: async (page) => {
      await page.check('#consents-0-how')
      await page.check('[name=consents-1-how][value=oral]')
      await page.fill('#consents-1-role', 'formand')
      await page.click('summary')
      await page.fill('#period-until', '30.6.2027')
    },
  },
  {
    page: 'extend',
    done: 'extend',
    begin: () => running(here),
    fill: async (page) => {
      await page.check('[name=length][value=open]')
      await page.fill('#reason', 'Det går godt')
      await page.check('[name=consents-1-how][value=oral]')
      await page.fill('#consents-1-role', 'formand')
    },
  },
  {
    page: 'leave',
    done: 'leave',
    begin: () => ofThree(here),
    fill: async (page) => {
      await page.check('#partyId-2')
      await page.fill('#reason', 'Koret er nedlagt')
    },
  },
  {
    page: 'reassess',
    done: 'reassess',
    begin: () => running(here),
    fill: async (page) => {
      await page.check('#classification-production-movesRoles')
      await page.fill('#reason', 'De frivillige styrer selv')
    },
  },
  {
    page: 'end',
    done: 'notice',
    begin: () => running(here),
    fill: async (page) => {
      await page.check('[name=reason][value=mutual-consent]')
      await page.fill('#endedOn', '31.1.2027')
    },
  },
  {
    page: 'end',
    done: 'declined',
    begin: () => proposed(here),
    fill: (page) => page.check('[name=reason][value=declined]'),
  },
  {
    page: 'end',
    what: 'annul',
    done: 'annulled',
    begin: () => running(here),
    fill: (page) => page.check('[name=reason][value=registered-in-error]'),
  },
  {
    page: 'correct',
    what: 'undo',
    done: 'undone',
    begin: async () => ended(here, await running(here), { reason: 'fulfilled' }),
    fill: (page) => page.fill('#reason', 'Forkert aftale'),
  },
  {
    page: 'correct',
    what: 'consents',
    done: 'consents-mended',
    begin: () => running(here),
    fill: async (page) => {
      await page.fill('#mendedConsents-1-role', 'formand')
      await page.fill('#reason', 'Forkert rolle')
    },
  },
]

for (const way of ways) {
  const { javaScript, width, language } = way
  const how = `${javaScript ? 'with' : 'without'} JavaScript, ${String(width)} px, ${language}`

  t.test(`${how}: each job from start to done, once looked at again`, async (t) => {
    t.plan(jobs.length * 5 + 1)
    const page = await asLeader({ javaScript, width })
    for (const { page: name, what = null, done, begin, fill } of jobs) {
      const { agreementId } = await begin()
      await page.goto(origin + addressOf(name, language, { agreementId, what }))
      await fill(page)
      const typed = await fields(page)
      await press(page, 'check')
      t.equal(await page.locator('button[value=send]').count(), 1, `${done}: it is checked`)
      await page.goBack()
      t.strictSame(await fields(page), typed, `${done}: the browser's Back keeps what was typed`)
      await press(page, 'check')
      await press(page, 'edit')
      t.strictSame(await fields(page), typed, `${done}: what was typed is kept`)
      await press(page, 'check')
      await press(page, 'send')
      const { pathname, searchParams } = new URL(page.url())
      t.equal(pathname, addressOf('agreement', language, { agreementId }))
      t.equal(searchParams.get('done'), done)
    }
    t.equal(await page.locator('.alert-success').count(), 1)
    await page.close()
  })

  t.test(`${how}: confirmed by one button`, async (t) => {
    t.plan(2)
    const page = await asLeader({ javaScript, width })
    const { agreementId } = await running(here)
    await page.goto(origin + addressOf('confirm', language, { agreementId }))
    await press(page, 'send')
    t.equal(new URL(page.url()).searchParams.get('done'), 'confirm')
    t.equal(await page.locator('.alert-success').count(), 1)
    await page.close()
  })

  t.test(`${how}: an error leads to its field`, async (t) => {
    t.plan(4)
    const page = await asLeader({ javaScript, width })
    const { agreementId } = await proposed(here)
    await page.goto(origin + addressOf('agree', language, { agreementId }))
    await page.click('summary')
    await page.fill('#period-from', 'engang')
    const typed = await fields(page)
    await press(page, 'check')
    await page.goBack()
    t.strictSame(await fields(page), typed, 'nor does an error make Back forget')
    await press(page, 'check')
    t.equal(await page.locator('.error-summary a').count(), 4)
    await page.click('.error-summary a[href="#period-from"]')
    t.ok(await page.isVisible('#period-from'), 'what was folded is open')
    t.equal(await page.inputValue('#period-from'), 'engang')
    await page.close()
  })
}

/** A click by itself does not wait for the page that follows. */
const press = async (page: Page, value: 'check' | 'edit' | 'send'): Promise<void> => {
  const loaded = page.waitForEvent('load')
  await page.click(`button[value=${value}]`)
  await loaded
}

/** What a person has filled in on the page as it stands. */
const fields = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`Array.from(document.querySelectorAll('.change-form :is(input, textarea, select)'))
    .filter((one) => one.type !== 'hidden' && (one.type !== 'radio' || one.checked))
    .map((one) => one.name + '=' + one.value)`)

t.test('who is overtaken, in the browser', async (t) => {
  t.plan(languages.length * 5)
  for (const language of languages) {
    const page = await asLeader({ width: 360 })
    const first = await running(here, { title: 'Besøg' })
    const { agreementId } = first
    await page.goto(origin + addressOf('end', language, { agreementId }))
    await page.check('[name=reason][value=fulfilled]')
    await page.fill('#note', 'Skrevet før')
    await revise(here, first, { kind: 'confirmation' })
    await press(page, 'check')
    t.equal(await page.locator('.timeline > li').count(), 1)
    t.strictSame(await accessibilityProblems(page), [])
    t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360)
    await press(page, 'check')
    t.match(await page.textContent('main'), 'Skrevet før')
    await press(page, 'send')
    t.equal(new URL(page.url()).searchParams.get('done'), 'end')
    await page.close()
  }
})

t.test('two quick clicks record once', async (t) => {
  t.plan(2)
  const page = await asLeader({})
  const { agreementId, revision } = await running(here)
  await page.goto(origin + addressOf('confirm', 'da', { agreementId }))
  await page.dblclick('button[value=send]')
  await page.waitForURL(/done=confirm/)
  t.match(page.url(), 'done=confirm')
  const view = await here.registry.queries.agreement(agreementId, here.leader)
  t.equal(view?.revision, revision + 1)
  await page.close()
})
