import t from 'tap'
import { rulesInDanish } from '#src/texts/boundaries/rules.da.ts'
import { rulesInEnglish } from '#src/texts/boundaries/rules.en.ts'
import { linksOf } from '../visible.ts'
import { proposed, revise, theirYes, town, typedOn, visitor } from './town.ts'

const here = await town(t)
const { get, post } = visitor(here)
const head = () => here.registry.store.head()

const stop = 'Aftalen kan ikke indgås, før dette er rettet'

/** Volunteers give personal care, from the first day of next year. */
const care = (title: string, from = '2027-01-01') =>
  proposed(here, {
    title,
    period: { from },
    parties: [
      { kind: 'institution', institutionId: here.careHomeId, role: 'institution' },
      {
        kind: 'network',
        networkId: here.friendsId,
        role: 'volunteers',
        tasks: [
          {
            title: 'Personlig pleje',
            performedBy: 'volunteers',
            responsible: 'staff',
            legalBasisId: 'sel-83',
          },
        ],
      },
    ],
  })

const answers = { 'consents-0-how': 'oral', ...theirYes } as const

t.test('what must be mended is told before the form is filled in', async (t) => {
  t.plan(10)
  const { agreementId } = await care('Hjælp om morgenen')
  const shown = await get(`/aftaler/${agreementId}/indgaa`)
  t.equal(shown.status, 200)
  t.match(shown.words, 'Aftalen kan ikke indgås endnu')
  t.match(shown.words, stop)
  t.match(shown.words, `${rulesInDanish['statutory-task'].name}: »Personlig pleje«`)
  t.match(shown.words, rulesInDanish['statutory-task'].why['by-volunteers'])
  t.match(shown.words, rulesInDanish['statutory-task'].mend)
  t.notMatch(shown.body, 'name="consents-0-how"', 'nothing is asked for nothing')
  t.ok(linksOf(shown.body).includes(`/aftaler/${agreementId}/roller-og-graenser`))
  t.match(shown.body, /action="\/aftaler\/[^"]*\/aendr"[\s\S]*name="form" value="negotiation"/)
  const draft = await post(`/aftaler/${agreementId}/aendr`, { form: 'negotiation' })
  t.match(draft.location, /^\/kladder\//, 'and it is mended at once')
})

t.test(
  'sent all the same it is refused, nothing is recorded, and what was typed stays',
  async (t) => {
    t.plan(14)
    const { agreementId, revision, terms } = await care('Hjælp om aftenen')
    const url = `/aftaler/${agreementId}/indgaa`
    const typed = {
      ...answers,
      'consents-0-partyId': terms.parties[0]?.id ?? '',
      'consents-1-partyId': terms.parties[1]?.id ?? '',
      revision: String(revision),
      'consents-0-role': 'leder',
      'consents-1-role': 'kasserer i foreningen',
      'consents-0-on': '22.11.2026',
      'consents-1-on': '21.11.2026',
      'period-from': '1.1.2027',
    }
    const before = await head()
    for (const step of ['check', 'send']) {
      const refused = await post(url, { ...typed, step })
      t.equal(refused.status, 409, step)
      t.match(refused.words, stop)
      t.match(refused.words, rulesInDanish['statutory-task'].why['by-volunteers'])
      t.equal(typedOn(refused.body)['consents-1-role'], 'kasserer i foreningen')
      t.equal(typedOn(refused.body)['consents-1-on'], '21.11.2026')
      t.notMatch(refused.body, 'open-must-fix', 'in words')
    }
    t.equal(await head(), before, 'nothing is recorded')
    const view = await here.registry.queries.agreement(agreementId, here.leader)
    t.equal(view?.status, 'proposed')
  },
)

t.test('mended by negotiation it is agreed', async (t) => {
  t.plan(3)
  const proposal = await care('Hjælp til frokost')
  const { agreementId, terms } = proposal
  const parties = terms.parties.map((party) => ({
    ...party,
    tasks: party.tasks.map((task) => ({ ...task, performedBy: 'staff' as const })),
  }))
  await revise(here, proposal, { kind: 'negotiation', terms: { ...terms, parties } })
  const url = `/aftaler/${agreementId}/indgaa`
  const form = await get(url)
  t.notMatch(form.words, stop)
  const checked = await post(url, { ...typedOn(form.body), ...answers, step: 'check' })
  t.equal(checked.status, 200)
  const sent = await post(url, { ...typedOn(checked.body), step: 'send' })
  t.match(sent.location, 'done=agree')
})

t.test('what began before today is not stopped', async (t) => {
  t.plan(3)
  const { agreementId } = await care('Hjælp om natten', '2024-03-01')
  const url = `/aftaler/${agreementId}/indgaa`
  const form = await get(url)
  t.notMatch(form.words, stop)
  const checked = await post(url, { ...typedOn(form.body), ...answers, step: 'check' })
  const sent = await post(url, { ...typedOn(checked.body), step: 'send' })
  t.match(sent.location, 'done=agree')
  const later = await post(url, { ...typedOn(form.body), ...answers, step: 'check' })
  t.match(later.words, 'Aftalen er allerede indgået')
})

t.test('a start that is put off to a day ahead is held to the rules of that day', async (t) => {
  t.plan(3)
  const { agreementId } = await care('Hjælp i haven', '2024-03-01')
  const url = `/aftaler/${agreementId}/indgaa`
  const form = await get(url)
  const put = { ...typedOn(form.body), ...answers, 'period-from': '1.2.2027', step: 'check' }
  const refused = await post(url, put)
  t.equal(refused.status, 409)
  t.match(refused.words, stop)
  t.equal(typedOn(refused.body)['period-from'], '1.2.2027')
})

t.test('an exemption lifts the stop', async (t) => {
  t.plan(4)
  const { agreementId, terms } = await care('Hjælp på turen')
  const url = `/aftaler/${agreementId}/indgaa`
  t.match((await get(url)).words, stop)
  const { exemption } = await here.registry.commands.grantExemption({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    agreementId,
    body: {
      ruleId: 'statutory-task',
      itemId: terms.parties[1]?.tasks[0]?.id ?? null,
      reason: 'Loven tillader det her',
      until: '2027-12-31',
      exceptionBasisId: 'folkeskoleloven-3-4',
    },
  })
  const form = await get(url)
  t.notMatch(form.words, stop)
  const checked = await post(url, { ...typedOn(form.body), ...answers, step: 'check' })
  const sent = await post(url, { ...typedOn(checked.body), step: 'send' })
  t.match(sent.location, 'done=agree')
  t.equal(exemption.until, '2027-12-31')
})

t.test('in English, too', async (t) => {
  t.plan(3)
  const { agreementId } = await care('Hjælp til musik')
  const { words } = await get(`/en/agreements/${agreementId}/agree`)
  t.match(words, 'The agreement cannot be made before this is mended')
  t.match(words, rulesInEnglish['statutory-task'].mend)
  t.notMatch(words, 'Aftalen kan')
})
