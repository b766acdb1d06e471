import type { NetworkKind } from '#schemas/parties/network.ts'
import {
  aFundingLine,
  aNetwork,
  aNetworkParty,
  anInstitution,
  anInstitutionParty,
  anOrganisationParty,
  answers,
  bank,
  careHome,
  careHomeId,
  friends,
  friendsId,
  id,
  informalCoProduction,
  library,
  libraryId,
  threeParties,
  walkers,
  walkersId,
} from '../../build.ts'
import {
  ofAll,
  ofCareHome,
  ofFriends,
  ofParty,
  said,
  termsWith,
  type Examples,
  type Given,
} from '../asking.ts'

const administration = { [careHomeId]: anInstitution({ kind: 'administration' }) }
const friendsAre = (kind: NetworkKind, rest: Parameters<typeof aNetwork>[0] = {}) => ({
  [friendsId]: aNetwork({ kind, ...rest }),
})
const ofWalkers = (pointer: string, value: string | boolean) =>
  ({ of: 'network', partyId: walkersId, pointer, value }) as const
const alone = (kind: NetworkKind) => [
  ofFriends('/kind', kind),
  ofFriends('/umbrella', false),
  ofFriends('/memberOf', 0),
]

/** The friends with others beside them. */
const friendsBeside = (...others: NonNullable<NonNullable<Given['terms']>['parties']>) => ({
  parties: [anInstitutionParty(), aNetworkParty(), ...others],
})

