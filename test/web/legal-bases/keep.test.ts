import t from 'tap'
import {
  get,
  haderslev,
  hiddenIn,
  leaderOf,
  post,
  unknownId,
  valueIn,
} from '../parties/at-the-pages.ts'
import { agreement, institution, network, site } from '../site.ts'
import { linksOf } from '../visible.ts'

const list = '/lovgrundlag'
const add = '/lovgrundlag/nyt'
const correct = '/lovgrundlag/aeldreloven/ret'

const sundhedsloven = {
  'details-law': 'Sundhedsloven',
  'details-paragraph': '§ 138',
  'details-about': 'Hjemmesygepleje',
  'details-nature': 'must-provide',
  'details-isVerified': 'yes',
}

t.test('the list says what each basis is, and that it is no legal advice', async (t) => {
  t.plan(8)
  const here = await site(t)
  const { status, words, body } = await get(here, list, null)
  t.equal(status, 200)
  t.match(words, 'Det her er ikke juridisk rådgivning')
  t.match(words, 'Serviceloven § 83 Handler om Personlig pleje og praktisk hjælp')
  t.match(words, /Ældreloven, helhedspleje .* Ikke slået efter Gælder Fra 1\. juli 2025/)
  t.match(words, 'Undtager fra Folkeskoleloven, undervisning')
  t.match(words, 'giver den aldrig i sig selv et opmærksomhedspunkt')
  t.match(body, 'id="sel-83"')
  t.notMatch(words, 'Tilføj et lovgrundlag', 'nobody adds but coordinators')
})

t.test('who may not keep the list is told who does', async (t) => {
  t.plan(8)
  const here = await site(t)
  for (const [url, role] of [
    [add, null],
    [correct, null],
    [add, leaderOf(unknownId)],
  ] as const) {
    const { status, words } = await get(here, url, role)
    t.equal(status, 403)
    t.match(words, 'af en kommunes frivillighedskoordinator')
  }
  t.equal((await post(here, add, { role: null, fields: sundhedsloven })).status, 403)
  t.equal((await get(here, '/lovgrundlag/findes-ikke/ret', haderslev)).status, 404)
})

t.test(
  'a coordinator adds one, and it is read by name where an agreement rests on it',
  async (t) => {
    t.plan(12)
    const here = await site(t)
    const form = await get(here, add, haderslev)
    t.equal(form.status, 200)
    const send = (fields: Record<string, string>) =>
      post(here, add, { role: haderslev, fields: { ...hiddenIn(form.body), ...fields } })
    const empty = await send({ 'details-law': 'Sundhedsloven', 'details-note': 'Ring 12 34 56 78' })
    t.equal(empty.status, 422)
    t.match(empty.words, 'Hvilken paragraf? Her mangler et svar.')
    t.equal(valueIn(empty.body, 'details-law'), 'Sundhedsloven', 'what was typed is kept')
    const added = await send(sundhedsloven)
    t.equal(added.status, 303)
    t.match(added.location, 'done=added')
    t.match((await get(here, added.location, haderslev)).words, 'Sundhedsloven § 138 er tilføjet')
    t.equal((await send(sundhedsloven)).location, added.location, 'pressed twice')
    const again = await post(here, add, {
      role: haderslev,
      fields: { ...sundhedsloven, 'details-about': 'Andet' },
    })
    t.equal(again.status, 422)
    t.match(again.words, 'Sundhedsloven § 138 står allerede på listen')

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
    const task = {
      title: 'Sårpleje',
      performedBy: 'staff',
      legalBasisId: 'sundhedsloven-138',
    } as const
    const { agreementId } = await agreement(here, {
      title: 'Besøg',
      institutionId,
      networkId,
      cell: 'informal-own',
      parties: [
        { kind: 'institution', institutionId, role: 'institution', tasks: [task] },
        { kind: 'network', networkId, role: 'volunteers', tasks: [{ title: 'Besøg' }] },
      ],
    })
    const page = await get(here, `/aftaler/${agreementId}`, null)
    t.match(page.words, 'Lovgrundlag Sundhedsloven § 138')
    t.ok(linksOf(page.body).includes('/lovgrundlag#sundhedsloven-138'))
  },
)

t.test('a correction has a reason, and tells of others who were quicker', async (t) => {
  t.plan(14)
  const here = await site(t)
  const form = await get(here, correct, haderslev)
  t.equal(form.status, 200)
  t.equal(valueIn(form.body, 'details-paragraph'), 'helhedspleje')
  t.equal(valueIn(form.body, 'details-validFrom'), '1. juli 2025')
  const fields = {
    ...hiddenIn(form.body),
    'details-law': 'Ældreloven',
    'details-paragraph': '§ 9',
    'details-about': 'Pleje og hjælp til ældre',
    'details-nature': 'must-provide',
    'details-isVerified': 'yes',
    'details-validFrom': '1.7.2025',
  }
  const send = (more: Record<string, string>) =>
    post(here, correct, { role: haderslev, fields: { ...fields, ...more } })
  const without = await send({})
  t.equal(without.status, 422)
  t.match(without.words, 'Hvorfor rettes den? Her mangler et svar.')
  t.equal(valueIn(without.body, 'details-paragraph'), '§ 9')
  const done = await send({ reason: 'Slået efter i loven.' })
  t.equal(done.status, 303)
  const told = await get(here, done.location, haderslev)
  t.match(told.words, 'Ældreloven § 9 er rettet')
  t.match(told.words, /Ældreloven § 9 Handler om .* Kommunen skal løse opgaven Gælder Fra 1\. juli/)

  const stale = await send({ key: '', 'details-about': 'Helhedspleje', reason: 'Kortere.' })
  t.equal(stale.status, 409)
  t.match(stale.words, 'Andre har rettet lovgrundlaget, mens du skrev')
  t.equal(valueIn(stale.body, 'details-about'), 'Helhedspleje')
  const after = await post(here, correct, {
    role: haderslev,
    fields: {
      ...fields,
      ...hiddenIn(stale.body),
      'details-about': 'Helhedspleje',
      reason: 'Kortere.',
    },
  })
  t.match(after.location, 'done=corrected')
  const now = await here.registry.boundaries.legalBasis('aeldreloven')
  t.equal(now?.details.about, 'Helhedspleje')
})
