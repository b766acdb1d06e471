import { randomUUID } from 'node:crypto'
import fastifyCookie from '@fastify/cookie'
import t from 'tap'
import type { z } from 'zod'
import { EndAgreement, ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { Untold } from '#src/commands/request.ts'
import { pagesInDanish } from '#src/texts/pages.da.ts'
import {
  agreement,
  cookieSecret,
  institution,
  network,
  notice,
  proposal,
  site,
  type AgreementSketch,
  type Site,
} from './site.ts'
import { linksOf, visibleWords } from './visible.ts'

type Receipt = Untold<AgreementReceipt>

const attack = `<script>alert(1)</script>"'&`
const { actions } = pagesInDanish.agreement

const town = async (here: Site) => ({
  institutionId: await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
    publicContact: 'kloevervej@haderslev.example',
  }),
  networkId: await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510'],
  }),
})

const leader = (institutionId: string): Record<string, string> =>
  role(`institution-leader:${institutionId}`)
const role = (name: string): Record<string, string> => ({
  'samspil-role': fastifyCookie.sign(name, cookieSecret),
})

/** The page as a reader sees it, from the heading to the end of what is the page's own. */
const open = async (
  { app }: Site,
  {
    agreementId,
    language = 'da',
    cookies = {},
    print = false,
  }: {
    agreementId: string
    language?: 'da' | 'en'
    cookies?: Record<string, string>
    print?: boolean
  },
) => {
  const address = language === 'da' ? '/aftaler/' : '/en/agreements/'
  const url = `${address}${agreementId}${print ? '?print=yes' : ''}`
  const { statusCode: status, body } = await app.inject({ url, cookies })
  const [main = ''] = /<main[\s\S]*<\/main>/.exec(body) ?? []
  // Nothing before the page's own: what is visible is read from the body on.
  const words = visibleWords(`<body>${main}`)
    .replace(/^body> /, '')
    .trim()
  return { status, body, words, links: linksOf(main) }
}

const revise = (
  { registry: { commands } }: Site,
  { agreementId, revision, terms }: Receipt,
  change: z.input<typeof ReviseAgreement>,
): Promise<Receipt> =>
  commands.reviseAgreement({
    actor: actorOf(terms),
    id: agreementId,
    ifMatch: revision,
    body: ReviseAgreement.parse(change),
  })

const end = (
  { registry: { commands } }: Site,
  { agreementId, revision, terms }: Receipt,
  body: z.input<typeof EndAgreement>,
): Promise<Receipt> =>
  commands.endAgreement({
    actor: actorOf(terms),
    id: agreementId,
    ifMatch: revision,
    body: EndAgreement.parse(body),
  })

const actorOf = ({ parties: [party] }: Receipt['terms']) => {
  if (party?.kind !== 'institution') throw new Error('The institution stands first')
  return { role: 'institution-leader', institutionId: party.institutionId, personId: null } as const
}

const consentsOf = ({ parties }: Receipt['terms']) =>
  parties.map(
    ({ id }) => ({ partyId: id, how: 'signature', role: 'leder', on: '2024-03-01' }) as const,
  )

/** What may be done, without the choice of another day. */
const buttonsOf = (page: string): readonly string[] =>
  [
    ...page
      .replace(/<details class="filter"[\s\S]*?<\/details>/, '')
      .matchAll(/<(?:a|button)\s[^>]*class="button [^"]*"[^>]*>([^<]*)<\/(?:a|button)/g),
  ].map(([, words]) => words?.trim() ?? '')

/** Much of what terms can hold. */
const rich: Partial<z.input<typeof TermsInput>> = {
  period: {
    from: '2024-03-01',
    until: '2026-12-31',
    notice: { length: 3, unit: 'months', note: 'til udgangen af en måned' },
    renewal: { kind: 'renegotiate', by: '2026-09-30' },
  },
  places: ['Vojens', 'Gram'],
  themes: ['visibility'],
  boundaries: { rightToRefuseTask: 'yes', coercion: 'no', exclusions: ['Medicin', 'Penge'] },
  volunteering: { unpaid: 'yes' },
  funding: [
    { source: '§ 18', amountDkk: 600_000, per: 'year', from: '2024', conditions: 'Til kørsel.' },
  ],
  inKind: { premises: 'Dagligstuen' },
  insurance: { insurer: 'Kommunen' },
  annexes: [{ title: 'Velkomstfolder', reference: 'https://haderslev.example/folder' }],
  politicalDecision: { body: 'Byrådet', on: '2024-02' },
  reviewBy: '2026-03-01',
}

