import t from 'tap'
import {
  AgreeAgreement,
  EndAgreement,
  ProposeAgreement,
  RegisterAgreement,
  ReviseAgreement,
} from '#schemas/commands/agreements.ts'
import {
  AddLegalBasis,
  ChangeRulebook,
  CorrectLegalBasis,
  ReviewBoundaries,
} from '#schemas/commands/boundaries.ts'
import { CloseParty } from '#schemas/commands/parties.ts'
import { Refusal } from '#domain/refusal.ts'
import { RevisionMismatchError } from '#src/commands/errors.ts'
import type { Commands } from '#src/commands/request.ts'
import { anInstitution, aNetwork, formalOwnProduction } from '../domain/build.ts'
import { coordinator, leaderOf, recorded, registry } from './registry.ts'

const details = {
  law: 'Ældreloven',
  paragraph: '§ 9',
  about: 'Pleje',
  nature: 'must-provide',
  isVerified: true,
} as const
const unpaid = {
  ruleId: 'unpaid',
  itemId: null,
  reason: 'Lommepenge til unge',
  exceptionBasisId: null,
} as const
const consent = (partyId: string) => ({ partyId, how: 'oral' as const, role: 'leder' })

/** A registry with a proposal and an agreement, and every command as it could be given there. */
const scene = async (t: Parameters<typeof registry>[0]) => {
  const town = await registry(t)
  const { commands, institutionId, networkId } = town
  const actor = leaderOf(institutionId)
  const terms = {
    title: 'Læsevenner',
    purpose: 'Beboere og frivillige læser sammen.',
    parties: [
      { kind: 'institution', institutionId, role: 'institution' },
      { kind: 'network', networkId, role: 'volunteers', tasks: [{ title: 'Højtlæsning' }] },
    ],
    classification: formalOwnProduction,
    period: { from: '2024-01-01' },
    volunteering: { unpaid: 'no' },
  } as const
  const proposal = await commands.proposeAgreement({
    actor,
    body: ProposeAgreement.parse({ terms }),
  })
  const consents = [{ how: 'oral', role: 'leder' } as const, { how: 'oral', role: 'f' } as const]
  const registration = RegisterAgreement.parse({
    propose: { terms, origin: 'afterwards' },
    agree: { consents },
    end: null,
  })
  const agreed = await commands.registerAgreement({ actor, body: registration })
  const { exemption } = await commands.grantExemption({
    actor: coordinator,
    agreementId: agreed.agreementId,
    body: { ...unpaid, until: '2024-11-30' },
  })
  const person = { name: 'Ane Lund', email: null, phone: null }
  const { personId } = await commands.recordPerson({ actor, body: person })
  const yes = (of: typeof agreed) => of.terms.parties.map(({ id }) => consent(id))
  const on = ({ agreementId: id, revision: ifMatch }: typeof agreed) => ({ actor, id, ifMatch })
  const party = { actor: coordinator, ifMatch: 0 }
  const close = CloseParty.parse({ reason: 'closed', effectiveOn: '2024-06-15' })
  const how = { isTrial: true }
  const trials: { readonly [Name in keyof Commands]: () => ReturnType<Commands[Name]> } = {
    registerInstitution: () =>
      commands.registerInstitution({ actor: coordinator, body: anInstitution(), ...how }),
    updateInstitution: () =>
      commands.updateInstitution({
        ...party,
        id: institutionId,
        body: { details: anInstitution({ name: 'Nyt' }) },
        ...how,
      }),
    closeInstitution: () =>
      commands.closeInstitution({ ...party, id: institutionId, body: close, ...how }),
    renewCalendar: () =>
      commands.renewCalendar({
        actor,
        institutionId,
        body: { addressHash: 'a'.repeat(64) },
        ...how,
      }),
    registerNetwork: () =>
      commands.registerNetwork({ actor: coordinator, body: aNetwork(), ...how }),
    updateNetwork: () =>
      commands.updateNetwork({
        ...party,
        id: networkId,
        body: { details: aNetwork({ name: 'Nyt' }) },
        ...how,
      }),
    closeNetwork: () => commands.closeNetwork({ ...party, id: networkId, body: close, ...how }),
    registerAgreement: () => commands.registerAgreement({ actor, body: registration, ...how }),
    proposeAgreement: () =>
      commands.proposeAgreement({ actor, body: ProposeAgreement.parse({ terms }), ...how }),
    agreeAgreement: () =>
      commands.agreeAgreement({
        ...on(proposal),
        body: AgreeAgreement.parse({ consents: yes(proposal) }),
        ...how,
      }),
    reviseAgreement: () =>
      commands.reviseAgreement({
        ...on(agreed),
        body: ReviseAgreement.parse({
          kind: 'amendment',
          terms: { ...agreed.terms, title: 'Sang' },
          effectiveFrom: '2024-06-01',
          reason: 'Efter ønske',
          consents: yes(agreed),
        }),
        ...how,
      }),
    endAgreement: () =>
      commands.endAgreement({
        ...on(agreed),
        body: EndAgreement.parse({ reason: 'fulfilled' }),
        ...how,
      }),
    changeRulebook: () =>
      commands.changeRulebook({
        actor: coordinator,
        id: '0510',
        ifMatch: -1,
        body: ChangeRulebook.parse({
          changes: [{ ruleId: 'organised', isOn: false }],
          reason: 'Vedtaget',
        }),
        ...how,
      }),
    addLegalBasis: () =>
      commands.addLegalBasis({
        actor: coordinator,
        body: AddLegalBasis.parse({ legalBasisId: 'aeldreloven-9', details }),
        ...how,
      }),
    correctLegalBasis: () =>
      commands.correctLegalBasis({
        actor: coordinator,
        id: 'sel-83',
        ifMatch: -1,
        body: CorrectLegalBasis.parse({ details, reason: 'Slået efter' }),
        ...how,
      }),
    reviewBoundaries: () =>
      commands.reviewBoundaries({
        actor: coordinator,
        agreementId: agreed.agreementId,
        body: ReviewBoundaries.parse({ conclusion: 'approved' }),
        ...how,
      }),
    grantExemption: () =>
      commands.grantExemption({
        actor: coordinator,
        agreementId: agreed.agreementId,
        body: { ...unpaid, until: '2024-12-31' },
        ...how,
      }),
    withdrawExemption: () =>
      commands.withdrawExemption({
        actor: coordinator,
        agreementId: agreed.agreementId,
        exemptionId: exemption.exemptionId,
        body: { reason: 'Slut' },
        ...how,
      }),
    recordPerson: () => commands.recordPerson({ actor, body: { ...person, name: 'Bo' }, ...how }),
    updatePerson: () =>
      commands.updatePerson({
        actor,
        id: personId,
        ifMatch: 0,
        body: { ...person, phone: '74341234' },
        ...how,
      }),
    forgetPerson: () =>
      commands.forgetPerson({
        actor: coordinator,
        personId,
        body: { reason: 'asked-for' },
        ...how,
      }),
  }
  return { ...town, agreed, yes, on, trials }
}