export const organisedExamples: Examples<'organised'> = {
  'an association': {
    given: {},
    then: [
      ofParty(
        'upheld',
        'association',
        ofFriends('/kind', 'association'),
        ofFriends('/umbrella', false),
      ),
    ],
  },
  'a network that is an umbrella organisation': {
    given: { networks: friendsAre('network', { umbrella: true }) },
    then: [
      ofParty('upheld', 'umbrella', ofFriends('/kind', 'network'), ofFriends('/umbrella', true)),
    ],
  },
  'a network that is a member of one': {
    given: { networks: friendsAre('network', { memberOf: [walkersId] }) },
    then: [
      ofParty(
        'upheld',
        'member',
        ofFriends('/kind', 'network'),
        ofFriends('/umbrella', false),
        ofFriends('/memberOf', 1),
      ),
    ],
  },
  'a network on its own': {
    given: { networks: friendsAre('network') },
    then: [ofParty('breached', 'on-their-own', ...alone('network'))],
  },
  'a group of citizens on their own': {
    given: { networks: friendsAre('citizen-group') },
    then: [ofParty('breached', 'on-their-own', ...alone('citizen-group'))],
  },
  'parents on a work day, for their own': {
    given: {
      terms: { beneficiaries: { ownFamilyOrMembers: 'yes' } },
      networks: friendsAre('citizen-group'),
    },
    then: [
      ofParty(
        'not-relevant',
        'own-circle',
        ...alone('citizen-group'),
        said('/beneficiaries/citizens', 'unknown'),
        said('/beneficiaries/ownFamilyOrMembers', 'yes'),
      ),
    ],
  },
  'for their own, and for others': {
    given: {
      terms: { beneficiaries: { ownFamilyOrMembers: 'yes', citizens: 'yes' } },
      networks: friendsAre('citizen-group'),
    },
    then: [ofParty('breached', 'on-their-own', ...alone('citizen-group'))],
  },
  'an association is one, whomever it is for': {
    given: { terms: { beneficiaries: { ownFamilyOrMembers: 'yes' } } },
    then: [
      ofParty(
        'upheld',
        'association',
        ofFriends('/kind', 'association'),
        ofFriends('/umbrella', false),
      ),
    ],
  },
  'a company on its own': {
    given: { networks: friendsAre('company') },
    then: [ofParty('breached', 'company', ...alone('company'))],
  },
  'a company that is a member': {
    given: { networks: friendsAre('company', { memberOf: [walkersId, id('other')] }) },
    then: [
      ofParty(
        'upheld',
        'member',
        ofFriends('/kind', 'company'),
        ofFriends('/umbrella', false),
        ofFriends('/memberOf', 2),
      ),
    ],
  },
  'a council of users or relatives': {
    given: { networks: friendsAre('council') },
    then: [
      ofParty(
        'not-relevant',
        'council',
        ofFriends('/kind', 'council'),
        ofFriends('/umbrella', false),
      ),
    ],
  },
  'a network beside an association': {
    given: {
      terms: { parties: threeParties() },
      networks: { ...friendsAre('network'), [walkersId]: aNetwork() },
    },
    then: [
      ofParty(
        'upheld',
        'with-organisation',
        ...alone('network'),
        ofWalkers('/kind', 'association'),
        ofWalkers('/umbrella', false),
      ),
      {
        ...ofParty(
          'upheld',
          'association',
          ofWalkers('/kind', 'association'),
          ofWalkers('/umbrella', false),
        ),
        itemId: walkers,
      },
    ],
  },
  'a network beside an umbrella organisation that is known by its name': {
    given: {
      terms: friendsBeside(anOrganisationParty({ role: 'umbrella', name: 'Frivilligcentret' })),
      networks: friendsAre('network'),
    },
    then: [
      ofParty(
        'upheld',
        'with-organisation',
        ...alone('network'),
        said('/parties/2/role', 'umbrella'),
      ),
      {
        ...ofParty('not-relevant', 'not-volunteers', said('/parties/2/role', 'umbrella')),
        itemId: bank,
      },
    ],
  },
  'a network beside an association that only pays, a bank, and one that nobody knows': {
    given: {
      terms: friendsBeside(
        aNetworkParty({ id: walkers, networkId: walkersId, role: 'funder', tasks: [] }),
        anOrganisationParty(),
        aNetworkParty({ id: id('unknown'), networkId: id('nobody'), role: 'partner', tasks: [] }),
      ),
      networks: { ...friendsAre('network'), [walkersId]: aNetwork() },
    },
    then: [
      ofParty('breached', 'on-their-own', ...alone('network')),
      {
        ...ofParty('not-relevant', 'not-volunteers', said('/parties/2/role', 'funder')),
        itemId: walkers,
      },
      {
        ...ofParty('not-relevant', 'not-volunteers', said('/parties/3/role', 'funder')),
        itemId: bank,
      },
      {
        ...ofParty('not-relevant', 'not-volunteers', said('/parties/4/role', 'partner')),
        itemId: id('unknown'),
      },
    ],
  },
  'a network that nobody knows': {
    given: { networks: {} },
    then: [ofParty('cannot-tell', 'kind-unknown', said('/parties/1/networkId', friendsId))],
  },
  'volunteers of an organisation that is known by its name': {
    given: {
      terms: {
        parties: [
          anInstitutionParty(),
          anOrganisationParty({ id: friends, role: 'volunteers', name: 'Vennerne' }),
        ],
      },
    },
    then: [ofParty('cannot-tell', 'kind-unknown', said('/parties/1/name', 'Vennerne'))],
  },
  'nobody brings volunteers': {
    given: { terms: { parties: [anInstitutionParty(), aNetworkParty({ role: 'partner' })] } },
    then: [ofAll('not-relevant', 'no-network', said('/parties/1/role', 'partner'))],
  },
  'no institution but the administration': {
    given: { institutions: administration, networks: friendsAre('citizen-group') },
    then: [ofAll('not-relevant', 'no-institution', ofCareHome('/kind', 'administration'))],
  },
  'an institution that nobody knows counts as one': {
    given: { institutions: {}, networks: friendsAre('network') },
    then: [ofParty('breached', 'on-their-own', ...alone('network'))],
  },
}

const fits = '/boundaries/fitsInstitution/fits'
const conditions = '/boundaries/fitsInstitution/conditions'
const careHomeIn = said('/parties/0/institutionId', careHomeId)
const two = {
  parties: [
    anInstitutionParty(),
    aNetworkParty(),
    anInstitutionParty({ id: library, institutionId: libraryId }),
  ],
}
const libraryIn = said('/parties/2/institutionId', libraryId)