/** What is broken into lines here, for whoever reads it, is one line on the page. */
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

const inDanish = `
  Besøgsvenner Gældende Plejecenter Kløvervej og Ældre Sagen · siden 1. marts 2024 · sidst
  bekræftet 22. november 2026 · gennemgås senest 22. november 2028
  Hvad vil du gøre? Udskriv
  Se aftalen på et andet tidspunkt Gælder den Se, hvordan aftalen var den dag. Lad feltet være
  tomt for at se i dag Som kendt den Se kun det, der var registreret, da den dag sluttede. Lad
  feltet være tomt for at se det, der er kendt nu Vis aftalen
  Formelt samarbejde om egenproduktion, fordi der er en samarbejdsaftale
  eller en anden formel aftale med kommunen, og opgaverne er faste og kendte.
  Hvad betyder det? Svar for dette samarbejde Er samarbejdet formelt eller uformelt? Er der en
  samarbejdsaftale eller en anden formel aftale med kommunen? Ja Står de frivillige i en mere fast
  relation til kommunen? Nej Samarbejdes der om opgaver, hvor udbyttet er egenproduktion – eller
  er fokus på medproduktion? Er det faste, kontinuerlige opgaver, der allerede kendes og løses i
  et rutinepræget samarbejde? Ja Ændrer samarbejdet eksisterende måder at samarbejde på? Nej
  Flytter samarbejdet på de roller og det ansvar, som de forskellige aktører har? Nej Læs om
  Samarbejdsmodellen
  Roller og grænser: 1 skal rettes, 22 spørgsmål mangler svar
  Hvem gør hvad Opgaver, hvem der udfører dem, og hvem der har ansvaret Opgave Hvem gør det Hvem
  har ansvaret Lovgrundlag Højtlæsning Hvem gør det De frivillige Hvem har ansvaret Personalet
  Lovgrundlag Serviceloven § 83 Sang Hver torsdag. Hvem gør det Ikke oplyst Hvem har ansvaret Ikke
  oplyst Lovgrundlag
  Rammer Formål og målgruppe Formål Beboere og frivillige læser sammen. Steder Vojens Gram Temaer
  Synlighed
  Periode og opsigelse Gælder fra 1. marts 2024 Gælder til 31. december 2028 Opsigelsesvarsel 3
  måneder, til udgangen af en måned Når perioden udløber Aftalen forhandles igen Forny eller
  genforhandl senest 30. september 2026
  Om de frivillige Frivillige kan sige nej til en opgave Ja Fysisk, retlig eller økonomisk tvang
  Nej Ulønnet Ja Det holder de frivillige sig fra Medicin Penge 22 spørgsmål om de frivilliges
  rammer er ikke besvaret.
  Forsikring og attester Forsikring Kommunen
  Sag og beslutning Politisk beslutning Byrådet, februar 2024
  Penge og lokaler Tilskud med beløb, periode og betingelser Tilskud fra Beløb Periode Betingelser
  § 18 Beløb 600.000 kr. om året Periode fra 2024 Betingelser Til kørsel. Lokaler Dagligstuen
  Kontakt Plejecenter Kløvervej Institution Fælles kontakt: kloevervej@haderslev.example Ældre
  Sagen Frivillige
  Bilag og relaterede aftaler Bilag Velkomstfolder https://haderslev.example/folder Hører under
  aftalen Rammeaftale
  Historik Se hele historikken: livslinje, versioner og sammenligning
  Bekræftet: aftalen gælder stadig Registreret 22. november 2026 af leder af Plejecenter
  Kløvervej Gennemgås senest 22. november 2028
  Tillæg til aftalen Registreret 22. november 2026 af leder af Plejecenter Kløvervej Gælder fra 1.
  januar 2026 Flere har lyst til at synge. Sagde ja: Plejecenter Kløvervej (leder, underskrift, 1.
  marts 2024) Ældre Sagen (leder, underskrift, 1. marts 2024)
  Det ændrede sig: Opgaven »Højtlæsning«, hvem har ansvaret: Før: Ikke oplyst → Nu: Personalet
  Opgaven »Højtlæsning«, lovgrundlag: Før: Ikke oplyst → Nu: Serviceloven § 83 Opgaven »Sang« er
  tilføjet Gælder til: Før: 31. december 2026 → Nu: 31. december 2028
  Aftalen blev indgået Registreret 22. november 2026 af leder af Plejecenter Kløvervej Gælder fra
  1. marts 2024 Sagde ja: Plejecenter Kløvervej (leder, mundtligt, 2. januar 2024) Ældre Sagen
  (leder, mundtligt, 2. januar 2024)
  Foreslået af Plejecenter Kløvervej Registreret 22. november 2026 af leder af Plejecenter
  Kløvervej
`