t.test('a trial of any command answers as if it were recorded, and records nothing', async (t) => {
  const { store, appends, trials } = await scene(t)
  const before = await recorded(store)
  appends.length = 0
  const revisions: Readonly<Record<keyof Commands, number>> = {
    registerInstitution: 0,
    updateInstitution: 1,
    closeInstitution: 1,
    renewCalendar: 1,
    registerNetwork: 0,
    updateNetwork: 1,
    closeNetwork: 1,
    registerAgreement: 1,
    proposeAgreement: 0,
    agreeAgreement: 1,
    reviseAgreement: 2,
    endAgreement: 2,
    changeRulebook: 1,
    addLegalBasis: 1,
    correctLegalBasis: 1,
    reviewBoundaries: 1,
    grantExemption: 1,
    withdrawExemption: 1,
    recordPerson: 0,
    updatePerson: 1,
    forgetPerson: 0,
  }
  const names = Object.keys(revisions) as (keyof Commands)[]
  t.plan(names.length + 2)
  for (const name of names) {
    const { revision, recordedAt } = await trials[name]()
    const expected = [revisions[name], '2024-06-15T10:00:00.000Z']
    t.strictSame([revision, recordedAt], expected, name)
  }
  t.strictSame(appends, [])
  t.strictSame(await recorded(store), before)
})

t.test('what a trial says is what then comes of it', async (t) => {
  t.plan(2)
  const { commands, agreed, yes, on } = await scene(t)
  const terms = { ...agreed.terms, title: 'Sang' }
  const body = ReviseAgreement.parse({
    kind: 'amendment',
    terms,
    effectiveFrom: '2024-08-01',
    reason: 'Efter ønske',
    consents: yes(agreed),
  })
  const tried = await commands.reviseAgreement({ ...on(agreed), body, isTrial: true })
  const done = await commands.reviseAgreement({ ...on(agreed), body })
  t.strictSame({ ...tried, position: done.position }, done)
  const sooner = ReviseAgreement.parse({
    ...body,
    terms: { ...terms, title: 'Kor' },
    effectiveFrom: '2024-07-01',
  })
  const warned = await commands.reviseAgreement({ ...on(done), body: sooner, isTrial: true })
  t.strictSame(warned.warnings, [{ code: 'version-lies-ahead', pointer: '/effectiveFrom' }])
})

t.test('a trial is refused as the command would be', async (t) => {
  t.plan(5)
  const { commands, agreed, on, store } = await scene(t)
  const head = await store.head()
  const body = EndAgreement.parse({ reason: 'declined' })
  const refused: unknown = await commands
    .endAgreement({ ...on(agreed), body, isTrial: true })
    .catch((one: unknown) => one)
  t.ok(refused instanceof Refusal)
  const stale: unknown = await commands
    .endAgreement({ ...on(agreed), ifMatch: 0, body, isTrial: true })
    .catch((one: unknown) => one)
  t.ok(stale instanceof RevisionMismatchError)
  t.match(stale, { expected: 0, actual: 1, changes: [{ type: 'agreement-agreed', revision: 1 }] })
  const forbidden: unknown = await commands
    .endAgreement({ ...on(agreed), actor: coordinator, body, isTrial: true })
    .catch((one: unknown) => one)
  t.match(forbidden, { code: 'forbidden' })
  t.equal(await store.head(), head)
})
