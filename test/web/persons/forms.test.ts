import t from 'tap'
import { proposed, running, town, typedOn, visitor, type Town } from '../changes/town.ts'
import { at, draftIdIn, draftOf, eventsOf, send, writer, type Writer } from '../drafts/writer.ts'
import { ane, leading, recorded } from './named.ts'

const begin = async (by: Writer, agreementId: string): Promise<string> =>
  draftIdIn((await by.post(`/aftaler/${agreementId}/aendr`, { form: 'amendment' })).location)

const yes = {
  effectiveFrom: '1. oktober 2026',
  reason: 'Efter ønske',
  'consents-0-how': 'oral',
  'consents-0-role': 'leder',
  'consents-1-how': 'oral',
  'consents-1-role': 'formand',
}

const contact = 'terms-parties-1-contacts-0'

const forget = (here: Town, personId: string) =>
  here.registry.commands.forgetPerson({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    personId,
    body: { reason: 'asked-for' },
  })

const lastOf = async (here: Town, agreementId: string) => {
  const event = (await eventsOf(here, agreementId)).at(-1)
  if (event?.type !== 'agreement-revised.v1') throw new Error('Not as it should be')
  return event.data
}

t.test('who is missing is registered, and nothing that was typed is lost', async (t) => {
  t.plan(11)
  const here = await town(t)
  const { agreementId } = await running(here)
  const by = writer(here, here.careHomeId)
  const draftId = await begin(by, agreementId)
  t.notMatch((await by.get(at(draftId, 'mere'))).body, 'personId', 'nobody to choose')
  const typed = { [`${contact}-role`]: 'formand', 'terms-places': 'Gram' }
  const away = await by.answer(at(draftId, 'mere'), typed, { go: 'person' })
  t.equal(away.location, `/kontaktpersoner/ny?draftId=${draftId}&step=more`)
  const back = await by.answer(away.location, ane, {})
  t.equal(back.location, at(draftId, 'mere'))
  const [person] = (await here.registry.persons.kept(leading(here.careHomeId))).items
  const personId = person?.personId ?? ''
  t.match(
    (await by.get(back.location)).body,
    `<option value="${personId}">Ane Kanariefugl</option>`,
  )
  await by.answer(back.location, { [`${contact}-personId`]: personId })
  await by.answer(at(draftId, 'samtykker'), { ...yes, 'consents-1-personId': personId })
  const { typed: kept } = await draftOf(here, draftId)
  t.equal(kept['terms-places'], 'Gram')
  t.notMatch(JSON.stringify(kept), 'Kanariefugl', 'a draft holds the reference only')
  const { words } = await by.get(at(draftId))
  t.match(words, 'formand · Kontaktperson: Ane Kanariefugl')
  t.match(words, 'Mundtligt · formand · Ane Kanariefugl')
  const sent = await send(by, draftId)
  t.equal(sent.location, `/aftaler/${agreementId}?done=amendment`)
  const { terms, consents } = await lastOf(here, agreementId)
  t.strictSame(terms.parties[1]?.contacts, [{ role: 'formand', personId }])
  t.strictSame(
    consents.map((one) => one.personId),
    [null, personId],
  )
})