const inEnglish = `
  Besøgsvenner In force Plejecenter Kløvervej and Ældre Sagen · since 1 March 2024 · last
  confirmed 22 November 2026 · to be reviewed by 22 November 2028
  What do you want to do? Print
  See the agreement at another time As of See how the agreement was on that day. Leave it empty to
  see today As known on See only what was recorded when that day ended. Leave it empty to see what
  is known now Show the agreement
  Formal collaboration on own-production, because there is a
  collaboration agreement or another formal agreement with the municipality, and the tasks are
  fixed and known.
  What does that mean? Answers for this collaboration Is the collaboration formal or informal? Is
  there a collaboration agreement or another formal agreement with the municipality? Yes Do the
  volunteers stand in a more fixed relation to the municipality? No Is the collaboration about
  tasks where the yield is own-production – or is the focus on co-production? Are these fixed,
  continuous tasks that are already known and solved by routine? Yes Does the collaboration change
  existing ways of working together? No Does the collaboration move the roles and the
  responsibility that the different actors have? No Read about the collaboration model
  Roles and boundaries: 1 must be mended, 22 questions are unanswered
  Who does what Tasks, who carries them out, and who is responsible Task Who does it Who is
  responsible Legal basis Højtlæsning Who does it The volunteers Who is responsible The staff
  Legal basis Serviceloven § 83 Sang Hver torsdag. Who does it Not stated Who is responsible Not
  stated Legal basis
  Terms Purpose and target group Purpose Beboere og frivillige læser sammen. Places Vojens Gram
  Themes Visibility
  Period and termination Applies from 1 March 2024 Applies until 31 December 2028 Notice of
  termination 3 months, til udgangen af en måned When the period runs out The agreement is
  negotiated again Renew or renegotiate by 30 September 2026
  About the volunteers Volunteers may refuse a task Yes Physical, legal or economic coercion No
  Unpaid Yes The volunteers stay out of Medicin Penge 22 questions about the volunteers’ terms are
  not answered.
  Insurance and certificates Insurance Kommunen
  Case and decision Political decision Byrådet, decided February 2024
  Money and premises Funding with amount, period and conditions Funding from Amount Period
  Conditions § 18 Amount DKK 600,000 a year Period from 2024 Conditions Til kørsel. Premises
  Dagligstuen
  Contact Plejecenter Kløvervej Institution Shared contact: kloevervej@haderslev.example Ældre
  Sagen Volunteers
  Annexes and related agreements Annexes Velkomstfolder https://haderslev.example/folder Belongs
  under the agreement Rammeaftale
  History See the whole history: life line, versions and comparison
  Confirmed: the agreement still applies Recorded 22 November 2026 by the leader of
  Plejecenter Kløvervej To be reviewed by 22 November 2028
  Amendment of the agreement Recorded 22 November 2026 by the leader of Plejecenter Kløvervej
  Applies from 1 January 2026 Flere har lyst til at synge. Said yes: Plejecenter Kløvervej: leder,
  signature, 1 March 2024 Ældre Sagen: leder, signature, 1 March 2024
  What changed: The task “Højtlæsning”, who is responsible: Before: Not stated → Now: The staff
  The task “Højtlæsning”, legal basis: Before: Not stated → Now: Serviceloven § 83 The task “Sang”
  is added Applies until: Before: 31 December 2026 → Now: 31 December 2028
  The agreement was agreed Recorded 22 November 2026 by the leader of Plejecenter Kløvervej
  Applies from 1 March 2024 Said yes: Plejecenter Kløvervej: leder, orally, 2 January 2024 Ældre
  Sagen: leder, orally, 2 January 2024
  Proposed by Plejecenter Kløvervej Recorded 22 November 2026 by the leader of Plejecenter
  Kløvervej
`

