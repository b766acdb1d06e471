import t from 'tap'
import type { components } from '#schemas/generated/openapi.d.ts'
import {
  agreed,
  consentsOf,
  coordinator,
  etag,
  proposed,
  running,
  termsBody,
  town,
  type TermsBody,
  type Town,
} from './bodies.ts'
import { runningApp, today, type RunningApp } from './running-app.ts'

type Schemas = components['schemas']

/** The data of an answer that has to be there. */
const told = async <Data>(
  answer: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> => {
  const { data, error, response } = await answer
  if (data === undefined) throw new Error(`${response.status}: ${JSON.stringify(error)}`)
  return data
}

/** Volunteers help in the bath, which somebody has to grant: must be mended. */
const bathing = (here: Town, sketch: Partial<TermsBody> = {}): TermsBody => {
  const terms = termsBody(here)
  const [institution, network] = terms.parties
  if (institution === undefined || network === undefined) throw new Error('Two parties')
  return {
    ...terms,
    title: 'Badevenner',
    parties: [
      institution,
      {
        ...network,
        tasks: [
          { title: 'Hjælp i bad', performedBy: 'volunteers', requiresNeedsAssessment: 'yes' },
          { title: 'Højtlæsning', performedBy: 'volunteers', requiresNeedsAssessment: 'no' },
        ],
      },
    ],
    period: { from: '2024-09-01' },
    ...sketch,
  }
}

const bathOf = ({ terms }: Schemas['AgreementReceipt']): string =>
  terms.parties[1]?.tasks[0]?.id ?? ''

const findingsOf = (app: RunningApp, agreementId: string, validAt?: string) =>
  told(
    app.as().GET('/v1/agreements/{agreementId}/findings', {
      params: { path: { agreementId }, query: validAt === undefined ? {} : { validAt } },
    }),
  )

const answerOf = (
  { answers }: Schemas['AgreementFindings'],
  ruleId: Schemas['RuleId'],
  itemId: string | null,
) => answers.find((one) => one.ruleId === ruleId && one.item.id === itemId)

const agree = (app: RunningApp, here: Town, receipt: Schemas['AgreementReceipt']) =>
  app.raw(`/v1/agreements/${receipt.agreementId}/agree`, {
    role: here.leader,
    headers: { 'if-match': etag(receipt) },
    body: { consents: consentsOf(receipt) },
  })

t.test('a must-fix stops a formal agreement until it is exempted or mended', async (t) => {
  t.plan(13)
  const app = await runningApp(t)
  const here = await town(app)
  const receipt = await proposed(app, here.leader, bathing(here))
  const { agreementId } = receipt
  const bathId = bathOf(receipt)
  const before = await findingsOf(app, agreementId)
  t.match(before, { agreementId, validAt: today, status: 'proposed', version: 1 })
  t.match(before.rulebookVersion, /^0510:/)
  const found = answerOf(before, 'needs-assessment', bathId)
  t.match(found, {
    severity: 'must-fix',
    verdict: 'breached',
    item: { kind: 'task', id: bathId, title: 'Hjælp i bad' },
    since: today,
    state: 'open',
    judgement: null,
    exemption: null,
  })
  t.ok(found?.sources.every(({ author, section }) => author !== '' && section !== ''))
  const stopped = await agree(app, here, receipt)
  t.equal(stopped.status, 409, stopped.text)
  t.match(stopped.text, /Hjælp i bad/, 'the finding is named')

  const api = app.as(coordinator)
  const exempted = await told(
    api.POST('/v1/agreements/{agreementId}/exemptions', {
      params: { path: { agreementId }, header: {} },
      body: {
        ruleId: 'needs-assessment',
        itemId: bathId,
        reason: 'Et forsøg, som byrådet har besluttet.',
        until: '2024-12-31',
      },
    }),
  )
  t.match(exempted.exemption, { grantedOn: today, until: '2024-12-31', withdrawnOn: null })
  t.equal((await agree(app, here, receipt)).status, 200)
  const { exemptionId } = exempted.exemption
  t.match(answerOf(await findingsOf(app, agreementId, '2024-12-31'), 'needs-assessment', bathId), {
    state: 'exempted',
    exemption: { exemptionId },
  })
  t.match(answerOf(await findingsOf(app, agreementId, '2025-01-01'), 'needs-assessment', bathId), {
    state: 'open',
    since: today,
  })
  await told(
    api.POST('/v1/agreements/{agreementId}/exemptions/{exemptionId}/withdraw', {
      params: { path: { agreementId, exemptionId }, header: {} },
      body: { reason: 'Forsøget er stoppet.' },
    }),
  )
  const { items } = await told(
    app.as().GET('/v1/agreements/{agreementId}/exemptions', { params: { path: { agreementId } } }),
  )
  t.match(items, [{ exemptionId, withdrawnOn: today, withdrawalReason: 'Forsøget er stoppet.' }])
  const after = await findingsOf(app, agreementId)
  t.equal(answerOf(after, 'needs-assessment', bathId)?.state, 'open')
  t.equal(answerOf(after, 'needs-assessment', bathId)?.since, today, 'never without a break')
})

t.test('a review judges what was found; mending it is told by its name', async (t) => {
  t.plan(7)
  const app = await runningApp(t)
  const here = await town(app)
  const receipt = await running(app, here.leader, bathing(here, { period: { from: '2024-01-01' } }))
  const { agreementId, terms } = receipt
  const bathId = bathOf(receipt)
  const reviewed = await told(
    app.as(coordinator).POST('/v1/agreements/{agreementId}/reviews', {
      params: { path: { agreementId }, header: {} },
      body: {
        verdicts: [
          {
            ruleId: 'needs-assessment',
            itemId: bathId,
            verdict: 'to-be-mended',
            reason: 'Personalet bader.',
          },
        ],
        conclusion: 'changes-required',
        nextReviewBy: '2024-12-01',
      },
    }),
  )
  t.match(reviewed.review, { version: receipt.version, reviewedOn: today })
  const { items } = await told(
    app.as().GET('/v1/agreements/{agreementId}/reviews', { params: { path: { agreementId } } }),
  )
  t.strictSame(items, [reviewed.review])
  t.match(answerOf(await findingsOf(app, agreementId), 'needs-assessment', bathId), {
    state: 'to-be-mended',
    since: '2024-01-01',
    judgement: { reviewId: reviewed.review.reviewId, reason: 'Personalet bader.' },
  })

  const [institution, network] = terms.parties
  if (institution === undefined || network === undefined) throw new Error('Two parties')
  const [bath, reading] = network.tasks
  if (bath === undefined || reading === undefined) throw new Error('Two tasks')
  app.clock.set('2024-06-20T10:00:00Z')
  await told(
    app.as(here.leader).POST('/v1/agreements/{agreementId}/revise', {
      params: { path: { agreementId }, header: { 'if-match': etag(receipt) } },
      body: {
        kind: 'amendment',
        terms: {
          ...terms,
          parties: [
            institution,
            { ...network, tasks: [{ ...bath, performedBy: 'staff' }, reading] },
          ],
        },
        effectiveFrom: '2024-06-18',
        reason: 'Personalet bader nu',
        consents: consentsOf(receipt),
      },
    }),
  )
  const mended = await findingsOf(app, agreementId)
  t.match(answerOf(mended, 'needs-assessment', bathId), { verdict: 'upheld', since: null })
  t.match(
    mended.history.filter(({ ruleId }) => ruleId === 'needs-assessment'),
    [
      {
        item: { id: bathId, title: 'Hjælp i bad' },
        from: '2024-01-01',
        to: '2024-06-18',
        resolvedBy: { kind: 'version', what: 'amendment' },
      },
    ],
  )
  const back = await findingsOf(app, agreementId, '2024-06-17')
  t.match(answerOf(back, 'needs-assessment', bathId), { verdict: 'breached', since: '2024-01-01' })
  t.strictSame(
    back.history.filter(({ ruleId }) => ruleId === 'needs-assessment'),
    [],
    'it was not over on that day',
  )
})

t.test('a rulebook is tried, changed, and changed no more on what was seen', async (t) => {
  t.plan(13)
  const app = await runningApp(t)
  const here = await town(app)
  const terms = bathing(here, { period: { from: '2024-01-01' } })
  const receipt = await running(app, here.leader, { ...terms, volunteering: { unpaid: 'no' } })
  const { agreementId } = receipt
  const path = '/v1/rulebooks/0510'
  const shipped = await app.raw(path)
  t.strictSame([shipped.status, shipped.headers.get('etag')], [200, '"0"'])
  t.match(shipped.json, { revision: 0, changes: [], version: '0510:1.0' })
  const change = (body: unknown, ifMatch: string, query = '', role = coordinator) =>
    app.raw(`${path}/change${query}`, { role, body, headers: { 'if-match': ifMatch } })

  const off: Schemas['ChangeRulebook'] = {
    changes: [{ ruleId: 'needs-assessment', isOn: false }],
    reason: 'Byrådet har besluttet det.',
  }
  await told(
    app.as(coordinator).POST('/v1/rulebooks/{municipalityCode}/change', {
      params: { path: { municipalityCode: '0510' }, query: {}, header: { 'if-match': '"0"' } },
      body: off,
    }),
  )
  const changed = await app.raw(path)
  t.equal(changed.headers.get('etag'), '"1"')
  t.match(changed.json, { revision: 1, version: '0510:1.1', changes: [{ effectiveOn: today }] })
  t.equal(
    answerOf(await findingsOf(app, agreementId), 'needs-assessment', bathOf(receipt)),
    undefined,
  )

  const on = {
    changes: [{ ruleId: 'needs-assessment', isOn: true, severity: 'warning' }],
    reason: 'Byrådet har fortrudt.',
  }
  const head = await app.head()
  const stale = await change(on, '"0"', '?dryRun=true')
  t.strictSame(
    [stale.status, stale.problem.code],
    [412, 'revision-mismatch'],
    'refused as in earnest',
  )
  t.match(stale.problem.changes, [{ type: 'rulebook-changed', revision: 1, role: 'coordinator' }])
  t.equal((await change(on, '"1"', '?dryRun=true', 'coordinator:0813')).status, 403)
  const tried = await change(on, '"1"', '?dryRun=true')
  t.strictSame([tried.status, tried.headers.get('etag')], [200, '"1"'], tried.text)
  t.match(tried.json, {
    municipalityCode: '0510',
    agreementsWithNew: 1,
    agreementsWithout: 0,
    agreements: [
      {
        agreementId,
        title: 'Badevenner',
        newFindings: [{ ruleId: 'needs-assessment', severity: 'warning' }],
      },
    ],
  })
  t.equal(await app.head(), head, 'nothing was recorded')
  const done = await change(on, '"1"')
  t.strictSame([done.status, done.headers.get('etag')], [200, '"2"'], done.text)
  t.match(answerOf(await findingsOf(app, agreementId), 'needs-assessment', bathOf(receipt)), {
    severity: 'warning',
    verdict: 'breached',
  })
})

t.test('legal bases are added and corrected, shipped ones too', async (t) => {
  t.plan(9)
  const app = await runningApp(t)
  const api = app.as(coordinator)
  const list = await told(app.as().GET('/v1/legal-bases'))
  const laws = list.items.map(({ details }) => details.law)
  t.strictSame(laws, laws.toSorted(new Intl.Collator('da').compare), 'by law')
  const shipped = await app.raw('/v1/legal-bases/sel-83')
  t.equal(shipped.headers.get('etag'), '"0"')
  t.match(shipped.json, { revision: 0, isShipped: true, details: { nature: 'must-provide' } })
  t.equal((await app.raw('/v1/legal-bases/constructor')).status, 404)

  const details: Schemas['LegalBasisDetailsInput'] = {
    law: 'Sundhedsloven',
    paragraph: '§ 119',
    about: 'Forebyggelse',
    nature: 'must-provide',
    isVerified: false,
  }
  const added = await app.raw('/v1/legal-bases', {
    role: coordinator,
    body: { legalBasisId: 'sundhedsloven-119', details },
  })
  t.strictSame(
    [added.status, added.headers.get('location'), added.headers.get('etag')],
    [201, '/v1/legal-bases/sundhedsloven-119', '"1"'],
    added.text,
  )
  const path = { legalBasisId: 'sundhedsloven-119' }
  const seen = await app.raw('/v1/legal-bases/sundhedsloven-119')
  t.equal(seen.headers.get('etag'), '"1"')
  const corrected = await told(
    api.POST('/v1/legal-bases/{legalBasisId}/correct', {
      params: { path, header: { 'if-match': '"1"' } },
      body: { details: { ...details, isVerified: true }, reason: 'Slået efter' },
    }),
  )
  t.match(corrected, { revision: 2, details: { isVerified: true } })
  const own = await told(
    api.POST('/v1/legal-bases/{legalBasisId}/correct', {
      params: { path: { legalBasisId: 'sel-83' }, header: { 'if-match': '"0"' } },
      body: { details: { ...details, law: 'Serviceloven' }, reason: 'Slået efter' },
    }),
  )
  t.match(own, { revision: 1, details: { law: 'Serviceloven' } })
  const both = await told(app.as().GET('/v1/legal-bases'))
  t.equal(both.items.length, list.items.length + 1)
})

t.test('rulebooks, by municipality', async (t) => {
  t.plan(4)
  const app = await runningApp(t)
  const { items } = await told(app.as().GET('/v1/rulebooks'))
  t.strictSame(
    items.map(({ municipalityCode }) => municipalityCode),
    ['0000', '0370', '0510', '0550', '0813'],
  )
  const copenhagen = await told(
    app.as().GET('/v1/rulebooks/{municipalityCode}', {
      params: { path: { municipalityCode: '0101' } },
    }),
  )
  const [national] = items
  t.strictSame(copenhagen.rules, national?.rules, 'the national rules')
  t.ok(copenhagen.rules.every(({ isNational, sources }) => isNational && sources.length > 0))
  const every = items.map(({ rules, notChosen }) => rules.length + notChosen.length)
  t.strictSame(new Set(every).size, 1, 'chosen or not, all are told')
})

t.test(
  'may volunteers do this? in the language of whoever asks, and nothing is recorded',
  async (t) => {
    t.plan(8)
    const app = await runningApp(t)
    const head = await app.head()
    const ask = (language: string, body: unknown) =>
      app.raw('/v1/boundary-questions', { headers: { 'accept-language': language }, body })
    const question = {
      task: 'Hjælp i bad',
      municipalityCode: '0510',
      networkKind: 'association',
      performedBy: 'volunteers',
      requiresNeedsAssessment: 'yes',
    }
    const danish = await ask('da', question)
    t.strictSame([danish.status, danish.headers.get('content-language')], [200, 'da'])
    const english = await ask('en', question)
    t.equal(english.headers.get('content-language'), 'en')
    const answered = ({ json }: { json: unknown }) =>
      (json as Schemas['BoundaryQuestionAnswer']).answers.find(
        ({ ruleId }) => ruleId === 'needs-assessment',
      )
    const [da, en] = [answered(danish), answered(english)]
    t.match(da, { verdict: 'breached', severity: 'must-fix' })
    t.ok(da?.rule !== en?.rule && da?.because !== en?.because && da?.mend !== en?.mend)
    t.match(da?.mend, /\w{4}/, 'what would mend it')
    t.strictSame(da?.sources, en?.sources)
    t.equal(answered(await ask('da', { ...question, requiresNeedsAssessment: 'no' }))?.mend, null)
    t.equal(await app.head(), head)
  },
)

t.test('agreed, and what is found in what is over', async (t) => {
  t.plan(4)
  const app = await runningApp(t)
  const here = await town(app)
  const receipt = await proposed(app, here.leader, bathing(here, { period: { from: '2024' } }))
  const inForce = await agreed(app, here.leader, receipt)
  await told(
    app.as(here.leader).POST('/v1/agreements/{agreementId}/end', {
      params: { path: inForce, header: { 'if-match': etag(inForce) } },
      body: { reason: 'terminated-by-network', endedOn: '2024-06-10' },
    }),
  )
  const over = await findingsOf(app, receipt.agreementId)
  t.strictSame([over.status, over.answers, over.unanswered], ['ended', [], 0])
  t.match(over.rulebookVersion, /^0510:/)
  t.match(
    over.history.find(({ ruleId }) => ruleId === 'needs-assessment'),
    { to: '2024-06-11', resolvedBy: { kind: 'ended', what: 'terminated-by-network' } },
  )
  const early = await app.raw(`/v1/agreements/${receipt.agreementId}/findings?validAt=2001-01-01`)
  t.equal(early.status, 404, 'nobody knew of it')
})

t.test('what was taken back is told, too, with the event that did it', async (t) => {
  t.plan(4)
  const app = await runningApp(t)
  const here = await town(app)
  const receipt = await running(app, here.leader, bathing(here, { period: { from: '2024-01-01' } }))
  const { agreementId, terms, version } = receipt
  const [institution, network] = terms.parties
  const [bath, reading] = network?.tasks ?? []
  if (institution === undefined || network === undefined) throw new Error('Two parties')
  if (bath === undefined || reading === undefined) throw new Error('Two tasks')
  const off: Schemas['ChangeRulebook'] = {
    changes: [{ ruleId: 'unpaid', isOn: false }],
    reason: 'Besluttet',
  }
  await told(
    app.as(coordinator).POST('/v1/rulebooks/{municipalityCode}/change', {
      params: { path: { municipalityCode: '0510' }, query: {}, header: { 'if-match': '"0"' } },
      body: off,
    }),
  )
  await told(
    app.as(here.leader).POST('/v1/agreements/{agreementId}/revise', {
      params: { path: { agreementId }, header: { 'if-match': etag(receipt) } },
      body: {
        kind: 'correction',
        replacesVersion: version,
        terms: {
          ...terms,
          parties: [
            institution,
            { ...network, tasks: [{ ...bath, performedBy: 'staff' }, reading] },
          ],
        },
        reason: 'Personalet badede hele tiden',
      },
    }),
  )
  const { items, isBehind } = await told(
    app.as().GET('/v1/agreements/{agreementId}/finding-changes', {
      params: { path: { agreementId } },
    }),
  )
  t.equal(isBehind, false)
  const ofBath = items.filter(
    ({ ruleId, itemId }) => ruleId === 'needs-assessment' && itemId === bath.id,
  )
  t.match(ofBath[0], { change: 'appeared', event: 'agreement-proposed' })
  t.match(ofBath.at(-1), {
    change: 'gone',
    event: 'agreement-revised',
    of: { kind: 'agreement', id: agreementId },
    before: [{ from: '2024-01-01', to: null, severity: 'must-fix' }],
    after: [],
  })
  const found = await findingsOf(app, agreementId)
  t.strictSame(
    found.history.filter(({ ruleId }) => ruleId === 'needs-assessment'),
    [],
    'as known now it never was',
  )
})
