import fc from 'fast-check'
import t, { type Test } from 'tap'
import { InstitutionDetails } from '#schemas/parties/institution.ts'
import { endOfDay } from '#src/clock.ts'
import { markupProblems } from '../browser/browser.ts'
import { agreement, institution, network, notice, site, type Site } from './site.ts'
import { linksOf, visibleWords } from './visible.ts'

const get = async ({ app }: Site, url: string) => {
  const { statusCode, body } = await app.inject({ url })
  return { statusCode, body, words: visibleWords(body) }
}

const linkTo = (body: string, words: string): string => {
  const found = [...body.matchAll(/<a[^>]* href="([^"]*)"[^>]*>(.*?)<\/a\s*>/gs)].find(
    ([, , inner = '']) => visibleWords(inner).trim() === words,
  )
  if (found === undefined) throw new Error(`There is no link ${words}`)
  return (found[1] ?? '').replaceAll('&amp;', '&')
}

/** One recorded on 1 March, two within a second of midnight in Copenhagen after 5 March. */
const filled = async (t: Test) => {
  const here = await site(t)
  const { clock } = here
  clock.set('2024-03-01T09:00:00Z')
  const institutionId = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    publicContact: 'gammel@klovervej.example',
  })
  const networkId = await network(here, {
    name: 'Læsevennerne',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const between = { institutionId, networkId }
  const first = await agreement(here, { ...between, title: 'Gåture', cell: 'formal-own' })
  clock.set('2024-03-05T22:59:59.999Z')
  await agreement(here, { ...between, title: 'Højtlæsning', cell: 'formal-own' })
  clock.set('2024-03-05T23:00:00Z')
  await agreement(here, { ...between, title: 'Fælles have', cell: 'informal-co' })
  clock.set('2024-04-02T10:00:00Z')
  await notice(here, first, '2024-04-30')
  clock.set('2026-11-22T10:00:00Z')
  return { here, agreementId: first.agreementId, institutionId }
}

t.test('how it developed, as it was known when a day ended', async (t) => {
  const { here } = await filled(t)
  const months = 'from=2024-01-01&to=2024-06-01&step=month'
  const url = `/udvikling?${months}&recordedAt=2024-03-05`
  const { statusCode, body, words } = await get(here, url)
  t.equal(statusCode, 200)
  t.strictSame(await markupProblems(body), [])
  t.match(words, 'Som det var kendt den 5. marts 2024.')
  t.match(words, '1. juni 2024, som det tegnede sig: 2 samarbejder')
  t.match(body, 'name="recordedAt" value="2024-03-05"')
  t.equal(linkTo(body, 'Se det, som det er kendt nu'), `/udvikling?${months}`)
  t.equal(linkTo(body, 'English'), `/en/over-time?${months}&recordedAt=2024-03-05`)
  const lists = linksOf(body).filter((link) => link.startsWith('/aftaler?'))
  t.ok(lists.length > 0)
  for (const link of lists)
    t.match(link, /validAt=.*recordedAt=2024-03-05|recordedAt=2024-03-05.*validAt=/)
  t.notOk(
    linksOf(body).some((link) => link.startsWith('/flytninger')),
    'that is told as known now',
  )
  const csv = await get(here, linksOf(body).find((link) => link.includes('format=csv')) ?? '')
  t.match(csv.body, /2024-06-01;2;0;0;0;2/)
  t.match(
    linksOf(body).find((link) => link.startsWith('/v1/collaboration-model')),
    /over-time\?from=2024-01-01&to=2024-06-01&step=month&recordedAt=[0-9a-f-]{36}$/,
  )

  t.match(words, 'Datoer efter den 5. marts 2024 viser, hvordan det dengang tegnede til at blive.')
  const upToThen = await get(here, '/udvikling?recordedAt=2024-03-05')
  t.match(upToThen.words, 'fra 5. marts 2014 til og med 5. marts 2024')
  const turned = await get(here, '/udvikling?from=2025-01-01&recordedAt=2024-03-05')
  t.equal(turned.statusCode, 400)
  t.match(turned.words, 'Perioden slutter, før den begynder')
  const tooMany = '/udvikling?from=2020-01-01&to=2024-01-01&step=day'
  const file = await get(here, `${tooMany}&format=csv`)
  t.equal(file.statusCode, 400)
  t.match(file.words, 'Der kan højst vises 366 datoer', 'the page tells why there is no file')

  const grouped = await get(here, `${url}&groupBy=institution`)
  t.match(grouped.words, 'Plejecenter Kløvervej')
  const asEvent = linksOf(body).find((link) => /^http.*recordedAt=[0-9a-f-]{36}/.test(link)) ?? ''
  const then = await get(here, asEvent.replace(/^https?:\/\/[^/]+/, ''))
  t.match(then.words, 'Som det var kendt den 5. marts 2024 kl. 23.59.')
  t.notMatch(then.body, 'type="date" name="recordedAt"')

  const now = await get(here, `/udvikling?${months}`)
  t.match(now.words, '1. juni 2024: 2 samarbejder', 'one of three has ended')
  t.match(now.words, '1. maj 2024')
  const ahead = await get(here, `/udvikling?${months}&recordedAt=2030-01-01`)
  t.match(ahead.words, '1. januar 2030 er ikke kommet endnu')
  const tooEarly = await get(here, `/udvikling?${months}&recordedAt=2024-02-01`)
  t.match(tooEarly.words, 'Det første blev registreret den 1. marts 2024')
  const unknown = await get(here, `/udvikling?recordedAt=${crypto.randomUUID()}`)
  t.equal(unknown.statusCode, 404)
})

t.test('the model on a day, as it was known when another ended', async (t) => {
  const { here, agreementId } = await filled(t)
  const url = '/?validAt=2024-02-01&recordedAt=2024-03-05'
  const { statusCode, body, words } = await get(here, url)
  t.equal(statusCode, 200)
  t.strictSame(await markupProblems(body), [])
  t.match(words, 'Som det så ud den 1. februar 2024, og som det var kendt den 5. marts 2024.')
  t.match(words, ' 2 samarbejder . 0 % er aktivt medborgerskab')
  t.match(body, 'name="validAt" value="2024-02-01"')
  t.match(body, 'name="recordedAt" value="2024-03-05"')
  t.equal(linkTo(body, 'Tilbage til i dag'), '/')
  t.equal(linkTo(body, 'Se det, som det er kendt nu'), '/?validAt=2024-02-01')
  t.equal(linkTo(body, 'English'), '/en?validAt=2024-02-01&recordedAt=2024-03-05')
  t.equal(
    linkTo(body, 'Gåture'),
    `/aftaler/${agreementId}?validAt=2024-02-01&recordedAt=2024-03-05`,
  )
  const lists = linksOf(body).filter((link) => link.startsWith('/aftaler?'))
  t.ok(lists.length > 0)
  for (const link of lists) t.match(link, 'validAt=2024-02-01&recordedAt=2024-03-05')
  for (const link of linksOf(body).filter((one) => one.startsWith('/?') && one.includes('groupBy')))
    t.match(link, /validAt=2024-02-01&.*recordedAt=2024-03-05/)

  const midnight = await get(here, '/?validAt=2024-02-01&recordedAt=2024-03-06')
  t.match(midnight.words, ' 3 samarbejder . 33 % er aktivt medborgerskab')
  const ahead = await get(here, '/?validAt=2024-06-01&recordedAt=2024-03-31')
  t.match(
    ahead.words,
    'Som det tegnede til at se ud den 1. juni 2024, efter det, der var kendt den 31. marts 2024.',
  )
  t.match(ahead.words, ' 3 samarbejder . ', 'nobody knew of the notice')
  t.match((await get(here, '/?validAt=2024-06-01')).words, ' 2 samarbejder .')
  const english = await get(here, linkTo(body, 'English'))
  t.match(english.words, 'As it was on 1 February 2024, and as it was known on 5 March 2024.')
  t.strictSame(await markupProblems(english.body), [])
})

t.test('the list behind a number, as it was known', async (t) => {
  const { here, agreementId } = await filled(t)
  const times = 'validAt=2024-02-01&recordedAt=2024-03-05'
  const model = await get(here, `/?${times}`)
  const behind = `/aftaler?${times}&formality=formal&production=own-production`
  t.ok(linksOf(model.body).includes(behind))
  const { statusCode, body, words } = await get(here, behind)
  t.equal(statusCode, 200)
  t.strictSame(await markupProblems(body), [])
  t.match(words, 'Som det så ud den 1. februar 2024, og som det var kendt den 5. marts 2024.')
  t.match(words, '2 gældende samarbejder.')
  t.match(words, 'Når de ses, som de var kendt, kan der ikke søges i dem')
  t.notMatch(body, 'name="q"')
  t.notMatch(body, 'value="-from"')
  t.equal(linkTo(body, 'Gåture'), `/aftaler/${agreementId}?${times}`)
  const cell = 'formality=formal&production=own-production'
  t.equal(linkTo(body, 'Tilbage til i dag'), `/aftaler?${cell}`)
  t.equal(linkTo(body, 'Se det, som det er kendt nu'), `/aftaler?${cell}&validAt=2024-02-01`)

  const all = await get(here, `/aftaler?${times}`)
  t.notMatch(all.words, 'Fælles have')
  t.match(
    (await get(here, '/aftaler?validAt=2024-02-01&recordedAt=2024-03-06')).words,
    'Fælles have',
  )
  const ending = await get(here, '/aftaler?validAt=2024-06-01&recordedAt=2024-03-31')
  t.match(ending.words, 'Gåture', 'nobody knew of the notice')
  t.notMatch((await get(here, '/aftaler?validAt=2024-06-01')).words, 'Gåture')

  const file = await here.app.inject({ url: linkTo(body, 'Hent som regneark (CSV)') })
  t.match(file.body, 'Gåture')
  t.match(file.body, 'Højtlæsning')
  t.notMatch(file.body, 'Fælles have')

  const searched = await get(here, `/aftaler?${times}&q=have`)
  t.match(searched.words, 'Der kan ikke søges i det, der var kendt den 5. marts 2024')
  t.equal(linkTo(searched.body, 'Se aftalerne uden søgning'), `/aftaler?${times}`)
  t.strictSame(await markupProblems(searched.body), [])
  t.equal((await get(here, `/aftaler?${times}&q=have&format=csv`)).statusCode, 400)

  const ahead = await get(here, '/aftaler?recordedAt=2026-11-23')
  t.match(ahead.words, 'Den 23. november 2026 er ikke kommet endnu')
  t.equal((await get(here, '/aftaler?recordedAt=2026-11-23&format=csv')).statusCode, 400)
  const early = await get(here, '/en/agreements?recordedAt=2024-02-29')
  t.match(early.words, 'Nothing had been recorded by 29 February 2024')
  const nothing = await get(here, '/en/agreements?validAt=2020-01-01&recordedAt=2024-03-05')
  t.match(nothing.words, 'No collaborations on that day, by what was known')
  const unknown = await get(here, `/en/agreements?recordedAt=${crypto.randomUUID()}`)
  t.equal(unknown.statusCode, 404)
  const english = await get(here, `/en/agreements?${times}`)
  t.match(english.words, 'As they were known, they cannot be searched')
  t.strictSame(await markupProblems(english.body), [])
})

t.test('the pages of a list are of the moment of the first', async (t) => {
  const here = await site(t)
  here.clock.set('2024-03-01T09:00:00Z')
  const institutionId = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  const networkId = await network(here, {
    name: 'Læsevennerne',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  const between = { institutionId, networkId, cell: 'formal-own' } as const
  for (let index = 10; index < 61; index++) {
    await agreement(here, { ...between, title: `Samarbejde ${String(index)}` })
  }
  here.clock.set('2024-03-02T09:00:00Z')
  await agreement(here, { ...between, title: 'Samarbejde 60 b' })
  here.clock.set('2026-11-22T10:00:00Z')
  const first = await get(here, '/aftaler?recordedAt=2024-03-01')
  const next = /rel="next" href="([^"]*)"/.exec(first.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  t.match(next, 'recordedAt=2024-03-01')
  const second = await get(here, next)
  t.match(second.words, 'Samarbejde 60')
  t.notMatch(second.words, 'Samarbejde 60 b')
  t.equal(linksOf(second.body).filter((one) => /^\/aftaler\/[0-9a-f-]{36}\?/.test(one)).length, 1)
})

t.test('what cannot be shown as known is told, with what to do', async (t) => {
  const { here } = await filled(t)
  const ahead = await get(here, '/?validAt=2024-02-01&recordedAt=2026-11-23')
  t.match(ahead.words, 'Den 23. november 2026 er ikke kommet endnu')
  t.match(ahead.words, 'Vælg en tidligere dag under »Som kendt den«, eller lad feltet være tomt.')
  t.match(ahead.body, '<details class="filter" open')
  t.equal(linkTo(ahead.body, 'Se det, som det er kendt nu'), '/?validAt=2024-02-01')
  t.strictSame(await markupProblems(ahead.body), [])

  const before = await get(here, '/en?recordedAt=2024-02-29')
  t.match(before.words, 'Nothing had been recorded by 29 February 2024')
  t.match(before.words, 'The first was recorded on 1 March 2024.')
  t.equal(
    linkTo(before.body, 'See it as it was known on 1 March 2024'),
    '/en?recordedAt=2024-03-01',
  )

  const now = await get(here, '/?recordedAt=2026-11-22')
  t.match(now.words, 'i dag, 22. november 2026', 'of today nobody knows more than now')

  const nothing = await get(here, '/?validAt=2020-01-01&recordedAt=2024-03-05')
  t.match(nothing.words, 'Ingen samarbejder den dag, efter det, der var kendt')

  for (const page of ['/', '/en', `/aftaler/${crypto.randomUUID()}`]) {
    const unknown = await get(here, `${page}?validAt=2024-02-01&recordedAt=${crypto.randomUUID()}`)
    t.equal(unknown.statusCode, 404)
    t.match(unknown.words, /Tidspunktet findes ikke i registret|The register has no such moment/)
    t.ok(linksOf(unknown.body).includes(`${page}?validAt=2024-02-01`))
  }
  for (const bad of ['2024-02-30', '17', '2024-03-05T12:00:00Z']) {
    t.equal((await get(here, `/?recordedAt=${bad}`)).statusCode, 400, bad)
  }
  const empty = await site(t)
  t.match(
    (await get(empty, '/?recordedAt=2024-03-05')).words,
    'var der endnu ikke registreret noget',
  )
  t.notMatch((await get(empty, '/')).words, 'Henvis til dette tal')
})

t.test('one agreement, as it was known', async (t) => {
  const { here, agreementId, institutionId } = await filled(t)
  here.clock.set('2026-11-22T11:00:00Z')
  await here.registry.commands.updateInstitution({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    id: institutionId,
    ifMatch: 0,
    body: {
      details: InstitutionDetails.parse({
        name: 'Kløverhuset',
        kind: 'care-home',
        municipalityCode: '0510',
        publicContact: 'ny@klovervej.example',
      }),
      effectiveOn: '2024-01-01',
    },
  })
  const address = `/aftaler/${agreementId}`
  const { body, words } = await get(here, `${address}?validAt=2024-06-01&recordedAt=2024-03-31`)
  t.strictSame(await markupProblems(body), [])
  t.match(
    words,
    'Som det tegnede til at se ud den 1. juni 2024, efter det, der var kendt den 31. marts 2024.',
  )
  t.match(words, 'Gældende')
  t.match(words, 'Plejecenter Kløvervej')
  t.match(words, 'gammel@klovervej.example')
  t.notMatch(words, /Opsagt|Ophørt|Kløverhuset|ny@|Ændr aftalen/)
  t.equal(linkTo(body, 'Se aftalen i dag'), address)
  t.equal(linkTo(body, 'Se det, som det er kendt nu'), `${address}?validAt=2024-06-01`)
  t.ok(linksOf(body).includes('/?validAt=2024-06-01&recordedAt=2024-03-31'), 'and the model then')

  const paper = await get(here, linkTo(body, 'Udskriv'))
  t.match(paper.words, 'efter det, der var kendt den 31. marts 2024.')
  t.match(paper.words, 'Udskrevet 22. november 2026')
  t.notMatch(paper.words, 'Underskrifter')
  t.match(paper.body, `${address}?validAt=2024-06-01&amp;recordedAt=2024-03-31</a`)
  t.match((await get(here, `${address}?print=yes`)).words, 'Kløverhuset')

  const unrecorded = await get(here, `/en/agreements/${agreementId}?recordedAt=2024-02-29`)
  t.match(unrecorded.words, 'Nothing had been recorded by 29 February 2024')
  const [later] = (
    await here.registry.queries.agreements(
      { viewer: { role: 'analyst' }, sort: 'title', q: 'Fælles' },
      { limit: 1, after: null },
    )
  ).items
  const tooEarly = await get(here, `/aftaler/${later?.agreementId ?? ''}?recordedAt=2024-03-05`)
  t.match(tooEarly.words, 'Aftalen var endnu ikke registreret den 5. marts 2024')
  t.equal(
    linkTo(tooEarly.body, 'Se det, som det var kendt den 6. marts 2024'),
    `/aftaler/${later?.agreementId ?? ''}?recordedAt=2024-03-06`,
  )
  const notBegun = await get(here, `${address}?validAt=2023-12-31&recordedAt=2024-03-05`)
  t.match(notBegun.words, 'Aftalen var ikke begyndt den 31. december 2023')
  t.match(notBegun.words, 'Sådan var det kendt den 5. marts 2024.')
  const ahead = await get(here, `${address}?recordedAt=2026-11-23`)
  t.match(ahead.words, 'Den 23. november 2026 er ikke kommet endnu')
  const form = await get(here, address)
  t.match(form.words, 'Se aftalen på et andet tidspunkt')
  t.match(form.body, 'name="recordedAt"')
})

t.test('a number on the page, as anybody would count it', async (t) => {
  const here = await site(t)
  here.clock.set('2024-03-01T09:00:00Z')
  const institutionId = await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  const networkId = await network(here, {
    name: 'Læsevennerne',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  // On both sides of the hours that summer time takes and gives back, and of midnights.
  const instants = [
    '2024-03-30T22:59:59.999Z',
    '2024-03-30T23:00:00Z',
    '2024-03-31T21:59:59.999Z',
    '2024-03-31T22:00:00Z',
    '2024-10-26T21:59:59.999Z',
    '2024-10-27T22:59:59.999Z',
    '2024-10-27T23:00:00Z',
  ]
  const recorded: { readonly day: string; readonly from: string }[] = []
  for (const [index, instant] of instants.entries()) {
    here.clock.set(instant)
    const from = `2024-0${String(index + 1)}-15`
    const title = `Samarbejde ${String(index)}`
    await agreement(here, { institutionId, networkId, title, cell: 'formal-own', period: { from } })
    recorded.push({ day: copenhagen.format(Date.parse(instant)), from })
  }
  here.clock.set('2026-11-22T10:00:00Z')
  const knownOn = fc.constantFrom(
    ...['2024-03-29', '2024-03-30', '2024-03-31', '2024-04-01', '2024-10-26', '2024-10-27'],
    ...['2024-10-28', '2025-06-01'],
  )
  const validAt = fc.integer({ min: 1, max: 8 }).map((month) => `2024-0${String(month)}-20`)
  await fc.assert(
    fc.asyncProperty(knownOn, validAt, async (known, day) => {
      const { body } = await get(here, `/en?validAt=${day}&recordedAt=${known}`)
      const shown = [...body.matchAll(/class="model-number"[^>]*>(\d+)/g)]
      const total = shown.reduce((sum, [, count]) => sum + Number(count), 0)
      const counted = recorded.filter((one) => one.day <= known && one.from <= day).length
      return total === counted
    }),
    { numRuns: 40 },
  )
})

/** Days in Denmark by another way than the program's. */
const copenhagen = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
})

t.test('a day ends when the next one begins in Denmark', (t) => {
  const instant = fc.integer({
    min: Date.parse('1950-01-01T00:00:00Z'),
    max: Date.parse('2100-01-01T00:00:00Z'),
  })
  const near = fc.integer({ min: -48, max: 48 })
  fc.assert(
    fc.property(instant, near, (millisecond, hours) => {
      const day = copenhagen.format(millisecond)
      const other = millisecond + hours * 3_600_000
      return other <= Temporal.Instant.from(endOfDay(day)).epochMilliseconds
        ? copenhagen.format(other) <= day
        : copenhagen.format(other) > day
    }),
    { numRuns: 2000 },
  )
  t.equal(endOfDay('2024-03-31'), '2024-03-31T21:59:59.999999999Z', 'a day of 23 hours')
  t.equal(endOfDay('2024-10-27'), '2024-10-27T22:59:59.999999999Z', 'a day of 25')
  t.end()
})
