import fastifyCookie from '@fastify/cookie'
import t from 'tap'
import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import { CloseParty } from '#schemas/commands/parties.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { agreement, cookieSecret, institution, network, proposal, site, type Site } from './site.ts'
import { linksOf, visibleWords } from './visible.ts'

const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
const leaderOf = (institutionId: string): Actor => ({
  role: 'institution-leader',
  institutionId,
  personId: null,
})

const school = (here: Site, name: string) =>
  institution(here, { name, kind: 'school', municipalityCode: '0510' })

const close = (here: Site, id: string, closing: { successorId: string; effectiveOn?: string }) =>
  here.registry.commands.closeInstitution({
    actor: coordinator,
    id,
    ifMatch: 0,
    body: CloseParty.parse({ reason: 'merged', effectiveOn: '2026-11-01', ...closing }),
  })

/** Two schools that follow each other, and a third that follows from a day ahead. */
const schools = async (here: Site) => {
  const ids = {
    first: await school(here, 'Hoptrup Skole'),
    middle: await school(here, 'Marstrup Skole'),
    last: await school(here, 'Sydskolen'),
    later: await school(here, 'Nordskolen'),
    networkId: await network(here, {
      name: 'Læsevennerne',
      kind: 'association',
      municipalityCodes: ['0510'],
    }),
  }
  const both = {
    networkId: ids.networkId,
    cell: 'formal-own',
    period: { from: '2026-02-01' },
  } as const
  const reading = await agreement(here, { ...both, institutionId: ids.first, title: 'Læsning' })
  const own = await agreement(here, { ...both, institutionId: ids.last, title: 'Have' })
  const proposed = await proposal(here, { ...both, institutionId: ids.middle, title: 'Sang' })
  await close(here, ids.first, { successorId: ids.middle })
  await close(here, ids.middle, { successorId: ids.last })
  await close(here, ids.last, { successorId: ids.later, effectiveOn: '2026-12-01' })
  return { ...ids, reading, own, proposed }
}

const pageFor = async ({ app }: Site, institutionId: string, url = '/mine-aftaler') => {
  const cookies = {
    'samspil-role': fastifyCookie.sign(`institution-leader:${institutionId}`, cookieSecret),
  }
  const { body, statusCode: status } = await app.inject({ url, cookies })
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  return { status, words: visibleWords(`<body>${main}`), links: linksOf(main) }
}

t.test('a successor finds what it took over under its own agreements', async (t) => {
  t.plan(14)
  const here = await site(t)
  const { first, middle, last, later, reading, own, proposed } = await schools(here)
  const { words, links } = await pageFor(here, last)
  t.match(
    words,
    'Læsning med Læsevennerne, overtaget fra Hoptrup Skole Hvorfor den står her Hoptrup Skole er lukket (1. november 2026) I har overtaget aftalen. Tilføj jeres institution som part under »Ændr«',
  )
  t.match(words, 'Sang med Læsevennerne, overtaget fra Marstrup Skole Indgå aftalen')
  t.match(words, /Alle aftaler .* Have Med Læsevennerne Status Gældende/, 'its own')
  t.match(words, 'Læsning overtaget fra Hoptrup Skole Med Læsevennerne Status Gældende')
  t.notMatch(words, 'Have overtaget')
  t.ok(links.includes(`/aftaler/${reading.agreementId}/aendr`))
  for (const [id, name] of [
    [first, 'Hoptrup Skole'],
    [middle, 'Marstrup Skole'],
  ] as const) {
    t.ok(links.includes(`/aftaler?institutionId=${id}&status=all`), name)
    t.match(words, `Alle aftaler, som ${name} er part i`)
  }
  const change = await pageFor(here, last, `/aftaler/${reading.agreementId}/aendr`)
  t.equal(change.status, 200, 'through two closings')
  const agree = await pageFor(here, last, `/aftaler/${proposed.agreementId}/indgaa`)
  t.equal(agree.status, 200)
  const early = await pageFor(here, later)
  t.match(early.words, 'I har ingen aftaler endnu')
  here.clock.set('2026-12-01T10:00:00Z')
  const inTime = await pageFor(here, later, `/aftaler/${own.agreementId}/aendr`)
  t.equal(inTime.status, 200, 'from the day on which the last one closes')
})

t.test('a successor becomes a party, and the one that closed leaves', async (t) => {
  t.plan(5)
  const here = await site(t)
  const { first, last, reading } = await schools(here)
  const { commands, queries } = here.registry
  const { terms } = reading
  const consents = (ids: readonly string[]) =>
    ids.map((partyId) => ({ partyId, how: 'oral', role: 'leder', on: '2026-11-20' }))
  const parties = [
    ...terms.parties,
    { kind: 'institution', institutionId: last, role: 'institution' },
  ]
  const amend = (sent: unknown, partyIds: readonly string[]) =>
    commands.reviseAgreement({
      actor: leaderOf(last),
      id: reading.agreementId,
      ifMatch: reading.revision,
      body: ReviseAgreement.parse({
        kind: 'amendment',
        terms: sent,
        effectiveFrom: '2026-11-22',
        consents: consents(partyIds),
        reason: 'Skolen er lagt sammen med vores.',
      }),
    })
  const instead = parties.filter(
    (party) => !('institutionId' in party && party.institutionId === first),
  )
  await t.rejects(amend({ ...terms, parties: instead }, []), {
    message: 'party-removed at /terms/parties',
  })
  const newId = '0b9e6a3e-58f7-4c0b-9f0e-0a6f3d5f7c11'
  const withId = parties.map((party) => ('id' in party ? party : { ...party, id: newId }))
  const amended = await amend(
    { ...terms, parties: withId },
    withId.map(({ id }) => id),
  )
  const { words } = await pageFor(here, last)
  t.match(
    words,
    'Læsning med Hoptrup Skole og Læsevennerne Hvorfor den står her Hoptrup Skole er lukket',
  )
  t.match(words, 'Registrér, hvem der er trådt ud Læsning')
  await commands.reviseAgreement({
    actor: leaderOf(last),
    id: reading.agreementId,
    ifMatch: amended.revision,
    body: ReviseAgreement.parse({
      kind: 'party-left',
      partyId: terms.parties[0]?.id,
      effectiveFrom: '2026-11-22',
      reason: 'Skolen er lukket.',
    }),
  })
  const after = await queries.agreement(reading.agreementId, leaderOf(last))
  t.strictSame(
    after?.parties.map(({ name }) => name),
    ['Læsevennerne', 'Sydskolen'],
  )
  t.notMatch((await pageFor(here, last)).words, 'Hoptrup Skole er lukket')
})

t.test('institutions that follow each other round each see the other’s', async (t) => {
  t.plan(3)
  const here = await site(t)
  const [one, other] = [await school(here, 'Den ene'), await school(here, 'Den anden')]
  await close(here, one, { successorId: other })
  await close(here, other, { successorId: one })
  const { queries } = here.registry
  t.strictSame(await queries.succeededBy(one), [other])
  t.strictSame(await queries.succeededBy(other), [one])
  t.equal((await pageFor(here, one)).status, 200)
})
