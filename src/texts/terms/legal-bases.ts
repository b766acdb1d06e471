import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import type { Language } from '../language.ts'

type Named = Pick<LegalBasisView, 'legalBasisId'> & {
  readonly details: Pick<LegalBasisView['details'], 'law' | 'paragraph'>
}

/**
 * As people refer to it: "Serviceloven § 83", "Ældreloven, helhedspleje". Laws keep their Danish
 * names in every language; that there is none is no law's name.
 */
export const legalBasisName = (language: Language, { legalBasisId, details }: Named): string => {
  if (legalBasisId === noLawId) return noLaw[language]
  const { law, paragraph } = details
  return paragraph.startsWith('§') ? `${law} ${paragraph}` : `${law}, ${paragraph}`
}

/** Stands for one that the list has no longer, or that nobody can read. */
export const unlistedLegalBasis = (language: Language): string => unlisted[language]

/** Chosen where the parties know that no law asks for the task. */
export const noLawId = 'ingen-lov'

const noLaw = { da: 'Ingen lov', en: 'No law' } as const
const unlisted = { da: 'Et andet lovgrundlag', en: 'Another legal basis' } as const
