import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { outageIn } from '#src/commands/outage.ts'
import type { Identity } from '#src/identity/identity.ts'
import { TooManyRequestsError } from '#src/too-many-requests.ts'
import { accessLogDownload } from './access-log/access-log-download.ts'
import { accessLogPage } from './access-log/access-log-page.ts'
import { notePages } from './access-log/note-pages.ts'
import { agreementPage } from './agreement/agreement-page.ts'
import { storyPages } from './agreement/story/story-routes.ts'
import { agreementsPage } from './lists/agreements-page.ts'
import { orChooseInstitution } from './lists/choose-institution.ts'
import { orUnknownMoment } from './as-known/unknown-moment.ts'
import { registerAssets } from './assets.ts'
import { auditPages } from './audit/audit-routes.ts'
import { changePages } from './changes/change-pages.ts'
import { chooseRole } from './role/choose-role.ts'
import { draftPages } from './drafts/draft-pages.ts'
import { minePage } from './mine/mine-page.ts'
import { calendarPages } from './calendar/calendar-routes.ts'
import { agreementsDownload } from './downloads/agreements-download.ts'
import { orFile } from './downloads/or-file.ts'
import { institutionsDownload, networksDownload } from './downloads/parties-download.ts'
import { durationsDownload } from './durations/durations-download.ts'
import { durationsPage } from './durations/durations-page.ts'
import { modelPage } from './model/model-page.ts'
import { movementsDownload } from './movements/movements-download.ts'
import { movementsPage } from './movements/movements-page.ts'
import { overTimeDownload } from './over-time/over-time-download.ts'
import { overTimePage } from './over-time/over-time-page.ts'
import { giveFormTokens } from './forms/form-token.ts'
import { PageRouter } from './page-router.ts'
import { institutionsPage, networksPage } from './lists/parties-page.ts'
import { personPages } from './persons/person-routes.ts'
import { partyPages } from './parties/party-routes.ts'
import { outagePage } from './outage-page.ts'
import {
  errorPage,
  notFoundPage,
  pageHeaders,
  tooManyPage,
  unreadablePage,
} from './problem-pages.ts'
import { boundaryPages } from './boundaries/boundary-routes.ts'
import { legalBasisPages } from './legal-bases/legal-basis-routes.ts'
import { questionPages } from './question/question-routes.ts'
import { rulebookPages } from './rulebooks/rulebook-routes.ts'
import { chooseOwnRole, ownRolesPage } from './role/own-roles-page.ts'
import { rolePage } from './role/role-page.ts'
import { guardPages } from './sign-in/guard.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { signOutRoutes } from './sign-in/sign-out-routes.ts'
import type { PageServices } from './visit.ts'

/** Most bytes of a form: as of a body in the API. */
const bodyLimit = 512 * 1024

/** The pages that people see, with what they are dressed in; nothing of it reaches the API. */
export const registerPages = async (
  app: FastifyInstance,
  services: PageServices,
): Promise<void> => {
  const { identity = null } = services
  await app.register(async (scope) => {
    // Over https alone, where the registry is reached so.
    const secure = identity?.publicUrl.startsWith('https:') ?? false
    await scope.register(cookie, { secret: services.cookieSecret, parseOptions: { secure } })
    await scope.register(formbody, { bodyLimit })
    await registerAssets(scope)
    scope.setErrorHandler(sendErrorPage)
    notePages(scope, services)
    giveFormTokens(scope, services)
    guardPages(scope, services)
    // Of the whole program: the API answers for its own addresses.
    scope.setNotFoundHandler((request, reply) =>
      reply.status(404).headers(pageHeaders).send(notFoundPage(request.url)),
    )
    const pages = new PageRouter(scope, services)
    readingPages(pages)
    auditPages(pages)
    partyPages(pages)
    personPages(pages)
    rulebookPages(pages)
    legalBasisPages(pages)
    boundaryPages(pages)
    questionPages(pages)
    draftPages(pages)
    changePages(pages)
    if (identity !== null) accountPages(scope, pages, { ...services, identity })
    else if (services.isDemoSignIn) rolePages(pages)
  })
}

const readingPages = (pages: PageRouter): void => {
  pages.get('model', orUnknownMoment(orChooseInstitution('model', modelPage)))
  pages.get('movements', orChooseInstitution('movements', orFile(movementsPage, movementsDownload)))
  pages.get(
    'overTime',
    orUnknownMoment(orChooseInstitution('overTime', orFile(overTimePage, overTimeDownload))),
  )
  pages.get('durations', orChooseInstitution('durations', orFile(durationsPage, durationsDownload)))
  pages.get('mine', minePage)
  calendarPages(pages)
  pages.get(
    'agreements',
    orUnknownMoment(orChooseInstitution('agreements', orFile(agreementsPage, agreementsDownload))),
  )
  pages.get('agreement', orUnknownMoment(agreementPage))
  storyPages(pages)
  pages.get('institutions', orFile(institutionsPage, institutionsDownload))
  pages.get('networks', orFile(networksPage, networksDownload))
  pages.get('accessLog', orFile(accessLogPage, accessLogDownload))
}

const rolePages = (pages: PageRouter): void => {
  pages.get('role', (context) => rolePage(context, null))
  pages.post('role', chooseRole)
}

interface SignInParts extends Pick<PageServices, 'accessLog'> {
  readonly identity: Identity
}

const accountPages = (
  scope: FastifyInstance,
  pages: PageRouter,
  { identity, accessLog }: SignInParts,
): void => {
  signInRoutes(scope, identity, accessLog)
  signOutRoutes(scope, identity, accessLog)
  pages.get('role', (context) => ownRolesPage(context))
  pages.post('role', chooseOwnRole)
}

/** For an address that cannot be read at all, and so reaches no route. */
export const sendUnreadablePage = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.status(400).headers(pageHeaders).send(unreadablePage(request.url))

const sendErrorPage = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  void reply.headers(pageHeaders)
  if (error instanceof TooManyRequestsError) {
    const { retryAfter } = error
    return reply.status(429).header('retry-after', retryAfter).send(tooManyPage(request.url))
  }
  const outage = outageIn(error)
  if (outage !== null) {
    request.log.error({ err: error }, 'A page cannot be answered at the moment')
    return reply.status(503).header('retry-after', '5').send(outagePage(outage, request))
  }
  const { statusCode = 500 } = error
  if (statusCode < 500) return reply.status(statusCode).send(unreadablePage(request.url))
  request.log.error({ err: error }, 'A page could not be made')
  return reply.status(500).send(errorPage(request.url))
}
