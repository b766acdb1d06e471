import t, { type Test } from 'tap'
import { AgreeAgreement, ProposeAgreement, ReviseAgreement } from '#schemas/commands/agreements.ts'
import {
  AddLegalBasis,
  ChangeRulebook,
  CorrectLegalBasis,
  ReviewBoundaries,
} from '#schemas/commands/boundaries.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { shippedRulebook } from '#domain/boundaries/shipped-rulebooks.ts'
import { Refusal } from '#domain/refusal.ts'
import { IdempotencyKeyReusedError, RevisionMismatchError } from '#src/commands/errors.ts'
import { anInstitution, formalOwnProduction } from '../domain/build.ts'
import { coordinator, key, leaderOf, recorded, registry } from './registry.ts'

const elsewhere: Actor = { role: 'coordinator', municipalityCode: '0370', personId: null }
const analyst: Actor = { role: 'analyst', personId: null }

const refusal = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await attempt.catch((one: unknown) => one)
  if (error instanceof Refusal) return error.fields
  return error instanceof Error ? error.constructor : error
}

/** A proposal to begin in the autumn, in which volunteers give personal care. */
const scene = async (t: Test) => {
  const town = await registry(t)
  const { commands, institutionId, networkId } = town
  const leader = leaderOf(institutionId)
  const terms = {
    title: 'Venner af huset',
    purpose: 'Selskab og hjælp.',
    parties: [
      { kind: 'institution', institutionId, role: 'institution' },
      {
        kind: 'network',
        networkId,
        role: 'volunteers',
        tasks: [{ title: 'Personlig pleje', performedBy: 'volunteers', legalBasisId: 'sel-83' }],
      },
    ],
    classification: formalOwnProduction,
    period: { from: '2024-09-01' },
  } as const
  const proposal = await commands.proposeAgreement({
    actor: leader,
    body: ProposeAgreement.parse({ terms }),
  })
  const { agreementId } = proposal
  const task = proposal.terms.parties[1]?.tasks[0]?.id ?? ''
  const consents = proposal.terms.parties.map(({ id: partyId }) => ({
    partyId,
    how: 'oral' as const,
    role: 'leder',
  }))
  const agree = (ifMatch = proposal.revision) =>
    commands.agreeAgreement({
      actor: leader,
      id: agreementId,
      ifMatch,
      body: AgreeAgreement.parse({ consents }),
    })
  return { ...town, leader, proposal, agreementId, task, agree }
}

const exemption = {
  ruleId: 'statutory-task',
  reason: 'Forsøg efter loven',
  until: '2025-06-30',
  exceptionBasisId: 'folkeskoleloven-3-4',
} as const

t.test('the coordinator exempts, and what was stopped is agreed on it', async (t) => {
  t.plan(8)
  const { commands, store, agreementId, task, agree } = await scene(t)
  const stopped = {
    code: 'open-must-fix',
    pointer: '/terms/parties/1/tasks/0',
    params: { ruleId: 'statutory-task', item: 'Personlig pleje' },
  }
  t.strictSame(await refusal(agree()), [stopped])
  const body = { ...exemption, itemId: task }
  const request = { actor: coordinator, agreementId, body, ...key('exempt') }
  const granted = await commands.grantExemption(request)
  t.match(granted, { agreementId, revision: 0, exemption: { until: '2025-06-30', itemId: task } })
  t.strictSame(await commands.grantExemption(request), granted, 'the first answer again')
  t.strictSame(
    await refusal(commands.grantExemption({ ...request, ...key('exempt', 'b') })),
    IdempotencyKeyReusedError,
  )
  const { exemptionId } = granted.exemption
  const withdrawn = await commands.withdrawExemption({
    actor: coordinator,
    agreementId,
    exemptionId,
    body: { reason: 'Forkert aftale' },
  })
  t.match(withdrawn.exemption, { exemptionId, withdrawnOn: '2024-06-15' })
  t.strictSame(await refusal(agree()), [stopped], 'withdrawn, it stops again')
  const anew = await commands.grantExemption({ ...request, ...key('anew') })
  await agree()
  const events = await recorded(store)
  const agreed = events.find(({ type }) => type === 'agreement-agreed.v1')?.data
  t.match(agreed, { rulebookVersion: '0510:1.0', exemptions: [anew.exemption.exemptionId] })
  const before = await store.head()
  await agree(1)
  t.equal(await store.head(), before, 'agreed again says nothing')
})

