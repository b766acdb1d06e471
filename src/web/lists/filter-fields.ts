import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import type { Language } from '#src/texts/language.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import type { ModelAddress } from './address.ts'
import type { InstitutionEntry } from '../directory.ts'
import { selectField, textField, type Option } from './fields.ts'
import { html, type Html } from '../html/html.ts'
import type { PageContext, Visit } from '../visit.ts'

type ModelFilter = Omit<ModelAddress, 'groupBy'>

/** The choices that the model and the lists behind its numbers share. */
export const modelFields = async (
  context: PageContext,
  filter: ModelFilter,
): Promise<readonly Html[]> => {
  const { texts } = context.visit
  const { filter: words } = texts
  return [
    await municipalityField(context, filter.municipalityCode),
    await institutionField(context, filter),
    selectField({
      name: 'theme',
      label: words.theme,
      chosen: filter.theme,
      all: words.all,
      options: Theme.options.map((value) => ({ value, label: texts.theme[value] })),
    }),
    selectField({
      name: 'networkKind',
      label: words.networkKind,
      chosen: filter.networkKind,
      all: words.all,
      options: NetworkKind.options.map((value) => ({ value, label: texts.networkKind[value] })),
    }),
    textField({ name: 'place', label: words.place, hint: words.placeHint, value: filter.place }),
  ]
}

export const municipalityField = async (
  { visit, directory }: PageContext,
  chosen: string | undefined,
): Promise<Html> => {
  const codes = new Set(await directory.municipalityCodes())
  if (chosen !== undefined) codes.add(chosen)
  return selectField({
    name: 'municipalityCode',
    label: visit.texts.filter.municipality,
    chosen,
    all: visit.texts.filter.allMunicipalities,
    options: municipalityOptions(visit.language, [...codes]),
  })
}

/** By name, in the language's order. */
export const municipalityOptions = (language: Language, codes: readonly string[]): Option[] =>
  codes
    .map((code) => ({ value: code, label: municipalityName(language, code) }))
    .toSorted((a, b) => inOrder(language, a.label, b.label))

export const inOrder = (language: Language, a: string, b: string): number =>
  collators[language].compare(a, b)

const collators = { da: new Intl.Collator('da'), en: new Intl.Collator('en') }

/** More than these are too many to look through: the municipality is chosen first. */
const mostInstitutions = 500

export const institutionField = async (
  { visit, directory }: PageContext,
  { institutionId, municipalityCode }: Pick<ModelFilter, 'institutionId' | 'municipalityCode'>,
): Promise<Html> => {
  const { filter: words } = visit.texts
  const all = await directory.institutions()
  const within = all.filter(
    (one) =>
      municipalityCode === undefined ||
      one.municipalityCode === municipalityCode ||
      one.id === institutionId,
  )
  if (within.length > mostInstitutions) {
    return html`<p class="form-group">${words.chooseMunicipalityFirst}</p>`
  }
  return selectField({
    name: 'institutionId',
    label: words.institution,
    chosen: institutionId,
    all: words.allInstitutions,
    options: byMunicipality(visit, within),
  })
}

const byMunicipality = (
  { language }: Visit,
  entries: readonly InstitutionEntry[],
): ReadonlyMap<string, readonly Option[]> => {
  const codes = [...new Set(entries.map(({ municipalityCode }) => municipalityCode))]
  return new Map(
    municipalityOptions(language, codes).map(({ value, label }) => [
      label,
      entries
        .filter(({ municipalityCode }) => municipalityCode === value)
        .map(({ id, name }) => ({ value: id, label: name })),
    ]),
  )
}
