import t from 'tap'
import type { Actor } from '#schemas/events/metadata.ts'
import { may, maySee, permissions, type ActionName, type Role } from '#src/identity/permissions.ts'
import { everybody } from '#src/identity/visitor.ts'

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
  public: '----',
}
const all = { ...signedIn, public: 'yyyy' }

/** What each may: of what is their own, shared with others, others' and nobody's, in that order. */
const expected: Record<ActionName, Record<Role, string>> = {
  'see-model': all,
  'see-development': signedIn,
  'see-agreements': signedIn,
  'see-history': signedIn,
  'see-parties': all,
  'see-rules': signedIn,
  'see-own-agreements': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    public: '----',
  },
  'propose-agreement': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    public: '----',
  },
  'act-on-agreement': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    public: '----',
  },
  'register-institution': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'update-institution': {
    'institution-leader': 'yy--',
    coordinator: 'y---',
    analyst: '----',
    public: '----',
  },
  'close-institution': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'renew-calendar': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    public: '----',
  },
  'register-network': {
    'institution-leader': 'yyyy',
    coordinator: 'yyyy',
    analyst: '----',
    public: '----',
  },
  'update-network': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'close-network': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'change-rulebook': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'keep-legal-bases': {
    'institution-leader': '----',
    coordinator: 'yyyy',
    analyst: '----',
    public: '----',
  },
  'decide-on-boundaries': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'see-proposal': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: 'yyyy',
    public: '----',
  },
  'see-findings': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: 'yyyy',
    public: '----',
  },
  'see-persons': {
    'institution-leader': 'yy--',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
  'record-person': {
    'institution-leader': 'yy--',
    coordinator: '----',
    analyst: '----',
    public: '----',
  },
  'forget-person': {
    'institution-leader': '----',
    coordinator: 'yy--',
    analyst: '----',
    public: '----',
  },
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
        [leader, coordinator, analyst, everybody].map((actor) => [
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

t.test('the public sees what is in force', (t) => {
  for (const isInForce of [true, false]) {
    t.equal(may(everybody, { name: 'see-agreements', isInForce }), isInForce)
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
