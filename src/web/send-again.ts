import type { FastifyRequest } from 'fastify'
import type { PageTexts } from '#src/texts/pages.da.ts'
import { hiddenFields } from './forms/hidden-fields.ts'
import { postForm } from './forms/post-form.ts'
import { html, type Html } from './html/html.ts'
import { layout } from './layout.ts'
import { saysItIsFromHere } from './role/role-cookie.ts'
import { typedIn } from './sent.ts'
import type { Visit } from './visit.ts'

type Words = PageTexts['problems']

/** What a form sent, with its key, to be sent again with one press. */
export const sendAgain = (visit: Visit, { url, body }: FastifyRequest): Html =>
  postForm(
    visit,
    { class: 'form', action: url },
    html`${hiddenFields(typedIn(body))}
      <div class="form-buttons">
        <button class="button button-primary" type="submit">
          ${visit.texts.problems.sendAgain}
        </button>
      </div>`,
  )

/**
 * For status 403: the form came without a token of who sent it. Where the browser itself says that it was sent
 * from here, what was typed is kept; of anything else nothing is sent on.
 */
export const staleFormPage = (visit: Visit, request: FastifyRequest): Html => {
  const { problems } = visit.texts
  const isKept = visit.formToken !== null && saysItIsFromHere(request)
  const content = html`<p>${problems.staleFormText}</p>
    ${isKept ? keptPart(visit, request) : openAgain(request, problems)}`
  return layout(visit, { title: problems.staleFormTitle, content })
}

const keptPart = (visit: Visit, request: FastifyRequest): Html =>
  html`<p>${visit.texts.problems.staleFormKept}</p>
    ${sendAgain(visit, request)}`

const openAgain = ({ url }: FastifyRequest, words: Words): Html =>
  html`<p>${words.staleFormLost}</p>
    <p><a href="${url}">${words.openAgain}</a></p>`
