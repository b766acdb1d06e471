import type { AddressInfo } from 'node:net'
import type { Page, Response } from 'playwright-core'
import type { Test } from 'tap'
import { Origin } from '#schemas/events/agreement-proposed.v1.ts'
import { EndReason } from '#schemas/events/agreement-ended.v1.ts'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { problemsInDanish } from '#src/texts/problems.da.ts'
import { addressOf, languages } from '#src/web/paths.ts'
import type { Language } from '#src/texts/language.ts'
import {
  accessibilityProblems,
  markupProblems,
  openBrowser,
  screenshot,
} from '../../browser/browser.ts'
import { leaderOf, roleCookie, running, town, type Town } from '../changes/town.ts'
import { visibleWords } from '../visible.ts'

/** A page, and how it is come to from the one before it. */
export interface State {
  readonly name: string
  readonly act: (page: Page, language: Language) => Promise<unknown>
}

export interface AtDrafts {
  readonly here: Town
  readonly origin: string
  readonly asLeader: (options?: { width?: number; javaScript?: boolean }) => Promise<Page>
  readonly begin: (page: Page, language: Language, form: string) => Promise<void>
  /** Address of the draft whose step is open. */
  readonly draftAt: (page: Page, language: Language) => string
}

/** A town with a leader at its pages, in a browser that is closed with the test. */
export const atDrafts = async (t: Test): Promise<AtDrafts> => {
  const here = await town(t)
  await here.app.listen({ host: '127.0.0.1', port: 0 })
  const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  return {
    here,
    origin,
    asLeader: async (options = {}) => {
      const page = await browser.newPage(options)
      const value = encodeURIComponent(roleCookie(leaderOf(here.careHomeId)))
      await page.context().addCookies([{ name: 'samspil-role', value, url: origin }])
      return page
    },
    begin: async (page, language, form) => {
      await page.goto(origin + addressOf('begin', language))
      await page.check(`[name=form][value=${form}]`)
      await main(page)
    },
    draftAt: (page, language) => {
      const [, draftId = ''] = /\/(?:kladder|drafts)\/([^/?]+)/.exec(page.url()) ?? []
      return origin + addressOf('draft', language, { draftId })
    },
  }
}

/** Comes to every state in its turn, in both languages, and looks at each. */
export const lookAtAll = (t: Test, at: AtDrafts, states: readonly State[]): void => {
  for (const language of languages) {
    t.test(`every state in ${language}`, async (t) => {
      t.plan(states.length * looks)
      await running(at.here)
      const page = await at.asLeader()
      page.setDefaultTimeout(5000)
      const told = complaints(page)
      const sent = lastSent(page)
      for (const { name, act } of states) {
        await act(page, language)
        await page.waitForLoadState()
        await look(t, page, { name: `${language} ${name}`, told, sent })
      }
      await page.close()
    })
  }
}

export const go = (page: Page) => page.click('.form-buttons button[name=go]')
export const main = (page: Page) => page.click('.form-buttons .button-primary')
export const known = async (
  page: Page,
  answers: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [field, value] of Object.entries(answers)) {
    await page.check(`[name="terms-classification-${field}"][value="${value}"]`)
  }
}

export const search = async (page: Page, text: string): Promise<void> => {
  await page.fill('#q', text)
  await page.click('.party-find button')
}

export const addFriends = async (page: Page): Promise<void> => {
  await search(page, 'Ældre Sagen')
  await page.click('.search-results li button')
}

export const whenAndWhy = async (page: Page): Promise<void> => {
  await page.fill('#effectiveFrom', '22.11.2026')
  await page.fill('#reason', 'Det går godt')
  for (const index of ['0', '1']) await page.selectOption(`#consents-${index}-how`, 'oral')
  await page.fill('#consents-1-role', 'formand')
  await go(page)
}

/** Answers that refuse a form or have no draft are pages, and no complaint. */
const complaints = (page: Page): string[] => {
  const told: string[] = []
  page.on('console', (message) => told.push(message.text()))
  page.on('pageerror', (error) => told.push(error.message))
  return told
}

/** The page as it was sent: a browser writes it out in its own way. */
const lastSent = (page: Page) => {
  let last: Response | null = null
  page.on('response', (answer) => {
    const isPage = answer.request().isNavigationRequest() && answer.headers().location === undefined
    if (isPage) last = answer
  })
  return () => Promise.resolve(last?.text())
}
const expected = /status of (?:404|422|409)/

const codes = [AgreementStatus, Theme, NetworkKind, InstitutionKind, EndReason, Origin]
  .flatMap(({ options }): readonly string[] => options)
  .concat(Object.keys(problemsInDanish))
  .filter((code) => code.includes('-'))
const unspoken =
  /[0-9a-f]{8}-[0-9a-f]{4}-|\b\d{4}-\d{2}\b|\bundefined\b|\bnull\b|\[object|NaN|\$\{|terms-/

/** A folder for pictures of every state, where one is wanted. */
const { SAMSPIL_PICTURES: pictures } = process.env

/** Accessibility, markup, complaints, words, and the width at 1280 and at 360 px. */
const looks = 6

/** Looks at a page as it stands, with everything unfolded: in Danish wide, in English narrow. */
const look = async (
  t: Test,
  page: Page,
  state: { name: string; told: string[]; sent: () => Promise<string | undefined> },
) => {
  const { name, told } = state
  const html = await page.content()
  const sent = (await state.sent()) ?? ''
  const words = visibleWords(html)
  await page.setViewportSize({ width: 1280, height: 900 })
  await picture(page, name, 1280)
  await page.evaluate(
    `for (const one of document.querySelectorAll('details:not([open])')) {
      one.open = true
      one.dataset.opened = 'yes'
    }`,
  )
  if (name.startsWith('da')) t.strictSame(await accessibilityProblems(page), [], `${name}: axe`)
  t.strictSame(await markupProblems(sent), [], `${name}: markup`)
  t.strictSame(
    told.splice(0).filter((line) => !expected.test(line)),
    [],
    `${name}: console`,
  )
  t.strictSame(
    [unspoken.exec(words)?.[0], ...codes.filter((code) => words.includes(code))],
    [undefined],
    `${name}: words`,
  )
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 1280, `${name}: width`)
  await page.setViewportSize({ width: 360, height: 900 })
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), 360, `${name}: narrow`)
  if (name.startsWith('en')) t.strictSame(await accessibilityProblems(page), [], `${name}: axe`)
  await picture(page, name, 360)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(
    `for (const one of document.querySelectorAll('[data-opened]')) one.open = false`,
  )
}

const picture = async (page: Page, name: string, width: number): Promise<void> => {
  if (pictures === undefined) return
  await screenshot(page, `${pictures}/${name.replaceAll(/[ ,:]+/g, '-')}-${String(width)}.png`)
}
