import type { PageAnswer } from '../answer.ts'
import { html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { Hindrance } from './change-form.ts'
import type { Subject } from './subject.ts'
import { trailTo } from './trail.ts'

/** What is asked does not fit the agreement as it stands: why, and where to go from here. */
export const hindrancePage = (subject: Subject, { title, text, link }: Hindrance): PageAnswer => {
  const { visit, agreement } = subject
  const { agreementId } = agreement
  const toAgreement = addressOf('agreement', visit.language, { agreementId })
  const page = layout(visit, {
    title,
    trail: trailTo(subject),
    content: html`${notice({ title: agreement.terms.title, text, link })}
      <p class="to-agreement">
        <a href="${toAgreement}">${visit.texts.changes.toAgreement}</a>
      </p>`,
  })
  return { status: 409, page }
}
