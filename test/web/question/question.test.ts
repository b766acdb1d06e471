import t from 'tap'
import { get, haderslev, post, valueIn } from '../parties/at-the-pages.ts'
import { site } from '../site.ts'
import { linksOf } from '../visible.ts'

const here = await site(t)
const question = '/maa-frivillige'

const ask = (fields: Record<string, string>, url = question) =>
  post(here, url, { role: null, fields: { municipalityCode: '0510', ...fields } })

/** All that can be answered of a task that nothing forbids. */
const harmless = {
  task: 'Højtlæsning for beboerne',
  performedBy: 'volunteers',
  responsible: 'volunteers',
  legalBasisId: 'ingen-lov',
  networkKind: 'association',
  requiresNeedsAssessment: 'no',
  requiresRecordKeeping: 'no',
  requiresMinutesAboutCitizens: 'no',
  isTreatment: 'no',
}

t.test('anybody may ask, and is told that nothing is registered', async (t) => {
  t.plan(7)
  const { status, words, body } = await get(here, question, null)
  t.equal(status, 200)
  t.match(words, 'Intet bliver registreret. Du behøver ikke være logget ind.')
  t.match(words, 'Ingen lov')
  t.match(words, 'Serviceloven § 83: Personlig pleje og praktisk hjælp')
  t.match(words, 'Ældreloven, helhedspleje: Pleje og hjælp til ældre (ikke slået efter)')
  t.match(body, 'method="post"')
  const own = await get(here, question, haderslev)
  t.match(own.body, /<option value="0510" selected/)
})

t.test('no: what the law obliges the municipality to do, with why, quote and remedy', async (t) => {
  t.plan(8)
  const { status, words, body } = await ask({
    task: 'Give bad',
    performedBy: 'volunteers',
    legalBasisId: 'sel-83',
  })
  t.equal(status, 200)
  t.match(words, '»Give bad«')
  t.match(words, 'Nej, ikke som opgaven er beskrevet')
  t.match(words, /Ikke overholdt Opgaver, som loven kræver løst Skal rettes Frivillige løser/)
  t.match(words, 'Det kan I gøre: Lad personalet løse opgaven')
  t.match(words, '»Ansatte løser opgaver, der er nedfældet i lovgivningen')
  t.match(words, 'Efter spillereglerne i Haderslev Kommune, som de er 22. november 2026.')
  t.equal(valueIn(body, 'task'), 'Give bad', 'to be asked otherwise')
})

t.test('undecided: what is to be answered, with links to it', async (t) => {
  t.plan(5)
  const { words, body } = await ask({ performedBy: 'volunteers' })
  t.match(words, 'Det kan ikke afgøres endnu Svar på det her')
  t.match(words, 'Det mangler:')
  const links = linksOf(body)
  t.ok(links.includes('#legalBasisId'))
  t.ok(links.includes('#requiresNeedsAssessment'))
  t.notOk(links.includes('#exceptionBasisId'), 'most tasks have no exception')
})

t.test('undecided: a basis that nobody looked up gives no breach', async (t) => {
  t.plan(2)
  const { words } = await ask({ ...harmless, legalBasisId: 'aeldreloven' })
  t.match(words, 'Det kan ikke afgøres endnu')
  t.match(words, 'Lovgrundlaget er ikke slået efter')
})

t.test('yes, yes but, and none of volunteers', async (t) => {
  t.plan(4)
  t.match((await ask(harmless)).words, 'Ja, det kan de')
  const alone = await ask({ ...harmless, networkKind: 'citizen-group' })
  t.match(alone.words, 'Ja, men afklar noget først')
  const staff = await ask({ ...harmless, performedBy: 'staff', responsible: 'staff' })
  t.match(staff.words, 'Så er det ikke en opgave for frivillige')
  t.match((await ask(harmless, '/en/may-volunteers')).words, 'Yes, they may')
})

t.test('a question can be mailed, without the words of the task', async (t) => {
  t.plan(5)
  const { body } = await ask({ ...harmless, task: 'Noget ganske særligt' })
  const address =
    linksOf(body).find((link) => link.startsWith(`${question}?municipalityCode`)) ?? ''
  t.not(address, '')
  t.notMatch(address, 'task')
  t.match((await get(here, address, null)).words, 'Ja, det kan de')
  const begun = await get(here, `${question}?municipalityCode=0550`, null)
  t.match(begun.body, /<option value="0550" selected/, 'what is not described is not answered')
  t.equal((await get(here, `${question}?municipalityCode=0550&performedBy=cats`, null)).status, 400)
})

t.test('what is wrong is told at its field, and what was typed is kept', async (t) => {
  t.plan(6)
  const told = await ask({ ...harmless, municipalityCode: '', task: 'Ring 23 45 67 89' })
  t.equal(told.status, 422)
  t.match(told.words, 'I hvilken kommune? Her mangler et svar.')
  t.match(told.words, 'ligner et telefonnummer')
  t.match(told.body, /<option value="association" selected/)
  t.equal(valueIn(told.body, 'task'), 'Ring 23 45 67 89')
  t.notMatch(told.words, 'Ja, det kan de')
})
