import { html, type Html } from '../html/html.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { section } from './section.ts'

/** Lines to sign on, for paper; an informal collaboration needs none and is asked for none. */
export const signatures = ({ visit, agreement }: AgreementOnPage): Html | null => {
  const { print: words } = visit.texts.agreement
  const isSigned = agreement.classification.formality === 'formal' && agreement.end === null
  if (!isSigned) return null
  return section(words.signatures, [
    html`<table class="signatures">
      <thead>
        <tr>
          <th scope="col">${words.party}</th>
          <th scope="col">${words.role}</th>
          <th scope="col">${words.date}</th>
          <th scope="col">${words.signature}</th>
        </tr>
      </thead>
      <tbody>
        ${agreement.parties.map(
          ({ name }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td></td>
              <td></td>
              <td></td>
            </tr> `,
        )}
      </tbody>
    </table>`,
  ])
}
