import type { AgreementVersion } from '#schemas/views/agreement-versions.ts'
import { formatDate } from '#src/texts/dates.ts'
import type { StoryOnPage } from './read-story.ts'

/** As in "3: Ændret med tillæg, fra 1. marts 2024". */
export const versionChoice = (
  { visit: { language, texts } }: StoryOnPage,
  { number, kind, effectiveFrom }: AgreementVersion,
): string => {
  const { compare, versions } = texts.story
  return compare.choice(number, versions.kinds[kind], formatDate(language, effectiveFrom))
}

/** The days on which it is in force, as known now. */
export const inForceWords = (
  { visit: { language, texts } }: StoryOnPage,
  { inForceFrom, until }: AgreementVersion,
): string => {
  const { versions: words } = texts.story
  if (inForceFrom === null) return words.onNoDay
  const from = formatDate(language, inForceFrom)
  return until === null ? words.always(from) : words.fromTo(from, formatDate(language, until))
}

export const standingWords = ({ visit }: StoryOnPage, { replacedBy }: AgreementVersion): string => {
  const { versions: words } = visit.texts.story
  return replacedBy === null ? words.standing : words.replacedBy(replacedBy)
}
