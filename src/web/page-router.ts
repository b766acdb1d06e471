import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendDownload } from '#src/downloads/download.ts'
import { BadAddressError } from './lists/address.ts'
import { isDownload, isRedirect, type Answer } from './answer.ts'
import { Directory } from './directory.ts'
import { rememberDrafts, draftIdsFrom } from './draft-cookie.ts'
import { isHtml, type Html } from './html/html.ts'
import { languages, paths, type PageName } from './paths.ts'
import { badAddressPage, crossSitePage, notFoundPage, pageHeaders } from './problem-pages.ts'
import { readVisit } from './read-visit.ts'
import { isFromThisSite } from './role/role-cookie.ts'
import { typedIn, type Typed } from './sent.ts'
import { rememberActor } from './sign-in/visitor.ts'
import type { PageContext, PageServices } from './visit.ts'

export type MakePage = (context: PageContext) => Promise<Answer>
export type ActOnForm = (context: PageContext, typed: Typed) => Promise<Answer>

/** Gives each page its address in every language, and each request what a page needs to know. */
export class PageRouter {
  readonly #scope: FastifyInstance
  readonly #services: PageServices
  readonly #directory: Directory

  constructor(scope: FastifyInstance, services: PageServices) {
    this.#scope = scope
    this.#services = services
    this.#directory = new Directory(services.queries)
  }

  get(page: PageName, make: MakePage): void {
    for (const language of languages) {
      this.#scope.get(paths[page][language], async (request, reply) => {
        const context = await this.#context(request, { language, page })
        try {
          return await answer(request, reply, await make(context))
        } catch (error) {
          if (!(error instanceof BadAddressError)) throw error
          const { visit } = context
          return send(reply, 400, badAddressPage({ ...visit, asked: {} }))
        }
      })
    }
  }

  /** A form's own address takes what it sends; forms of other sites are refused. */
  post(page: PageName, act: ActOnForm): void {
    for (const language of languages) {
      this.#scope.post(paths[page][language], async (request, reply) => {
        const context = await this.#context(request, { language, page })
        if (!isFromThisSite(request)) return send(reply, 403, crossSitePage(context.visit))
        return answer(request, reply, await act(context, typedIn(request.body)))
      })
    }
  }

  async #context(
    request: FastifyRequest,
    asked: Pick<PageContext['visit'], 'language'> & { page: PageName },
  ): Promise<PageContext> {
    const visit = await readVisit(this.#services, request, asked)
    const { queries, known, boundaries, commands, drafts, clock } = this.#services
    const draftIds = draftIdsFrom(request)
    return {
      visit,
      queries,
      known,
      boundaries,
      commands,
      drafts,
      clock,
      draftIds,
      directory: this.#directory,
    }
  }
}

const answer = async (
  request: FastifyRequest,
  reply: FastifyReply,
  given: Answer,
): Promise<FastifyReply> => {
  if (given === null) return reply.status(404).headers(pageHeaders).send(notFoundPage(request.url))
  if (isHtml(given)) return send(reply, 200, given)
  if (isDownload(given)) return sendDownload(request, reply.headers(pageHeaders), given)
  if (!isRedirect(given)) return send(reply, given.status, given.page)
  if (given.actor !== undefined) await rememberActor(reply, given.actor)
  if (given.draftIds !== undefined) rememberDrafts(reply, given.draftIds)
  return reply.redirect(given.to, 303)
}

const send = (reply: FastifyReply, status: number, page: Html): FastifyReply =>
  reply.status(status).headers(pageHeaders).send(page.toString())
