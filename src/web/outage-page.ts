import type { FastifyRequest } from 'fastify'
import type { Outage } from '#src/commands/outage.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import { sentToken } from './forms/form-token.ts'
import { html, type Html } from './html/html.ts'
import { layout } from './layout.ts'
import { visitOf } from './problem-pages.ts'
import { isFromThisSite } from './role/role-cookie.ts'
import { sendAgain } from './send-again.ts'
import type { Visit } from './visit.ts'

/**
 * For status 503: what is the matter, and the same again with one press. What a form sent is kept in
 * the page, with its key, so that it is recorded once, and its token, which is looked at then; what another
 * site sent is not sent on.
 */
export const outagePage = (outage: Outage, request: FastifyRequest): string => {
  const visit: Visit = { ...visitOf(request.url), formToken: sentToken(request) }
  const { problems } = visit.texts
  const { title, text } = wordsOf(outage, problems)
  // What was refused before it was read cannot be kept.
  const isForm = request.method === 'POST' && request.body !== undefined && isFromThisSite(request)
  const content = html`<p>${text}</p>
    ${isForm ? formAgain(visit, request) : tryAgain(request, problems)}`
  return layout(visit, { title, content }).toString()
}

type Words = PageTexts['problems']

const wordsOf = (outage: Outage, words: Words): { title: string; text: string } => {
  switch (outage) {
    case 'issuer-unavailable':
      return { title: words.noIssuerTitle, text: words.noIssuerText }
    case 'not-caught-up':
      return { title: words.notCaughtUpTitle, text: words.notCaughtUpText }
    case 'overloaded':
      return { title: words.overloadedTitle, text: words.overloadedText }
    case 'store-unavailable':
      return { title: words.outOfReachTitle, text: words.outOfReachText }
    case 'outcome-unknown':
      return { title: words.perhapsSavedTitle, text: words.perhapsSavedText }
  }
}

const formAgain = (visit: Visit, request: FastifyRequest): Html =>
  html`<p>${visit.texts.problems.sendAgainText}</p>
    ${sendAgain(visit, request)}`

const tryAgain = ({ url }: FastifyRequest, words: Words): Html =>
  html`<p><a href="${url}">${words.tryAgain}</a></p>`
