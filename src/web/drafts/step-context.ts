import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { noLawId, unlistedLegalBasis } from '#src/texts/terms/legal-bases.ts'
import type { Options } from '../forms/question.ts'
import { legalBasisOptions } from '../legal-bases/legal-basis-names.ts'
import type { PageContext } from '../visit.ts'
import { partyNamesOf } from './party-names.ts'
import { nobodyToChoose } from '../persons/person-choice.ts'
import { personsToChoose } from './persons-to-choose.ts'
import type { LegalBasisChoice, Step, StepContext } from './step.ts'

/** What the steps of a draft are asked with, or one of them; only some ask for persons. */
export const stepContextOf = async (
  context: PageContext,
  draft: Draft,
  step: Step | null = null,
): Promise<StepContext> => ({
  visit: context.visit,
  draft,
  partyNames: await partyNamesOf(context, draft.typed),
  legalBases: await choiceOf(context, draft),
  persons: asksWho(step) ? await personsToChoose(context, draft) : nobodyToChoose,
})

const asksWho = (step: Step | null): boolean =>
  step === null || step.page === 'draftMore' || step.page === 'draftConsents'

const choiceOf = async (context: PageContext, { typed }: Draft): Promise<LegalBasisChoice> => {
  const [all, exceptions] = [chosenIn(typed, 'legalBasisId'), chosenIn(typed, 'exceptionBasisId')]
  const options = await legalBasisOptions(context, { chosen: all })
  const excepting = await legalBasisOptions(context, { of: 'exceptions', chosen: exceptions })
  return {
    all: withAll(context, inSentences(context, options), all),
    exceptions: withAll(context, excepting, exceptions),
  }
}

const chosenIn = (typed: Draft['typed'], field: string): string[] => [
  ...new Set(
    Object.entries(typed).flatMap(([name, id]) =>
      name.endsWith(`-${field}`) && name.includes('-tasks-') && id !== '' ? [id] : [],
    ),
  ),
]

/** Where it is asked whether a law asks for the task, that none does is a whole answer. */
const inSentences = ({ visit }: PageContext, options: Options): Options =>
  options.map((option) =>
    option.value === noLawId ? { ...option, label: visit.texts.drafts.tasks.noLaw } : option,
  )

/** What a task rests on already stays to be chosen, also where the list has it no longer. */
const withAll = ({ visit }: PageContext, options: Options, chosen: readonly string[]): Options => [
  ...options,
  ...chosen
    .filter((id) => !options.some(({ value }) => value === id))
    .map((value) => ({ value, label: unlistedLegalBasis(visit.language) })),
]
