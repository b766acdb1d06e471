import { join } from 'node:path'
import t from 'tap'
import { signInOptions } from '#src/cli/sign-in-files.ts'
import { ConfigError } from '#src/config.ts'

const roles = { claim: 'realm_access.roles', roles: { analytiker: 'analyst' } }
const files = {
  'roles.json': JSON.stringify(roles),
  secret: '  of the issuer\n',
  empty: '\n',
  'no.json': '{ claim: roles }',
  'wrong.json': JSON.stringify({ ...roles, roles: { leder: 'king:of-secrets' } }),
  folder: {},
}
const signIn = {
  issuer: 'https://login.example.dk',
  clientId: 'samspil',
  clientSecretFile: null,
  publicUrl: 'https://samspil.example.dk',
  rolesFile: 'roles.json',
  apiAudience: 'samspil',
}

t.test('files are read from the data folder, or where they are said to be', (t) => {
  const data = t.testdir(files)
  const { rolesFile: _, clientSecretFile: __, ...rest } = signIn
  t.plan(4)
  t.equal(signInOptions({ data, signIn: null }), null)
  t.strictSame(signInOptions({ data, signIn }), { ...rest, clientSecret: null, roles })
  const withSecret = { ...signIn, clientSecretFile: 'secret' }
  t.equal(signInOptions({ data, signIn: withSecret })?.clientSecret, 'of the issuer')
  const elsewhere = { ...withSecret, clientSecretFile: join(data, 'secret') }
  t.equal(
    signInOptions({ data: '/', signIn: { ...elsewhere, rolesFile: join(data, 'roles.json') } })
      ?.clientSecret,
    'of the issuer',
  )
  return Promise.resolve()
})

t.test('what cannot be used is named, and not told', (t) => {
  const data = t.testdir(files)
  const table: readonly (readonly [Partial<typeof signIn>, RegExp])[] = [
    [{ rolesFile: 'none' }, /none cannot be read: .*SAMSPIL_ROLES_FILE$/],
    [{ rolesFile: 'folder' }, /folder cannot be read: /],
    [{ rolesFile: 'no.json' }, /no\.json, which SAMSPIL_ROLES_FILE names, says nothing/],
    [{ rolesFile: 'wrong.json' }, /wrong\.json.* nothing that can be used at roles\.leder: see/],
    [{ rolesFile: 'secret' }, /secret, which SAMSPIL_ROLES_FILE names, says nothing/],
  ]
  const secrets: readonly (readonly [string, RegExp])[] = [
    ['none', /none cannot be read: .*SAMSPIL_OIDC_CLIENT_SECRET_FILE$/],
    ['empty', /empty, which SAMSPIL_OIDC_CLIENT_SECRET_FILE names, is empty$/],
  ]
  const all = [
    ...table.map(([set, says]) => [{ ...signIn, ...set }, says] as const),
    ...secrets.map(([clientSecretFile, says]) => [{ ...signIn, clientSecretFile }, says] as const),
  ]
  t.plan(all.length * 3)
  for (const [set, says] of all) {
    try {
      t.strictSame(signInOptions({ data, signIn: set }), 'an error')
    } catch (error) {
      t.ok(error instanceof ConfigError)
      t.match((error as Error).message, says)
      t.notMatch((error as Error).message, /of the issuer|of-secrets/)
    }
  }
  return Promise.resolve()
})