t.test('an exemption that is granted again is told, whatever was decided meanwhile', async (t) => {
  t.plan(4)
  const { commands, store, clock, agreementId, task } = await scene(t)
  const grant = (until: string) =>
    commands.grantExemption({
      actor: coordinator,
      agreementId,
      body: { ...exemption, itemId: task, until },
    })
  const first = await grant('2025-06-30')
  const second = await grant('2025-12-31')
  t.not(second.exemption.exemptionId, first.exemption.exemptionId)
  await commands.reviewBoundaries({
    actor: coordinator,
    agreementId,
    body: ReviewBoundaries.parse({ conclusion: 'approved' }),
  })
  clock.set('2024-06-20T10:00:00Z')
  const before = await store.head()
  t.strictSame((await grant('2025-06-30')).exemption, first.exemption)
  t.strictSame((await grant('2025-12-31')).exemption, second.exemption)
  t.equal(await store.head(), before)
})

t.test('a rulebook that is changed stops no more, from its day on', async (t) => {
  t.plan(5)
  const { commands, agree } = await scene(t)
  const change = (effectiveOn: string, ifMatch: number) =>
    commands.changeRulebook({
      actor: coordinator,
      id: '0510',
      ifMatch,
      body: ChangeRulebook.parse({
        changes: [{ ruleId: 'statutory-task', isOn: true, severity: 'warning' }],
        reason: 'Vedtaget i udvalget',
        effectiveOn,
      }),
    })
  const changed = await change('2024-08-31', -1)
  t.match(changed, { municipalityCode: '0510', revision: 1, version: '0510:1.1' })
  t.equal(await refusal(change('2024-08-31', -1)), RevisionMismatchError)
  t.match(await change('2024-08-31', 0), { revision: 1 }, 'said again it says nothing')
  t.equal(changed.rules.length, shippedRulebook('0510').length)
  t.match(await agree(), { version: 2 })
})

t.test('a legal basis is added, referred to, and corrected', async (t) => {
  t.plan(7)
  const { commands, leader, proposal, agree } = await scene(t)
  const details = {
    law: 'Ældreloven',
    paragraph: '§ 9',
    about: 'Pleje',
    nature: 'may-provide',
    isVerified: true,
  } as const
  const negotiate = (ifMatch: number) =>
    commands.reviseAgreement({
      actor: leader,
      id: proposal.agreementId,
      ifMatch,
      body: ReviseAgreement.parse({
        kind: 'negotiation',
        terms: {
          ...proposal.terms,
          parties: proposal.terms.parties.map((party) => ({
            ...party,
            tasks: party.tasks.map((one) => ({ ...one, legalBasisId: 'aeldreloven-9' })),
          })),
        },
      }),
    })
  t.strictSame(await refusal(negotiate(0)), [
    {
      code: 'unknown-reference',
      pointer: '/terms/parties/1/tasks/0/legalBasisId',
      params: { id: 'aeldreloven-9' },
    },
  ])
  const add = {
    actor: coordinator,
    body: AddLegalBasis.parse({ legalBasisId: 'aeldreloven-9', details }),
  }
  t.match(await commands.addLegalBasis(add), { legalBasisId: 'aeldreloven-9', revision: 1 })
  await negotiate(0)
  const correct = (ifMatch: number) =>
    commands.correctLegalBasis({
      actor: coordinator,
      id: 'aeldreloven-9',
      ifMatch,
      body: CorrectLegalBasis.parse({
        details: { ...details, nature: 'must-provide' },
        reason: 'Slået efter i loven',
      }),
    })
  t.equal(await refusal(correct(-1)), RevisionMismatchError)
  t.match(await correct(0), { revision: 2, details: { nature: 'must-provide' } })
  t.match(await refusal(agree(1)), [{ code: 'open-must-fix' }], 'it counts at once')
  const shipped = await commands.correctLegalBasis({
    actor: coordinator,
    id: 'sel-83',
    ifMatch: -1,
    body: CorrectLegalBasis.parse({ details, reason: 'Slået efter i loven' }),
  })
  t.equal(shipped.revision, 1)
  t.match(
    await refusal(
      commands.correctLegalBasis({
        actor: coordinator,
        id: 'ukendt',
        ifMatch: -1,
        body: CorrectLegalBasis.parse({ details, reason: 'Slået efter' }),
      }),
    ),
    [{ code: 'not-found' }],
  )
})

