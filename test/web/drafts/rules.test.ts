import t, { type Test } from 'tap'
import { rulesInDanish } from '#src/texts/boundaries/rules.da.ts'
import { proposed, running, town, type Town } from '../changes/town.ts'
import { linksOf } from '../visible.ts'
import {
  agreementIdIn,
  at,
  begun,
  draftIdIn,
  draftOf,
  send,
  typedOn,
  writer,
  type Answers,
  type Writer,
} from './writer.ts'

const task = 'terms-parties-1-tasks-0'
const { name, why, mend } = rulesInDanish['statutory-task']

/** A task that the law asks the municipality to do, by volunteers. */
const care: Answers = {
  'terms-title': 'Hjælp om morgenen',
  'terms-purpose': 'Frivillige hjælper beboerne op.',
  [`${task}-title`]: 'Personlig pleje',
  [`${task}-performedBy`]: 'volunteers',
  [`${task}-responsible`]: 'staff',
  [`${task}-legalBasisId`]: 'sel-83',
}

const placed: Answers = {
  'terms-classification-formality-formalAgreement': 'yes',
  'terms-classification-production-fixedTasks': 'yes',
  'terms-classification-production-changesWaysOfWorking': 'no',
  'terms-classification-production-movesRoles': 'no',
}

const bothAgreed: Answers = {
  'consents-0-how': 'oral',
  'consents-0-role': 'leder',
  'consents-1-how': 'oral',
  'consents-1-role': 'formand',
  'consents-0-on': '22.11.2026',
  'consents-1-on': '22.11.2026',
}

interface Sketch {
  readonly from?: string
  readonly state?: 'proposed' | 'agreed'
  readonly network?: 'friendsId' | 'choirId'
}

interface Scene {
  readonly here: Town
  readonly by: Writer
  readonly draftId: string
}

const written = async (
  t: Test,
  { from = '1.1.2027', state = 'proposed', network = 'friendsId' }: Sketch = {},
): Promise<Scene> => {
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form: 'full' })
  await by.post(at(draftId, 'parter'), { add: `network:${here[network]}` })
  await by.answer(at(draftId, 'opgaver'), care)
  await by.answer(at(draftId, 'felt'), placed)
  await by.answer(at(draftId, 'periode'), { 'terms-period-from': from, state })
  if (state === 'agreed') await by.answer(at(draftId, 'samtykker'), bothAgreed)
  return { here, by, draftId }
}

const stop = 'Aftalen kan ikke indgås, før dette er rettet'

t.test('what will stop a proposal is told first, with the way to mend it', async (t) => {
  t.plan(9)
  const { by, draftId } = await written(t)
  const { words, body } = await by.get(at(draftId))
  t.match(words, stop)
  t.ok(words.indexOf(stop) < words.indexOf('Formål og opgaver Ret'), 'ahead of the answers')
  t.match(words, `${name}: »Personlig pleje«`)
  t.match(words, why['by-volunteers'])
  t.match(words, mend)
  const field = `${at(draftId, 'opgaver')}?from=check#${task}-performedBy`
  t.equal(linksOf(body).filter((link) => link === field).length, 2, 'at the top and beside it')
  t.match(words, 'Du kan foreslå aftalen nu og rette det bagefter')
  const sent = await send(by, draftId)
  t.match(sent.location, 'done=proposed', 'a proposal is not stopped')
  t.equal((await by.get(sent.location)).status, 200)
})

t.test('mended, it is gone', async (t) => {
  t.plan(2)
  const { by, draftId } = await written(t)
  await by.answer(at(draftId, 'opgaver'), { [`${task}-performedBy`]: 'staff' })
  const { words } = await by.get(at(draftId))
  t.notMatch(words, stop)
  t.notMatch(words, why['by-volunteers'])
})

t.test(
  'what is agreed already and lies ahead is not recorded, and kept as it was typed',
  async (t) => {
    t.plan(9)
    const { here, by, draftId } = await written(t, { state: 'agreed' })
    const { words, body } = await by.get(at(draftId))
    t.match(words, stop)
    t.match(words, 'foreslå aftalen i stedet for at registrere den som indgået')
    t.notMatch(body, 'value="send"', 'there is no button that would be refused')
    const sent = await send(by, draftId)
    t.equal(sent.status, 409)
    t.match(sent.words, stop)
    t.match(sent.words, why['by-volunteers'])
    const kept = await draftOf(here, draftId)
    t.equal(kept.typed[`${task}-legalBasisId`], 'sel-83')
    const step = await by.answer(at(draftId, 'opgaver'), {})
    t.equal(step.location, at(draftId, 'felt'), 'nobody is kept from the other steps')
    await by.answer(at(draftId, 'opgaver'), { [`${task}-performedBy`]: 'staff' })
    t.match((await send(by, draftId)).location, 'done=agreed')
  },
)

