import fc from 'fast-check'
import t from 'tap'
import { RoleMapping, rolesBy, type Claims } from '#src/identity/role-mapping.ts'
import { parseRole, writtenRole } from '#src/identity/written-role.ts'

const one = '6f1c1f0e-5d0f-4b7e-9a55-0e6d3c1a2b4c'
const other = '0e6d3c1a-5d0f-4b7e-9a55-6f1c1f0e2b4c'

const mapping = {
  claim: 'realm_access.roles',
  roles: {
    analytiker: 'analyst',
    drift: 'administrator',
    'koordinator-haderslev': 'coordinator:0510',
    leder: { role: 'institution-leader', scopeClaim: 'institutions' },
    koordinator: { role: 'coordinator', scopeClaim: 'municipality' },
    bibliotek: `institution-leader:${one}`,
  },
} as const

const given = (claims: Claims, by: unknown = mapping): readonly string[] =>
  rolesBy(RoleMapping.parse(by))(claims).map(writtenRole)

t.test('claims give the roles that the mapping says, in its order', (t) => {
  const table: readonly (readonly [Claims, readonly string[]])[] = [
    [{}, []],
    [{ realm_access: { roles: [] } }, []],
    [{ realm_access: { roles: 'analytiker' } }, ['analyst']],
    [{ realm_access: { roles: ['drift', 'analytiker'] } }, ['analyst', 'administrator']],
    [{ realm_access: { roles: ['offline_access', 'analytiker'] } }, ['analyst']],
    [
      { realm_access: { roles: ['bibliotek', 'koordinator-haderslev'] } },
      ['coordinator:0510', `institution-leader:${one}`],
    ],
    [
      { realm_access: { roles: ['leder'] }, institutions: [one, other, one] },
      [`institution-leader:${one}`, `institution-leader:${other}`],
    ],
    [
      { realm_access: { roles: ['leder', 'bibliotek'] }, institutions: one },
      [`institution-leader:${one}`],
    ],
    [{ realm_access: { roles: ['koordinator'] }, municipality: '0540' }, ['coordinator:0540']],
    // What is no scope gives nothing, and neither does one that is missing.
    [{ realm_access: { roles: ['koordinator'] }, municipality: ['540', 510, null, ''] }, []],
    [{ realm_access: { roles: ['leder'] } }, []],
    [{ realm_access: { roles: ['leder'] }, institutions: ['0510'] }, []],
    // Of another form than a text or a list of texts.
    [{ realm_access: { roles: { analytiker: true } } }, []],
    [{ realm_access: { roles: [['analytiker'], 7] } }, []],
    [{ realm_access: 'analytiker' }, []],
    [{ roles: ['analytiker'] }, []],
    [{ realm_access: { roles: ['toString', '__proto__', 'constructor'] } }, []],
  ]
  t.plan(table.length)
  for (const [claims, roles] of table) t.strictSame(given(claims), roles, JSON.stringify(claims))
  return Promise.resolve()
})

t.test('a name with dots in it goes before the way', (t) => {
  t.plan(3)
  const claim = 'https://example.dk/roles'
  const by = { claim, roles: { a: 'analyst' } }
  t.strictSame(given({ [claim]: 'a' }, by), ['analyst'])
  t.strictSame(given({ 'https://example': { 'dk/roles': ['a'] } }, by), ['analyst'])
  t.strictSame(given(JSON.parse('{"a":{"b":"a"}}') as Claims, { ...by, claim: '__proto__.b' }), [])
  return Promise.resolve()
})

t.test('nobody has more roles than a session can hold', (t) => {
  t.plan(1)
  const municipality = Array.from({ length: 80 }, (_, at) => String(200 + at).padStart(4, '0'))
  t.equal(given({ realm_access: { roles: ['koordinator'] }, municipality }).length, 50)
  return Promise.resolve()
})

t.test('a mapping of another form is refused', (t) => {
  const wrong: readonly unknown[] = [
    {},
    { claim: '', roles: {} },
    { claim: 'roles', roles: { a: 'administrator:0510' } },
    { claim: 'roles', roles: { a: 'coordinator' } },
    { claim: 'roles', roles: { a: 'coordinator:510' } },
    { claim: 'roles', roles: { a: 'institution-leader:0510' } },
    { claim: 'roles', roles: { a: { role: 'analyst', scopeClaim: 'x' } } },
    { claim: 'roles', roles: { a: { role: 'coordinator' } } },
    { claim: 'roles', roles: { a: { role: 'coordinator', scopeClaim: 'x', scope: 'y' } } },
    { claim: 'roles', roles: {}, rolles: {} },
  ]
  t.plan(wrong.length)
  for (const one of wrong) t.notOk(RoleMapping.safeParse(one).success, JSON.stringify(one))
  return Promise.resolve()
})

t.test('a role is written and read back, and nothing else is a role', (t) => {
  t.plan(2)
  const scope = fc.oneof(
    fc.constantFrom('', '0510', '510', one, `${one} `, '0510:0510'),
    fc.string({ maxLength: 6 }),
  )
  const name = fc.constantFrom(
    'analyst',
    'administrator',
    'coordinator',
    'institution-leader',
    'admin',
    '',
  )
  const written = fc.tuple(name, fc.constantFrom(':', '', '::'), scope).map((all) => all.join(''))
  // As the documentation puts it, and not as the code goes about it.
  const form = /^(analyst|administrator|coordinator:\d{4}|institution-leader:[0-9a-f-]{36})$/
  fc.assert(
    fc.property(written, (role) => {
      const actor = parseRole(role)
      return actor === null || (writtenRole(actor) === role && form.test(role))
    }),
    { numRuns: 2000 },
  )
  t.pass('whatever is read is written so')
  t.strictSame(['analyst', 'coordinator:0510', `institution-leader:${one}`].map(parseRole), [
    { role: 'analyst', personId: null },
    { role: 'coordinator', municipalityCode: '0510', personId: null },
    { role: 'institution-leader', institutionId: one, personId: null },
  ])
  return Promise.resolve()
})

t.test('against every claim tried by hand', (t) => {
  t.plan(1)
  const values = ['analytiker', 'koordinator-haderslev', 'bibliotek', 'andet'] as const
  const role: Partial<Record<string, string>> = {
    analytiker: 'analyst',
    'koordinator-haderslev': 'coordinator:0510',
    bibliotek: `institution-leader:${one}`,
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...values)), (roles) => {
      const told = given({ realm_access: { roles } })
      const expected = Object.keys(role).filter((value) => roles.some((one) => one === value))
      return JSON.stringify(told) === JSON.stringify(expected.map((value) => role[value]))
    }),
  )
  t.pass('each mapped value that is there gives its role, once')
  return Promise.resolve()
})