export const fitsInstitutionExamples: Examples<'fits-institution'> = {
  'it fits': {
    given: { terms: termsWith([[fits, 'yes']]) },
    then: [ofAll('upheld', 'fits', said(fits, 'yes'), said(conditions, null), careHomeIn)],
  },
  'it does not fit': {
    given: {
      terms: termsWith([
        [fits, 'no'],
        [conditions, 'Ro efter frokost'],
      ]),
    },
    then: [
      ofAll(
        'breached',
        'does-not',
        said(fits, 'no'),
        said(conditions, 'Ro efter frokost'),
        careHomeIn,
      ),
    ],
  },
  'not answered': {
    given: {},
    then: [
      ofAll('cannot-tell', 'unanswered', said(fits, 'unknown'), said(conditions, null), careHomeIn),
    ],
  },
  'several institutions, whose conditions are described': {
    given: {
      terms: {
        ...two,
        ...termsWith([
          [fits, 'yes'],
          [conditions, 'Ro efter frokost; lukket om mandagen'],
        ]),
      },
    },
    then: [
      ofAll(
        'upheld',
        'fits',
        said(fits, 'yes'),
        said(conditions, 'Ro efter frokost; lukket om mandagen'),
        careHomeIn,
        libraryIn,
      ),
    ],
  },
  'several institutions, whose conditions are not': {
    given: { terms: { ...two, ...termsWith([[fits, 'yes']]) } },
    then: [
      ofAll(
        'cannot-tell',
        'several-without-conditions',
        said(fits, 'yes'),
        said(conditions, null),
        careHomeIn,
        libraryIn,
      ),
    ],
  },
  'an institution beside the administration': {
    given: {
      terms: { ...two, ...termsWith([[fits, 'yes']]) },
      institutions: {
        [careHomeId]: anInstitution(),
        [libraryId]: anInstitution({ kind: 'administration' }),
      },
    },
    then: [ofAll('upheld', 'fits', said(fits, 'yes'), said(conditions, null), careHomeIn)],
  },
}

const required = '/boundaries/confidentiality/required'
const duty = '/boundaries/duties/confidentiality'
const formal = said('/classification/formality/formalAgreement', 'yes')
const informal = [
  said('/classification/formality/formalAgreement', 'no'),
  said('/classification/formality/fixedRelation', 'no'),
]
const confidential = (
  [inContract, asEmployees]: readonly [string, string],
  rest: NonNullable<Given['terms']> = {},
) => ({
  ...termsWith([
    [required, inContract],
    [duty, asEmployees],
  ]),
  ...rest,
})
const asked = (inContract: string, asEmployees: string) => [
  said(required, inContract),
  said(duty, asEmployees),
]
const friendsEvidence = (kind: NetworkKind, umbrella = false) => [
  ofFriends('/kind', kind),
  ofFriends('/umbrella', umbrella),
]

