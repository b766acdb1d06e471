import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { written } from './contacts.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { section } from './section.ts'
import { rowList, type Row } from './term-rows.ts'

/** Annexes, and the agreements that this one belongs with, by title. */
export const related = (shown: AgreementOnPage): Html | null => {
  const { related: words } = shown.visit.texts.agreement
  const { terms, end } = shown.agreement
  return section(words.title, [
    rowList([
      ...annexes(shown),
      ...agreement(shown, words.parent, terms.parentAgreementId),
      ...agreement(shown, words.supersedes, terms.supersedesAgreementId),
      ...agreement(shown, words.supersededBy, end?.supersededBy ?? null),
      ...agreement(shown, words.duplicateOf, end?.duplicateOf ?? null),
    ]),
  ])
}

const annexes = ({ visit, agreement: { terms } }: AgreementOnPage): readonly Row[] => {
  if (terms.annexes.length === 0) return []
  const value = html`<ul>
    ${terms.annexes.map(
      ({ title, reference }) =>
        html`<li>
          ${title} ${reference !== null && html`<span class="within">${written(reference)}</span>`}
        </li> `,
    )}
  </ul>`
  return [{ label: visit.texts.agreement.related.annexes, value }]
}

/** One that the visitor may not see has no title here, and is left out. */
const agreement = (
  { visit, names, times }: AgreementOnPage,
  label: string,
  agreementId: string | null,
): readonly Row[] => {
  const title = agreementId === null ? undefined : names.get(agreementId)
  if (agreementId === null || title === undefined) return []
  const href = addressOf('agreement', visit.language, { agreementId, ...times })
  return [{ label, value: html`<a href="${href}">${title}</a>` }]
}
