import type { Duty, FundingDraft, TermsDraft } from './scenario.ts'

const answered = {
  requiresNeedsAssessment: 'no',
  requiresRecordKeeping: 'no',
  requiresMinutesAboutCitizens: 'no',
  isTreatment: 'no',
} as const

type More = Partial<Duty>

/** A task that the volunteers do and answer for. */
export const frivillige = (
  title: string,
  frequency: string | null = null,
  more: More = {},
): Duty => ({
  ...answered,
  title,
  frequency,
  performedBy: 'volunteers',
  responsible: 'volunteers',
  ...more,
})

/** A task that the institution's staff do and answer for. */
export const personale = (
  title: string,
  frequency: string | null = null,
  more: More = {},
): Duty => ({
  ...answered,
  title,
  frequency,
  performedBy: 'staff',
  responsible: 'staff',
  ...more,
})

/** A task done together, with who does what. */
export const sammen = (title: string, description: string | null, more: More = {}): Duty => ({
  ...answered,
  title,
  description,
  performedBy: 'together',
  responsible: 'together',
  ...more,
})

/** A task of which nobody wrote down who does it. */
export const uafklaret = (title: string, more: More = {}): Duty => ({ title, ...more })

type FundingMore = Partial<FundingDraft>

/** Amounts are whole kroner a year where nothing else is said. */
export const tilskud = (
  source: string,
  amountDkk: number | null,
  more: FundingMore = {},
): FundingDraft => ({
  source,
  amountDkk,
  per: 'year',
  conditionsSteerCharacter: 'no',
  ...more,
})

export const paragraf18 = (amountDkk: number, more: FundingMore = {}): FundingDraft =>
  tilskud('§ 18 i serviceloven', amountDkk, {
    conditions: 'Tilskuddet går til udgifter ved aktiviteten og opgøres én gang om året.',
    ...more,
  })

export const paragraf79 = (amountDkk: number, more: FundingMore = {}): FundingDraft =>
  tilskud('§ 79 i serviceloven', amountDkk, {
    conditions: 'Til aktiviteter for borgere over 60 år.',
    ...more,
  })

/** People with special needs; whether the aim is social. */
export const særligeBehov = (description: string): Partial<TermsDraft> => ({
  targetGroup: { description, specialNeeds: 'yes', over60: 'unknown', socialAim: 'yes' },
})

export const ældre = (description: string): Partial<TermsDraft> => ({
  targetGroup: { description, specialNeeds: 'unknown', over60: 'yes', socialAim: 'yes' },
})

export const alle = (description: string): Partial<TermsDraft> => ({
  targetGroup: { description, specialNeeds: 'no', over60: 'no', socialAim: 'unknown' },
})

export const børnOgUnge = (description: string): Partial<TermsDraft> => ({
  targetGroup: { description, specialNeeds: 'no', over60: 'no', socialAim: 'yes' },
})
