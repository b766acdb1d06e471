import type { Page } from 'playwright-core'
import t from 'tap'
import type { Language } from '#src/texts/language.ts'
import { addressOf } from '#src/web/paths.ts'
import { proposed, revise, running } from '../changes/town.ts'
import { addFriends, atDrafts, go, lookAtAll, whenAndWhy, type State } from './looks.ts'

const at = await atDrafts(t)
const { here, origin, begin } = at

const change = async (page: Page, language: Language, form: string): Promise<void> => {
  const { agreementId } = form === 'negotiation' ? await proposed(here) : await running(here)
  await page.goto(origin + addressOf('change', language, { agreementId }))
  await page.click(`form:has([name=form][value=${form}]) button`)
}

const informal: readonly State[] = [
  {
    name: 'informal',
    act: async (page, da) => {
      await begin(page, da, 'informal')
      await addFriends(page)
      await go(page)
    },
  },
  { name: 'informal, refused', act: go },
  {
    name: 'informal, over without a day',
    act: async (page) => {
      await page.fill('#what', 'Fællesspisning')
      await page.fill('#terms-period-from', '2024')
      await page.check('[name=fixedOrNew][value=new]')
      await page.click('summary')
      await page.selectOption('#end-reason', 'fulfilled')
      await go(page)
    },
  },
  {
    name: 'informal check',
    act: async (page) => {
      await page.fill('#end-endedOn', '1.10.2026')
      await go(page)
    },
  },
  { name: 'begin, with drafts', act: (page, da) => page.goto(origin + addressOf('begin', da)) },
  { name: 'begin, a draft deleted', act: (page) => page.click('.drafts button') },
  {
    name: 'gone',
    act: (page, da) =>
      page.goto(
        origin + addressOf('draft', da, { draftId: '00000000-0000-4000-8000-000000000000' }),
      ),
  },
]

const changes: readonly State[] = [
  { name: 'negotiation', act: (page, da) => change(page, da, 'negotiation') },
  { name: 'renewal', act: (page, da) => change(page, da, 'renewal') },
  { name: 'amendment', act: (page, da) => change(page, da, 'amendment') },
  { name: 'amendment, when and why', act: (page) => page.click('#part-change .check-head a') },
  { name: 'amendment, refused', act: go },
  {
    name: 'amendment, changed',
    act: async (page) => {
      await whenAndWhy(page)
      await page.click('#part-tasks .check-head a')
      await page.fill('#terms-purpose', 'Beboere og frivillige læser og synger.')
      await go(page)
    },
  },
  {
    name: 'amendment, overtaken',
    act: async (page, da) => {
      const first = await running(here)
      await page.goto(origin + addressOf('change', da, { agreementId: first.agreementId }))
      await page.click('form:has([name=form][value=amendment]) button')
      await revise(here, first, {
        kind: 'amendment',
        terms: { ...first.terms, title: 'Besøg og sang' },
        effectiveFrom: '2026-11-22',
        reason: 'Nyt navn',
        consents: first.terms.parties.map(({ id }) => ({
          partyId: id,
          how: 'oral',
          role: 'leder',
        })),
      })
      await page.click('#part-change .check-head a')
      await whenAndWhy(page)
    },
  },
  { name: 'amendment, put on top', act: (page) => page.click('button[value=rebase]') },
  {
    name: 'correction',
    act: async (page, da) => {
      const { agreementId } = await running(here)
      await page.goto(origin + addressOf('correct', da, { agreementId }))
      await page.click('main form button')
    },
  },
]

lookAtAll(t, at, [...informal, ...changes])
