import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import type { Language } from '#src/texts/language.ts'
import { addressOf } from '#src/web/paths.ts'
import { textsOf } from '#src/web/texts.ts'
import {
  accessibilityProblems,
  markupProblems,
  openBrowser,
  screenshot,
} from '../../browser/browser.ts'
import { leaderOf, roleCookie, town } from '../changes/town.ts'
import { Leader } from '../drafts/leader.ts'

const here = await town(t)
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${(here.app.server.address() as AddressInfo).port}`
const browser = await openBrowser()
t.teardown(() => browser.close())

/** A folder for pictures of each page, where one is wanted. */
const { SAMSPIL_PICTURES: pictures } = process.env

interface Way {
  readonly javaScript: boolean
  readonly width: number
  readonly language: Language
}

/** Two that together go every way of each kind. */
const ways: readonly Way[] = [
  { javaScript: false, width: 360, language: 'da' },
  { javaScript: true, width: 1280, language: 'en' },
]

const comeAsLeader = async ({ language, ...options }: Way): Promise<Leader> => {
  const page = await browser.newPage(options)
  const value = encodeURIComponent(roleCookie(leaderOf(here.careHomeId)))
  await page.context().addCookies([{ name: 'samspil-role', value, url: origin }])
  return new Leader(page, { origin, language })
}

const task = 'parties-1-tasks-0'

/** Volunteers give the personal care that the law asks the municipality for. */
const register = async (leader: Leader): Promise<void> => {
  await leader.begin('full')
  await leader.addNetwork({ name: 'Ældre Sagen', kind: 'association' })
  await leader.next()
  await leader.answer({
    title: 'Hjælp om morgenen',
    purpose: 'Frivillige hjælper beboerne op.',
    [`${task}-title`]: 'Personlig pleje',
    [`${task}-performedBy`]: 'volunteers',
    [`${task}-responsible`]: 'staff',
    [`${task}-legalBasisId`]: 'sel-83',
  })
  await leader.next()
  await leader.answer({
    'classification-production-fixedTasks': 'yes',
    'classification-production-changesWaysOfWorking': 'no',
    'classification-production-movesRoles': 'no',
  })
  await leader.next()
  await leader.answer({ 'volunteering-unpaid': 'yes', 'boundaries-clauses-ownContribution': 'no' })
  await leader.next()
  await leader.answer({ 'period-from': '1.1.2027', state: 'proposed' })
  await leader.next()
}

const agreeAll = async (page: Page): Promise<void> => {
  await page.check('[name=consents-0-how][value=oral]')
  await page.check('[name=consents-1-how][value=oral]')
  await page.fill('#consents-1-role', 'formand')
  await page.click('button[value=check]')
  await page.click('button[value=send]')
}

const looksRight = async (
  t: Test,
  page: Page,
  { javaScript, width, language }: Way,
  name: string,
) => {
  t.strictSame(await markupProblems(await page.content()), [], `${name}: markup`)
  t.strictSame(javaScript ? await accessibilityProblems(page) : [], [], `${name}: accessible`)
  const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth')
  t.ok(scrollWidth <= width, `${name}: as wide as the window`)
  if (pictures === undefined) return
  await screenshot(page, `${pictures}/stop-${name}-${language}-${String(width)}.png`)
}

for (const way of ways) {
  const { language } = way
  const how = `${language}, ${String(way.width)} px, ${way.javaScript ? '' : 'no '}JavaScript`
  t.test(`told, stopped, mended and agreed (${how})`, async (t) => {
    t.plan(20)
    const { drafts, changes, agreement: words } = textsOf(language)
    const { why, mend } = ruleWords(language, 'statutory-task')
    const leader = await comeAsLeader(way)
    const { page } = leader
    await register(leader)
    const told = await page.innerText('main')
    t.match(told, drafts.rules.stopTitle(1))
    t.match(told, why['by-volunteers'])
    t.match(told, mend)
    await looksRight(t, page, way, 'told')
    await leader.send()
    await page.click(`main a:text-is("${words.actions.agree}")`)
    t.equal(await page.innerText('h1'), changes.stop.title)
    t.match(await page.innerText('main'), why['by-volunteers'])
    await looksRight(t, page, way, 'stopped')
    await page.click('.stop-mend button')
    const link = page.locator('.stop-notice .nobullet-list a').first()
    await link.click()
    const field = page.locator(`#terms-${task}-performedBy`)
    t.ok(await field.isVisible(), 'where it is mended')
    await field.selectOption('staff')
    await leader.next()
    const mended = await page.innerText('main')
    t.notMatch(mended, drafts.rules.stopTitle(1))
    t.notMatch(mended, why['by-volunteers'])
    await looksRight(t, page, way, 'mended')
    await leader.send()
    await page.click(`main a:text-is("${words.actions.agree}")`)
    t.equal(await page.innerText('h1'), changes.agree.title)
    await agreeAll(page)
    t.match(page.url(), 'done=agree')
    const id = /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? ''
    t.equal(new URL(page.url()).pathname, addressOf('agreement', language, { agreementId: id }))
    await page.close()
  })
}