t.test('a reference from before there was a list may stand, and no other is added', async (t) => {
  t.plan(3)
  const { commands, store, leader, proposal } = await scene(t)
  const id = '0d6a6f5e-9e0f-5a3c-8a35-6f7a1c2b3d4e'
  const citing = (legalBasisId: string) => ({
    ...proposal.terms,
    parties: proposal.terms.parties.map((party) => ({
      ...party,
      tasks: party.tasks.map((one) => ({ ...one, legalBasisId })),
    })),
  })
  for await (const event of store.readStream(`agreement-${proposal.agreementId}`)) {
    const data = {
      ...(event.data as object),
      agreementId: id,
      terms: citing('vejledning-fra-2005'),
    }
    await store.append(`agreement-${id}`, 'no-stream', [{ ...event, data }])
  }
  const negotiate = (terms: object, ifMatch: number) =>
    commands.reviseAgreement({
      actor: leader,
      id,
      ifMatch,
      body: ReviseAgreement.parse({ kind: 'negotiation', terms }),
    })
  t.match(await refusal(negotiate(citing('vejledning-fra-2006'), 0)), [
    { code: 'unknown-reference', pointer: '/terms/parties/1/tasks/0/legalBasisId' },
  ])
  t.match(await negotiate({ ...citing('vejledning-fra-2005'), title: 'Venner' }, 0), {
    terms: { title: 'Venner' },
  })
  t.match(
    await refusal(
      commands.proposeAgreement({
        actor: leader,
        body: ProposeAgreement.parse({ terms: citing('vejledning-fra-2005') }),
      }),
    ),
    [{ code: 'unknown-reference' }],
    'in another agreement it is new',
  )
})

t.test('a review is recorded with what it saw, whoever else decides meanwhile', async (t) => {
  t.plan(4)
  const { commands, store, agreementId, task, appends } = await scene(t)
  appends.length = 0
  const review = (reason: string) =>
    commands.reviewBoundaries({
      actor: coordinator,
      agreementId,
      body: ReviewBoundaries.parse({
        verdicts: [{ ruleId: 'statutory-task', itemId: task, verdict: 'to-be-mended', reason }],
        conclusion: 'changes-required',
        nextReviewBy: '2024-12-31',
      }),
    })
  const both = await Promise.all([review('Plejen er personalets'), review('Talt med lederen')])
  t.strictSame(
    both.map(({ revision }) => revision).toSorted(),
    [0, 1],
    'the one that came second was decided again',
  )
  t.match(both[0].review, { reviewedOn: '2024-06-15', version: 1, rulebookVersion: '0510:1.0' })
  const events = (await recorded(store)).filter(({ type }) => type === 'boundaries-reviewed.v1')
  t.equal(events.length, 2)
  t.match(events[0]?.data, {
    verdicts: [{ ruleVersion: 1, seen: { title: 'Personlig pleje', performedBy: 'volunteers' } }],
  })
})