t.test('what has begun is recorded, and the coordinator sees it', async (t) => {
  t.plan(5)
  const { by, draftId } = await written(t, { from: '1.3.2024', state: 'agreed' })
  const { words, body } = await by.get(at(draftId))
  t.notMatch(words, stop)
  t.match(words, 'Skal rettes (1)')
  t.match(words, 'frivillighedskoordinatoren vil spørge til det')
  t.match(body, 'value="send"')
  t.match((await send(by, draftId)).location, 'done=agreed')
})

t.test('of what is over the rules say nothing', async (t) => {
  t.plan(2)
  const { by, draftId } = await written(t, { from: '1.3.2024', state: 'agreed' })
  await by.answer(at(draftId, 'samtykker'), {
    'end-reason': 'fulfilled',
    'end-endedOn': '1.3.2025',
  })
  const { body, words } = await by.get(at(draftId))
  t.notMatch(body, 'id="rules"')
  t.match(words, 'Samarbejdet bliver registreret som indgået og ophørt')
})

t.test('while something cannot be read there is no answer', async (t) => {
  t.plan(2)
  const { by, draftId } = await written(t, { from: 'engang' })
  const { body, words } = await by.get(at(draftId))
  t.notMatch(body, 'id="rules"')
  t.match(words, 'Det mangler, før du kan sende')
})

t.test('questions that lack an answer are counted, each with the way to it', async (t) => {
  t.plan(4)
  const { by, draftId } = await written(t)
  const { words, body } = await by.get(at(draftId))
  t.match(words, /\d+ spørgsmål mangler svar/)
  t.match(words, 'De stopper ikke aftalen')
  t.match(words, rulesInDanish.unpaid.why.unanswered)
  t.ok(linksOf(body).includes(`${at(draftId, 'rammer')}?from=check#terms-volunteering-unpaid`))
})

t.test('warnings stand open, advice is folded away', async (t) => {
  t.plan(4)
  const { by, draftId } = await written(t)
  await by.answer(at(draftId, 'rammer'), {
    'terms-boundaries-supplementsPublicEffort': 'no',
    'terms-boundaries-clauses-professionalRespect': 'no',
    'terms-boundaries-clauses-ownContribution': 'no',
  })
  const { words, body } = await by.get(at(draftId))
  t.match(words, 'Bør afklares (1)')
  t.match(words, rulesInDanish.supplement.why.replaces)
  t.match(words, 'Gode råd (2)')
  t.match(body, /<details class="form-fold">\s*<summary>Gode råd \(2\)<\/summary>/)
})

t.test('what a party’s own page says is mended there', async (t) => {
  t.plan(2)
  const { here, by, draftId } = await written(t, { network: 'choirId' })
  const { words, body } = await by.get(at(draftId))
  t.match(words, `${rulesInDanish.organised.name}: Sangkoret Lærken`)
  t.ok(linksOf(body).includes(`/foreninger-og-netvaerk/${here.choirId}`))
})

t.test('an informal collaboration is asked nothing more', async (t) => {
  t.plan(5)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form: 'informal' })
  await by.post(at(draftId, 'parter'), { add: `network:${here.friendsId}` })
  await by.answer(at(draftId, 'parter'), {})
  const last = await by.answer(at(draftId, 'uformelt'), {
    what: 'Fællesspisning',
    'terms-period-from': '1.1.2027',
    fixedOrNew: 'fixed',
  })
  t.equal(last.location, at(draftId), 'three pages')
  const { words, body } = await by.get(at(draftId))
  t.match(words, /Roller og grænser .*\d+ spørgsmål mangler svar\./)
  t.notMatch(words, 'Det er ikke oplyst', 'and not one by one')
  t.notMatch(words, 'Aftalen kan ikke indgås')
  t.match(body, 'value="send"')
})

const change = async (by: Writer, agreementId: string, form: string): Promise<string> => {
  const page = form === 'correction' ? 'ret' : 'aendr'
  const sent = await by.post(`/aftaler/${agreementId}/${page}`, { form, version: '2' })
  return draftIdIn(sent.location)
}

t.test('a proposal that is being mended is told what stops it', async (t) => {
  t.plan(4)
  const { by, draftId } = await written(t)
  const agreementId = agreementIdIn((await send(by, draftId)).location)
  const mending = await change(by, agreementId, 'negotiation')
  const { words, body } = await by.get(at(mending))
  t.match(words, stop)
  t.ok(linksOf(body).includes(`${at(mending, 'opgaver')}?from=check#${task}-performedBy`))
  await by.answer(at(mending, 'opgaver'), { [`${task}-performedBy`]: 'staff' }, { go: 'check' })
  t.notMatch((await by.get(at(mending))).words, stop)
  t.match((await send(by, mending)).location, 'done=negotiation')
})

