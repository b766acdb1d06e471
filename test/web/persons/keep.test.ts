import t from 'tap'
import { isSignedIn } from '../../signed-in.ts'
import { site } from '../site.ts'
import { linksOf } from '../visible.ts'
import {
  elsewhere,
  get,
  haderslev,
  hiddenIn,
  leaderOf,
  post,
  unknownId,
  valueIn,
} from '../parties/at-the-pages.ts'
import { ane, canary, leading, namingAgreement, places, recorded } from './named.ts'

const list = '/kontaktpersoner'
const one = (personId: string, form = ''): string => `${list}/${personId}${form}`

t.test('a leader registers a person once, and mends what is wrong', async (t) => {
  t.plan(11)
  const here = await site(t)
  const { home } = await places(here)
  const role = leaderOf(home)
  t.match((await get(here, list, role)).words, 'Her er ingen personer endnu')
  const form = await get(here, one('ny'), role)
  t.match(form.words, 'Personen kan altid blive glemt')
  const typed = { ...hiddenIn(form.body), name: ane.name, email: 'ane', phone: '12' }
  const wrong = await post(here, one('ny'), { role, fields: typed })
  t.equal(wrong.status, 422)
  t.match(wrong.words, 'E-mail Mailadressen kan ikke læses.')
  t.match(wrong.words, 'Telefon Telefonnummeret kan ikke læses.')
  t.equal(valueIn(wrong.body, 'phone'), '12', 'what was typed stays')
  const fields = { ...typed, ...ane }
  const done = await post(here, one('ny'), { role, fields })
  t.match(done.location, /^\/kontaktpersoner\/[0-9a-f-]{36}\?done=recorded$/)
  t.equal((await post(here, one('ny'), { role, fields })).location, done.location, 'pressed twice')
  t.match((await get(here, done.location, role)).words, 'Ane Kanariefugl er registreret')
  const table = await get(here, list, role)
  t.match(table.words, '1 person.')
  t.match(
    table.words,
    /Ane Kanariefugl .* ane@kanariefugl\.example .* 74 34 56 78 .* Ingen aftaler Ret/,
  )
})

t.test('a leader corrects a person; what another wrote meanwhile is told', async (t) => {
  t.plan(9)
  const here = await site(t)
  const { home } = await places(here)
  const role = leaderOf(home)
  const personId = await recorded(here, home)
  const address = one(personId, '/ret')
  const form = await get(here, address, role)
  t.equal(valueIn(form.body, 'email'), ane.email)
  const same = await post(here, address, { role, fields: { ...hiddenIn(form.body), ...ane } })
  t.equal(same.location, one(personId, '?done=unchanged'))
  await here.registry.commands.updatePerson({
    actor: leading(home),
    id: personId,
    ifMatch: 0,
    body: { ...ane, phone: '61 61 61 61' },
  })
  const fields = { ...hiddenIn(form.body), ...ane, name: 'Ane Lund' }
  const late = await post(here, address, { role, fields })
  t.equal(late.status, 409)
  t.match(late.words, 'Telefon: 61 61 61 61')
  t.equal(valueIn(late.body, 'phone'), '61 61 61 61', 'what was not touched')
  t.equal(valueIn(late.body, 'name'), 'Ane Lund', 'what was')
  const again = { ...hiddenIn(late.body), ...ane, name: 'Ane Lund', phone: '61 61 61 61' }
  const done = await post(here, address, { role, fields: again })
  t.equal(done.location, one(personId, '?done=updated'))
  t.equal((await post(here, address, { role, fields: again })).location, done.location)
  const { words } = await get(here, one(personId), role)
  t.match(words, /Det nyeste står øverst\. .* Ane Lund .* Ane Kanariefugl .* Ane Kanariefugl/)
})

t.test('a coordinator finds a person and sees all that is held', async (t) => {
  t.plan(12)
  const here = await site(t)
  const town = await places(here)
  const personId = await recorded(here, town.home)
  await recorded(here, town.library, { name: 'Bo Skov', email: null, phone: null })
  const names = { contactId: personId, signatoryId: personId }
  const { agreementId } = await namingAgreement(here, { ...town, ...names })
  const all = await get(here, list, haderslev)
  t.match(all.words, '2 personer.')
  t.match(all.words, /Ane Kanariefugl .* Plejecenter Kløvervej .* 1 aftale/)
  t.match(all.words, /Bo Skov .* Ikke registreret .* Vojens Bibliotek .* Ingen aftaler/)
  const found = await get(here, `${list}?q=KANA`, haderslev)
  t.match(found.words, '1 person med »KANA«.')
  t.strictSame(
    linksOf(found.body).filter((link) => link.startsWith(`${list}/`)),
    [one(personId)],
  )
  t.match((await get(here, `${list}?q=findes`, haderslev)).words, 'Ingen personer med »findes«')
  for (const role of [haderslev, leaderOf(town.home)]) {
    const page = await get(here, one(personId), role)
    t.match(page.words, /Besøgsvenner ?, som den, der sagde ja og som kontakt/)
    t.ok(linksOf(page.body).includes(`/aftaler/${agreementId}`))
  }
  const paper = await get(here, one(personId, '?print=yes'), haderslev)
  t.match(paper.words, 'Hvad der er registreret om Ane Kanariefugl')
  t.match(paper.words, /Hvor længe det står der .* Hvad der ikke er registreret/)
})

