import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { TermsInput, type Terms } from '#schemas/terms/terms.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { addressOf } from '#src/web/paths.ts'
import { openBrowser } from '../../browser/browser.ts'
import { agreement, institution, network, site, type Site } from '../site.ts'
import { visibleWords } from '../visible.ts'
import { secondsOf, type Effort } from './effort.ts'
import { Keyboard } from './keyboard.ts'
import { Leader } from './leader.ts'
import { tenAgreements, type RealAgreement } from './ten-agreements.ts'

const here: Site = await site(t, {}, 'role-page')
await here.app.listen({ host: '127.0.0.1', port: 0 })
const origin = `http://127.0.0.1:${String((here.app.server.address() as AddressInfo).port)}`
const browser = await openBrowser()
t.teardown(() => browser.close())

const personas = await Promise.all(
  tenAgreements.map(async (one) => {
    const institutionId = await institution(here, one.institution)
    const { name, kind, isNew } = one.network
    const { municipalityCode } = one.institution
    const municipalityCodes = [municipalityCode]
    if (isNew === undefined) await network(here, { name, kind, municipalityCodes })
    return { one, institutionId }
  }),
)

const earlierTitle = 'Besøgsvenner 2026'

/** What the agreement that begins from an earlier one begins from. */
const earlier = async (institutionId: string, { network: { name } }: RealAgreement) => {
  const { items } = await here.registry.queries.networks({ q: name }, { limit: 1, after: null })
  await agreement(here, {
    title: earlierTitle,
    purpose: 'Ensomme borgere får besøg.',
    institutionId,
    networkId: items[0]?.id ?? '',
    cell: 'formal-own',
    period: { from: '2026-01-01', until: '2026-12-31' },
    volunteering: { trainingOffered: 'yes' },
  })
}

t.plan(tenAgreements.length + 2)

t.equal(tenAgreements.length, 10)

for (const { one, institutionId } of personas) {
  const { language, width, javaScript, keyboard } = one.how
  const how = `${one.form}, ${language}, ${String(width)} px, ${javaScript ? '' : 'no '}JavaScript`
  const title = `${one.terms.title} (${how}${keyboard === true ? ', keyboard' : ''})`
  t.test(title, async (t) => {
    t.plan(10 + one.says.length + (keyboard === true ? 2 : 0))
    t.equal(one.source.slice(0, 2), '00', one.source)
    if (one.form === 'from') await earlier(institutionId, one)
    const page = await browser.newPage({ width, javaScript })
    const { effort, start } =
      keyboard === true ? await byKeyboard(t, page, one) : await byHand(page, one)
    const agreementId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    t.match(agreementId, /^[0-9a-f-]{36}$/, 'ends on the page of the agreement')
    tell(t, effort, performance.now() - start)
    const words = visibleWords(await page.content())
    for (const said of one.says) t.ok(words.includes(said), said)
    await recorded(t, agreementId, one, institutionId)
    await found(t, page, one, institutionId)
    await page.close()
  })
}

t.test('one network each, and none twice', async (t) => {
  t.plan(1)
  const { total } = await here.registry.queries.networks({}, { limit: 1, after: null })
  t.equal(total, tenAgreements.length)
})

interface Registered {
  readonly effort: Effort
  /** When the first page of the forms was asked for, in ms. */
  readonly start: number
}

const byHand = async (page: Page, one: RealAgreement): Promise<Registered> => {
  const leader = new Leader(page, { origin, language: one.how.language })
  await leader.comeAs(one.institution)
  leader.effort.pages = 0
  leader.effort.pagesRead = 0
  const start = performance.now()
  await leader.begin(one.form, one.form === 'from' ? earlierTitle : undefined)
  if (one.form !== 'from') await leader.addNetwork(one.network)
  await leader.next()
  for (const answers of one.steps) {
    await leader.answer(answers)
    await leader.next()
  }
  for (const [part, answers] of Object.entries(one.more ?? {})) {
    await leader.change(part)
    await leader.answer(answers)
    await leader.next()
  }
  await leader.send()
  return { effort: leader.effort, start }
}

