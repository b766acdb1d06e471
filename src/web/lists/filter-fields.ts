import { NetworkKind } from '#schemas/parties/network.ts'
import { Theme } from '#schemas/values.ts'
import type { Language } from '#src/texts/language.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { writtenInstitution, type ModelAddress } from './address.ts'
import { entriesOf, type InstitutionEntry } from '../directory.ts'

import { dayField, selectField, textField, type Option } from './fields.ts'
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
    dayField({ name: 'validAt', label: words.day, hint: words.dayHint, value: filter.validAt }),
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

/** A list to choose from, or a field to write in where it would be too long. */
export const institutionField = async (
  context: PageContext,
  { institutionId, municipalityCode }: Pick<ModelFilter, 'institutionId' | 'municipalityCode'>,
): Promise<Html> => {
  const { visit, directory } = context
  const { filter: words } = visit.texts
  const within = await directory.institutions(municipalityCode)
  const chosen = await chosenOne(context, institutionId)
  const known = within ?? []
  const isKnown = known.some(({ id }) => id === institutionId)
  const listed = isKnown ? known : [...known, ...chosen]
  const list = () =>
    selectField({
      name: 'institutionId',
      label: words.institution,
      chosen: institutionId,
      all: words.allInstitutions,
      options: byMunicipality(visit, listed),
    })
  if (within !== null) return list()
  const { label, hint, another } = words.choose
  return html`${chosen.length > 0 && list()}
  ${textField({
    name: writtenInstitution,
    label: chosen.length > 0 ? another : label,
    hint,
    value: undefined,
  })}`
}

const chosenOne = async (
  { queries }: PageContext,
  institutionId: string | undefined,
): Promise<readonly InstitutionEntry[]> => {
  const found = institutionId === undefined ? null : await queries.institution(institutionId)
  return found === null ? [] : entriesOf({ items: [found], validAt: found.validAt })
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