t.test('a reference that stood stays, also of somebody who was forgotten', async (t) => {
  t.plan(6)
  const here = await town(t)
  const { agreementId } = await running(here)
  const by = writer(here, here.careHomeId)
  const [first, other] = [
    await recorded(here, here.careHomeId),
    await recorded(here, here.careHomeId, { name: 'Bo Skov' }),
  ]
  const naming = await begin(by, agreementId)
  await by.answer(at(naming, 'samtykker'), yes)
  await by.answer(at(naming, 'mere'), {
    [`${contact}-role`]: 'formand',
    [`${contact}-personId`]: first,
  })
  await send(by, naming)
  await forget(here, first)
  const draftId = await begin(by, agreementId)
  const form = await by.get(at(draftId, 'mere'))
  t.match(form.body, `<option value="${first}" selected>Nævn kun rollen</option>`)
  await by.answer(at(draftId, 'samtykker'), { ...yes, effectiveFrom: '2. oktober 2026' })
  await by.answer(at(draftId, 'mere'), { 'terms-places': 'Gram' })
  const check = await by.get(at(draftId))
  t.notMatch(check.words, first)
  t.notMatch(check.words, 'kan ikke vælges')
  t.match((await send(by, draftId)).location, 'done=amendment')
  const { terms } = await lastOf(here, agreementId)
  t.strictSame(terms.parties[1]?.contacts, [{ role: 'formand', personId: first }])
  const again = await begin(by, agreementId)
  await by.answer(at(again, 'samtykker'), { ...yes, effectiveFrom: '3. oktober 2026' })
  await by.answer(at(again, 'mere'), { [`${contact}-personId`]: other })
  t.match(
    (await by.get(at(again))).words,
    /Ældre Sagen, kontaktperson: Før: Ikke oplyst → Nu: Bo Skov/,
  )
})

t.test('who is forgotten before it is sent is told, and can be left out', async (t) => {
  t.plan(5)
  const here = await town(t)
  const { agreementId } = await running(here)
  const by = writer(here, here.careHomeId)
  const personId = await recorded(here, here.careHomeId)
  const draftId = await begin(by, agreementId)
  await by.answer(at(draftId, 'samtykker'), yes)
  await by.answer(at(draftId, 'mere'), {
    [`${contact}-role`]: 'formand',
    [`${contact}-personId`]: personId,
  })
  await forget(here, personId)
  const check = await by.get(at(draftId))
  t.match(check.words, 'Personen er ikke registreret hos din institution, eller er glemt.')
  t.notMatch(check.words, personId)
  t.match((await by.get(at(draftId, 'mere'))).words, 'En person, der ikke kan vælges længere')
  await by.answer(at(draftId, 'mere'), { [`${contact}-personId`]: '' })
  t.match((await send(by, draftId)).location, 'done=amendment')
  const { terms } = await lastOf(here, agreementId)
  t.strictSame(terms.parties[1]?.contacts, [{ role: 'formand', personId: null }])
})

t.test('an agreement is made through somebody, and who it was can be mended', async (t) => {
  t.plan(6)
  const here = await town(t)
  const { agreementId } = await proposed(here)
  const by = visitor(here)
  const personId = await recorded(here, here.careHomeId)
  const other = await recorded(here, here.careHomeId, { name: 'Bo Skov' })
  const address = `/aftaler/${agreementId}/indgaa`
  const { body } = await by.get(address)
  const at1 = 'consents-1'
  const answers = {
    ...typedOn(body),
    'consents-0-how': 'oral',
    'consents-0-role': 'leder',
    [`${at1}-how`]: 'oral',
    [`${at1}-role`]: 'formand',
    [`${at1}-personId`]: personId,
  }
  const check = await by.post(address, { ...answers, step: 'check' })
  t.match(check.words, 'Ane Kanariefugl, formand, mundtligt')
  const done = await by.post(address, { ...answers, step: 'send' })
  t.match(done.location, 'done=agree')
  const agreed = (await eventsOf(here, agreementId)).at(-1)
  t.match(JSON.stringify(agreed?.data), personId)
  await forget(here, personId)
  const mend = `/aftaler/${agreementId}/ret?what=consents`
  const form = await by.get(mend)
  t.match(form.body, `<option value="${personId}" selected>Nævn kun rollen</option>`)
  const mended = {
    ...typedOn(form.body),
    'mendedConsents-1-personId': other,
    reason: 'Det var Bo',
  }
  const checked = await by.post(mend, { ...mended, step: 'check' })
  t.match(checked.words, 'Bo Skov, formand, mundtligt')
  t.match((await by.post(mend, { ...mended, step: 'send' })).location, 'done=consents-mended')
})
