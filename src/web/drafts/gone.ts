import type { PageAnswer } from '../answer.ts'
import { html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'

/** A draft that was sent or deleted, or is somebody else's: nobody learns which. */
export const goneAnswer = ({ visit }: Pick<PageContext, 'visit'>): PageAnswer => {
  const { language, texts } = visit
  const { gone } = texts.drafts
  const content = html`<p>${gone.text}</p>
    <p><a href="${addressOf('mine', language)}">${gone.mine}</a></p>`
  return { status: 404, page: layout({ ...visit, page: null }, { title: gone.title, content }) }
}
