import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { analyst } from '#src/identity/demo-role.ts'
import { everybody, type Visitor } from '#src/identity/visitor.ts'
import type { Queries } from '#src/read-side/queries.ts'
import type { Language } from '#src/texts/language.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import { formTokenFor } from './forms/form-token.ts'
import type { PageName, Parameters } from './paths.ts'
import { roleFrom } from './role/role-cookie.ts'
import { signedInOf } from './sign-in/signed-in.ts'
import { textsOf } from './texts.ts'
import type { PageServices, Visit } from './visit.ts'

/** Who asks for what, in which language. */
export const readVisit = async (
  { queries, isDemoSignIn, isPublicDemo, identity }: PageServices,
  reply: FastifyReply,
  { language, page }: { language: Language; page: PageName },
): Promise<Visit> => {
  const { request } = reply
  const texts = textsOf(language)
  const signedIn = signedInOf(request)
  const words = { language, texts }
  const role = isDemoSignIn
    ? await demoRole(queries, roleFrom(request), words)
    : await ownRole(queries, signedIn?.actor ?? everybody, words)
  return {
    language,
    origin: identity?.publicUrl ?? `${request.protocol}://${request.host}`,
    texts,
    page,
    asked: askedIn(request),
    inPath: PathParameters.parse(request.params),
    ...role,
    isDemoSignIn,
    isPublicDemo,
    formToken: formTokenFor(reply),
    ...(isDemoSignIn
      ? {}
      : { account: { isSignedIn: signedIn !== null, roles: signedIn?.roles ?? [] } }),
  }
}

/** Forms send what was left empty, and a name may be repeated: the last one holds. */
const askedIn = ({ query }: FastifyRequest): Parameters => {
  const asked = Query.parse(query)
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value
      return last === undefined || last.trim() === '' ? [] : [[name, last]]
    }),
  )
}

const PathParameters = z.record(z.string(), z.string())
const Query = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

interface Role {
  readonly actor: Visitor
  readonly roleWords: string
}

interface Words {
  readonly language: Language
  readonly texts: PageTexts
}

const ownRole = async (queries: Queries, actor: Visitor, words: Words): Promise<Role> => ({
  actor,
  roleWords: await roleInWords(queries, actor, words),
})

/** What was chosen in another registry, say before a demo was begun anew, is nobody here. */
const demoRole = async (queries: Queries, actor: Visitor, words: Words): Promise<Role> => {
  const isKnown =
    actor.role !== 'institution-leader' || (await queries.institution(actor.institutionId)) !== null
  return ownRole(queries, isKnown ? actor : analyst, words)
}

/** A role with its scope, as within a sentence. */
export const roleInWords = async (
  queries: Queries,
  actor: Visitor,
  { language, texts }: Words,
): Promise<string> => {
  const { role, signIn } = texts
  switch (actor.role) {
    case 'analyst':
      return role.asAnalyst
    case 'administrator':
      return role.asAdministrator
    case 'public':
      return role.asPublic
    case 'coordinator':
      return role.asCoordinator(municipalityName(language, actor.municipalityCode))
    case 'institution-leader': {
      const found = await queries.institution(actor.institutionId)
      if (found === null) return signIn.asUnknownLeader
      const { name, municipalityCode } = found.details
      return role.asLeader(name, municipalityName(language, municipalityCode))
    }
  }
}
