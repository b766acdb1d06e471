import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import type { Language } from '#src/texts/language.ts'
import { legalBasisName } from '#src/texts/terms/legal-bases.ts'

type Named = Pick<LegalBasisView['details'], 'law' | 'paragraph'>

/**
 * A short name for a new legal basis, made of what it is called: "Sundhedsloven § 138" is
 * `sundhedsloven-138`. Of one that the list has by that name already it is that one's; another name
 * that would read the same gets a number.
 */
export const legalBasisIdFor = (
  language: Language,
  named: Named,
  items: readonly LegalBasisView[],
): string => {
  const same = items.find((one) => nameIn(language, one.details) === nameIn(language, named))
  if (same !== undefined) return same.legalBasisId
  const taken = new Set(items.map(({ legalBasisId }) => legalBasisId))
  const id = plain(`${named.law} ${named.paragraph}`)
  if (!taken.has(id)) return id
  const numbers = items.map((_, index) => `${id}-${String(index + 2)}`)
  return numbers.find((one) => !taken.has(one)) ?? id
}

const nameIn = (language: Language, details: Named): string =>
  legalBasisName(language, { legalBasisId: '', details }).replaceAll(/\s+/gu, ' ').toLowerCase()

/** Room for a number is left. */
const mostLetters = 56

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, mostLetters)
    .trim()
    .replaceAll(' ', '-') || 'lovgrundlag'
