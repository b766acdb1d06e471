import type { AgreementSummary } from '#schemas/views/agreement.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { withWhom, type Own } from './other-parties.ts'
import type { Mine } from './read-mine.ts'

/** What the parties have not said yes to yet. */
export const proposalList = (visit: Visit, { own, proposals }: Mine): Html | null => {
  if (proposals.length === 0) return null
  const { mine: words } = visit.texts
  return html`<section class="due due-proposals">
    <h2>${words.proposals(proposals.length)}</h2>
    <p>${words.proposalsText}</p>
    <ul class="due-list">
      ${proposals.map((proposal) => item(visit, own, proposal))}
    </ul>
  </section>`
}

const item = (visit: Visit, own: Own, proposal: AgreementSummary): Html => {
  const { language, texts } = visit
  const { agreementId, title } = proposal
  const { agree, decline } = texts.agreement.actions
  const link = (page: PageName, words: string, kind: string) =>
    html`<a class="button button-${kind}" href="${addressOf(page, language, { agreementId })}"
      >${words}<span class="visually-hidden"> ${title}</span></a
    > `
  return html`<li>
    <h3>
      <a href="${addressOf('agreement', language, { agreementId })}">${title}</a>
    </h3>
    <p>${withWhom(visit, own, proposal)}</p>
    <div class="due-act">
      ${link('agree', agree, 'primary')} ${negotiateButton(visit, proposal)}
      ${link('end', decline, 'secondary')}
    </div>
  </li> `
}

/** Begins a draft of another proposal at once. */
const negotiateButton = (visit: Visit, { agreementId, title }: AgreementSummary): Html =>
  postForm(
    visit,
    { action: addressOf('change', visit.language, { agreementId }) },
    html`${hiddenFields({ form: 'negotiation' })}
      <button class="button button-secondary" type="submit">
        ${visit.texts.agreement.actions.negotiate}<span class="visually-hidden"> ${title}</span>
      </button>`,
  )