t.test('a formal agreement, word by word', async (t) => {
  t.plan(4)
  const here = await site(t)
  const parties = await town(here)
  const frame = await agreement(here, { ...parties, title: 'Rammeaftale', cell: 'formal-own' })
  const made = await agreement(here, {
    ...parties,
    ...rich,
    title: 'Besøgsvenner',
    cell: 'formal-own',
    parentAgreementId: frame.agreementId,
  })
  const [careHome, friends] = made.terms.parties
  if (careHome === undefined || friends === undefined) throw new Error('Two parties')
  const [task] = friends.tasks
  if (task === undefined) throw new Error('A task')
  const changed = await revise(here, made, {
    kind: 'amendment',
    effectiveFrom: '2026-01-01',
    reason: 'Flere har lyst til at synge.',
    consents: consentsOf(made.terms),
    terms: {
      ...made.terms,
      parties: [
        careHome,
        {
          ...friends,
          tasks: [
            { ...task, responsible: 'staff', legalBasisId: 'sel-83' },
            { title: 'Sang', description: 'Hver torsdag.' },
          ],
        },
      ],
      period: { ...made.terms.period, until: '2028-12-31' },
    },
  })
  await revise(here, changed, { kind: 'confirmation', nextReview: '2028-11-22' })
  const { words, links } = await open(here, made)
  t.equal(words, oneLine(inDanish))
  t.equal((await open(here, { ...made, language: 'en' })).words, oneLine(inEnglish))
  t.ok(links.includes(`/aftaler/${frame.agreementId}`))
  t.ok(links.includes('mailto:kloevervej@haderslev.example'))
})

