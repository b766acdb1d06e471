import t from 'tap'
import { get, haderslev, hiddenIn, post, valueIn, type Answered } from '../parties/at-the-pages.ts'
import { agreement, institution, network, site, type Site } from '../site.ts'

const form = '/spilleregler/0510/ret'
const page = '/spilleregler/0510'
const reason = 'Byrådet har besluttet det.'

/** An agreement with volunteers who are not offered any training. */
const town = async (here: Site): Promise<string> => {
  const institutionId = await institution(here, {
    name: 'Skovbo',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  const networkId = await network(here, {
    name: 'Skovbos Venner',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const { agreementId } = await agreement(here, {
    title: 'Besøgsvenner',
    institutionId,
    networkId,
    cell: 'formal-own',
    boundaries: { replacesPositions: 'yes' },
  })
  return agreementId
}

const send = (here: Site, before: Answered, fields: Record<string, string>) =>
  post(here, form, { role: haderslev, fields: { ...hiddenIn(before.body), ...fields } })

/** What a list on the page stands at. */
const chosenIn = ({ body }: Answered, ruleId: string): string | undefined => {
  const select = new RegExp(`<select[^>]* id="rule-${ruleId}"[^]*?</select>`).exec(body)?.[0] ?? ''
  return /<option value="([^"]*)" selected/.exec(select)?.[1]
}

t.test('a change is seen before it is adopted: which agreements, and how serious', async (t) => {
  t.plan(17)
  const here = await site(t)
  const agreementId = await town(here)
  const begun = await get(here, form, haderslev)
  t.equal(begun.status, 200)
  t.equal(chosenIn(begun, 'training-offered'), 'advice')
  t.equal(chosenIn(begun, 'no-job-replacement'), 'unused')

  const none = await send(here, begun, { reason })
  t.equal(none.status, 422)
  t.match(none.words, 'Du har ikke ændret nogen regel endnu.')
  const typed = { 'rule-no-job-replacement': 'must-fix', 'rule-training-offered': 'unused' }
  const unsaid = await send(here, begun, typed)
  t.match(unsaid.words, 'Hvorfor ændres de? Her mangler et svar.')
  t.equal(chosenIn(unsaid, 'no-job-replacement'), 'must-fix', 'what was chosen is kept')

  const check = await send(here, begun, { ...typed, reason })
  t.equal(check.status, 200)
  t.match(check.words, 'Ændringen er ikke vedtaget endnu.')
  t.match(check.words, '1 aftale får et nyt opmærksomhedspunkt')
  t.match(check.words, /Aftale Nyt opmærksomhedspunkt Besøgsvenner Nyt Skal rettes/)
  t.match(check.body, `/aftaler/${agreementId}`)
  t.equal((await here.registry.boundaries.rulebook('0510')).revision, 0, 'nothing is recorded')

  const back = await send(here, check, { step: 'edit' })
  t.equal(valueIn(back.body, 'reason'), reason)
  const done = await send(here, check, { step: 'send' })
  t.match(done.location, `${page}?done=changed`)
  t.equal((await send(here, check, { step: 'send' })).location, done.location, 'pressed twice')
  const told = await get(here, done.location, haderslev)
  t.match(
    told.words,
    /Spillereglerne er ændret .* Fra 22\. november 2026 Byrådet har besluttet det\..*: fra »Bruges ikke« til »Skal rettes«/,
  )
})

t.test('a change that lies ahead is told, and the rules of today stay', async (t) => {
  t.plan(6)
  const here = await site(t)
  const begun = await get(here, form, haderslev)
  const fields = { 'rule-unpaid': 'warning', reason, effectiveOn: '1.1.2027' }
  const check = await send(here, begun, fields)
  t.match(check.words, 'Fra 1. januar 2027')
  const done = await send(here, check, { step: 'send' })
  const told = await get(here, done.location, haderslev)
  t.match(told.words, 'Ændringen gælder fra 1. januar 2027. Indtil da')
  t.match(told.words, 'Spillereglerne ændres 1. januar 2027')
  t.match(told.words, 'Ulønnet Den frivillige indsats er ulønnet. Fra de nationale')
  const next = await get(here, form, haderslev)
  t.equal(chosenIn(next, 'unpaid'), 'warning', 'a change begins with the one before it')
  t.equal(valueIn(next.body, 'effectiveOn'), '1. januar 2027')
})

t.test(
  'personal data in the reason is refused at its field, before anything is checked',
  async (t) => {
    t.plan(3)
    const here = await site(t)
    const begun = await get(here, form, haderslev)
    const text = 'Ring til mig på 23 45 67 89'
    const told = await send(here, begun, { 'rule-unpaid': 'warning', reason: text })
    t.equal(told.status, 422)
    t.match(told.words, 'ligner et telefonnummer')
    t.equal(valueIn(told.body, 'reason'), text)
  },
)

t.test('who was overtaken sees what the others changed, and loses nothing', async (t) => {
  t.plan(8)
  const here = await site(t)
  const mine = await get(here, form, haderslev)
  const theirs = await get(here, form, haderslev)
  const checked = await send(here, theirs, {
    'rule-unpaid': 'warning',
    'rule-voluntary': 'advice',
    reason,
  })
  t.match((await send(here, checked, { step: 'send' })).location, 'done=changed')
  const late = await send(here, mine, {
    'rule-voluntary': 'warning',
    'rule-supplement': 'must-fix',
    reason: 'Min.',
  })
  t.equal(late.status, 409)
  t.match(late.words, 'Andre har ændret spillereglerne, mens du arbejdede')
  t.match(late.words, 'du valgte: Bør afklares')
  t.equal(chosenIn(late, 'unpaid'), 'warning', 'not touched: as the others set it')
  t.equal(chosenIn(late, 'voluntary'), 'warning', 'touched: as chosen')
  t.equal(chosenIn(late, 'supplement'), 'must-fix')
  const fields = { 'rule-voluntary': 'warning', 'rule-supplement': 'must-fix', reason: 'Min.' }
  const check = await send(here, late, fields)
  t.match(check.words, 'fra »Godt råd« til »Bør afklares«')
})
