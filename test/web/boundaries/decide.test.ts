import t from 'tap'
import { elsewhere, get, haderslev, hiddenIn, post, valueIn } from '../parties/at-the-pages.ts'
import { linksOf } from '../visible.ts'
import { audited, leaderOfHome, mended, pageOf, taskIn, type Audited } from './audited.ts'

const reviewOf = (agreementId: string): string => pageOf(agreementId, '/gennemgaa')

const field = (here: Audited, ruleId: string, name: string): string =>
  `finding-${ruleId}-${taskIn(here.running)}-${name}`

const exemptOf = (here: Audited, ruleId: string, which: 'running' | 'proposed' = 'running') =>
  pageOf(here[which].agreementId, `/undtag?ruleId=${ruleId}&itemId=${taskIn(here[which])}`)

const sent = (here: Audited, url: string, fields: Record<string, string>) =>
  post(here, url, { role: haderslev, fields })

const findingsOf = (here: Audited, which: 'running' | 'proposed' = 'running') =>
  here.registry.boundaries.agreementFindings(here[which].agreementId, {
    role: 'coordinator',
    municipalityCode: '0510',
  })

t.test('who may not decide is told who does, and others know of nothing', async (t) => {
  t.plan(9)
  const here = await audited(t)
  const { agreementId } = here.running
  const forms = [
    reviewOf(agreementId),
    exemptOf(here, 'statutory-task'),
    pageOf(agreementId, '/ophaev-undtagelse?exemptionId=nothing'),
  ]
  for (const url of forms) {
    t.equal((await get(here, url, elsewhere)).status, 404)
    const leader = await post(here, url, { role: leaderOfHome(here), fields: {} })
    t.equal(leader.status, 403)
    t.match(leader.words, 'afgøres af kommunens frivillighedskoordinator')
  }
})

