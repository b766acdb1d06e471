import type { PageAnswer } from '../answer.ts'
import { html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'

/** A draft that was sent or deleted, or is somebody else's: nobody learns which. */
export const goneAnswer = ({ visit }: Pick<PageContext, 'visit'>): PageAnswer => {
  const { language, texts, actor } = visit
  const { gone } = texts.drafts
  const isLeader = actor.role === 'institution-leader'
  const link = isLeader
    ? { href: addressOf('mine', language), words: gone.mine }
    : { href: addressOf('role', language), words: texts.site.changeRole }
  const content = html`<p>${gone.text}</p>
    <p><a href="${link.href}">${link.words}</a></p>`
  return { status: 404, page: layout({ ...visit, page: null }, { title: gone.title, content }) }
}
