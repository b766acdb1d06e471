import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { analyst } from '#src/identity/demo-role.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import type { Queries } from '#src/read-side/queries.ts'
import type { Language } from '#src/texts/language.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import type { PageName, Parameters } from './paths.ts'
import { roleFrom } from './role/role-cookie.ts'
import { textsOf } from './texts.ts'
import type { PageServices, Visit } from './visit.ts'

/** Who asks for what, in which language. */
export const readVisit = async (
  { queries, isDemoSignIn, isPublicDemo }: PageServices,
  request: FastifyRequest,
  { language, page }: { language: Language; page: PageName },
): Promise<Visit> => {
  const texts = textsOf(language)
  const role = await inWords(queries, isDemoSignIn ? roleFrom(request) : analyst, {
    language,
    texts,
  })
  return {
    language,
    origin: `${request.protocol}://${request.host}`,
    texts,
    page,
    asked: askedIn(request),
    inPath: PathParameters.parse(request.params),
    ...role,
    isDemoSignIn,
    isPublicDemo,
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

const inWords = async (
  queries: Queries,
  actor: Visitor,
  { language, texts }: { language: Language; texts: PageTexts },
): Promise<Role> => {
  const { role } = texts
  switch (actor.role) {
    case 'analyst':
      return { actor, roleWords: role.asAnalyst }
    case 'public':
      return { actor, roleWords: role.asPublic }
    case 'coordinator': {
      const municipality = municipalityName(language, actor.municipalityCode)
      return { actor, roleWords: role.asCoordinator(municipality) }
    }
    case 'institution-leader': {
      const found = await queries.institution(actor.institutionId)
      // Chosen in another registry, say before a demo was begun anew.
      if (found === null) return { actor: analyst, roleWords: role.asAnalyst }
      const { name, municipalityCode } = found.details
      return { actor, roleWords: role.asLeader(name, municipalityName(language, municipalityCode)) }
    }
  }
}
