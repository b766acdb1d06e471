import t from 'tap'
import { problemText } from '#src/texts/problem-text.ts'
import {
  agreed,
  consentsOf,
  coordinator,
  etag,
  formalOwn,
  informalCo,
  institutionBody,
  joined,
  leaderOf,
  networkBody,
  proposed,
  registered,
  running,
  termsBody,
  town,
  type AgreementListQuery,
  type Receipt,
  type ReviseBody,
  type TermsBody,
} from './bodies.ts'
import { conformance, runningApp, today, type Api } from './running-app.ts'

/** The data of an answer that has to be there. */
const told = async <Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> => {
  const { data, error, response } = await answer
  if (data === undefined) throw new Error(`${response.status}: ${JSON.stringify(error)}`)
  return data
}

const revised = (api: Api, receipt: Receipt, body: ReviseBody): Promise<Receipt> =>
  told(
    api.POST('/v1/agreements/{agreementId}/revise', {
      params: { path: receipt, header: { 'if-match': etag(receipt) } },
      body,
    }),
  )

const ended = (api: Api, receipt: Receipt, reason: 'terminated-by-network' | 'withdrawn') =>
  told(
    api.POST('/v1/agreements/{agreementId}/end', {
      params: { path: receipt, header: { 'if-match': etag(receipt) } },
      body: { reason },
    }),
  )

const withTitle = ({ terms }: Receipt, title: string, from?: string): TermsBody => ({
  ...terms,
  title,
  ...(from === undefined ? {} : { period: { ...terms.period, from } }),
})

