import t from 'tap'
import { newestRules } from '#domain/boundaries/catalogue.ts'
import { town } from '../changes/town.ts'
import { network } from '../site.ts'
import { at, begun, draftOf, signed, writer } from './writer.ts'

/** What a field is called in a form, whatever the number of its row. */
const anyRow = (name: string): string => name.replaceAll(/-\d+(?=-)/g, '-*')

const namesOn = (body: string): string[] =>
  [...body.matchAll(/\sname="([^"]+)"/g)].map(([, name = '']) => anyRow(name))

t.test('every field that a rule rests on is asked for at the pages', async (t) => {
  const here = await town(t)
  await network(here, {
    name: 'Frivilligcentret',
    kind: 'association',
    umbrella: true,
    municipalityCodes: ['0510'],
  })
  const by = writer(here, here.careHomeId)
  const draftId = await begun(by, { form: 'full' })
  await by.post(at(draftId, 'parter'), { add: `network:${here.friendsId}` })
  await by.post(at(draftId, 'parter'), { add: 'organisation', organisation: 'Sognet' })
  await by.answer(at(draftId, 'penge'), { 'terms-funding-0-source': '§ 18' })
  const asked = new Set<string>()
  for (const step of ['parter', 'opgaver', 'felt', 'rammer', 'periode', 'penge', 'mere']) {
    for (const name of namesOn((await by.get(at(draftId, step))).body)) asked.add(name)
  }
  const { typed } = await draftOf(here, draftId)
  // Parties are found, not written.
  for (const name of Object.keys(typed)) asked.add(anyRow(name))
  by.cookies.set('samspil-role', signed('coordinator:0510'))
  for (const [of, address] of [
    ['institution', `/institutioner/${here.careHomeId}/ret`],
    ['network', `/foreninger-og-netvaerk/${here.choirId}/ret`],
  ] as const) {
    for (const name of namesOn((await by.get(address)).body)) {
      asked.add(name.replace(/^details/, of).replace('anotherMemberOf', 'network-memberOf'))
    }
  }
  // Said by confirming, signing or changing an agreement.
  const looked = [...new Set(newestRules().flatMap(({ looksAt }) => looksAt))].filter(
    (path) => path !== 'agreement.lastLookedAt',
  )
  t.plan(looked.length + 1)
  t.ok(looked.length > 50, 'rules look at fields')
  for (const path of looked) {
    const name = path.replaceAll('.', '-')
    const isOfParty = /^(?:institution|network)-/.test(name)
    t.ok(asked.has(isOfParty ? name : `terms-${name}`), path)
  }
})
