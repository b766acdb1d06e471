import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { may, maySee, permissions, type ActionName, type Role } from '#src/identity/permissions.ts'
import { administrator, everybody } from '#src/identity/visitor.ts'

const own = '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c'
const other = '0e6d3c1a-5d0f-4b7e-9a55-6f1c1f0e2b4c'

const leader: Actor = { role: 'institution-leader', institutionId: own, personId: null }
const coordinator: Actor = { role: 'coordinator', municipalityCode: '0510', personId: null }
const analyst: Actor = { role: 'analyst', personId: null }

/** Whose it is: of the own or another institution, in the own or another municipality, both or neither. */
const subjects = {
  own: { institutionIds: [own], municipalityCodes: ['0510'] },
  shared: { institutionIds: [other, own], municipalityCodes: ['0540', '0510'] },
  others: { institutionIds: [other], municipalityCodes: ['0540'] },
  nobodys: { institutionIds: [], municipalityCodes: [] },
} as const

const signedIn = {
  'institution-leader': 'yyyy',
  coordinator: 'yyyy',
  analyst: 'yyyy',
  administrator: '----',
  public: '----',
}
const all = { ...signedIn, administrator: 'yyyy', public: 'yyyy' }
const nobody = {
  'institution-leader': '----',
  coordinator: '----',
  analyst: '----',
  administrator: '----',
  public: '----',
}

/** What each may: of what is their own, shared with others, others' and nobody's, in that order. */
const expected: Record<ActionName, Record<Role, string>> = {
  'see-model': all,
  'see-development': signedIn,
  'see-agreements': signedIn,
  'see-history': signedIn,
  'see-parties': all,
  'see-rules': { ...signedIn, administrator: 'yyyy' },
  'see-own-agreements': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'propose-agreement': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'act-on-agreement': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'register-institution': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'update-institution': {
    'institution-leader': 'yy--',
    coordinator: 'y---',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'close-institution': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'renew-calendar': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'register-network': {
    'institution-leader': 'yyyy',
    coordinator: 'yyyy',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'update-network': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'close-network': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'change-rulebook': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'keep-legal-bases': {
    'institution-leader': '----',
    coordinator: 'yyyy',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'decide-on-boundaries': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    administrator: '----',
    public: '----',
  },
  'see-proposal': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: 'yyyy',
    administrator: '----',
    public: '----',
  },
  'see-findings': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: 'yyyy',
    administrator: '----',
    public: '----',
  },
  'see-persons': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
    administrator: '----',
  },
  'record-person': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    public: '----',
    administrator: '----',
  },
  'forget-person': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
    administrator: '----',
  },
  'see-access-log': { ...nobody, administrator: 'yyyy' },
  'follow-calendar': all,
  'sign-in': all,
  'choose-role': all,
  'see-health': all,
}

t.test('every action, by every role, on what is their own and what is not', (t) => {
  const told = Object.fromEntries(
    (Object.keys(permissions) as ActionName[]).map((name) => [
      name,
      Object.fromEntries(
        [leader, coordinator, analyst, administrator, everybody].map((actor) => [
          actor.role,
          Object.values(subjects)
            .map((subject) => (may(actor, { name, ...subject }) ? 'y' : '-'))
            .join(''),
        ]),
      ),
    ]),
  )
  t.strictSame(told, expected)
  t.end()
})

t.test('the public and administrators see what is in force', (t) => {
  for (const isInForce of [true, false]) {
    for (const visitor of [everybody, administrator]) {
      t.equal(may(visitor, { name: 'see-agreements', isInForce }), isInForce)
    }
    t.ok(may(analyst, { name: 'see-agreements', isInForce }))
  }
  t.end()
})

t.test('what was agreed is seen by all, a proposal by those it concerns', (t) => {
  for (const actor of [leader, coordinator, analyst]) {
    t.ok(maySee(actor, { wasAgreed: true, ...subjects.others }))
    t.equal(maySee(actor, { wasAgreed: false, ...subjects.others }), actor === analyst)
    t.ok(maySee(actor, { wasAgreed: false, ...subjects.shared }))
  }
  t.end()
})