t.test('what may be done follows status and role', async (t) => {
  const here = await site(t)
  const parties = await town(here)
  const common = { ...parties, cell: 'formal-own' } satisfies Partial<AgreementSketch>
  const inForce = await agreement(here, { ...common, title: 'Gælder' })
  const noticed = await agreement(here, { ...common, title: 'Opsagt' })
  await notice(here, noticed, '2027-06-30')
  const ended = await agreement(here, { ...common, title: 'Slut' })
  await end(here, ended, { reason: 'fulfilled', endedOn: '2026-10-31', note: 'Vi nåede det.' })
  const ending = await agreement(here, { ...common, title: 'Snart slut' })
  await end(here, ending, { reason: 'fulfilled', endedOn: '2026-12-31' })
  const annulled = await agreement(here, { ...common, title: 'Fejl' })
  await end(here, annulled, { reason: 'registered-in-error' })
  const withdrawn = await proposal(here, { ...common, title: 'Trukket' })
  await end(here, withdrawn, { reason: 'withdrawn' })
  const running = [actions.confirm, actions.change, actions.end]
  const statuses: readonly (readonly [Receipt, readonly string[], RegExp])[] = [
    [
      await proposal(here, { ...common, title: 'Forslag' }),
      [actions.agree, actions.negotiate, actions.decline],
      /^Forslag Foreslået .* · foreslået 22. november 2026 af Plejecenter Kløvervej /,
    ],
    [inForce, running, /^Gælder Gældende .* · siden januar 2024 Hvad /],
    [
      await agreement(here, { ...common, title: 'Snart', period: { from: '2027-01-01' } }),
      [actions.change, actions.end],
      /^Snart Kommende .* · begynder 1. januar 2027 Hvad /,
    ],
    [
      await agreement(here, { ...common, title: 'Forbi', period: { from: '2024', until: '2025' } }),
      running,
      /^Forbi Udløbet .* · fra 2024 til 2025 Perioden er gået, og ingen har registreret, om samarbejdet fortsætter. Forny aftalen /,
    ],
    [
      noticed,
      [actions.correct],
      /^Opsagt Opsagt til 30. juni 2027 .* Opsagt af institutionen. Sidste dag: 30. juni 2027. Hvad /,
    ],
    [
      ending,
      [actions.correct],
      /^Snart slut Slutter 31. december 2026 .* Formålet er nået. Sidste dag: 31. december 2026. Hvad /,
    ],
    [
      ended,
      [actions.correct],
      /^Slut Ophørt .* fra januar 2024 til 31. oktober 2026 Formålet er nået. Sidste dag: 31. oktober 2026. Vi nåede det. Hvad /,
    ],
    [
      withdrawn,
      [actions.correct],
      /^Trukket Ophørt .* · foreslået 22. november 2026 af Plejecenter Kløvervej Forslaget blev trukket tilbage 22. november 2026. Hvad /,
    ],
    [
      annulled,
      [actions.correct],
      /^Fejl Annulleret .* Registreret ved en fejl. Aftalen tæller ikke med nogen dag. Hvad /,
    ],
  ]
  t.plan(statuses.length * 5)
  for (const [{ agreementId }, offered, words] of statuses) {
    const shown = await open(here, { agreementId, cookies: leader(parties.institutionId) })
    t.match(shown.words, words)
    t.strictSame(buttonsOf(shown.body), [...offered, actions.print, actions.another])
    t.ok(shown.links.includes(`/aftaler/${agreementId}?print=yes`))
    const analyst = await open(here, { agreementId })
    t.strictSame(buttonsOf(analyst.body), [actions.print], 'an analyst changes nothing')
    t.notMatch(analyst.words, 'Forny aftalen')
  }
})

t.test('a review that a confirmation came after is answered, and is no next one', async (t) => {
  const here = await site(t)
  const parties = await town(here)
  const opened = async (title: string, reviewBy: string, nextReview: string | null) => {
    const made = await agreement(here, { ...parties, cell: 'formal-own', title, reviewBy })
    await revise(here, made, { kind: 'confirmation', nextReview })
    const { agreementId } = made
    return Promise.all([open(here, { agreementId }), open(here, { agreementId, print: true })])
  }
  t.plan(8)
  for (const { words } of await opened('Kor', '2015-08-19', null)) {
    t.match(words, /· sidst bekræftet 22\. november 2026 (Hvad|Formelt)/)
    t.notMatch(words, '2015')
  }
  for (const { words } of await opened('Have', '2027-08-19', null)) {
    t.match(words, 'sidst bekræftet 22. november 2026 · gennemgås senest 19. august 2027')
  }
  for (const { words } of await opened('Tur', '2015-08-19', '2028-11-22')) {
    t.match(words, 'sidst bekræftet 22. november 2026 · gennemgås senest 22. november 2028')
  }
})

t.test('what is agreed and does not count yet is said at the top', async (t) => {
  t.plan(6)
  const here = await site(t)
  const parties = await town(here)
  const made = await agreement(here, { ...parties, cell: 'formal-own', title: 'Besøg' })
  const change = (effectiveFrom: string, purpose: string) =>
    ({
      kind: 'amendment',
      terms: { ...made.terms, purpose },
      effectiveFrom,
      reason: 'Aftalt',
      consents: consentsOf(made.terms),
    }) as const
  const later = await revise(here, made, change('2027-01-01', 'Mere besøg.'))
  const second = await revise(here, later, change('2026-12-01', 'Besøg med kaffe.'))
  const shown = await open(here, made)
  t.match(
    shown.words,
    'siden januar 2024 Fra 1. december 2026 gælder et tillæg Fra 1. januar 2027 gælder et tillæg',
  )
  t.strictSame(
    shown.links.filter((link) => link.startsWith('#')),
    ['#entry-3', '#entry-2'],
  )
  t.match(shown.body, /<li id="entry-3">\s*<h3>Tillæg til aftalen/)
  t.match(
    (await open(here, { ...made, language: 'en' })).words,
    'From 1 December 2026 an amendment',
  )
  await end(here, second, { reason: 'fulfilled', endedOn: '2026-12-31' })
  const ending = await open(here, made)
  t.match(ending.words, 'Fra 1. december 2026 gælder et tillæg')
  t.notMatch(ending.words, 'Fra 1. januar 2027', 'it has ended before')
})

