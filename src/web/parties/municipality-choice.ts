import { municipalities } from '#src/texts/municipalities.ts'
import { municipalityOptions } from '../lists/filter-fields.ts'
import { nameOf, type Options } from '../forms/question.ts'
import type { Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { addOne } from './add-one.ts'
import type { Asking } from './party-form.ts'
import { linesAt } from './party-question.ts'

/** Name of the list that one more municipality is chosen from. */
export const municipalityList = 'anotherMunicipality'

/** The visitor's own and those chosen so far, as boxes: 98 would be too many to look through. */
export const chosenMunicipalities = (
  { language }: Visit,
  { typed, at }: Asking,
  own: string | null,
): Options => {
  const codes = [...(own === null ? [] : [own]), ...linesAt(typed, `${at}/municipalityCodes`)]
  const known = codes.filter((code) => Object.hasOwn(municipalities, code))
  return municipalityOptions(language, [...new Set(known)])
}

export const addMunicipality = (
  { language, texts }: Visit,
  { at, action }: Asking,
  chosen: Options,
): Html => {
  const { form } = texts.parties
  const codes = new Set(chosen.map(({ value }) => value))
  return addOne({
    name: municipalityList,
    label: form.addMunicipality,
    hint: form.addMunicipalityHint,
    none: form.chooseMunicipality,
    options: municipalityOptions(
      language,
      Object.keys(municipalities).filter((code) => !codes.has(code)),
    ),
    button: form.addMunicipalityButton,
    action: `${action}#${nameOf(`${at}/municipalityCodes`)}`,
  })
}
