import { AgreeAgreement } from '#schemas/commands/agreements.ts'
import type { Actor } from '#schemas/events/metadata.ts'
import { PersonDetails } from '#schemas/persons/person.ts'
import { institution, network, proposal, type Site } from '../site.ts'

/** Nobody's name in any text of the pages. */
export const canary = /kanarie|74 34 56 78|74345678/i

export const ane = {
  name: 'Ane Kanariefugl',
  email: 'ane@kanariefugl.example',
  phone: '74 34 56 78',
}

export const leading = (institutionId: string): Actor => ({
  role: 'institution-leader',
  institutionId,
  personId: null,
})

export const recorded = async (
  { registry: { commands } }: Site,
  institutionId: string,
  details: Partial<PersonDetails> = {},
): Promise<string> => {
  const body = PersonDetails.parse({ ...ane, ...details })
  const { personId } = await commands.recordPerson({ actor: leading(institutionId), body })
  return personId
}

/** A care home and a library with a leader each, and the friends that the home works with. */
export const places = async (here: Site) => ({
  home: await institution(here, {
    name: 'Plejecenter Kløvervej',
    kind: 'care-home',
    municipalityCode: '0510',
  }),
  library: await institution(here, {
    name: 'Vojens Bibliotek',
    kind: 'library',
    municipalityCode: '0510',
  }),
  friends: await network(here, {
    name: 'Ældre Sagen',
    kind: 'association',
    municipalityCodes: ['0510'],
  }),
})

interface Sketch extends Awaited<ReturnType<typeof places>> {
  readonly contactId: string | null
  readonly signatoryId: string | null
}

/** What the home and the friends agreed on, with a contact of the friends and who said yes for them. */
export const namingAgreement = async (
  here: Site,
  { home, friends, contactId, signatoryId }: Sketch,
) => {
  const { agreementId, revision, terms } = await proposal(here, {
    title: 'Besøgsvenner',
    institutionId: home,
    networkId: friends,
    cell: 'formal-own',
    parties: [
      { kind: 'institution', institutionId: home, role: 'institution' },
      {
        kind: 'network',
        networkId: friends,
        role: 'volunteers',
        tasks: [{ title: 'Besøg', performedBy: 'volunteers' }],
        contacts: [{ role: 'Formand', personId: contactId }, { role: 'Kasserer' }],
      },
    ],
  })
  const consents = terms.parties.map(({ id, kind }) => ({
    partyId: id,
    how: 'oral',
    role: 'formand',
    personId: kind === 'network' ? signatoryId : null,
    on: '2024-01-02',
  }))
  return here.registry.commands.agreeAgreement({
    actor: leading(home),
    id: agreementId,
    ifMatch: revision,
    body: AgreeAgreement.parse({ consents }),
  })
}