/** Where people sign in, they are asked to. */
const toSignIn = isSignedIn ? 303 : 403

t.test('only what the role may do is offered, and the rest is refused', async (t) => {
  const here = await site(t)
  const { home, library } = await places(here)
  const personId = await recorded(here, home)
  const rows = [
    { role: leaderOf(home), page: 200, update: 200, forget: 403 },
    { role: haderslev, page: 200, update: 403, forget: 200 },
    { role: leaderOf(library), page: 404, update: 404, forget: 403 },
    { role: elsewhere, page: 404, update: 403, forget: 404 },
    { role: 'analyst', page: 403, update: 403, forget: 403 },
    { role: 'public', page: toSignIn, update: toSignIn, forget: toSignIn },
  ]
  const sent = { ...ane, reason: 'asked-for', step: 'send', revision: '0' }
  t.plan(42)
  for (const { role, ...expected } of rows) {
    const page = await get(here, one(personId), role)
    const update = await get(here, one(personId, '/ret'), role)
    const forget = await get(here, one(personId, '/glem'), role)
    t.strictSame({ page: page.status, update: update.status, forget: forget.status }, expected)
    const offered = linksOf(page.body).filter((link) => link.startsWith(one(personId, '/')))
    const forms = [expected.update === 200 && '/ret', expected.forget === 200 && '/glem']
    t.strictSame(
      offered,
      forms.flatMap((form) => (form === false ? [] : [one(personId, form)])),
    )
    for (const form of ['/ret', '/glem'] as const) {
      const status = form === '/ret' ? expected.update : expected.forget
      if (status === 200) continue
      const answer = await post(here, one(personId, form), { role, fields: sent })
      t.equal(answer.status, status)
      t.notMatch(answer.body, canary)
    }
    const { status, body } = await get(here, list, role)
    const ofPublic = role === 'public' ? toSignIn : 200
    t.equal(status, role === 'analyst' ? 403 : ofPublic)
    if (expected.page !== 200) t.notMatch(body + page.body + update.body + forget.body, canary)
  }
})

t.test('a coordinator forgets a person, and again', async (t) => {
  t.plan(14)
  const here = await site(t)
  const town = await places(here)
  const personId = await recorded(here, town.home)
  await namingAgreement(here, { ...town, contactId: personId, signatoryId: null })
  const role = haderslev
  const address = one(personId, '/glem')
  const form = await get(here, address, role)
  t.match(form.words, /Det bliver slettet for altid .* Det bliver stående .* Besøgsvenner/)
  const none = await post(here, address, { role, fields: {} })
  t.equal(none.status, 422)
  t.match(none.words, 'Hvorfor skal personen glemmes?')
  const fields = { reason: 'asked-for' }
  const check = await post(here, address, { role, fields })
  t.match(check.words, /Vil du glemme Ane Kanariefugl for altid\? .* Personen har bedt om det/)
  const edit = await post(here, address, { role, fields: { ...fields, step: 'edit' } })
  t.match(edit.body, /value="asked-for"\s+checked/)
  t.equal((await get(here, one(personId), role)).status, 200, 'nothing happened yet')
  const send = { role, fields: { ...fields, step: 'send' } }
  const done = await post(here, address, send)
  t.equal(done.location, `${list}?done=forgotten`)
  t.equal((await post(here, address, send)).location, done.location, 'pressed twice')
  const after = await get(here, done.location, role)
  t.match(after.words, 'Personen er glemt')
  t.notMatch(after.body, canary)
  for (const page of ['', '/glem']) {
    const gone = await get(here, one(personId, page), role)
    t.equal(gone.status, 404)
    t.match(gone.words, 'Er personen glemt, er der ikke mere at se.')
  }
})

t.test('what is not there is not found', async (t) => {
  t.plan(4)
  const here = await site(t)
  await places(here)
  for (const id of [unknownId, 'x']) {
    const sent = { role: haderslev, fields: { reason: 'asked-for', step: 'send' } }
    t.equal((await get(here, one(id), haderslev)).status, 404)
    t.equal((await post(here, one(id, '/glem'), sent)).status, 404)
  }
})
