import { nationwide } from '#domain/boundaries/day.ts'
import { may } from '#src/identity/permissions.ts'
import { municipalities, municipalityName } from '#src/texts/municipalities.ts'
import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** "Spilleregler i Haderslev Kommune"; the national one belongs to no municipality. */
export const rulebookTitle = ({ language, texts }: Visit, code: string): string =>
  code === nationwide
    ? texts.rulebooks.national
    : texts.rulebooks.of(municipalityName(language, code))

/** As in a list of them: "Haderslev Kommune". */
export const rulebookName = ({ language, texts }: Visit, code: string): string =>
  code === nationwide ? texts.rulebooks.national : municipalityName(language, code)

export const rulebookAddress = ({ language }: Pick<Visit, 'language'>, code: string): string =>
  addressOf('rulebook', language, { municipalityCode: code })

/** Of the address that is asked for; null where there is no such municipality. */
export const codeIn = ({ inPath }: Visit): string | null => {
  const code = inPath.municipalityCode ?? ''
  return code === nationwide || Object.hasOwn(municipalities, code) ? code : null
}

export const mayChangeRulebook = ({ actor }: Visit, code: string): boolean =>
  may(actor, { name: 'change-rulebook', municipalityCodes: [code] })

/** The list, for the way back. */
export const rulebooksLink = ({ language, texts }: Visit): Link => ({
  href: addressOf('rulebooks', language),
  words: texts.pages.rulebooks,
})