/** Nothing is clicked and nothing is filled in but by keys. */
const byKeyboard = async (t: Test, page: Page, one: RealAgreement): Promise<Registered> => {
  const keys = new Keyboard(page)
  const [answers = {}] = one.steps
  const { name, municipalityCode } = one.institution
  await page.goto(origin + addressOf('role', 'da'))
  await keys.type('institution', `${name}, ${municipalityName('da', municipalityCode)}`)
  await keys.enter()
  const start = performance.now()
  const { effort } = new Leader(page, { origin, language: 'da' })
  await page.goto(origin + addressOf('begin', 'da'))
  await keys.choose('form', one.form)
  await keys.press({ words: 'Begynd' })
  await keys.type('q', one.network.name)
  await keys.enter()
  await keys.press({ words: `Tilføj ${one.network.name}` })
  await keys.press({ name: 'go', value: 'next' })
  await keys.type('what', answers.what ?? '')
  await keys.type('terms-period-from', answers['period-from'] ?? '')
  await keys.choose('fixedOrNew', answers.fixedOrNew ?? '')
  await keys.press({ words: 'Gem og fortsæt' })
  await keys.press({ value: 'send' })
  t.strictSame(keys.unseen, [], 'the focus is seen at every stop')
  t.ok(keys.stops > 40, `${String(keys.stops)} stops`)
  return { effort, start }
}

const tell = (t: Test, effort: Effort, ms: number): void => {
  const { acting, withReading } = secondsOf(effort)
  const { pages, typed, presses, decisions, wordsRead } = effort
  t.comment(
    `${String(pages)} pages, ${(ms / 1000).toFixed(1)} s by machine; ` +
      `${String(typed)} keys, ${String(presses)} presses, ${String(decisions)} decisions: ` +
      `${String(acting)} s for a person, ${String(withReading)} s with ${String(wordsRead)} words read`,
  )
}

const recorded = async (
  t: Test,
  agreementId: string,
  one: RealAgreement,
  institutionId: string,
): Promise<void> => {
  const { queries } = here.registry
  const viewer = { role: 'institution-leader', institutionId, personId: null } as const
  const view = await queries.agreement(agreementId, viewer)
  const { items } = await queries.networks({ q: one.network.name }, { limit: 1, after: null })
  const said = TermsInput.parse({
    ...one.terms,
    parties: [
      { kind: 'institution', institutionId, role: 'institution', tasks: one.ownTasks ?? [] },
      { kind: 'network', networkId: items[0]?.id, role: 'volunteers', tasks: one.tasks },
    ],
  })
  t.equal(items[0]?.details.kind, one.network.kind)
  t.strictSame(view && withoutIds(view.terms), withoutIds(said), 'the terms are what was said')
  t.strictSame(
    view?.consents.map(({ how, role, on }) => ({ how, role, on })),
    one.consents,
    'so are the consents',
  )
  t.strictSame(
    [view?.signedOn, view?.end?.reason, view?.end?.endedOn, view?.origin, view?.status],
    [one.signedOn ?? null, one.end?.reason, one.end?.endedOn, one.origin, one.status],
  )
}

/** Ids are given when it is recorded. */
const withoutIds = (terms: Terms | TermsInput): unknown =>
  JSON.parse(JSON.stringify(terms, (key, value: unknown) => (key === 'id' ? undefined : value)))

/** In its cell of the model where it is in force, and in the register by its words and its cell. */
const found = async (
  t: Test,
  page: Page,
  one: RealAgreement,
  institutionId: string,
): Promise<void> => {
  const { language } = one.how
  const [formality, production] = one.cell
  const { cells } = await here.registry.queries.collaborationModel({ institutionId, groupBy: null })
  const inForce = one.status === 'in-force' ? [one.terms.title] : []
  const inCell = cells.find(
    (cell) => cell.formality === formality && cell.production === production,
  )
  t.strictSame(
    inCell?.members.map(({ title }) => title).filter((title) => title === one.terms.title),
    inForce,
  )
  const others = cells.filter((cell) => cell !== inCell).flatMap(({ members }) => members)
  t.notOk(
    others.some(({ title }) => title === one.terms.title),
    'and in no other',
  )
  await page.goto(origin + addressOf('model', language, { institutionId }))
  const inModel = await page.locator('table.model').innerText()
  t.equal(inModel.includes(one.terms.title), inForce.length > 0, 'as the page of the model says')
  const asked = { formality, production, institutionId, status: 'all', q: one.terms.title }
  await page.goto(origin + addressOf('agreements', language, asked))
  const listed = page.locator('.list tbody th a', { hasText: one.terms.title })
  t.equal(await listed.count(), 1, 'it is found in the register')
}