t.test('since when it is, and from when its terms apply, as far as that is known', async (t) => {
  t.plan(4)
  const here = await site(t)
  const parties = await town(here)
  const cell = 'informal-own'
  const made = await agreement(here, { ...parties, cell, title: 'Tur', period: { from: '2013' } })
  await revise(here, made, {
    kind: 'renewal',
    terms: { ...made.terms, period: { ...made.terms.period, from: '2022-09-01' } },
    effectiveFrom: '2022-09-01',
    reason: 'Fornyet',
    consents: consentsOf(made.terms),
  })
  const { words } = await open(here, made)
  t.match(words, '· siden 2013')
  t.match(words, 'Periode og opsigelse Gælder fra 1. september 2022')
  t.match(words, /Aftalen blev fornyet .* Gælder fra 1\. september 2022/)
  t.match(
    words,
    /Aftalen blev indgået Registreret [^.]*\. november 2026 af leder af Plejecenter Kløvervej Gælder fra 2013 /,
  )
})

t.test('what each entry of the history is about is called as it was then', async (t) => {
  t.plan(4)
  const here = await site(t)
  const parties = await town(here)
  const made = await agreement(here, {
    ...parties,
    cell: 'formal-own',
    title: 'Besøg',
    period: { from: '2024-01', notice: { length: 1, unit: 'months' } },
  })
  const [careHome, friends] = made.terms.parties
  const [task] = friends?.tasks ?? []
  if (careHome === undefined || friends === undefined || task === undefined) throw new Error('Two')
  const change = (effectiveFrom: string, title: string, notice: object) =>
    ({
      kind: 'amendment',
      terms: {
        ...made.terms,
        parties: [careHome, { ...friends, tasks: [{ ...task, title, performedBy: 'staff' }] }],
        period: { ...made.terms.period, notice },
      } as Receipt['terms'],
      effectiveFrom,
      reason: 'Aftalt',
      consents: consentsOf(made.terms),
    }) as const
  const first = await revise(
    here,
    made,
    change('2025-01-01', 'Højtlæsning', { length: 6, unit: 'weeks', note: null }),
  )
  await revise(
    here,
    first,
    change('2026-01-01', 'Oplæsning', { length: 6, unit: 'months', note: null }),
  )
  const { words } = await open(here, made)
  t.match(words, 'Opgaven »Højtlæsning«, hvem gør det: Før: De frivillige → Nu: Personalet')
  t.match(words, 'Opsigelsesvarsel: Før: 1 måned → Nu: 6 uger')
  t.match(words, 'Opsigelsesvarsel: Før: 6 uger → Nu: 6 måneder')
  t.notMatch(words, 'Enhed')
})

t.test(
  'a proposal is there for its parties alone, and what is no agreement for nobody',
  async (t) => {
    const here = await site(t)
    const parties = await town(here)
    const other = await institution(here, {
      name: 'Biblioteket',
      kind: 'library',
      municipalityCode: '0550',
    })
    const { agreementId } = await proposal(here, {
      ...parties,
      title: 'Hemmelig',
      cell: 'informal-co',
    })
    const seen: readonly (readonly [string, Record<string, string>, number])[] = [
      [agreementId, {}, 200],
      [agreementId, leader(parties.institutionId), 200],
      [agreementId, role('coordinator:0510'), 200],
      [agreementId, leader(other), 404],
      [agreementId, role('coordinator:0550'), 404],
      [randomUUID(), {}, 404],
      ['aftale', {}, 404],
      [agreementId.toUpperCase(), {}, 404],
    ]
    t.plan(seen.length * 3)
    for (const [id, cookies, status] of seen) {
      for (const print of [false, true]) {
        const shown = await open(here, { agreementId: id, cookies, print })
        t.equal(shown.status, status, `${id} ${JSON.stringify(cookies)}`)
        if (!print) t.equal(shown.body.includes('Hemmelig'), status === 200)
      }
    }
  },
)