t.test('a review asks of every open finding, and begins two years ahead', async (t) => {
  t.plan(8)
  const here = await audited(t)
  const url = reviewOf(here.running.agreementId)
  const { status, body, words } = await get(here, url, haderslev)
  t.equal(status, 200)
  t.equal(valueIn(body, 'nextReviewBy'), '22. november 2028')
  t.match(body, `name="${field(here, 'statutory-task', 'verdict')}"`)
  t.match(body, `name="${field(here, 'needs-assessment', 'reason')}"`)
  t.equal([...body.matchAll(/-reason"\s/g)].length > 2, true)
  t.match(words, 'Rigtigt set, og skal rettes Lederen skal rette det i aftalen.')
  t.match(words, 'Næste gennemgang senest')
  t.notMatch(words, 'ophæver en afgørelse ikke stoppet', 'nothing can be stopped any more')
})

t.test('what is wrong is told at its field, and what was typed is kept', async (t) => {
  t.plan(9)
  const here = await audited(t)
  const url = reviewOf(here.running.agreementId)
  const hidden = hiddenIn((await get(here, url, haderslev)).body)
  const reason = field(here, 'needs-assessment', 'reason')
  const half = await sent(here, url, {
    ...hidden,
    [field(here, 'statutory-task', 'verdict')]: 'agreed',
    [reason]: 'Ingen visiteres',
    nextReviewBy: '31.2.2027',
    note: 'Set på stedet',
  })
  t.equal(half.status, 422)
  const links = linksOf(half.body)
  t.ok(links.includes(`#${field(here, 'statutory-task', 'reason')}`))
  t.ok(links.includes(`#${field(here, 'needs-assessment', 'verdict')}`))
  t.ok(links.includes('#conclusion'))
  t.match(half.words, 'Den dag findes ikke i kalenderen')
  t.match(half.words, 'Ingen visiteres')
  t.match(half.words, 'Set på stedet')
  t.equal(hiddenIn(half.body).key, hidden.key, 'the same attempt')
  t.equal((await findingsOf(here))?.reviews.length, 0)
})

t.test('a review is recorded once, and says what happens next', async (t) => {
  t.plan(14)
  const here = await audited(t)
  const { agreementId } = here.running
  const url = reviewOf(agreementId)
  const hidden = hiddenIn((await get(here, url, haderslev)).body)
  const fields = {
    ...hidden,
    [field(here, 'statutory-task', 'verdict')]: 'to-be-mended',
    [field(here, 'statutory-task', 'reason')]: 'Personalet skal gøre det.',
    [field(here, 'needs-assessment', 'verdict')]: 'not-a-breach',
    [field(here, 'needs-assessment', 'reason')]: 'Alle kan komme.',
    conclusion: 'changes-required',
    nextReviewBy: '1. marts 2027',
    note: 'Set på stedet',
  }
  const first = await sent(here, url, fields)
  t.equal(first.status, 303)
  t.equal(first.location, pageOf(agreementId, '?done=reviewed'))
  t.equal((await sent(here, url, fields)).location, first.location, 'pressed twice')
  const [review, ...more] = (await findingsOf(here))?.reviews ?? []
  t.equal(more.length, 0)
  t.strictSame(review?.verdicts.map(({ ruleId, verdict }) => [ruleId, verdict]).toSorted(), [
    ['needs-assessment', 'not-a-breach'],
    ['statutory-task', 'to-be-mended'],
  ])
  t.equal(review?.nextReviewBy, '2027-03-01')
  const { words } = await get(here, first.location, haderslev)
  t.match(words, /Gennemgangen er registreret .* får ikke besked af sig selv/)
  t.match(
    words,
    'Sidst gennemgået 22. november 2026: skal ændres. Gennemgås igen senest 1. marts 2027.',
  )
  t.match(words, /1 godt råd, 1 venter på rettelse/)
  t.match(
    words,
    /Venter på rettelse \(1\) .* Rigtigt set, og skal rettes\. Begrundelse: Personalet skal gøre det\./,
  )
  t.match(words, /Afgjort \(1\) .* Alle kan komme\./)
  t.match(words, /Historik Gennemgange Gennemgået 22\. november 2026 Konklusion Skal ændres/)
  const again = await get(here, url, haderslev)
  t.match(again.words, 'Afgør igen det, der er afgjort før (2)')
  const leader = await get(here, pageOf(agreementId), leaderOfHome(here))
  t.match(leader.words, /Venter på rettelse \(1\) .* Ret det/)
})

t.test('approving what is to be mended is refused in words', async (t) => {
  t.plan(2)
  const here = await audited(t)
  const url = reviewOf(here.running.agreementId)
  const refused = await sent(here, url, {
    ...hiddenIn((await get(here, url, haderslev)).body),
    [field(here, 'statutory-task', 'verdict')]: 'to-be-mended',
    [field(here, 'statutory-task', 'reason')]: 'Personalet skal gøre det.',
    conclusion: 'approved',
  })
  t.equal(refused.status, 422)
  t.ok(linksOf(refused.body).includes('#conclusion'))
})

t.test('what was mended while a review was written is told, and the rest is kept', async (t) => {
  t.plan(7)
  const here = await audited(t)
  const url = reviewOf(here.running.agreementId)
  const hidden = hiddenIn((await get(here, url, haderslev)).body)
  await mended(here)
  const fields = {
    ...hidden,
    [field(here, 'statutory-task', 'verdict')]: 'to-be-mended',
    [field(here, 'statutory-task', 'reason')]: 'Personalet skal gøre det.',
    conclusion: 'changes-required',
    note: 'Set på stedet',
  }
  const late = await sent(here, url, fields)
  t.equal(late.status, 409)
  t.match(late.words, 'Aftalen er ændret, mens du skrev')
  t.match(
    late.words,
    /ikke længere et opmærksomhedspunkt: Opgaver, som loven kræver løst: »Hjælp &amp; bad«/,
  )
  t.match(late.words, 'Set på stedet')
  t.equal((await findingsOf(here))?.reviews.length, 0)
  const exempted = await get(here, exemptOf(here, 'statutory-task'), haderslev)
  t.equal(exempted.status, 409)
  t.match(exempted.words, 'Der er ikke noget at undtage')
})

t.test('a statutory rule is exempted only on a named exception', async (t) => {
  t.plan(9)
  const here = await audited(t)
  const url = exemptOf(here, 'statutory-task')
  const form = await get(here, url, haderslev)
  t.match(form.words, 'Reglen bygger på en pligt i loven.')
  t.match(form.words, 'Folkeskoleloven § 3, stk. 4')
  t.notMatch(form.words, 'Serviceloven § 18 a')
  const wanted = { reason: 'Forsøg i et år', until: '1.11.2027' }
  const refused = await sent(here, url, { ...hiddenIn(form.body), ...wanted, until: '1.1.2020' })
  t.equal(refused.status, 422)
  t.ok(linksOf(refused.body).includes('#exceptionBasisId'))
  t.ok(linksOf(refused.body).includes('#until'))
  const fields = { ...hiddenIn(form.body), ...wanted, exceptionBasisId: 'folkeskoleloven-3-4' }
  const granted = await sent(here, url, fields)
  t.equal(granted.location, pageOf(here.running.agreementId, '?done=exempted'))
  const { words } = await get(here, granted.location, haderslev)
  t.match(words, 'Undtagelsen er givet Den gælder til og med 1. november 2027.')
  t.match(
    words,
    /Undtaget \(1\) .* Undtagelsen hviler på Folkeskoleloven § 3, stk\. 4\. Begrundelse: Forsøg i et år/,
  )
})

t.test('what looks otherwise than the form showed it is to be looked at again', async (t) => {
  t.plan(6)
  const here = await audited(t)
  const url = exemptOf(here, 'needs-assessment')
  const hidden = hiddenIn((await get(here, url, haderslev)).body)
  const seen = JSON.stringify({ [`needs-assessment ${taskIn(here.running)}`]: 'otherwise' })
  const fields = { ...hidden, reason: 'Forsøg i et år', until: '1.11.2027' }
  const late = await sent(here, url, { ...fields, seen })
  t.equal(late.status, 409)
  t.match(late.words, /ser anderledes ud nu\. .* Opgaver, der kræver visitation/)
  t.match(late.words, 'Forsøg i et år')
  t.equal((await findingsOf(here))?.exemptions.length, 0)
  const again = { ...fields, seen: hiddenIn(late.body).seen ?? '' }
  t.equal((await sent(here, url, again)).status, 303)
  const other = await sent(here, url, { ...again, reason: 'Noget andet' })
  t.match(other.words, 'Det er allerede undtaget')
})

t.test('exemptions lift what stops a proposal, and are withdrawn with a reason', async (t) => {
  t.plan(13)
  const here = await audited(t)
  const { agreementId } = here.proposed
  const exempted = async (ruleId: string, rest: Record<string, string> = {}) => {
    const url = exemptOf(here, ruleId, 'proposed')
    const fields = { ...hiddenIn((await get(here, url, haderslev)).body), ...rest }
    const granted = await sent(here, url, { ...fields, reason: 'Forsøg', until: '1.11.2027' })
    t.equal(
      (await sent(here, url, { ...fields, reason: 'Forsøg', until: '1.11.2027' })).location,
      granted.location,
    )
    return get(here, granted.location, haderslev)
  }
  const review = await get(here, reviewOf(agreementId), haderslev)
  t.match(review.words, 'ophæver en afgørelse ikke stoppet')
  const one = await exempted('needs-assessment')
  t.match(one.words, 'Aftalen kan ikke indgås endnu Et af punkterne')
  const both = await exempted('statutory-task', { exceptionBasisId: 'folkeskoleloven-3-4' })
  t.match(both.words, 'Parterne kan nu indgå den.')
  t.notMatch(both.words, 'Aftalen kan ikke indgås endnu')
  t.equal((await findingsOf(here, 'proposed'))?.exemptions.length, 2, 'pressed twice')
  const already = await get(here, exemptOf(here, 'needs-assessment', 'proposed'), haderslev)
  t.match(already.words, 'Der gælder en undtagelse til og med 1. november 2027.')
  const url = linksOf(both.body).find((href) => href.includes('ophaev-undtagelse')) ?? ''
  const form = await get(here, url, haderslev)
  const empty = await sent(here, url, { ...hiddenIn(form.body), reason: ' ' })
  t.equal(empty.status, 422)
  const fields = { ...hiddenIn(form.body), reason: 'Forsøget er slut' }
  const withdrawn = await sent(here, url, fields)
  t.equal((await sent(here, url, fields)).location, withdrawn.location, 'pressed twice')
  const { words } = await get(here, withdrawn.location, haderslev)
  t.match(words, /Undtagelsen er ophævet Opmærksomhedspunktet tæller igen/)
  t.match(words, /Afgjort tidligere \(1\) .* Ophævet 22\. november 2026: Forsøget er slut/)
  t.match((await get(here, url, haderslev)).words, 'Undtagelsen gælder ikke længere')
})

t.test('all of it in English', async (t) => {
  t.plan(5)
  const here = await audited(t)
  const page = `/en/agreements/${here.running.agreementId}/roles-and-boundaries`
  const url = `${page}/review`
  const form = await get(here, url, haderslev)
  t.equal(valueIn(form.body, 'nextReviewBy'), '22 November 2028')
  const fields = { ...hiddenIn(form.body), conclusion: 'approved', nextReviewBy: '1 March 2027' }
  const done = await sent(here, url, fields)
  t.equal(done.location, `${page}?done=reviewed`)
  const { words } = await get(here, done.location, haderslev)
  t.match(words, 'The review is recorded The agreement is approved.')
  t.match(words, 'Last reviewed 22 November 2026: approved. To be reviewed again by 1 March 2027.')
  t.notMatch(form.words, /Opgaver|Begrundelse|Gennemgå/)
})
