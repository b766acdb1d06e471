import type { FastifyRequest } from 'fastify'
import type { Outage } from '#src/commands/outage.ts'
import type { PageTexts } from '#src/texts/pages.da.ts'
import { hiddenFields } from './forms/hidden-fields.ts'
import { html, type Html } from './html/html.ts'
import { layout } from './layout.ts'
import { visitOf } from './problem-pages.ts'
import { isFromThisSite } from './role/role-cookie.ts'
import { typedIn } from './sent.ts'

/**
 * For status 503: what is the matter, and the same again with one press. What a form sent is kept in
 * the page, with its key, so that it is recorded once; what another site sent is not sent on.
 */
export const outagePage = (outage: Outage, request: FastifyRequest): string => {
  const visit = visitOf(request.url)
  const { problems } = visit.texts
  const { title, text } = wordsOf(outage, problems)
  const isForm = request.method === 'POST' && isFromThisSite(request)
  const content = html`<p>${text}</p>
    ${isForm ? sendAgain(request, problems) : tryAgain(request, problems)}`
  return layout(visit, { title, content }).toString()
}

type Words = PageTexts['problems']

const wordsOf = (outage: Outage, words: Words): { title: string; text: string } => {
  switch (outage) {
    case 'issuer-unavailable':
      return { title: words.noIssuerTitle, text: words.noIssuerText }
    case 'not-caught-up':
      return { title: words.notCaughtUpTitle, text: words.notCaughtUpText }
    case 'store-unavailable':
      return { title: words.outOfReachTitle, text: words.outOfReachText }
    case 'outcome-unknown':
      return { title: words.perhapsSavedTitle, text: words.perhapsSavedText }
  }
}

const sendAgain = ({ url, body }: FastifyRequest, words: Words): Html =>
  html`<p>${words.sendAgainText}</p>
    <form class="form" method="post" action="${url}">
      ${hiddenFields(typedIn(body))}
      <div class="form-buttons">
        <button class="button button-primary" type="submit">${words.sendAgain}</button>
      </div>
    </form>`

const tryAgain = ({ url }: FastifyRequest, words: Words): Html =>
  html`<p><a href="${url}">${words.tryAgain}</a></p>`
