import t from 'tap'
import type { DocumentId } from '#domain/boundaries/sources.ts'
import { ruleSource } from '#projections/findings/finding-views.ts'
import { ownFirst } from '#src/web/boundaries/own-sources.ts'
import { elsewhere, get, haderslev, leaderOf, unknownId } from '../parties/at-the-pages.ts'
import { institution } from '../site.ts'
import { linksOf } from '../visible.ts'
import { audited, leaderOfHome, mended, pageOf, taskIn } from './audited.ts'

t.test('who may know sees what is found, the most serious first, and why', async (t) => {
  t.plan(16)
  const here = await audited(t)
  const { agreementId } = here.running
  const { status, words } = await get(here, pageOf(agreementId), haderslev)
  t.equal(status, 200)
  t.match(words, '»Badehjælp«: Skovbo og Naboerne')
  t.match(words, /2 skal rettes, 1 godt råd, \d+ spørgsmål mangler svar/)
  t.match(words, 'Ingen koordinator har gennemgået aftalens roller og opgaver endnu.')
  t.match(words, 'Efter spillereglerne, som de er 22. november 2026: Haderslev Kommune')
  t.match(words, 'Åbne opmærksomhedspunkter (3)')
  t.match(
    words,
    /Skal rettes Siden 1\. januar 2024\. Opgaver, som loven kræver løst: »Hjælp &amp; bad« Frivillige løser opgaven, og kommunen har efter loven pligt til at løse den\./,
  )
  t.match(words, /Det vil rette det: Lad personalet løse opgaven/)
  t.match(words, /Hvem gør det De frivillige .* Lovgrundlag Serviceloven § 83/)
  t.match(words, '»Ansatte løser opgaver, der er nedfældet i lovgivningen')
  t.match(
    words,
    /Frivilligt Forum og en række fagforeninger, 2011: .* 1\. punkt \(andres tekst, gengivet i/,
  )
  t.match(words, /uden årstal/)
  t.ok(words.indexOf('Skal rettes Siden') < words.indexOf('Godt råd Siden'))
  t.match(words, /Kan ikke afgøres \(\d+\) .* Svar på/)
  t.match(words, /Overholdt \(\d+\) .* Ikke relevant \(\d+\)/)
  t.notMatch(words, /must-fix|cannot-tell|sel-83|2026-11-22|by-volunteers/)
})

t.test('what it rests on leads to its place on the agreement’s page', async (t) => {
  t.plan(2)
  const here = await audited(t)
  const { agreementId } = here.running
  const { body } = await get(here, pageOf(agreementId), haderslev)
  const led = linksOf(body).filter((href) => href.startsWith(`/aftaler/${agreementId}#`))
  const page = (await get(here, `/aftaler/${agreementId}`, haderslev)).body
  t.ok(led.includes(`/aftaler/${agreementId}#task-${taskIn(here.running)}`))
  t.strictSame(
    led.filter((href) => !page.includes(`id="${href.split('#')[1] ?? ''}"`)),
    [],
    'every place is there',
  )
})

t.test('a municipality’s own words come first', (t) => {
  t.plan(2)
  const sources = ['charter', 'haderslev', 'frederikshavn', 'hovedmed'].map((document) =>
    ruleSource({ document: document as DocumentId, section: '', quote: null }),
  )
  const authors = (codes: readonly string[]) => ownFirst(codes, sources).map(({ title }) => title)
  const [charter, haderslev, frederikshavn, hovedmed] = sources.map(({ title }) => title)
  t.strictSame(authors(['0813']), [frederikshavn, hovedmed, charter, haderslev])
  t.strictSame(authors(['0370']), [charter, haderslev, frederikshavn, hovedmed])
})

t.test('others know of no such page', async (t) => {
  t.plan(5)
  const here = await audited(t)
  const { agreementId } = here.running
  const neighbour = await institution(here, {
    name: 'Engbo',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  for (const role of [elsewhere, leaderOf(neighbour)]) {
    t.equal((await get(here, pageOf(agreementId), role)).status, 404)
  }
  t.equal((await get(here, pageOf(unknownId), haderslev)).status, 404)
  t.equal((await get(here, pageOf('nothing'), haderslev)).status, 404)
  const { words } = await get(here, `/aftaler/${agreementId}`, elsewhere)
  t.notMatch(words, 'skal rettes')
})

t.test('a coordinator decides, a leader mends, an analyst reads', async (t) => {
  t.plan(12)
  const here = await audited(t)
  const page = pageOf(here.running.agreementId)
  const decides = /Gennemgå |Undtag :|Skriv til lederen/
  const coordinator = await get(here, page, haderslev)
  t.match(coordinator.words, 'Gennemgå')
  t.match(coordinator.words, 'Undtag : Opgaver, som loven kræver løst')
  t.match(coordinator.words, 'Skriv til lederen')
  t.notMatch(coordinator.body, 'name="form"')
  const leader = await get(here, page, leaderOfHome(here))
  t.notMatch(leader.words, decides)
  t.match(leader.words, 'Ret det')
  t.match(leader.words, 'Svar på spørgsmålene')
  t.match(leader.body, /name="form" value="amendment"/)
  const proposed = await get(here, pageOf(here.proposed.agreementId), leaderOfHome(here))
  t.match(proposed.body, /name="form" value="negotiation"/)
  t.match(proposed.words, /Aftalen kan ikke indgås endnu 2 af punkterne skal rettes i forslaget/)
  const analyst = await get(here, page, null)
  t.notMatch(analyst.words, decides)
  t.notMatch(analyst.words, 'Ret det')
})

t.test('the agreement’s page says how much is open, and leads to it', async (t) => {
  t.plan(4)
  const here = await audited(t)
  const { agreementId } = here.running
  const { words, body } = await get(here, `/aftaler/${agreementId}`, leaderOfHome(here))
  t.match(words, /Roller og grænser: 2 skal rettes, 1 godt råd, \d+ spørgsmål mangler svar/)
  t.ok(linksOf(body).includes(pageOf(agreementId)))
  const english = await get(here, `/en/agreements/${agreementId}`, leaderOfHome(here))
  t.match(english.words, 'Roles and boundaries: 2 must be mended, 1 piece of advice')
  const printed = await get(here, `/aftaler/${agreementId}?print=yes`, leaderOfHome(here))
  t.notMatch(printed.words, 'skal rettes', 'what is signed is the agreement alone')
})

t.test('a letter to the leader is filled in, and short enough for any mail program', async (t) => {
  t.plan(10)
  const here = await audited(t)
  const { body } = await get(here, pageOf(here.running.agreementId), haderslev)
  const letters = linksOf(body).filter((href) => href.startsWith('mailto:'))
  t.equal(letters.length, 4, 'one of the unanswered questions')
  t.ok(letters.every((letter) => letter.length <= 1900))
  t.ok(
    letters.every((letter) => /^[\w:@%?=&.\-~!*()]+$/.test(letter)),
    'nothing unencoded',
  )
  const [first = ''] = letters
  t.ok(first.startsWith('mailto:pleje%2Bhjem@haderslev.dk?subject=Roller%20og%20gr%C3%A6nser'))
  const { searchParams: read } = new URL(first)
  t.equal(read.get('subject'), 'Roller og grænser: Badehjælp')
  const letter = read.get('body') ?? ''
  t.match(letter, 'Opgaver, som loven kræver løst: »Hjælp & bad«\r\nFrivillige løser opgaven')
  t.notMatch(letter, /[^\r]\n/)
  t.match(letter, /»Ansatte løser opgaver[^]*2011: [^]*1\. punkt/)
  t.match(letter, /Det kan rettes sådan: [^]*http:\/\/[^/]+\/aftaler\/.*#finding-statutory-task-/)
  t.match(letter, /Venlig hilsen\r\nFrivillighedskoordinatoren i Haderslev Kommune$/)
})

t.test('a letter tells as many unanswered questions as there is room for', async (t) => {
  t.plan(3)
  const here = await audited(t)
  const { body } = await get(here, pageOf(here.running.agreementId), haderslev)
  const letters = linksOf(body).filter((href) => href.startsWith('mailto:'))
  const letter = new URL(letters.at(-1) ?? '').searchParams.get('body') ?? ''
  t.match(letter, /^Kære leder\r\n\r\nI aftalen »Badehjælp« mangler der svar på nogle spørgsmål/)
  t.match(letter, /Der er \d+ spørgsmål mere\.\r\n\r\nSe dem alle/)
  t.match(letter, '/roller-og-graenser#unanswered')
})

t.test('a shared address that is no mail address is left out of the letter', async (t) => {
  t.plan(1)
  const here = await audited(t, 'https://skovbo.dk/kontakt')
  const { body } = await get(here, pageOf(here.running.agreementId), haderslev)
  const letters = linksOf(body).filter((href) => href.startsWith('mailto:'))
  t.strictSame([...new Set(letters.map((letter) => letter.split('?')[0]))], ['mailto:'])
})

t.test('what was mended is told by what mended it', async (t) => {
  t.plan(4)
  const here = await audited(t)
  await mended(here)
  const page = pageOf(here.running.agreementId)
  const { words } = await get(here, page, haderslev)
  t.notMatch(words, 'skal rettes')
  t.match(
    words,
    /Fra 1\. januar 2024 til og med 31\. oktober 2026\. Blev løst af tillægget fra 1\. november 2026\./,
  )
  const english = `/en/agreements/${here.running.agreementId}/roles-and-boundaries`
  const told = await get(here, english, haderslev)
  t.match(told.words, 'Resolved by the amendment from 1 November 2026.')
  t.notMatch(told.words, /Opgave|Skal rettes|Aftalen/)
})

t.test('what is agreed for later is told ahead, and shown as it will be', async (t) => {
  t.plan(6)
  const here = await audited(t)
  await mended(here, '2026-12-01')
  const page = pageOf(here.running.agreementId)
  const today = await get(here, page, haderslev)
  t.match(today.words, /2 skal rettes/)
  t.match(today.words, /Fra 1\. december 2026 gælder andre vilkår Da er der: 1 godt råd/)
  t.ok(linksOf(today.body).includes(`${page}?on=2026-12-01`))
  const later = await get(here, `${page}?on=2026-12-01`, haderslev)
  t.match(later.words, 'Her er vilkårene, som de gælder fra 1. december 2026.')
  t.notMatch(later.words, 'skal rettes,')
  t.match((await get(here, `${page}?on=2030-01-01`, haderslev)).words, '2 skal rettes')
})