export const confidentialityByContractExamples: Examples<'confidentiality-by-contract'> = {
  'not required': {
    given: { terms: confidential(['no', 'no']) },
    then: [ofAll('not-relevant', 'not-required', ...asked('no', 'no'))],
  },
  'not answered': {
    given: {},
    then: [ofAll('cannot-tell', 'unanswered', ...asked('unknown', 'unknown'))],
  },
  'half answered': {
    given: { terms: confidential(['no', 'unknown']) },
    then: [ofAll('cannot-tell', 'unanswered', ...asked('no', 'unknown'))],
  },
  'a formal agreement with an association': {
    given: { terms: confidential(['yes', 'no']) },
    then: [
      ofAll(
        'upheld',
        'by-contract',
        ...asked('yes', 'no'),
        formal,
        ...friendsEvidence('association'),
      ),
    ],
  },
  'a duty as employees have, with an umbrella organisation': {
    given: {
      terms: confidential(['unknown', 'yes']),
      networks: friendsAre('network', { umbrella: true }),
    },
    then: [
      ofAll(
        'upheld',
        'by-contract',
        ...asked('unknown', 'yes'),
        formal,
        ...friendsEvidence('network', true),
      ),
    ],
  },
  'informal collaboration, though with an association': {
    given: { terms: confidential(['yes', 'yes'], { classification: informalCoProduction }) },
    then: [ofAll('breached', 'without-contract', ...asked('yes', 'yes'), ...informal)],
  },
  'a formal agreement with a group of citizens': {
    given: { terms: confidential(['yes', 'no']), networks: friendsAre('citizen-group') },
    then: [
      ofAll(
        'breached',
        'without-organisation',
        ...asked('yes', 'no'),
        formal,
        ...friendsEvidence('citizen-group'),
      ),
    ],
  },
  'with no volunteers at all': {
    given: {
      terms: confidential(['yes', 'no'], {
        parties: [anInstitutionParty(), aNetworkParty({ role: 'partner' })],
      }),
    },
    then: [ofAll('breached', 'without-organisation', ...asked('yes', 'no'), formal)],
  },
  'with a network that nobody knows': {
    given: { terms: confidential(['yes', 'no']), networks: {} },
    then: [
      ofAll(
        'cannot-tell',
        'kind-unknown',
        ...asked('yes', 'no'),
        formal,
        said('/parties/1/networkId', friendsId),
      ),
    ],
  },
  'with an organisation that is known by its name': {
    given: {
      terms: confidential(['yes', 'no'], {
        parties: [
          anInstitutionParty(),
          anOrganisationParty({ role: 'volunteers', name: 'Vennerne' }),
        ],
      }),
    },
    then: [
      ofAll(
        'cannot-tell',
        'kind-unknown',
        ...asked('yes', 'no'),
        formal,
        said('/parties/1/name', 'Vennerne'),
      ),
    ],
  },
  'of a council': {
    given: { terms: confidential(['yes', 'no']), networks: friendsAre('council') },
    then: [ofAll('not-relevant', 'council', ...asked('yes', 'no'), ...friendsEvidence('council'))],
  },
  'of a council beside a group of citizens': {
    given: {
      terms: confidential(['yes', 'no'], { parties: threeParties() }),
      networks: { ...friendsAre('council'), [walkersId]: aNetwork({ kind: 'citizen-group' }) },
    },
    then: [
      ofAll(
        'breached',
        'without-organisation',
        ...asked('yes', 'no'),
        formal,
        ...friendsEvidence('council'),
        ofWalkers('/kind', 'citizen-group'),
        ofWalkers('/umbrella', false),
      ),
    ],
  },
  'informal by choice': {
    given: {
      terms: confidential(['yes', 'no'], {
        classification: answers(
          { formalAgreement: 'yes', chosen: 'informal', reason: 'Kun et brev' },
          { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
        ),
      }),
    },
    then: [
      ofAll(
        'breached',
        'without-contract',
        ...asked('yes', 'no'),
        said('/classification/formality/chosen', 'informal'),
      ),
    ],
  },
  'by a fixed relation alone': {
    given: {
      terms: confidential(['yes', 'no'], {
        classification: answers(
          { formalAgreement: 'no', fixedRelation: 'yes' },
          { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
        ),
      }),
    },
    then: [
      ofAll(
        'upheld',
        'by-contract',
        ...asked('yes', 'no'),
        said('/classification/formality/fixedRelation', 'yes'),
        ...friendsEvidence('association'),
      ),
    ],
  },
}

const supported = { funding: [aFundingLine()] }
const support = said('/funding/0/source', '§ 18')
const values = (described: string, text: string | null = null, link: string | null = null) => [
  ofFriends('/values/described', described),
  ofFriends('/values/text', text),
  ofFriends('/values/link', link),
]

export const ownValuesExamples: Examples<'own-values'> = {
  'no support': { given: {}, then: [ofAll('not-relevant', 'no-support')] },
  described: {
    given: {
      terms: supported,
      networks: friendsAre('association', { values: { described: 'yes' } }),
    },
    then: [ofParty('upheld', 'described', ...values('yes'), support)],
  },
  'a text is a description, whatever was answered': {
    given: {
      terms: supported,
      networks: friendsAre('network', { values: { text: 'Vi læser, fordi vi holder af det.' } }),
    },
    then: [
      ofParty(
        'upheld',
        'described',
        ...values('unknown', 'Vi læser, fordi vi holder af det.'),
        support,
      ),
    ],
  },
  'so is a link': {
    given: {
      terms: supported,
      networks: friendsAre('network', { values: { link: 'https://eksempel.dk/om' } }),
    },
    then: [
      ofParty('upheld', 'described', ...values('unknown', null, 'https://eksempel.dk/om'), support),
    ],
  },
  'not described': {
    given: {
      terms: { funding: [aFundingLine(), aFundingLine({ id: id('other'), source: 'Puljen' })] },
      networks: friendsAre('association', { values: { described: 'no' } }),
    },
    then: [
      ofParty(
        'breached',
        'not-described',
        ...values('no'),
        support,
        said('/funding/1/source', 'Puljen'),
      ),
    ],
  },
  'not answered': {
    given: { terms: supported },
    then: [ofParty('cannot-tell', 'unanswered', ...values('unknown'), support)],
  },
  'a network that nobody knows': {
    given: { terms: supported, networks: {} },
    then: [
      ofParty('cannot-tell', 'network-unknown', said('/parties/1/networkId', friendsId), support),
    ],
  },
  'an organisation that is known by its name, and a bank that pays': {
    given: {
      terms: {
        ...supported,
        ...friendsBeside(
          anOrganisationParty({ id: id('centre'), role: 'partner', name: 'Frivilligcentret' }),
          anOrganisationParty(),
        ),
      },
    },
    then: [
      ofParty('cannot-tell', 'unanswered', ...values('unknown'), support),
      {
        ...ofParty(
          'cannot-tell',
          'network-unknown',
          said('/parties/2/name', 'Frivilligcentret'),
          support,
        ),
        itemId: id('centre'),
      },
      {
        ...ofParty('not-relevant', 'not-association', said('/parties/3/role', 'funder'), support),
        itemId: bank,
      },
    ],
  },
  ...Object.fromEntries(
    (['citizen-group', 'council', 'company'] as const).map((kind) => [
      `a ${kind} is no association`,
      {
        given: {
          terms: supported,
          networks: friendsAre(kind, { values: { described: 'no' } }),
        },
        then: [ofParty('not-relevant', 'not-association', ofFriends('/kind', kind), support)],
      },
    ]),
  ),
  'a group of citizens that is an umbrella organisation is asked': {
    given: {
      terms: supported,
      networks: friendsAre('citizen-group', { umbrella: true, values: { described: 'no' } }),
    },
    then: [ofParty('breached', 'not-described', ...values('no'), support)],
  },
}

const guidelines = (exist: 'yes' | 'no' | 'unknown') => anInstitution({ guidelines: { exist } })

export const centreGuidelinesExamples: Examples<'centre-guidelines'> = {
  'the centre has them': {
    given: { institutions: { [careHomeId]: guidelines('yes') } },
    then: [
      {
        ...ofParty('upheld', 'has-guidelines', ofCareHome('/guidelines/exist', 'yes')),
        itemId: careHome,
      },
    ],
  },
  'each institution has its own answer': {
    given: {
      terms: two,
      institutions: { [careHomeId]: guidelines('no'), [libraryId]: guidelines('unknown') },
    },
    then: [
      {
        ...ofParty('breached', 'has-none', ofCareHome('/guidelines/exist', 'no')),
        itemId: careHome,
      },
      {
        ...ofParty('cannot-tell', 'unanswered', {
          of: 'institution',
          partyId: libraryId,
          pointer: '/guidelines/exist',
          value: 'unknown',
        }),
        itemId: library,
      },
    ],
  },
  'an institution that nobody knows': {
    given: { institutions: {} },
    then: [{ ...ofParty('cannot-tell', 'institution-unknown', careHomeIn), itemId: careHome }],
  },
}
