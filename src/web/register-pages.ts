import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import fastifyStatic from '@fastify/static'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { NotCaughtUpError } from '#src/read-side/queries.ts'
import type { Language } from '#src/texts/language.ts'
import { BadAddressError } from './address.ts'
import { agreementsPage } from './agreements-page.ts'
import { chooseRole } from './choose-role.ts'
import { Directory } from './directory.ts'
import type { Html } from './html.ts'
import { modelPage } from './model-page.ts'
import { institutionsPage, networksPage } from './parties-page.ts'
import { addressOf, languages, paths, type PageName } from './paths.ts'
import {
  badAddressPage,
  errorPage,
  notCaughtUpPage,
  notFoundPage,
  pageHeaders,
  unreadablePage,
} from './problem-pages.ts'
import { isFromThisSite, rememberRole } from './role-cookie.ts'
import { rolePage, type RoleProblem } from './role-page.ts'
import type { PageContext, PageServices } from './visit.ts'
import { readVisit } from './read-visit.ts'

/** The pages that people see, with what they are dressed in; nothing of it reaches the API. */
export const registerPages = async (
  app: FastifyInstance,
  services: PageServices,
): Promise<void> => {
  await app.register(async (scope) => {
    await scope.register(cookie, { secret: services.cookieSecret })
    await scope.register(formbody, { bodyLimit: 16_384 })
    await registerAssets(scope)
    scope.setErrorHandler(sendErrorPage)
    // Of the whole program: the API answers for its own addresses.
    scope.setNotFoundHandler((request, reply) =>
      reply.status(404).headers(pageHeaders).send(notFoundPage(request.url)),
    )
    const directory = new Directory(services.queries)
    const pages = new Pages(services, directory)
    for (const language of languages) {
      pages.get(scope, language, 'model', modelPage)
      pages.get(scope, language, 'agreements', agreementsPage)
      pages.get(scope, language, 'institutions', institutionsPage)
      pages.get(scope, language, 'networks', networksPage)
      if (services.isDemoSignIn) {
        pages.get(scope, language, 'role', (context) => rolePage(context, null))
        pages.postRole(scope, language)
      }
    }
  })
}

/** For an address that cannot be read at all, and so reaches no route. */
export const sendUnreadablePage = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.status(400).headers(pageHeaders).send(unreadablePage(request.url))

type MakePage = (context: PageContext) => Promise<Html>

class Pages {
  readonly #services: PageServices
  readonly #directory: Directory

  constructor(services: PageServices, directory: Directory) {
    this.#services = services
    this.#directory = directory
  }

  get(scope: FastifyInstance, language: Language, page: PageName, make: MakePage): void {
    scope.get(paths[page][language], async (request, reply) => {
      const context = await this.#context(request, { language, page })
      try {
        return await send(reply, 200, await make(context))
      } catch (error) {
        if (!(error instanceof BadAddressError)) throw error
        return send(reply, 400, badAddressPage({ ...context.visit, asked: {} }))
      }
    })
  }

  postRole(scope: FastifyInstance, language: Language): void {
    scope.post(paths.role[language], async (request, reply) => {
      const context = await this.#context(request, { language, page: 'role' })
      if (!isFromThisSite(request)) {
        return send(reply, 403, await rolePage(context, crossSite(context)))
      }
      const choice = await chooseRole(context, request.body)
      if (!choice.isChosen) return send(reply, 422, await rolePage(context, choice.problem))
      rememberRole(reply, choice.actor)
      return reply.redirect(addressOf('role', language, { chosen: 'yes' }), 303)
    })
  }

  async #context(
    request: FastifyRequest,
    asked: { language: Language; page: PageName },
  ): Promise<PageContext> {
    const visit = await readVisit(this.#services, request, asked)
    return { visit, queries: this.#services.queries, directory: this.#directory }
  }
}

const crossSite = ({ visit }: PageContext): RoleProblem => ({
  field: null,
  text: visit.texts.role.crossSite,
})

const send = (reply: FastifyReply, status: number, page: Html): FastifyReply =>
  reply.status(status).headers(pageHeaders).send(page.toString())

const sendErrorPage = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  void reply.headers(pageHeaders)
  if (error instanceof NotCaughtUpError) {
    return reply.status(503).header('retry-after', '5').send(notCaughtUpPage(request.url))
  }
  const { statusCode = 500 } = error
  if (statusCode < 500) return reply.status(statusCode).send(unreadablePage(request.url))
  request.log.error({ err: error }, 'A page could not be made')
  return reply.status(500).send(errorPage(request.url))
}

/** dkfds and our own styles, from this machine. */
const registerAssets = async (scope: FastifyInstance): Promise<void> => {
  const dkfds = join(dirname(fileURLToPath(import.meta.resolve('dkfds'))), '..')
  await scope.register(fastifyStatic, {
    root: dkfds,
    prefix: '/assets/dkfds/',
    allowedPath: (path) => /^\/(?:css|fonts|img)\//.test(path),
    decorateReply: false,
    index: false,
    maxAge: '1h',
    setHeaders: isWhatItSays,
  })
  await scope.register(fastifyStatic, {
    setHeaders: isWhatItSays,
    root: join(import.meta.dirname, 'assets'),
    prefix: '/assets/samspil/',
    decorateReply: false,
    index: false,
  })
}

/** A style sheet is one, whatever a browser might guess from its content. */
const isWhatItSays = (reply: FastifyReply): void => {
  void reply.header('x-content-type-options', 'nosniff')
}
