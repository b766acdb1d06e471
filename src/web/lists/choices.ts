import { formatDate } from '#src/texts/dates.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { InstitutionKind } from '#schemas/parties/institution.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { AgreementsAddress } from './address.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf, type PageName, type Parameters } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'

type Filter = Partial<Omit<AgreementsAddress, 'sort' | 'cursor' | 'before'>> & {
  /** Of a list of parties. */
  readonly kind?: InstitutionKind | NetworkKind | undefined
}

export interface Choice {
  readonly name: string
  readonly label: string
  readonly words: string
}

/** What was chosen, in words, each with a link that takes it away. */
export const chosen = async (
  context: PageContext,
  { page, filter, kept }: { page: PageName; filter: Filter; kept: Parameters },
): Promise<Html | null> => {
  const choices = await choicesOf(context, filter)
  const asked = { ...filter, status: askedStatus(filter) }
  return chosenList(context.visit, { page, choices, asked, kept })
}

interface ChosenList {
  readonly page: PageName
  readonly choices: readonly Choice[]
  /** What the address asks for, by the names of the choices. */
  readonly asked: Parameters
  /** What stays where choices are taken away. */
  readonly kept: Parameters
}

/** Nothing where nothing was chosen. */
export const chosenList = (
  { language, texts }: Visit,
  { page, choices, asked, kept }: ChosenList,
): Html | null => {
  if (choices.length === 0) return null
  const without = (name: string): string =>
    addressOf(page, language, { ...kept, ...asked, [name]: null })
  return html`<div class="chosen">
    <h2 class="chosen-title">${texts.filter.chosen}</h2>
    <ul>
      ${choices.map(
        ({ name, label, words }) =>
          html`<li>
            ${label}: <strong>${words}</strong>
            <a href="${without(name)}"
              >${texts.filter.remove}<span class="visually-hidden"> ${label}: ${words}</span></a
            >
          </li> `,
      )}
      ${choices.length > 1 && html`<li><a href="${addressOf(page, language, kept)}">${texts.filter.clear}</a></li>`}
    </ul>
  </div>`
}

/** What was chosen, in words. */
export const choicesOf = async (context: PageContext, filter: Filter): Promise<Choice[]> => {
  const { texts, language } = context.visit
  const { filter: label } = texts
  const { municipalityCode, institutionId, networkId, theme, networkKind, place } = filter
  const { validAt, q, kind, formality, production } = filter
  const kindWords = { ...texts.institutionKind, ...texts.networkKind }
  return [
    ...words('q', texts.search.choice, q, (one) => texts.search.quoted(one)),
    ...words('validAt', label.day, validAt, (day) => formatDate(language, day)),
    ...words('municipalityCode', label.municipality, municipalityCode, (code) =>
      municipalityName(language, code),
    ),
    ...words('institutionId', label.institution, await institutionName(context, institutionId)),
    ...words('networkId', label.network, await networkName(context, networkId)),
    ...words('theme', label.theme, theme, (one) => texts.theme[one]),
    ...words('networkKind', label.networkKind, networkKind, (one) => texts.networkKind[one]),
    ...words('place', label.place, place),
    ...words('kind', label.kind, kind, (one) => kindWords[one]),
    ...words('formality', label.formality, formality, (one) => texts.formality[one]),
    ...words('production', label.production, production, (one) => texts.production[one]),
    ...words('status', label.status, askedStatus(filter), (one) =>
      one === 'all' ? label.all : texts.status[one],
    ),
  ]
}

/** What is in force is shown where nothing is asked for. */
const askedStatus = ({ status }: Filter) => (status === 'in-force' ? undefined : status)

const words = <Value extends string>(
  name: string,
  label: string,
  value: Value | undefined,
  inWords: (value: Value) => string = (one) => one,
): Choice[] => (value === undefined ? [] : [{ name, label, words: inWords(value) }])

export const institutionName = async (
  { queries, visit }: PageContext,
  id: string | undefined,
): Promise<string | undefined> => {
  if (id === undefined) return undefined
  return (await queries.institution(id))?.details.name ?? visit.texts.site.unknown
}

const networkName = async (
  { queries, visit }: PageContext,
  id: string | undefined,
): Promise<string | undefined> => {
  if (id === undefined) return undefined
  return (await queries.network(id))?.details.name ?? visit.texts.site.unknown
}
