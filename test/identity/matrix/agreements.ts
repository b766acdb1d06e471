import type { z } from 'zod'
import { AgreeAgreement, EndAgreement } from '#schemas/commands/agreements.ts'
import { GrantExemption, ReviewBoundaries } from '#schemas/commands/boundaries.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { TermsInput } from '#schemas/terms/terms.ts'
import { proposal, type AgreementSketch, type Site } from '../../web/site.ts'
import type { Position } from './position.ts'

/** Whose an agreement is, and with whom. */
export interface Owners {
  readonly name: string
  /** Party to it, the first proposes it; and whoever took over from them. */
  readonly parties: readonly string[]
  readonly heirs?: readonly string[]
  readonly municipalityCodes: readonly string[]
  readonly networkId: string
}

export const stages = ['proposed', 'withdrawn', 'in force', 'ended'] as const
type Stage = (typeof stages)[number]

/** Of what is found in each of them: nobody is unpaid. */
export const exemption = {
  ruleId: 'unpaid',
  itemId: null,
  reason: 'Forsøg',
  until: '2027-12-31',
}

/** An agreement at a stage, with an exemption and a review of its coordinator. */
export const agreementAt = async (site: Site, owners: Owners, stage: Stage): Promise<Position> => {
  const { parties, heirs = [], municipalityCodes } = owners
  const { commands } = site.registry
  const name = `Aftale ${owners.name}, ${stage}`
  const sketch = sketchOf(owners, name)
  const { agreementId: id, terms } = await proposal(site, sketch)
  const consents = terms.parties.map(({ id: partyId }) => ({
    partyId,
    how: 'oral' as const,
    role: 'leder',
    on: '2024-01-02',
  }))
  const exemptionId = await decided(site, id, municipalityCodes[0] ?? '')
  const leader = leaderOf(parties[0] ?? '')
  if (stage === 'in force' || stage === 'ended') {
    const body = AgreeAgreement.parse({ consents })
    await commands.agreeAgreement({ actor: leader, id, ifMatch: 0, body })
  }
  if (stage === 'ended') {
    const body = EndAgreement.parse({ reason: 'mutual-consent', endedOn: '2026-06-30' })
    await commands.endAgreement({ actor: leader, id, ifMatch: 1, body })
  }
  if (stage === 'withdrawn') {
    const body = EndAgreement.parse({ reason: 'withdrawn' })
    await commands.endAgreement({ actor: leader, id, ifMatch: 0, body })
  }
  return {
    name,
    inPath: { agreementId: id, exemptionId, number: '1' },
    institutionIds: [...parties, ...heirs],
    municipalityCodes,
    wasAgreed: stage === 'in force' || stage === 'ended',
    isInForce: stage === 'in force',
    consents,
  }
}

const decided = async ({ registry }: Site, agreementId: string, code: string): Promise<string> => {
  const actor: Actor = { role: 'coordinator', municipalityCode: code, personId: null }
  const asked = { actor, agreementId }
  const { commands } = registry
  const granted = await commands.grantExemption({ ...asked, body: GrantExemption.parse(exemption) })
  const body = ReviewBoundaries.parse({ conclusion: 'approved' })
  await commands.reviewBoundaries({ ...asked, body })
  return granted.exemption.exemptionId
}

const leaderOf = (institutionId: string): Actor => ({
  role: 'institution-leader',
  institutionId,
  personId: null,
})

const sketchOf = ({ parties, networkId }: Owners, title: string): AgreementSketch => ({
  title,
  cell: 'formal-own',
  institutionId: parties[0] ?? '',
  networkId,
  volunteering: { unpaid: 'no' },
  period: { from: '2024-01-01', until: '2027-01-31' },
  parties: partiesOf(parties, networkId),
})

/** What a leader sends to propose it. */
export const termsOf = ({ parties, networkId }: Owners): z.input<typeof TermsInput> => ({
  title: 'Foreslået',
  purpose: 'Beboere og frivillige læser sammen.',
  parties: partiesOf(parties, networkId),
  classification: {
    formality: { formalAgreement: 'yes', fixedRelation: 'no' },
    production: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
  },
  period: { from: '2024-01-01' },
})

const partiesOf = (
  institutionIds: readonly string[],
  networkId: string,
): z.input<typeof TermsInput>['parties'] => [
  ...institutionIds.map((institutionId) => ({
    kind: 'institution' as const,
    institutionId,
    role: 'institution' as const,
  })),
  {
    kind: 'network' as const,
    networkId,
    role: 'volunteers' as const,
    tasks: [{ title: 'Højtlæsning', performedBy: 'volunteers' as const }],
  },
]
