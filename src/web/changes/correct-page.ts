import type { Answer } from '../answer.ts'
import { formatDate } from '#src/texts/dates.ts'
import { beginChange } from '../drafts/begin-draft.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import { enumWords } from '../terms/catalogues.ts'
import type { PageContext } from '../visit.ts'
import type { Variant } from './change-form.ts'
import { wasAgreed } from './correct-consents.ts'
import { isOfProposal } from './hindrances.ts'
import { correctableVersions, type StandingVersion } from './standing-versions.ts'
import { isSubject, subjectOf, whichAgreement, type Subject } from './subject.ts'
import { trailTo } from './trail.ts'

/** What can be corrected: the end, the parties' yes, and each version of the terms. */
export const correctPage = async (context: PageContext): Promise<Answer> => {
  const subject = await subjectOf(context)
  return subject === null || !isSubject(subject) ? subject : corrections(subject)
}

/** Begins a draft that corrects the version asked for. */
export const beginCorrection = async (
  context: PageContext,
  { version }: Typed,
): Promise<Answer> => {
  const subject = await subjectOf(context)
  if (subject === null || !isSubject(subject)) return subject
  const { agreementId, revision } = subject.agreement
  const versions = await correctableVersions(subject)
  const found = versions.find(({ number }) => String(number) === version)
  if (found === undefined) return corrections(subject)
  const { number, terms } = found
  return beginChange(context, { agreementId, form: 'correction', version: number, terms, revision })
}

const corrections = async (subject: Subject): Promise<Html> => {
  const versions = await correctableVersions(subject)
  const { visit } = subject
  const { correct: words } = visit.texts.changes
  const content = html`<p class="which">${whichAgreement(subject)}</p>
    <p class="lead">${words.lead}</p>
    ${endPart(subject)} ${wasAgreed(subject) && consentsPart(subject)}
    ${versionsPart(subject, versions)}`
  return layout(visit, { title: words.title, content, trail: trailTo(subject) })
}

const endPart = (subject: Subject): Html | null => {
  const { visit, agreement } = subject
  const { correct: words } = visit.texts.changes
  const { end } = agreement
  if (end === null) return null
  const said = `${enumWords(visit.language).endReason[end.reason]}, ${formatDate(visit.language, end.endedOn)}.`
  const undo = isOfProposal(end.reason) ? words.undoProposalLink : words.undoLink
  return html`<section class="change-part">
    <h2>${words.endTitle}</h2>
    <p>${said}</p>
    <p>${link(subject, 'undo', agreement.status === 'annulled' ? words.undoAnnulLink : undo)}</p>
    <p>${link(subject, 'end', words.changeEndLink)}</p>
  </section>`
}

const consentsPart = (subject: Subject): Html => {
  const { correct: words } = subject.visit.texts.changes
  return html`<section class="change-part">
    <h2>${words.consentsTitle}</h2>
    <p>${words.consentsText}</p>
    <p>${link(subject, 'consents', words.consentsLink)}</p>
  </section>`
}

const link = ({ visit, agreement }: Subject, what: Variant['what'], words: string): Html => {
  const { agreementId } = agreement
  return html`<a href="${addressOf('correct', visit.language, { agreementId, what })}">${words}</a>`
}

const versionsPart = (subject: Subject, versions: readonly StandingVersion[]): Html => {
  const { correct: words } = subject.visit.texts.changes
  return html`<section class="change-part">
    <h2>${words.versionsTitle}</h2>
    <p>${words.versionsText}</p>
    <ul class="change-choices">
      ${versions.toReversed().map((version) => versionPart(subject, version))}
    </ul>
  </section>`
}

const versionPart = (subject: Subject, version: StandingVersion): Html => {
  const { visit, agreement } = subject
  const { correct: words } = visit.texts.changes
  const { agreementId } = agreement
  const action = addressOf('correct', visit.language, { agreementId })
  return html`<li>
    <h3>${versionInWords(subject, version)}</h3>
    ${version.isCorrected && html`<p>${words.corrected}</p>`}
    ${postForm(
      visit,
      { action },
      html`${hiddenFields({ version: String(version.number) })}
        <button class="button button-secondary" type="submit">${words.correctVersion}</button>`,
    )}
  </li> `
}

const versionInWords = ({ visit }: Subject, { kind, effectiveFrom }: StandingVersion): string => {
  const { correct: words } = visit.texts.changes
  const what =
    kind === 'proposal' || kind === 'agreed'
      ? words[kind]
      : enumWords(visit.language).revision[kind]
  return effectiveFrom === null
    ? what
    : words.version(what, formatDate(visit.language, effectiveFrom))
}
