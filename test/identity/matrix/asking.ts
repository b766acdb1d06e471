import { randomUUID } from 'node:crypto'
import { fastifyCookie } from '@fastify/cookie'
import type { InjectOptions } from 'fastify'
import type { Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import type { Language } from '#src/texts/language.ts'
import { paths, type PageName } from '#src/web/paths.ts'
import type { OpenRoute } from '../../../scripts/open-routes.ts'
import { isSignedIn } from '../../signed-in.ts'
import { cookieSecret } from '../../web/site.ts'
import type { Position } from './position.ts'
import { apiSubjects, pageSubjects, type ApiRoute, type Declared } from './subjects.ts'
import type { World } from './world.ts'

export const isOfApi = ({ url }: OpenRoute): boolean => /^\/(v1|health|metrics)\b/.test(url)

/** @throws Error where nobody said what the route is about */
export const declaredOf = (route: OpenRoute): Declared => {
  const declared = isOfApi(route) ? ofOperation(route) : pageSubjects[pageAt(route)]
  if (declared === undefined) throw new Error(`${nameOf(route)} is not declared`)
  return declared
}

export const nameOf = ({ method, url }: OpenRoute): string => `${method} ${url}`

const ofOperation = (route: OpenRoute): Declared | undefined => {
  const written = nameOf(route).replace(/:(\w+)/g, '{$1}')
  return (apiSubjects as Readonly<Record<string, Declared>>)[written as ApiRoute]
}

const pageAt = ({ url }: OpenRoute): PageName => {
  const found = Object.entries(paths).find(([, { da, en }]) => [da, en].includes(url as never))
  if (found === undefined) throw new Error(`${url} is no page's address`)
  return found[0] as PageName
}

interface Answer {
  readonly status: number
  /** Where it leads; empty where nowhere. */
  readonly location: string
  readonly body: string
}

export interface Asking {
  readonly route: OpenRoute
  readonly visitor: Visitor
  readonly position: Position
}

const asked = ({ route, position }: Asking, inPath: Position['inPath']) => ({
  method: route.method as 'GET',
  url: route.url.replace(/:(\w+)/g, (_, name: string) => inPath[name] ?? ''),
  query: declaredOf(route).query?.(position) ?? '',
})

/** As a program asks the API, and a browser the pages, on a revision that there never was. */
const ask = async (
  { app }: World,
  asking: Asking,
  inPath = asking.position.inPath,
): Promise<Answer> => {
  const { route, position, visitor } = asking
  const { method, url, query } = asked(asking, inPath)
  const role = writtenRole(visitor)
  const { statusCode, body, headers } = await app.inject({
    method,
    url: url + query,
    ...(isOfApi(route) ? asProgram(role, asking) : asBrowser(role, position, method)),
  })
  // A form's token is another one each time.
  const compared = body.replaceAll(/(name="token" value=)"[^"]*"/g, '$1')
  return { status: statusCode, location: headers.location ?? '', body: compared }
}

const asProgram = (role: string, { route, position }: Asking): InjectOptions => {
  const { body } = declaredOf(route)
  const headers = { authorization: `Bearer demo:${role}`, 'if-match': '"999"' }
  return body === undefined ? { headers } : { headers, payload: body(position) as object }
}

/** A form that nothing was written in. */
const asBrowser = (role: string, position: Position, method: string): InjectOptions => {
  const cookies = { ...position.cookies, 'samspil-role': fastifyCookie.sign(role, cookieSecret) }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return method === 'GET' ? { cookies } : { cookies, headers, payload: '' }
}

const unknown = randomUUID()
const named = ['agreementId', 'institutionId', 'networkId', 'draftId', 'personId']

export interface Found {
  /** An outcome, or what is wrong with the answer. */
  readonly outcome: string
  readonly body: string
}

export const found = async (world: World, asking: Asking): Promise<Found> => {
  const answer = await ask(world, asking)
  const { status, body } = answer
  if (isRefusal(answer, asking)) return { outcome: 'refused', body }
  if (status === 404) return { outcome: await hiding(world, asking, body), body }
  const isWrong = status >= 500 || [400, 401, 403, 428].includes(status)
  return { outcome: isWrong ? `${String(status)} ${body.slice(0, 200)}` : 'allowed', body }
}

/** Held against what is answered of what is not there. */
const hiding = async (world: World, asking: Asking, body: string): Promise<string> => {
  const { inPath } = asking.position
  const name = named.find((one) => one in inPath) ?? ''
  const none = await askOfNone(world, asking, { ...inPath, [name]: unknown })
  const isSame = none.status === 404 && body.replaceAll(inPath[name] ?? '', unknown) === none.body
  return isSame ? 'hidden' : 'told apart from what is not there'
}

const answersOfNone = new Map<string, Answer>()

/** The same for everything that the same is asked of. */
const askOfNone = async (
  world: World,
  asking: Asking,
  inPath: Position['inPath'],
): Promise<Answer> => {
  const { method, url, query } = asked(asking, inPath)
  const key = JSON.stringify([writtenRole(asking.visitor), method, url, query])
  const answer = answersOfNone.get(key) ?? (await ask(world, asking, inPath))
  answersOfNone.set(key, answer)
  return answer
}

/** Who has not signed in, and might be let in then, is asked to; nobody chooses among roles before. */
const isRefusal = ({ status, location }: Answer, { visitor, route }: Asking): boolean => {
  if (visitor.role !== 'public' || !isSignedIn) return status === 403
  if (isOfApi(route)) return status === 401
  return route.permission !== 'choose-role' && /^\/(log-ind|en\/sign-in)\?/.test(location)
}

/** The pages in a language; whoever signs in or out is for other tests. */
export const pagesIn = (
  language: Language,
  { routes }: Pick<World, 'routes'>,
): readonly OpenRoute[] =>
  routes.filter(
    (route) =>
      !isOfApi(route) &&
      route.permission !== 'sign-in' &&
      /^\/en(\/|$)/.test(route.url) === (language === 'en'),
  )
