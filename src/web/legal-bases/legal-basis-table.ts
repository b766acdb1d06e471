import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { today } from '#src/clock.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { legalBasisName, noLawId, unlistedLegalBasis } from '#src/texts/terms/legal-bases.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { joined } from '../terms/value-words.ts'
import type { PageContext, Visit } from '../visit.ts'
import { inListOrder } from './legal-basis-names.ts'

interface Listed {
  readonly visit: Visit
  /** Names of all, for what an exception excepts from. */
  readonly names: ReadonlyMap<string, string>
  readonly day: string
  readonly mayKeep: boolean
}

/** One row for each, which an address may point at by the basis's id. */
export const legalBasisTable = (
  { visit, clock }: PageContext,
  items: readonly LegalBasisView[],
  mayKeep: boolean,
): Html => {
  const { language, texts } = visit
  const { legalBases: words } = texts
  const names = new Map(items.map((one) => [one.legalBasisId, legalBasisName(language, one)]))
  const listed = { visit, names, day: today(clock), mayKeep }
  return html`<table class="table list legal-bases">
    <caption class="visually-hidden">
      ${words.caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.basis}</th>
        <th scope="col">${words.about}</th>
        <th scope="col">${words.nature}</th>
        <th scope="col">${words.period}</th>
        ${mayKeep && html`<th scope="col"><span class="visually-hidden">${words.act}</span></th>`}
      </tr>
    </thead>
    <tbody>
      ${inListOrder(language, items).map((one) => row(listed, one))}
    </tbody>
  </table>`
}

const row = (listed: Listed, one: LegalBasisView): Html => {
  const { visit, names, mayKeep } = listed
  const { legalBases: words } = visit.texts
  const { legalBasisId, details } = one
  const name = names.get(legalBasisId) ?? ''
  return html`<tr>
    <th scope="row" id="${legalBasisId}">${name}</th>
    <td data-title="${words.about}">
      <div ${attributes({ lang: visit.language === 'da' ? null : 'da' })}>
        ${details.about}
        ${details.note !== null && html`<span class="within">${details.note}</span>`}
      </div>
    </td>
    <td data-title="${words.nature}"><div>${natureCell(listed, one)}</div></td>
    <td data-title="${words.period}"><div>${periodCell(listed, one)}</div></td>
    ${
      mayKeep &&
      html`<td data-title="${words.act}">
        ${
          legalBasisId !== noLawId &&
          html`<a href="${addressOf('correctLegalBasis', visit.language, { legalBasisId })}"
            >${words.edit}<span class="visually-hidden"> ${name}</span></a
          >`
        }
      </td>`
    }
  </tr> `
}

/** That nobody looked it up is said once, and never beside a duty as if it were known. */
const natureCell = ({ visit, names }: Listed, { legalBasisId, details }: LegalBasisView): Html => {
  const { language, texts } = visit
  const { legalBases: words } = texts
  const { nature, isVerified, exceptsFrom } = details
  const said = nature === 'unknown' ? null : boundaryWords(language).nature[nature]
  if (legalBasisId === noLawId) return html`${words.noDuty}`
  const from = exceptsFrom.map((id) => names.get(id) ?? unlistedLegalBasis(language))
  const isUnverified = !isVerified || nature === 'unknown'
  return html`${said}
  ${from.length > 0 && html`<span class="within">${words.exceptsFrom(joined(language, from))}</span>`}
  ${isUnverified && html`<span class="status status-lapsed">${words.unverified}</span>`}`
}

const periodCell = (
  { visit: { language, texts }, day }: Listed,
  { legalBasisId, details: { validFrom, until } }: LegalBasisView,
): Html => {
  const { legalBases: words } = texts
  const date = (iso: string): string => formatDate(language, iso)
  const isAhead = validFrom !== null && day < validFrom
  const isPast = until !== null && until < day
  const said =
    validFrom === null
      ? until === null
        ? legalBasisId === noLawId
          ? words.always
          : words.undated
        : words.until(date(until))
      : until === null
        ? words.from(date(validFrom))
        : words.fromUntil(date(validFrom), date(until))
  return html`${said}
  ${isAhead && html`<span class="status status-upcoming">${words.notYet}</span>`}
  ${isPast && html`<span class="status status-lapsed">${words.noMore}</span>`}`
}
