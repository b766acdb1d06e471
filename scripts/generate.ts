/**
 * Writes what is generated and committed: openapi.json, openapi.d.ts, JSON Schema for every event
 * version, docs/permissions.md and docs/rules.md. With --check, writes nothing and fails where a file is not what it
 * would be.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Fastify from 'fastify'
import { z } from 'zod'
import { eventSchemas } from '#schemas/events/catalogue.ts'
import { Metadata } from '#schemas/events/metadata.ts'
import { registerApi } from '#src/api/register-api.ts'
import { systemClock } from '#src/clock.ts'
import { openRegistry } from '#src/registry.ts'
import { openRoutes, type OpenRoute } from './open-routes.ts'
import { permissionsTable } from './permissions-table.ts'
import { rulesTable } from './rules-table.ts'

const folder = 'schemas/generated'

const main = async (isCheck: boolean): Promise<void> => {
  const scratch = mkdtempSync(join(tmpdir(), 'samspil-generate-'))
  try {
    const files = await generated(scratch)
    if (isCheck) check(files)
    else write(files)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** By path from the root of the repository. */
const generated = async (scratch: string): Promise<Map<string, string>> => {
  const { document, routes } = await theApi(scratch)
  const openapi = json(document)
  const events = Object.entries({ ...eventSchemas, metadata: Metadata }).map(
    ([type, schema]) =>
      [`${folder}/events/${type}.json`, json(z.toJSONSchema(schema, { io: 'output' }))] as const,
  )
  return new Map([
    [`${folder}/openapi.json`, openapi],
    [`${folder}/openapi.d.ts`, typesOf(openapi, scratch)],
    ...events,
    ['docs/permissions.md', permissionsTable(routes)],
    ['docs/rules.md', rulesTable()],
  ])
}

interface TheApi {
  readonly document: unknown
  readonly routes: readonly OpenRoute[]
}

const theApi = async (scratch: string): Promise<TheApi> => {
  const fail = (error: unknown): never => {
    throw new Error('The read side failed', { cause: error })
  }
  const registry = await openRegistry({
    data: scratch,
    store: 'sqlite:',
    clock: systemClock,
    onParked: fail,
    onFailure: fail,
  })
  const app = Fastify()
  const routes = openRoutes(app)
  await registerApi(app, registry)
  const answer = await app.inject('/v1/openapi.json')
  await app.close()
  await registry.close()
  return { document: answer.json(), routes }
}

const typesOf = (openapi: string, scratch: string): string => {
  const [source, target] = [join(scratch, 'openapi.json'), join(scratch, 'openapi.d.ts')]
  writeFileSync(source, openapi)
  const flags = ['--alphabetize', '--default-non-nullable=false']
  execFileSync('openapi-typescript', [source, '-o', target, ...flags], { stdio: 'pipe' })
  return readFileSync(target, 'utf8')
}

const write = (files: ReadonlyMap<string, string>): void => {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, content] of files) {
    mkdirSync(dirname(name), { recursive: true })
    writeFileSync(name, content)
  }
}

const check = (files: ReadonlyMap<string, string>): void => {
  const present = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|ts)$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
  const stale = [
    ...[...files].filter(([name, content]) => content !== contentOf(name)).map(([name]) => name),
    ...present.filter((name) => !files.has(name)),
  ]
  if (stale.length === 0) return
  process.stderr.write(`Not what the code says: ${stale.join(', ')}. Run npm run generate.\n`)
  process.exitCode = 1
}

const contentOf = (name: string): string | null => {
  try {
    return readFileSync(name, 'utf8')
  } catch {
    return null
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

await main(process.argv.includes('--check'))
