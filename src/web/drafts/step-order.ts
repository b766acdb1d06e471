import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import type { PageName } from '../paths.ts'
import type { Step } from './step.ts'
import { boundariesStep } from './steps/boundaries.ts'
import { changeStep } from './steps/change.ts'
import { consentsStep } from './steps/consents.ts'
import { informalStep } from './steps/informal.ts'
import { modelStep } from './steps/model.ts'
import { moreStep } from './steps/more.ts'
import { partiesStep } from './steps/parties.ts'
import { periodStep } from './steps/period.ts'
import { resourcesStep } from './steps/resources.ts'
import { tasksStep } from './steps/tasks.ts'

/** A draft's steps in their order; those that can be left out come after the answers are checked. */
export const stepsOf = ({
  form,
  typed,
}: Draft): { asked: readonly Step[]; more: readonly Step[] } => {
  switch (form) {
    case 'informal':
      return { asked: [partiesStep, informalStep], more: [] }
    case 'full':
      return {
        asked: [
          partiesStep,
          tasksStep,
          modelStep,
          boundariesStep,
          periodStep,
          ...(typed.state === 'agreed' ? [consentsStep] : []),
        ],
        more: [resourcesStep, moreStep],
      }
    default:
      return {
        asked: [changeStep],
        more: [
          partiesStep,
          tasksStep,
          modelStep,
          boundariesStep,
          periodStep,
          resourcesStep,
          moreStep,
        ],
      }
  }
}

/** Pages of steps whose questions are written on one page and sent together. */
export const plainSteps = [
  'draftTasks',
  'draftModel',
  'draftBoundaries',
  'draftResources',
  'draftMore',
  'draftPeriod',
  'draftConsents',
  'draftInformal',
] as const satisfies readonly PageName[]

/** The step that a button above the form leads to; null for any other button. */
export const stepChosen = (draft: Draft, go: string): Step | null =>
  stepsOf(draft).asked.find(({ page }) => page === go) ?? null

/** The step that a page is for this draft; null where it has none there. */
export const stepAt = (draft: Draft, page: PageName): Step | null => {
  const { asked, more } = stepsOf(draft)
  return [...asked, ...more].find((step) => step.page === page) ?? null
}
