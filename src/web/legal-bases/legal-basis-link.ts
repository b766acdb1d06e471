import { unlistedLegalBasis } from '#src/texts/terms/legal-bases.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Names } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'

/** To its place in the list of legal bases; without a link where the list has none such. */
export const legalBasisLink = ({ language }: Visit, names: Names, id: string): Html | string => {
  const name = names.get(id)
  return name === undefined
    ? unlistedLegalBasis(language)
    : html`<a href="${legalBasisAddress({ language }, id)}">${name}</a>`
}

/** Of its place in the list. */
export const legalBasisAddress = ({ language }: Pick<Visit, 'language'>, id: string): string =>
  `${addressOf('legalBases', language)}#${id}`
