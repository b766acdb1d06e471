import type { NetworkDetails } from '#schemas/parties/network.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { html, type Html, type HtmlValue } from '../html/html.ts'
import { joined } from '../terms/value-words.ts'
import type { PageContext } from '../visit.ts'
import { contactOf, linked, type Fact } from './facts.ts'
import { foundedInWords } from './founded.ts'
import { networkForm } from './network-form.ts'
import { partyAddress, type Party } from './party-pages.ts'
import { partyPage } from './party-page.ts'
import { spacedCvr } from './typed-cvr.ts'

export const networkPage = (context: PageContext): Promise<Html | null> =>
  partyPage(networkForm, context, factsOf)

const factsOf = async (
  context: PageContext,
  { details, validAt }: Party<NetworkDetails>,
): Promise<readonly Fact[]> => {
  const { visit } = context
  const { language, texts } = visit
  const { field, valuesKnown } = texts.parties
  const { values, municipalityCodes: codes } = details
  const listed = (words: readonly string[]) => (words.length === 0 ? null : joined(language, words))
  return [
    [field.publicContact, contactOf(visit, details.publicContact)],
    [field.memberOf, await memberOf(context, details.memberOf)],
    [
      codes.length === 1 ? field.municipality : field.municipalities,
      listed(codes.map((code) => municipalityName(language, code))),
    ],
    [field.places, listed(details.places)],
    [field.themes, listed(details.themes.map((theme) => texts.theme[theme]))],
    [field.cvr, details.cvr === null ? null : spacedCvr(details.cvr)],
    [field.foundedOn, foundedInWords(visit, details.foundedOn, validAt)],
    [field.values, valuesKnown[values.described]],
    [
      field.valuesText,
      values.text === null ? null : html`<span class="text">${values.text}</span>`,
    ],
    [field.valuesLink, linked(values.link)],
  ]
}

const memberOf = async (
  { visit, queries }: PageContext,
  ids: readonly string[],
): Promise<HtmlValue> => {
  const found = await Promise.all(ids.map((id) => queries.network(id)))
  const links = found.flatMap((one) =>
    one === null
      ? []
      : [
          html`<li>
            <a href="${partyAddress(visit, { kind: 'network', id: one.id })}"
              >${one.details.name}</a
            >
          </li> `,
        ],
  )
  return links.length === 0
    ? null
    : html`<ul>
        ${links}
      </ul>`
}