t.test('who may decide', async (t) => {
  t.plan(11)
  const { commands, agreementId, leader, task } = await scene(t)
  const review = (actor: Actor, id = agreementId) =>
    refusal(
      commands.reviewBoundaries({
        actor,
        agreementId: id,
        body: ReviewBoundaries.parse({ conclusion: 'approved' }),
      }),
    )
  t.match(await review(leader), [{ code: 'forbidden' }])
  t.match(await review(analyst), [{ code: 'forbidden' }])
  t.match(await review(elsewhere), [{ code: 'not-found' }], 'a proposal of others')
  t.match(await review(coordinator, '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'), [
    { code: 'not-found' },
  ])
  t.match(await review(coordinator), { review: { conclusion: 'approved' } })
  const exempt = { agreementId, body: { ...exemption, itemId: task } }
  t.match(await refusal(commands.grantExemption({ actor: leader, ...exempt })), [
    { code: 'forbidden' },
  ])
  t.match(
    await refusal(
      commands.withdrawExemption({
        actor: coordinator,
        agreementId,
        exemptionId: agreementId,
        body: { reason: 'Slut' },
      }),
    ),
    [{ code: 'not-found' }],
  )
  const change = (actor: Actor) =>
    refusal(
      commands.changeRulebook({
        actor,
        id: '0510',
        ifMatch: -1,
        body: ChangeRulebook.parse({
          changes: [{ ruleId: 'organised', isOn: false }],
          reason: 'Vedtaget',
        }),
      }),
    )
  t.match(await change(elsewhere), [{ code: 'forbidden' }])
  t.match(await change(leader), [{ code: 'forbidden' }])
  const add = (actor: Actor) =>
    refusal(
      commands.addLegalBasis({
        actor,
        body: AddLegalBasis.parse({
          legalBasisId: 'x',
          details: {
            law: 'Loven',
            paragraph: '§ 1',
            about: 'Noget',
            nature: 'unknown',
            isVerified: false,
          },
        }),
      }),
    )
  t.match(await add(leader), [{ code: 'forbidden' }])
  t.match(await add(elsewhere), { legalBasisId: 'x' }, 'any coordinator')
})

t.test('while a place is moving, both municipalities decide', async (t) => {
  t.plan(4)
  const { commands, clock, agreementId, institutionId } = await scene(t)
  const review = (actor: Actor) =>
    refusal(
      commands.reviewBoundaries({
        actor,
        agreementId,
        body: ReviewBoundaries.parse({ conclusion: 'approved' }),
      }),
    )
  const details = { details: anInstitution({ municipalityCode: '0370' }) }
  await commands.updateInstitution({
    actor: leaderOf(institutionId),
    id: institutionId,
    ifMatch: 0,
    body: { ...details, effectiveOn: '2024-07-01' },
  })
  const reviewed = { review: { conclusion: 'approved' } }
  t.match(await review(coordinator), reviewed, 'where it is')
  t.match(await review(elsewhere), reviewed, 'where it is going')
  clock.set('2024-07-01T10:00:00Z')
  t.match(await review(elsewhere), reviewed)
  t.match(await review(coordinator), [{ code: 'not-found' }], 'where it was')
})

t.test('the coordinator of the successor decides', async (t) => {
  t.plan(2)
  const { commands, agreementId, institutionId } = await scene(t)
  const { institutionId: successorId } = await commands.registerInstitution({
    actor: elsewhere,
    body: anInstitution({ name: 'Det nye hus', municipalityCode: '0370' }),
  })
  const review = () =>
    refusal(
      commands.reviewBoundaries({
        actor: elsewhere,
        agreementId,
        body: ReviewBoundaries.parse({ conclusion: 'approved' }),
      }),
    )
  t.match(await review(), [{ code: 'not-found' }])
  await commands.closeInstitution({
    actor: coordinator,
    id: institutionId,
    ifMatch: 0,
    body: { reason: 'merged', successorId, effectiveOn: '2024-06-01' },
  })
  t.match(await review(), { review: { conclusion: 'approved' } })
})
