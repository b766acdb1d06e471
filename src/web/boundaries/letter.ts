import { municipalityName } from '#src/texts/municipalities.ts'
import { isEmail } from '../parties/facts.ts'
import { addressOf } from '../paths.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** Longer addresses are cut or refused by some mail programs; in characters. */
const longest = 1900

/**
 * An address that opens the coordinator's own mail program with a letter to the institutions filled
 * in: the first of several that is short enough, each as its paragraphs.
 */
export const letterAddress = (
  shown: BoundariesOnPage,
  letters: readonly (readonly string[])[],
): string => {
  const { visit, agreement } = shown
  const subject = visit.texts.boundaries.mail.subject(shortened(agreement.terms.title))
  const begin = `mailto:${recipients(shown).map(inAddress).join(',')}?subject=${encoded(subject)}`
  return (
    letters
      .map((paragraphs) => `${begin}&body=${encoded(paragraphs.join('\n\n'))}`)
      .find((address) => address.length <= longest) ?? begin
  )
}

/** Of the page on the agreement's boundaries, to be opened from elsewhere. */
export const wholeAddress = ({ visit, agreement }: BoundariesOnPage, anchor: string): string => {
  const { agreementId } = agreement
  return `${visit.origin ?? ''}${addressOf('boundaries', visit.language, { agreementId })}#${anchor}`
}

/** Who writes: a role and where, never a name of a person. */
export const signature = ({ visit }: BoundariesOnPage): string => {
  const { actor, language, texts } = visit
  const { bye, role } = texts.boundaries.mail
  return actor.role === 'coordinator'
    ? `${bye}\n${role(municipalityName(language, actor.municipalityCode))}`
    : bye
}

export const shortened = (text: string): string => {
  const letters = Array.from(text.toWellFormed())
  return letters.length <= mostOfTitle ? text : `${letters.slice(0, mostOfTitle - 1).join('')}…`
}

/** In characters. */
const mostOfTitle = 100

/** The shared addresses of the institutions, where they are e-mail addresses. */
const recipients = ({ parties }: BoundariesOnPage): readonly string[] =>
  parties.flatMap(({ kind, publicContact }) =>
    kind === 'institution' && publicContact !== null && isEmail(publicContact)
      ? [publicContact]
      : [],
  )

/** As RFC 6068 has it: spaces are %20, and lines end with %0D%0A. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll(/\r?\n/g, '\r\n')).replaceAll("'", '%27')

const inAddress = (address: string): string =>
  encodeURIComponent(address.toWellFormed()).replaceAll('%40', '@')