t.test('a closed institution’s successor acts for it', async (t) => {
  t.plan(2)
  const here = await site(t)
  const parties = await town(here)
  const heir = await institution(here, {
    name: 'Arvingen',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  const { agreementId } = await agreement(here, { ...parties, title: 'Arv', cell: 'formal-own' })
  const cookies = leader(heir)
  const before = buttonsOf((await open(here, { agreementId, cookies })).body)
  t.strictSame(before, [actions.print, actions.another])
  await here.registry.commands.closeInstitution({
    actor: { role: 'coordinator', municipalityCode: '0510', personId: null },
    id: parties.institutionId,
    ifMatch: 0,
    body: { reason: 'merged', successorId: heir, effectiveOn: '2026-11-01' },
  })
  const [first] = buttonsOf((await open(here, { agreementId, cookies })).body)
  t.equal(first, actions.confirm)
})

t.test('where it stands in the model is explained', async (t) => {
  const here = await site(t)
  const parties = await town(here)
  const answered: readonly (readonly [AgreementSketch['classification'], string])[] = [
    [
      {
        formality: { formalAgreement: 'no', fixedRelation: 'yes' },
        production: { fixedTasks: 'yes', changesWaysOfWorking: 'yes', movesRoles: 'yes' },
      },
      'Formelt samarbejde om medproduktion, fordi de frivillige står i en mere fast relation til kommunen, samarbejdet ændrer eksisterende måder at samarbejde på, og samarbejdet flytter på roller og ansvar. Nogle af opgaverne er dog faste og kendte. Samarbejdet er altså blandet og regnes som medproduktion. Hvad betyder det?',
    ],
    [
      {
        formality: { chosen: 'informal', reason: 'Kun mundtligt.' },
        production: {
          fixedTasks: 'yes',
          changesWaysOfWorking: 'no',
          movesRoles: 'no',
          chosen: 'co-production',
          reason: 'Det er nyt her.',
        },
      },
      'Uformelt samarbejde om medproduktion. Om det er formelt eller uformelt, er valgt, fordi svarene ikke afgør det. Begrundelse: Kun mundtligt. Om det er egenproduktion eller medproduktion, er valgt, selv om svarene peger på det andet. Begrundelse: Det er nyt her. Hvad betyder det?',
    ],
    [
      {
        formality: { formalAgreement: 'no', fixedRelation: 'no' },
        production: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
      },
      'Uformelt samarbejde om egenproduktion, fordi der hverken er en formel aftale eller en fast relation til kommunen, og opgaverne er faste og kendte. Hvad betyder det?',
    ],
  ]
  t.plan(answered.length)
  for (const [classification, sentence] of answered) {
    const { agreementId } = await agreement(here, {
      ...parties,
      title: 'Felt',
      cell: 'formal-own',
      classification,
    })
    const { words } = await open(here, { agreementId })
    t.match(words, sentence)
  }
})

t.test('the history tells who left, what was mended, and what was undone', async (t) => {
  t.plan(4)
  const here = await site(t)
  const parties = await town(here)
  const walkers = await network(here, {
    name: 'Gåholdet',
    kind: 'citizen-group',
    municipalityCodes: ['0510'],
  })
  const made = await agreement(here, {
    ...parties,
    title: 'Gåture',
    cell: 'informal-own',
    parties: [
      { kind: 'institution', institutionId: parties.institutionId, role: 'institution' },
      {
        kind: 'network',
        networkId: parties.networkId,
        role: 'volunteers',
        tasks: [{ title: 'Gå' }],
      },
      {
        kind: 'network',
        networkId: walkers,
        role: 'volunteers',
        tasks: [{ title: 'Finde ruter' }],
      },
    ],
  })
  const [, , leaver] = made.terms.parties
  if (leaver === undefined) throw new Error('Three parties')
  const left = await revise(here, made, {
    kind: 'party-left',
    partyId: leaver.id,
    effectiveFrom: '2026-06-01',
    reason: 'Holdet er opløst.',
    consents: consentsOf({
      ...made.terms,
      parties: made.terms.parties.filter(({ id }) => id !== leaver.id),
    }),
  })
  const over = await end(here, left, { reason: 'mutual-consent', endedOn: '2026-09-30' })
  await revise(here, over, {
    kind: 'correction',
    replacesVersion: over.version,
    reason: 'Det var en misforståelse.',
    terms: { ...over.terms, title: 'Gåture i skoven' },
    end: { kind: 'undo' },
  })
  const { words } = await open(here, made)
  const history = words.slice(words.lastIndexOf('Historik'))
  t.match(
    history,
    'Historik Se hele historikken: livslinje, versioner og sammenligning En fejl blev rettet Registreret 22. november 2026 af leder af Plejecenter Kløvervej Gælder fra 1. juni 2026 Det var en misforståelse. Ophøret er ophævet. Det ændrede sig: Titel: Før: Gåture → Nu: Gåture i skoven Parterne er enige om at stoppe Registreret 22. november 2026 af leder af Plejecenter Kløvervej Sidste dag 30. september 2026 Gåholdet trådte ud',
  )
  t.match(
    history,
    'Det ændrede sig: Gåholdet er ikke længere part i aftalen Opgaven »Finde ruter« er fjernet',
  )
  t.equal(words.startsWith('Gåture i skoven Gældende Plejecenter Kløvervej og Ældre Sagen ·'), true)
  t.notMatch(words.slice(0, words.lastIndexOf('Historik')), 'Gåholdet')
})

t.test('printed, all stands open, with lines to sign on where something is signed', async (t) => {
  t.plan(10)
  const here = await site(t)
  const parties = await town(here)
  const formal = await agreement(here, { ...parties, title: 'Til papir', cell: 'formal-own' })
  const informal = await agreement(here, { ...parties, title: 'Over hækken', cell: 'informal-own' })
  const { body, words } = await open(here, {
    ...formal,
    print: true,
    cookies: leader(parties.institutionId),
  })
  t.match(body, '<details open>')
  t.match(
    words,
    'Underskrifter Part Rolle Dato Underskrift Plejecenter Kløvervej Ældre Sagen Historik ',
  )
  t.notMatch(body, 'class="site-menu"')
  t.strictSame(buttonsOf(body), [])
  t.match(visibleWords(body), 'Brug browserens Udskriv (Ctrl+P)')
  t.match(
    words,
    `Udskrevet 22. november 2026 fra registret Samspil: /aftaler/${formal.agreementId}`,
  )
  t.match(body, '<script src="/assets/samspil/print.mjs" type="module"></script>')
  t.notMatch((await open(here, formal)).words, 'Underskrifter')
  t.notMatch((await open(here, { ...informal, print: true })).words, 'Underskrifter')
  const script = await here.app.inject({ url: '/assets/samspil/print.mjs' })
  t.match(script.headers['content-type'], /^(text|application)\/javascript/)
})

t.test('what people wrote is text, wherever it stands', async (t) => {
  t.plan(5)
  const here = await site(t)
  const institutionId = await institution(here, {
    name: attack,
    kind: 'school',
    municipalityCode: '0510',
    publicContact: 'javascript:alert(1)',
  })
  const networkId = await network(here, {
    name: attack,
    kind: 'company',
    municipalityCodes: ['0510'],
  })
  const { agreementId } = await agreement(here, {
    institutionId,
    networkId,
    title: attack,
    cell: 'formal-co',
    purpose: attack,
    places: [attack],
    disputes: `${attack}\nto linjer`,
    funding: [{ source: attack, conditions: attack }],
    annexes: [{ title: attack, reference: 'javascript:alert(1)' }],
  })
  for (const print of [true, false]) {
    const { body, links } = await open(here, { agreementId, print })
    t.notMatch(body, '<script>alert')
    t.strictSame(
      links.filter((link) => link.startsWith('javascript')),
      [],
    )
  }
  const list = await here.app.inject({ url: '/aftaler' })
  t.ok(linksOf(list.body).includes(`/aftaler/${agreementId}`), 'the register leads to it')
})
