import type { Locator, Page } from 'playwright-core'
import { addressOf, type PageName } from '#src/web/paths.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { measure, readPage, type Effort } from './effort.ts'
import type { Answers, RealAgreement } from './ten-agreements.ts'

/** A leader at the pages: what is pressed, chosen and typed, with a mouse. */
export class Leader {
  readonly page: Page
  readonly effort: Effort
  readonly #origin: string
  readonly #language: 'da' | 'en'

  constructor(page: Page, { origin, language }: { origin: string; language: 'da' | 'en' }) {
    this.page = page
    this.#origin = origin
    this.#language = language
    this.effort = measure(page)
  }

  async open(name: PageName, asked: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.page.goto(this.#origin + addressOf(name, this.#language, asked))
  }

  async comeAs({ name, municipalityCode }: RealAgreement['institution']): Promise<void> {
    await this.open('role')
    const town = municipalityName(this.#language, municipalityCode)
    await this.page.fill('#institution', `${name}, ${town}`)
    await this.page.click('form:has(#institution) button')
  }

  async begin(form: string, from?: string): Promise<void> {
    await this.open('begin')
    await this.#set('form', form)
    if (from !== undefined) await this.page.selectOption('#from', { label: from })
    await this.#press(this.page.locator('main form .button-primary'))
  }

  /** Searches before making one anew. */
  async addNetwork({ name, kind, isNew }: RealAgreement['network']): Promise<void> {
    await this.#type(this.page.locator('#q'), name)
    await this.#press(this.page.locator('.party-find button'))
    if (isNew === undefined) {
      const found = this.page.locator('.search-results li', { hasText: name })
      await this.#press(found.locator('button'))
      return
    }
    await this.#press(this.page.locator('.not-found a'))
    await this.#set('kind', kind)
    await this.#press(this.page.locator('.form-buttons .button-primary'))
  }

  async answer(answers: Answers): Promise<void> {
    for (const [key, value] of Object.entries(answers)) {
      if (key.startsWith('+')) await this.add(`terms-${key.slice(1)}`)
      else await this.#set(fieldOf(key), value)
    }
  }

  add(list: string): Promise<void> {
    return this.#press(this.page.locator(`button[name=add][value=${list}]`))
  }

  next(): Promise<void> {
    return this.#press(this.page.locator('.form-buttons button[name=go]').first())
  }

  /** "Ret" or "Udfyld" beside a part of the last page. */
  change(part: string): Promise<void> {
    return this.#press(this.page.locator(`#part-${part} .check-head a`))
  }

  send(): Promise<void> {
    return this.#press(this.page.locator('button[value=send]'))
  }

  async #set(field: string, value: string): Promise<void> {
    const named = this.page.locator(`[name="${field}"]:not([type=hidden])`)
    await this.#unfold(named.first())
    const type = await named.first().getAttribute('type')
    const isList = (await this.page.locator(`select[name="${field}"]`).count()) > 0
    this.effort.decisions += 1
    if (type === 'radio' || type === 'checkbox') {
      this.effort.presses += 1
      await this.page.check(`[name="${field}"][value="${value}"]`)
    } else if (isList) {
      this.effort.presses += 2
      await named.selectOption(value)
    } else await this.#type(named, value)
  }

  async #unfold(field: Locator): Promise<void> {
    if (await field.isVisible()) return
    await this.#press(this.page.locator('details', { has: field }).locator('> summary'))
  }

  async #type(field: Locator, text: string): Promise<void> {
    this.effort.presses += 1
    this.effort.typed += text.length
    await field.fill(text)
  }

  async #press(what: Locator): Promise<void> {
    this.effort.presses += 1
    await readPage(this.page, this.effort)
    await what.click()
    await this.page.waitForLoadState()
  }
}

/** Fields of the terms are named without what they all begin with. */
const fieldOf = (key: string): string =>
  /^(?:what|fixedOrNew|state|signedOn|consents-|end-)/.test(key) ? key : `terms-${key}`
