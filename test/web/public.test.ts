import t from 'tap'
import { AgreementStatus } from '#schemas/views/agreement.ts'
import { isSignedIn } from '../signed-in.ts'
import { audited, pageOf } from './boundaries/audited.ts'
import { get } from './parties/at-the-pages.ts'
import { publicModel } from '#src/read-side/public-model.ts'
import { notice } from './site.ts'

const here = await audited(t)
const { running, proposed, institutionId, registry } = here
const everybody = 'public'
/** Whoever runs the registry has no part in agreements. */
const without = [everybody, 'administrator'] as const

for (const role of without) {
  t.test(`the ${role} finds what is in force, and whom to ask`, async (t) => {
    t.plan(7)
    const list = await get(here, '/aftaler', role)
    t.match(list.words, 'Badehjælp')
    t.notMatch(list.words, 'Ny badehjælp')
    const { status, words } = await get(here, `/aftaler/${running.agreementId}`, role)
    t.equal(status, 200)
    t.match(words, 'pleje+hjem@haderslev.dk')
    t.notMatch(words, 'Historik')
    t.notMatch(words, /skal rettes|Roller og grænser/)
    t.match((await get(here, `/institutioner/${institutionId}`, role)).words, 'Badehjælp')
  })

  t.test(
    `the ${role} cannot learn of proposals, of what is over, or of what was found`,
    async (t) => {
      const agreementId = proposed.agreementId
      const statuses = AgreementStatus.options.filter((status) => status !== 'in-force')
      // Where people sign in, who has not is asked to.
      const isAskedToSignIn = isSignedIn && role === everybody
      const refused = isAskedToSignIn ? 303 : 403
      t.plan((isAskedToSignIn ? 4 : 5) + statuses.length)
      t.equal((await get(here, `/aftaler/${agreementId}`, role)).status, 404)
      t.equal((await get(here, pageOf(running.agreementId), role)).status, refused)
      const { status, words } = await get(here, `/aftaler/${running.agreementId}/historik`, role)
      t.equal(status, refused)
      if (!isAskedToSignIn) t.match(words, 'Det kan du ikke med den rolle, du har nu')
      t.notMatch((await get(here, '/aftaler?q=badehj%C3%A6lp', role)).words, 'Ny badehjælp')
      for (const status of statuses) {
        const asked = { status, viewer: { role }, sort: 'title' } as const
        const { total } = await registry.queries.agreements(asked, { limit: 10, after: null })
        t.equal(total, 0, status)
      }
    },
  )
}

t.test('what was corrected, or is over, is not to be had by a moment in the record', async (t) => {
  const position = String(await registry.store.head())
  const { agreementId } = running
  const pages = [
    `/aftaler?recordedAt=${position}`,
    `/aftaler/${agreementId}?recordedAt=${position}`,
  ]
  t.plan(pages.length * 2 + 5)
  for (const page of pages) {
    for (const role of without) t.equal((await get(here, page, role)).status, 403, page)
  }
  const { lastEventId } = await registry.known.moment({ position: Number(position) })
  const model = await get(here, `/?recordedAt=${lastEventId ?? ''}`, everybody)
  t.equal(model.status, 200, 'the numbers are for all')
  t.notMatch(model.words, 'Badehjælp')
  t.notMatch(model.words, 'Udløbet, ikke afklaret')
  const then = publicModel(
    await registry.known.collaborationModel({
      groupBy: 'municipality',
      recordedAt: { position: Number(position) },
    }),
    { isOfRecord: true },
  )
  t.equal(then.total, 1)
  t.strictSame(
    then.cells.flatMap(({ members }) => members),
    [],
  )
})

t.test('what has ended is seen on the days on which it was in force', async (t) => {
  t.plan(5)
  const { queries } = registry
  await notice(here, running, '2026-11-01')
  const viewer = { role: 'public' } as const
  const { agreementId } = running
  const address = `/aftaler/${agreementId}`
  t.equal((await get(here, address, everybody)).status, 404)
  t.equal((await get(here, `${address}?validAt=2026-10-01`, everybody)).status, 200)
  const seen = await queries.agreement(agreementId, viewer, '2026-10-01')
  t.equal(seen?.end, null, 'and not why it ended')
  t.equal(await queries.agreement(agreementId, viewer), null)
  t.equal((await queries.agreement(agreementId, viewer, '2026-10-01'))?.status, 'in-force')
})

t.test('what is agreed for later is not for everybody', async (t) => {
  t.plan(7)
  const pages = ['/?validAt=2030-01-01', '/aftaler?validAt=2026-11-23']
  for (const page of pages) {
    const { status, words } = await get(here, page, everybody)
    t.equal(status, 403, page)
    t.match(words, 'Dagen er ikke kommet endnu')
    t.equal((await get(here, page, 'analyst')).status, 200)
  }
  t.equal((await get(here, '/?validAt=2026-11-22', everybody)).status, 200, 'today')
})
