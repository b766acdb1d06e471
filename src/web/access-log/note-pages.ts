import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AccessLog } from '#src/access-log/access-log.ts'
import { noteAnswers } from '#src/access-log/note-answers.ts'
import { everybody, type Visitor } from '#src/identity/visitor.ts'
import { writtenRole } from '#src/identity/written-role.ts'
import { paths } from '../paths.ts'
import { roleFrom } from '../role/role-cookie.ts'
import { signedInOf } from '../sign-in/signed-in.ts'

interface Noting {
  readonly accessLog: AccessLog
  readonly isDemoSignIn: boolean
}

/** Notes what pages refuse, and the lists that are taken away from them. */
export const notePages = (scope: FastifyInstance, { accessLog, isDemoSignIn }: Noting): void => {
  const visitorOf = (request: FastifyRequest): Visitor =>
    isDemoSignIn ? roleFrom(request) : (signedInOf(request)?.actor ?? everybody)
  noteAnswers(scope, accessLog, (request) => ({
    role: writtenRole(visitorOf(request)),
    personId: visitorOf(request).personId,
    route: pageNames.get(request.routeOptions.url ?? '') ?? null,
  }))
}

/** By the address in either language. */
const pageNames: ReadonlyMap<string, string> = new Map(
  Object.entries(paths).flatMap(([name, { da, en }]) => [
    [da, name],
    [en, name],
  ]),
)
