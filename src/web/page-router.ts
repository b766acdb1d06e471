import type { FastifyInstance, FastifyReply } from 'fastify'
import { today } from '#src/clock.ts'
import { isAheadFor } from '#src/identity/days-ahead.ts'
import { mayAtAll, type ActionName } from '#src/identity/permissions.ts'
import { sendDownload } from '#src/downloads/download.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import { BadAddressError } from './lists/address.ts'
import { isDownload, isRedirect, type Answer } from './answer.ts'
import { Directory } from './directory.ts'
import { rememberDrafts, draftIdsFrom } from './draft-cookie.ts'
import { hasOwnToken } from './forms/form-token.ts'
import { isHtml, type Html } from './html/html.ts'
import { languages, paths, type PageName } from './paths.ts'
import { formPermissions, pagePermissions, recordPermissions } from './page-permissions.ts'
import {
  badAddressPage,
  crossSitePage,
  dayAheadPage,
  notAllowedPage,
  missingPage,
  pageHeaders,
} from './problem-pages.ts'
import { readVisit } from './read-visit.ts'
import { isFromThisSite } from './role/role-cookie.ts'
import { staleFormPage } from './send-again.ts'
import { typedIn, type Typed } from './sent.ts'
import { rememberActor } from './sign-in/signed-in.ts'
import type { PageContext, PageServices, Visit } from './visit.ts'

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
    const permission = pagePermissions[page]
    for (const language of languages) {
      this.#scope.get(paths[page][language], { config: { permission } }, async (request, reply) => {
        const context = await this.#context(reply, { language, page })
        const isOfRecord = context.visit.asked.recordedAt !== undefined
        const needed = (isOfRecord ? recordPermissions[page] : undefined) ?? permission
        const refusal = refusalOf(context.visit, needed)
        if (refusal !== null) return answer(context, reply, refusal)
        if (isAhead(context)) return answer(context, reply, dayAheadPage(context.visit))
        try {
          return await answer(context, reply, await make(context))
        } catch (error) {
          if (!(error instanceof BadAddressError)) throw error
          const { visit } = context
          return send(reply, 400, badAddressPage({ ...visit, asked: {} }))
        }
      })
    }
  }

  /** A form's own address takes what it sends; forms of other sites, and those without a token of who sends them, are refused. */
  post(page: PageName, act: ActOnForm): void {
    const permission = formPermissions[page] ?? pagePermissions[page]
    for (const language of languages) {
      this.#scope.post(
        paths[page][language],
        { config: { permission } },
        async (request, reply) => {
          const context = await this.#context(reply, { language, page })
          if (!isFromThisSite(request)) return send(reply, 403, crossSitePage(context.visit))
          if (!hasOwnToken(request)) return send(reply, 403, staleFormPage(context.visit, request))
          const refusal = refusalOf(context.visit, permission)
          return answer(context, reply, refusal ?? (await act(context, typedIn(request.body))))
        },
      )
    }
  }

  async #context(
    reply: FastifyReply,
    asked: Pick<PageContext['visit'], 'language'> & { page: PageName },
  ): Promise<PageContext> {
    const visit = await readVisit(this.#services, reply, asked)
    const { queries, known, boundaries, commands, persons, drafts, accessLog, clock } =
      this.#services
    const draftIds = draftIdsFrom(reply.request)
    return {
      visit,
      queries,
      known,
      boundaries,
      commands,
      persons,
      drafts,
      accessLog,
      clock,
      draftIds,
      directory: this.#directory,
    }
  }
}

/** In words; what has none nobody is refused. */
const whoMay = ({ rights }: PageTexts, permission: ActionName): string =>
  (rights as Readonly<Partial<Record<ActionName, string>>>)[permission] ?? rights.otherwise

/** Whatever else is asked for: roles that the table has no word for learn nothing but who may. */
const refusalOf = (visit: Visit, permission: ActionName): Answer | null =>
  mayAtAll(visit.actor, permission) ? null : notAllowedPage(visit, whoMay(visit.texts, permission))

/** What is agreed for later is not for everybody. */
const isAhead = ({ visit: { actor, asked }, clock }: PageContext): boolean =>
  typeof asked.validAt === 'string' && isAheadFor(actor, asked.validAt, today(clock))

const answer = async (
  { visit }: PageContext,
  reply: FastifyReply,
  given: Answer,
): Promise<FastifyReply> => {
  if (given === null) return send(reply, 404, missingPage(visit))
  if (isHtml(given)) return send(reply, 200, given)
  if (isDownload(given)) return sendDownload(reply.request, reply.headers(pageHeaders), given)
  if (!isRedirect(given)) return send(reply, given.status, given.page)
  if (given.actor !== undefined) await rememberActor(reply, given.actor)
  if (given.draftIds !== undefined) rememberDrafts(reply, given.draftIds)
  return reply.redirect(given.to, 303)
}

const send = (reply: FastifyReply, status: number, page: Html): FastifyReply =>
  reply.status(status).headers(pageHeaders).send(page.toString())