t.test('the life of an agreement, of institutions and of networks', async (t) => {
  const app = await runningApp(t)
  const here = await town(app)
  const leader = app.as(here.leader)
  const reader = app.as()

  t.test('parties are registered, read, listed, updated and closed', async (t) => {
    const api = app.as(coordinator)
    const successorId = await registered(api, institutionBody({ name: 'Åhuset' }))
    const goneId = await registered(api, institutionBody({ name: 'Aagården', place: 'Vojens' }))
    const before = await told(
      reader.GET('/v1/institutions/{institutionId}', {
        params: { path: { institutionId: goneId } },
      }),
    )
    t.match(before, { revision: 0, validAt: today, details: { name: 'Aagården' }, closed: null })
    const updated = await told(
      api.POST('/v1/institutions/{institutionId}/update', {
        params: { path: { institutionId: goneId }, header: { 'if-match': '"0"' } },
        body: { details: { ...before.details, name: 'Aagaarden' } },
      }),
    )
    t.match(updated, { revision: 1, details: { name: 'Aagaarden' } })
    const closed = await told(
      api.POST('/v1/institutions/{institutionId}/close', {
        params: { path: { institutionId: goneId }, header: { 'if-match': '"1"' } },
        body: { reason: 'merged', successorId },
      }),
    )
    t.match(closed, { revision: 2, closed: { reason: 'merged', successorId, effectiveOn: today } })
    const care = await told(
      reader.GET('/v1/institutions', {
        params: { query: { kind: 'care-home', municipalityCode: '0510' } },
      }),
    )
    t.ok(care.items.some(({ institutionId }) => institutionId === successorId))
    t.notOk(care.items.some(({ details }) => details.kind !== 'care-home'))

    const umbrellaId = await joined(api, networkBody({ name: 'Paraplyen', umbrella: true }))
    const memberId = await joined(
      api,
      networkBody({ name: 'Medlemmet', memberOf: [umbrellaId], cvr: '12345678' }),
    )
    const member = await told(
      reader.GET('/v1/networks/{networkId}', { params: { path: { networkId: memberId } } }),
    )
    t.match(member, { revision: 0, details: { memberOf: [umbrellaId], cvr: '12345678' } })
    const renamed = await told(
      api.POST('/v1/networks/{networkId}/update', {
        params: { path: { networkId: memberId }, header: { 'if-match': '"0"' } },
        body: { details: { ...member.details, name: 'Det nye medlem' }, effectiveOn: today },
      }),
    )
    t.strictSame(renamed.warnings, [
      {
        code: 'cvr-checksum',
        pointer: '/details/cvr',
        detail: problemText('da', 'cvr-checksum').detail,
      },
    ])
    const shut = await told(
      api.POST('/v1/networks/{networkId}/close', {
        params: { path: { networkId: memberId }, header: { 'if-match': '"1"' } },
        body: { reason: 'closed' },
      }),
    )
    t.match(shut, { revision: 2, closed: { reason: 'closed', successorId: null } })
    for (const query of [
      { umbrella: 'true' },
      { umbrella: 'false' },
      { kind: 'association' },
      { municipalityCode: '0510' },
    ] as const) {
      const { items, total } = await told(reader.GET('/v1/networks', { params: { query } }))
      t.equal(items.length, total, JSON.stringify(query))
      if ('umbrella' in query) {
        t.ok(items.every(({ details }) => details.umbrella === (query.umbrella === 'true')))
      }
    }
  })

  t.test('every kind of revision, and every way out', async (t) => {
    const threeParties = termsBody(here)
    const terms = {
      ...threeParties,
      parties: [
        ...threeParties.parties,
        { kind: 'network' as const, networkId: here.walkersId, role: 'partner' as const },
      ],
    }
    const first = await proposed(app, here.leader, terms)
    t.match(first, { revision: 0, version: 1, warnings: [] })
    t.equal(first.terms.parties[1]?.tasks[0]?.title, 'Højtlæsning')
    const negotiated = await revised(leader, first, {
      kind: 'negotiation',
      terms: withTitle(first, 'Læsevenner'),
    })
    t.match(negotiated, { revision: 1, terms: { title: 'Læsevenner' } })
    const inForce = await agreed(app, here.leader, negotiated)
    t.equal(inForce.revision, 2)
    const amended = await revised(leader, inForce, {
      kind: 'amendment',
      terms: { ...withTitle(inForce, 'Læse- og sangvenner'), themes: ['visibility'] },
      effectiveFrom: '2024-02-01',
      reason: 'Også sang',
      consents: consentsOf(inForce),
    })
    const limited = await revised(leader, amended, {
      kind: 'renewal',
      terms: { ...amended.terms, period: { from: '2024-03-01', until: '2024-12-31' } },
      effectiveFrom: '2024-03-01',
      reason: 'Et år ad gangen',
      consents: consentsOf(amended),
    })
    const extended = await revised(leader, limited, {
      kind: 'extension',
      terms: { ...limited.terms, period: { ...limited.terms.period, until: '2025-12-31' } },
      effectiveFrom: '2024-04-01',
      reason: 'Et år mere',
      consents: consentsOf(limited),
    })
    t.equal(extended.terms.period.until, '2025-12-31')
    const two = await revised(leader, extended, {
      kind: 'party-left',
      partyId: extended.terms.parties[2]?.id ?? '',
      effectiveFrom: '2024-05-01',
      reason: 'Gangstien stoppede',
    })
    t.equal(two.terms.parties.length, 2)
    const seenAnew = await revised(leader, two, {
      kind: 'reassessment',
      classification: informalCo,
      effectiveFrom: '2024-06-01',
      reason: 'Rollerne flyttede sig',
    })
    t.match(seenAnew.classification, { formality: 'informal', production: 'co-production' })
    const confirmed = await revised(leader, seenAnew, {
      kind: 'confirmation',
      nextReview: '2026-06-15',
    })
    const corrected = await revised(leader, confirmed, {
      kind: 'correction',
      replacesVersion: confirmed.version,
      terms: withTitle(confirmed, 'Læsevennerne'),
      reason: 'Tastefejl',
    })
    t.equal(corrected.revision, 9)
    const over = await ended(leader, corrected, 'terminated-by-network')
    t.equal(over.revision, 10)
    const view = await told(reader.GET('/v1/agreements/{agreementId}', { params: { path: first } }))
    t.match(view, {
      revision: 10,
      status: 'in-force',
      endsOn: today,
      lastConfirmedOn: today,
      nextReview: '2026-06-15',
      end: { reason: 'terminated-by-network' },
      terms: { title: 'Læsevennerne' },
    })
    const history = await told(
      reader.GET('/v1/agreements/{agreementId}/history', {
        params: { path: first },
        headers: { 'accept-language': 'en' },
      }),
    )
    t.match(history, { agreementId: first.agreementId, revision: 10, validAt: today })
    t.strictSame(
      history.entries.map(({ event, kind, version }) => [event, kind, version]),
      [
        ['agreement-proposed', null, 1],
        ['agreement-revised', 'negotiation', 2],
        ['agreement-agreed', null, 3],
        ['agreement-revised', 'amendment', 4],
        ['agreement-revised', 'renewal', 5],
        ['agreement-revised', 'extension', 6],
        ['agreement-revised', 'party-left', 7],
        ['agreement-revised', 'reassessment', 8],
        ['agreement-revised', 'confirmation', null],
        ['agreement-revised', 'correction', 9],
        ['agreement-ended', null, null],
      ],
    )
    t.strictSame(history.entries[3]?.changes, [
      { pointer: '/title', before: 'Læsevenner', after: 'Læse- og sangvenner', item: null },
      { pointer: '/themes/0', before: null, after: 'visibility', item: null },
    ])
    t.strictSame(
      history.parties.map(({ name }) => name),
      ['Plejecenter Skovbo', 'Læsevennerne', 'Gangstien'],
      'the one that left, too',
    )
    const early = await told(
      leader.POST('/v1/agreements/{agreementId}/revise', {
        params: { path: inForce, header: { 'if-match': '"10"' } },
        body: {
          kind: 'correction',
          replacesVersion: corrected.version,
          terms: corrected.terms,
          reason: 'Ikke forbi',
          end: { kind: 'undo' },
        },
      }),
    )
    const backThen = await revised(leader, early, {
      kind: 'reassessment',
      classification: informalCo,
      effectiveFrom: '2024-01-15',
      reason: 'Dengang var det anderledes',
    })
    const warned = await told(
      reader.GET('/v1/agreements/{agreementId}/history', {
        params: { path: first },
        headers: { 'accept-language': 'en' },
      }),
    )
    t.match(warned.entries[11]?.mendedEnd, { kind: 'undo' })
    t.strictSame(warned.entries[12]?.warnings, [
      {
        code: 'version-lies-ahead',
        pointer: '/effectiveFrom',
        detail: problemText('en', 'version-lies-ahead').detail,
      },
    ])
    t.strictSame(
      warned.entries[12]?.warnings.map(({ code }) => code),
      backThen.warnings.map(({ code }) => code),
      'those of the receipt',
    )
    const withdrawn = await ended(
      leader,
      await proposed(app, here.leader, termsBody(here)),
      'withdrawn',
    )
    t.equal(withdrawn.revision, 1)
  })

  t.test('the versions of one, and the model over the years', async (t) => {
    const receipt = await running(app, here.leader, termsBody(here))
    const { agreementId } = receipt
    const at = '/v1/agreements/{agreementId}/versions'
    const { items } = await told(reader.GET(at, { params: { path: { agreementId } } }))
    t.strictSame(
      items.map(({ number, kind }) => [number, kind]),
      [
        [1, 'proposal'],
        [2, 'agreed'],
      ],
    )
    const second = await told(
      reader.GET(`${at}/{number}`, { params: { path: { agreementId, number: 2 } } }),
    )
    t.strictSame(second.terms, receipt.terms)
    const difference = await told(
      reader.GET('/v1/agreements/{agreementId}/difference', {
        params: { path: { agreementId }, query: { from: 1, to: 2 } },
      }),
    )
    t.strictSame(difference.changes, [])
    const years = await told(
      reader.GET('/v1/collaboration-model/over-time', {
        params: { query: { from: '2020-12-31', to: '2024-06-15', step: 'year' } },
      }),
    )
    t.equal(years.steps.length, 4)
    const moved = await told(reader.GET('/v1/collaboration-model/movements'))
    t.equal(moved.counts.length, 12)
    const calendar = await told(reader.GET('/v1/calendar', { params: { query: { within: 365 } } }))
    t.match(calendar, { within: 365, validAt: today, totalIsExact: true, isBehind: false })
    const durations = await told(reader.GET('/v1/agreements/durations'))
    t.equal(durations.spreads.length, 3)
    const funding = await told(reader.GET('/v1/funding'))
    t.strictSame([funding.all.agreements, funding.items], [0, []])
  })

  t.test('lists: filters, order and pages', async (t) => {
    const titles = ['Zoneløb', 'Ærø', 'Ødis', 'Aabenraa', 'Årø', 'Broager', 'ål', 'Abild']
    for (const [index, title] of titles.entries()) {
      const from = `20${String(10 + index)}-01-01`
      const sketch = {
        title: `Liste ${title}`,
        period: { from },
        places: ['Årøsund'],
        themes: ['settlement-and-places' as const],
        classification: index % 2 === 0 ? formalOwn : informalCo,
      }
      await running(app, here.leader, termsBody(here, sketch))
    }
    const list = (query: AgreementListQuery) =>
      told(reader.GET('/v1/agreements', { params: { query } }))
    const sorted = await list({ place: 'Årøsund', sort: 'title' })
    t.strictSame(
      sorted.items.map(({ title }) => title.slice('Liste '.length)),
      titles.toSorted(new Intl.Collator('da').compare),
      'in Danish order',
    )
    const back = await list({ place: 'Årøsund', sort: '-title' })
    t.strictSame(back.items.toReversed(), sorted.items)
    const newest = await list({ place: 'Årøsund', sort: '-from' })
    t.strictSame(
      newest.items.map(({ from }) => from),
      titles.map((_, index) => `20${String(10 + index)}-01-01`).toReversed(),
    )
    const oldest = await list({ place: 'Årøsund', sort: 'from' })
    t.strictSame(oldest.items.toReversed(), newest.items)

    const filters: AgreementListQuery[] = [
      { status: 'in-force' },
      { formality: 'formal' },
      { production: 'co-production' },
      { institutionId: here.careHomeId },
      { networkId: here.friendsId },
      { networkKind: 'association' },
      { theme: 'settlement-and-places' },
      { place: 'Årøsund'.normalize('NFD') },
      { municipalityCode: '0510' },
    ]
    for (const filter of filters) {
      const { total, items } = await list({ ...filter, limit: 200 })
      t.ok(total >= 4 && items.length === total, `${JSON.stringify(filter)}: ${total}`)
      const all = await list({ ...filter, place: 'Årøsund', limit: 200 })
      t.ok(all.total <= total)
    }
    const none: AgreementListQuery[] = [
      { place: 'Årø' },
      { municipalityCode: '0813' },
      { institutionId: here.libraryId },
      { networkKind: 'company' },
      { theme: 'business-and-education' },
    ]
    for (const filter of none) {
      const { total, items, next } = await list(filter)
      t.strictSame([total, items, next], [0, [], null], JSON.stringify(filter))
    }

    for (const sort of ['title', '-title', 'from', '-from'] as const) {
      const paged: string[] = []
      let path: string | null = `/v1/agreements?sort=${sort}&limit=3&place=%C3%85r%C3%B8sund`
      while (path !== null) {
        const { json, headers } = await app.raw(path)
        const page = json as typeof sorted
        t.equal(page.total, titles.length)
        t.equal(headers.has('link'), page.next !== null, 'Link goes with next')
        paged.push(...page.items.map(({ title }) => title))
        path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? null
      }
      const whole = await list({ place: 'Årøsund', sort })
      t.strictSame(
        paged,
        whole.items.map(({ title }) => title),
        `page after page by ${sort}`,
      )
    }
    const cursor = (await list({ limit: 1 })).next ?? ''
    t.not((await list({ limit: 1, cursor })).items[0]?.agreementId, undefined)
    const one = await app.raw('/v1/agreements?limit=1&place=%C3%85r%C3%B8sund&theme=visibility')
    t.equal(one.status, 200)
    const parties = await told(reader.GET('/v1/institutions', { params: { query: { limit: 1 } } }))
    t.ok(parties.next)
    const rest = await told(
      reader.GET('/v1/institutions', { params: { query: { cursor: parties.next ?? '' } } }),
    )
    t.equal(rest.items.length + 1, rest.total)
  })

  t.test('the model, whole and by every grouping', async (t) => {
    const whole = await told(reader.GET('/v1/collaboration-model', { params: {} }))
    t.equal(whole.groupedBy, null)
    t.equal(
      whole.cells.reduce((sum, { count }) => sum + count, 0),
      whole.total,
    )
    for (const groupBy of [
      'institution',
      'networkKind',
      'theme',
      'place',
      'municipality',
    ] as const) {
      const model = await told(
        reader.GET('/v1/collaboration-model', { params: { query: { groupBy } } }),
      )
      t.strictSame({ ...model, groupedBy: null, rows: [], rowsMayOverlap: false }, whole)
      t.ok(model.rows.length > 0, `rows by ${groupBy}`)
      t.ok(model.rows.every(({ total }) => total <= model.total))
    }
    for (const query of [
      { institutionId: here.careHomeId },
      { networkKind: 'association' },
      { theme: 'settlement-and-places' },
      { place: 'Årøsund' },
      { municipalityCode: '0510' },
    ] as const) {
      const model = await told(reader.GET('/v1/collaboration-model', { params: { query } }))
      const list = await told(
        reader.GET('/v1/agreements', { params: { query: { ...query, status: 'in-force' } } }),
      )
      t.equal(model.total, list.total, `${JSON.stringify(query)}: the list behind the number`)
    }
    const other = leaderOf(here.libraryId)
    const seen = await told(app.as(other).GET('/v1/collaboration-model', { params: {} }))
    t.strictSame(seen, whole, 'the model is the same for all')
  })

  t.test('boundaries: what is found, what is decided of it, and what it rests on', async (t) => {
    t.plan(15)
    const api = app.as(coordinator)
    const paid = termsBody(here, { title: 'Lønnet', volunteering: { unpaid: 'no' } })
    const { agreementId } = await running(app, here.leader, paid)
    const path = { agreementId }
    const finding = { ruleId: 'unpaid' as const, itemId: null, reason: 'Et forsøg' }
    const reviewed = await told(
      api.POST('/v1/agreements/{agreementId}/reviews', {
        params: { path, header: {} },
        body: { verdicts: [{ ...finding, verdict: 'agreed' }], conclusion: 'approved' },
      }),
    )
    t.match(reviewed, { agreementId, revision: 0, review: { reviewedOn: today } })
    const { exemption } = await told(
      api.POST('/v1/agreements/{agreementId}/exemptions', {
        params: { path, header: {} },
        body: { ...finding, until: '2024-12-31' },
      }),
    )
    const found = await told(
      reader.GET('/v1/agreements/{agreementId}/findings', { params: { path } }),
    )
    const answer = found.answers.find(({ ruleId }) => ruleId === 'unpaid')
    t.match(answer, { verdict: 'breached', state: 'exempted', since: '2024-01-01' })
    const withdrawn = await told(
      api.POST('/v1/agreements/{agreementId}/exemptions/{exemptionId}/withdraw', {
        params: { path: { agreementId, exemptionId: exemption.exemptionId }, header: {} },
        body: { reason: 'Forsøget er slut' },
      }),
    )
    t.equal(withdrawn.exemption.withdrawnOn, today)
    const reviews = await told(
      reader.GET('/v1/agreements/{agreementId}/reviews', { params: { path } }),
    )
    t.strictSame(reviews.items, [reviewed.review])
    const exemptions = await told(
      reader.GET('/v1/agreements/{agreementId}/exemptions', { params: { path } }),
    )
    t.strictSame(exemptions.items, [withdrawn.exemption])

    const { items: changes } = await told(
      reader.GET('/v1/agreements/{agreementId}/finding-changes', { params: { path } }),
    )
    t.match(
      changes.find(({ ruleId }) => ruleId === 'unpaid'),
      { change: 'appeared', event: 'agreement-proposed', before: [] },
    )

    const query = { agreementId, ruleId: 'unpaid' } as const
    const judged = await told(
      reader.GET('/v1/findings', { params: { query: { ...query, state: 'judged' } } }),
    )
    t.match('items' in judged ? judged.items : [], [{ severity: 'must-fix', kind: 'breach' }])
    const open = await told(reader.GET('/v1/findings', { params: { query } }))
    t.strictSame('items' in open ? open.items : null, [])
    const grouped = await told(
      reader.GET('/v1/findings', {
        params: { query: { ...query, state: 'judged', groupBy: 'institutionKind' } },
      }),
    )
    t.match('groups' in grouped ? grouped.groups : [], [
      { key: 'care-home', mustFix: 1, rules: [{ ruleId: 'unpaid', count: 1 }] },
    ])

    const code = { municipalityCode: '0510' }
    const rulebook = await told(
      reader.GET('/v1/rulebooks/{municipalityCode}', { params: { path: code } }),
    )
    const changed = await told(
      api.POST('/v1/rulebooks/{municipalityCode}/change', {
        params: { path: code, query: {}, header: { 'if-match': etag(rulebook) } },
        body: { changes: [{ ruleId: 'unpaid', isOn: false }], reason: 'Besluttet' },
      }),
    )
    t.match(changed, { revision: 1, effectiveOn: today })
    const rulebooks = await told(reader.GET('/v1/rulebooks'))
    t.ok(rulebooks.items.some(({ revision }) => revision === 1))

    const { items } = await told(reader.GET('/v1/legal-bases'))
    const [basis] = items
    const named = { legalBasisId: basis?.legalBasisId ?? '' }
    const one = await told(
      reader.GET('/v1/legal-bases/{legalBasisId}', { params: { path: named } }),
    )
    t.strictSame(one, basis)
    const corrected = await told(
      api.POST('/v1/legal-bases/{legalBasisId}/correct', {
        params: { path: named, header: { 'if-match': etag(one) } },
        body: { details: { ...one.details, note: 'Slået efter' }, reason: 'Slået efter' },
      }),
    )
    t.match(corrected, { ...named, revision: 1 })
    const added = await told(
      api.POST('/v1/legal-bases', {
        params: { header: {} },
        body: { legalBasisId: 'ny-lov', details: { ...one.details, law: 'Ny lov' } },
      }),
    )
    t.match(added, { legalBasisId: 'ny-lov', revision: 1 })
    const asked = await told(
      reader.POST('/v1/boundary-questions', {
        body: { municipalityCode: '0370', performedBy: 'volunteers', isTreatment: 'yes' },
      }),
    )
    t.match(
      asked.answers.find(({ ruleId }) => ruleId === 'no-treatment'),
      { verdict: 'breached' },
    )
  })

  t.test('persons: who they are, where they are named, and how they are forgotten', async (t) => {
    t.plan(5)
    const recorded = await told(
      leader.POST('/v1/persons', {
        params: { header: {} },
        body: { name: 'Ane Lund', email: 'ane@skovbo.dk' },
      }),
    )
    const path = { personId: recorded.personId }
    const mended = await told(
      leader.POST('/v1/persons/{personId}/update', {
        params: { path, header: { 'if-match': etag(recorded) } },
        body: { name: 'Ane Lund', email: null, phone: '+45 74341234' },
      }),
    )
    t.match(mended, { revision: 1, details: { phone: '+45 74341234' } })
    const [home, ...others] = termsBody(here).parties
    if (home === undefined) throw new Error('A home')
    const terms = termsBody(here, {
      parties: [{ ...home, contacts: [{ role: 'Leder', ...path }] }, ...others],
    })
    const { agreementId } = await proposed(app, here.leader, terms)
    const named = await told(
      leader.GET('/v1/agreements/{agreementId}/persons', { params: { path: { agreementId } } }),
    )
    t.strictSame(
      named.items.map(({ details }) => details.name),
      ['Ane Lund'],
    )
    const coordinating = app.as(coordinator)
    const query = { q: 'Ane' }
    t.equal((await told(coordinating.GET('/v1/persons', { params: { query } }))).total, 1)
    const held = await told(coordinating.GET('/v1/persons/{personId}', { params: { path } }))
    t.match(held, { agreements: [{ agreementId, capacities: ['contact'] }] })
    const forgotten = await told(
      coordinating.POST('/v1/persons/{personId}/forget', {
        params: { path, header: {} },
        body: { reason: 'no-longer-needed' },
      }),
    )
    t.match(forgotten, { ...path, reason: 'no-longer-needed' })
  })

  t.test('an administrator reads who took lists away', async (t) => {
    await told(
      reader.GET('/v1/networks', { params: { query: { format: 'csv' } }, parseAs: 'text' }),
    )
    const day = await told(
      app.as('administrator').GET('/v1/access-log', { params: { query: { kind: 'exported' } } }),
    )
    t.match(day, { day: today, items: [{ kind: 'exported', role: 'analyst', format: 'csv' }] })
  })

  const document = await told(reader.GET('/v1/openapi.json'))
  t.equal(document.openapi, '3.1.0')
})

t.test('no operation of the document was left uncalled', (t) => {
  t.plan(1)
  const uncalled = conformance.operations().filter((id) => {
    const statuses = conformance.seen.get(id) ?? new Set()
    return !statuses.has(200) && !statuses.has(201)
  })
  t.strictSame(uncalled, [])
  return Promise.resolve()
})
