import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { freePort } from '../free-port.ts'
import { clientId, clientSecret, signInBy, testIssuer } from '../identity/issuer.ts'
import { newFolder } from '../stores.ts'
import { serving } from './program.ts'

t.test('with an issuer it listens anywhere, and nobody is who they say they are', async (t) => {
  t.plan(9)
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${String(port)}`
  const issuer = await testIssuer(t, { publicUrl })
  const { roles, apiAudience } = signInBy(issuer)
  const data = newFolder()
  writeFileSync(join(data, 'roles.json'), JSON.stringify(roles))
  writeFileSync(join(data, 'secret'), clientSecret)
  const settings = {
    SAMSPIL_HOST: '0.0.0.0',
    SAMSPIL_PORT: String(port),
    SAMSPIL_LOG_LEVEL: 'info',
    // Of the container; there is no demo to allow where people sign in.
    SAMSPIL_DEMO_SIGN_IN: 'anywhere',
    SAMSPIL_OIDC_ISSUER: issuer.url,
    SAMSPIL_OIDC_CLIENT_ID: clientId,
    SAMSPIL_OIDC_CLIENT_SECRET_FILE: 'secret',
    SAMSPIL_PUBLIC_URL: publicUrl,
    SAMSPIL_ROLES_FILE: 'roles.json',
    SAMSPIL_API_AUDIENCE: apiAudience,
  }
  const server = await serving(t, data, settings)
  const status = async (path: string, authorization?: string): Promise<number> => {
    const headers = authorization === undefined ? {} : { authorization }
    return (await fetch(publicUrl + path, { headers, redirect: 'manual' })).status
  }
  t.equal(await status('/lovgrundlag'), 303)
  t.equal(await status('/rolle'), 303)
  t.equal(await status('/log-ind'), 303)
  t.equal(await status('/v1/findings'), 401)
  t.equal(await status('/v1/agreements', 'Bearer demo:analyst'), 401)
  const token = await issuer.accessToken(apiAudience)
  t.equal(await status('/v1/agreements', `Bearer ${token}`), 200)
  await status('/log-ind/svar?code=a-code-of-the-issuer&state=x')
  server.kill('SIGTERM')
  const { code, stdout, stderr } = await server.ended
  t.equal(code, 0)
  t.match(stdout, /"url":"\/log-ind\/svar"/)
  const told = [clientSecret, token, 'a-code-of-the-issuer'].filter((secret) =>
    `${stdout}${stderr}`.includes(secret),
  )
  t.strictSame(told, [], 'no secret in the log')
})
