import type { Test } from 'tap'
import { ReviseAgreement } from '#schemas/commands/agreements.ts'
import type { AgreementReceipt } from '#schemas/views/agreement.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import type { Untold } from '#src/commands/request.ts'
import { agreement, institution, network, proposal, site, type Site } from '../site.ts'

/** A care home whose volunteers do what they should not, in an agreement that runs and a proposal. */
export interface Audited extends Site {
  readonly institutionId: string
  readonly networkId: string
  readonly running: Untold<AgreementReceipt>
  readonly proposed: Untold<AgreementReceipt>
}

export const audited = async (
  t: Test,
  publicContact = 'pleje+hjem@haderslev.dk',
): Promise<Audited> => {
  const here = await site(t)
  const institutionId = await institution(here, {
    name: 'Skovbo',
    kind: 'care-home',
    municipalityCode: '0510',
    publicContact,
  })
  const networkId = await network(here, {
    name: 'Naboerne',
    kind: 'citizen-group',
    municipalityCodes: ['0510'],
  })
  const sketch = {
    institutionId,
    networkId,
    cell: 'formal-own',
    parties: [
      { kind: 'institution', institutionId, role: 'institution' },
      {
        kind: 'network',
        networkId,
        role: 'volunteers',
        tasks: [
          {
            title: 'Hjælp & bad',
            performedBy: 'volunteers',
            responsible: 'staff',
            legalBasisId: 'sel-83',
            requiresNeedsAssessment: 'yes',
          },
        ],
      },
    ],
  } as const
  const parties = sketch.parties.map((party) => ({
    ...party,
    tasks: [...('tasks' in party ? party.tasks : [])],
  }))
  const of = { ...sketch, parties } as Parameters<typeof agreement>[1]
  return {
    ...here,
    institutionId,
    networkId,
    running: await agreement(here, { ...of, title: 'Badehjælp' }),
    proposed: await proposal(here, {
      ...of,
      title: 'Ny badehjælp',
      period: { from: '2027-01-01' },
    }),
  }
}

export const leaderOfHome = ({ institutionId }: Audited): string =>
  `institution-leader:${institutionId}`

/** The task as it should be: staff do it, and nobody is assessed. */
export const mended = async (here: Audited, effectiveFrom = '2026-11-01'): Promise<void> => {
  const { running, institutionId, registry } = here
  const actor: Actor = { role: 'institution-leader', institutionId, personId: null }
  const parties = running.terms.parties.map((party) => ({
    ...party,
    tasks: party.tasks.map((task) => ({ ...task, performedBy: 'staff' as const })),
  }))
  await registry.commands.reviseAgreement({
    actor,
    id: running.agreementId,
    ifMatch: running.revision,
    body: ReviseAgreement.parse({
      kind: 'amendment',
      terms: { ...running.terms, parties },
      effectiveFrom,
      reason: 'Personalet gør det',
      consents: running.terms.parties.map(({ id }) => ({
        partyId: id,
        how: 'oral',
        role: 'leder',
      })),
    }),
  })
}

export const pageOf = (agreementId: string, form = ''): string =>
  `/aftaler/${agreementId}/roller-og-graenser${form}`

export const taskIn = ({ terms }: Untold<AgreementReceipt>): string =>
  terms.parties[1]?.tasks[0]?.id ?? ''
