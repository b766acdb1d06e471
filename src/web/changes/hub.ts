import type { Answer } from '../answer.ts'
import { beginChange } from '../drafts/begin-draft.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import type { ActOnForm, MakePage } from '../page-router.ts'
import { addressOf, type PageName } from '../paths.ts'
import { hindrancePage } from './hindrance-page.ts'
import { over } from './hindrances.ts'
import { isSubject, subjectOf, whichAgreement, type Subject } from './subject.ts'
import { trailTo } from './trail.ts'

/** What a leader may want to change, each with when it is the right one. */
export const hubPage: MakePage = async (context) => {
  const subject = await subjectOf(context)
  if (subject === null || !isSubject(subject)) return subject
  const hindrance = over(subject)
  return hindrance === null ? hub(subject) : hindrancePage(subject, hindrance).page
}

/** Begins a draft of new terms: a change that is more than a short form. */
export const beginFromHub: ActOnForm = async (context, { form }): Promise<Answer> => {
  const subject = await subjectOf(context)
  if (subject === null || !isSubject(subject)) return subject
  const hindrance = over(subject)
  if (hindrance !== null) return hindrancePage(subject, hindrance)
  const chosen = choicesFor(subject).find((choice) => 'form' in choice && choice.form === form)
  if (chosen === undefined || !('form' in chosen)) return hub(subject)
  const { agreementId, version, terms, revision } = subject.agreement
  return beginChange(context, { agreementId, form: chosen.form, version, terms, revision })
}

type Choice =
  | { readonly says: Says; readonly page: PageName }
  | { readonly says: Says; readonly form: 'amendment' | 'renewal' | 'negotiation' }

type Says = Exclude<
  keyof Subject['visit']['texts']['changes']['hub'],
  'title' | 'titleProposal' | 'lead'
>

const choicesFor = ({ agreement }: Subject): readonly Choice[] => {
  if (agreement.status === 'proposed') return ofProposal
  return ofAgreement.filter(
    ({ says }) =>
      !(says === 'extend' && agreement.terms.period.until === null) &&
      !(says === 'leave' && agreement.terms.parties.length <= 2) &&
      !(says === 'confirm' && agreement.status !== 'in-force'),
  )
}

const ofProposal: readonly Choice[] = [
  { says: 'negotiation', form: 'negotiation' },
  { says: 'agree', page: 'agree' },
  { says: 'decline', page: 'end' },
]

const ofAgreement: readonly Choice[] = [
  { says: 'amendment', form: 'amendment' },
  { says: 'extend', page: 'extend' },
  { says: 'renewal', form: 'renewal' },
  { says: 'leave', page: 'leave' },
  { says: 'reassess', page: 'reassess' },
  { says: 'correct', page: 'correct' },
  { says: 'confirm', page: 'confirm' },
  { says: 'end', page: 'end' },
]

const hub = (subject: Subject): Html => {
  const { visit, agreement } = subject
  const { hub: words } = visit.texts.changes
  const content = html`<p class="which">${whichAgreement(subject)}</p>
    <p class="lead">${words.lead}</p>
    <ul class="change-choices">
      ${choicesFor(subject).map((choice) => choicePart(subject, choice))}
    </ul>`
  return layout(visit, {
    title: agreement.status === 'proposed' ? words.titleProposal : words.title,
    content,
    trail: trailTo(subject),
  })
}

const choicePart = (subject: Subject, choice: Choice): Html => {
  const { title, text, button } = subject.visit.texts.changes.hub[choice.says]
  return html`<li>
    <h2>${title}</h2>
    <p>${text}</p>
    ${'form' in choice ? begin(subject, choice.form, button) : go(subject, choice.page, button)}
  </li> `
}

const go = ({ visit, agreement }: Subject, page: PageName, words: string): Html => {
  const { agreementId } = agreement
  return html`<a
    class="button button-secondary"
    href="${addressOf(page, visit.language, { agreementId })}"
    >${words}</a
  >`
}

const begin = ({ visit, agreement }: Subject, form: string, words: string): Html => {
  const { agreementId } = agreement
  return postForm(
    visit,
    { action: addressOf('change', visit.language, { agreementId }) },
    html`${hiddenFields({ form })}
      <button class="button button-secondary" type="submit">${words}</button>`,
  )
}