t.test('amendments, renewals and corrections are told, and not stopped', async (t) => {
  t.plan(9)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const { agreementId } = await running(here)
  for (const form of ['amendment', 'renewal', 'correction']) {
    const draftId = await change(by, agreementId, form)
    await by.answer(at(draftId, 'periode'), { 'terms-period-until': '31.12.2028' })
    await by.answer(at(draftId, 'opgaver'), { [`${task}-legalBasisId`]: 'sel-83' })
    const { words } = await by.get(at(draftId))
    t.match(words, 'Skal rettes (1)', form)
    t.match(words, why['by-volunteers'], form)
    t.notMatch(words, stop, form)
  }
})

t.test('in English, too', async (t) => {
  t.plan(3)
  const { by, draftId } = await written(t)
  const { words } = await by.get(`/en/drafts/${draftId}`)
  t.match(words, 'The agreement cannot be made before this is mended')
  t.match(words, /\d+ questions are unanswered/)
  t.notMatch(words, 'spørgsmål')
})

/** Values and words of a list of choices on a page. */
const optionsOf = (body: string, field: string): readonly (readonly [string, string])[] => {
  const list = new RegExp(`<select[^>]*name="${field}"[\\s\\S]*?</select>`).exec(body)?.[0] ?? ''
  return [...list.matchAll(/<option\s+value="([^"]*)"[^>]*>\s*([^<]*?)\s*<\/option>/g)].map(
    ([, value = '', label = '']) => [value, label],
  )
}

t.test('a task’s law and its exception are chosen from lists', async (t) => {
  t.plan(8)
  const { by, draftId } = await written(t)
  const { body } = await by.get(at(draftId, 'opgaver'))
  const laws = optionsOf(body, `${task}-legalBasisId`)
  t.strictSame(laws.slice(0, 2), [
    ['', 'Ved ikke'],
    ['ingen-lov', 'Ingen lov pålægger opgaven'],
  ])
  t.ok(laws.some(([, label]) => label === 'Serviceloven § 83: Personlig pleje og praktisk hjælp'))
  const exceptions = optionsOf(body, `${task}-exceptionBasisId`)
  t.strictSame(
    exceptions.map(([value]) => value),
    ['', 'folkeskoleloven-3-4', 'folkeskoleloven-3-5'],
  )
  t.match(body, /Mere om opgaven[\s\S]*name="terms-parties-1-tasks-0-exceptionBasisId"/)
  const { words } = await by.get(at(draftId))
  t.match(words, 'Lovgrundlag: Serviceloven § 83: Personlig pleje og praktisk hjælp')
  await by.answer(at(draftId, 'opgaver'), { [`${task}-legalBasisId`]: 'en-gammel-lov' })
  const kept = typedOn((await by.get(at(draftId, 'opgaver'))).body)
  t.strictSame(
    kept.filter(([field]) => field === `${task}-legalBasisId`),
    [[`${task}-legalBasisId`, 'en-gammel-lov']],
    'what was chosen once stays',
  )
  await by.answer(at(draftId, 'opgaver'), { [`${task}-legalBasisId`]: '' })
  const after = await by.get(at(draftId))
  t.notMatch(after.words, stop, 'what nobody knows stops nothing')
  t.match(after.words, rulesInDanish['statutory-task'].why['basis-unanswered'])
})

t.test('an exemption lifts the stop, as long as the task stays the same', async (t) => {
  t.plan(3)
  const here = await town(t)
  const by = writer(here, here.careHomeId)
  const { agreementId, terms } = await proposed(here, {
    period: { from: '2027-01-01' },
    parties: [
      { kind: 'institution', institutionId: here.careHomeId, role: 'institution' },
      {
        kind: 'network',
        networkId: here.friendsId,
        role: 'volunteers',
        tasks: [{ title: 'Visitation', performedBy: 'volunteers', requiresNeedsAssessment: 'yes' }],
      },
    ],
  })
  const mending = await change(by, agreementId, 'negotiation')
  t.match((await by.get(at(mending))).words, stop)
  await here.registry.commands.grantExemption({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    agreementId,
    body: {
      ruleId: 'needs-assessment',
      itemId: terms.parties[1]?.tasks[0]?.id ?? null,
      reason: 'Forsøg, aftalt med byrådet',
      until: '2027-06-30',
      exceptionBasisId: null,
    },
  })
  t.notMatch((await by.get(at(mending))).words, stop)
  await by.answer(at(mending, 'opgaver'), { [`${task}-title`]: 'Noget andet' })
  t.match((await by.get(at(mending))).words, stop)
})
