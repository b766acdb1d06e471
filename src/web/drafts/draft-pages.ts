import type { PageRouter } from '../page-router.ts'
import type { Answer } from '../answer.ts'
import type { PageContext } from '../visit.ts'
import { begin, beginPage } from './begin-page.ts'
import { checkPage } from './check-page.ts'
import { problemsAt, tryDraft } from './draft-problems.ts'
import { goneAnswer } from './gone.ts'
import { createNetwork, networkPage } from './network-page.ts'
import { ownDraft } from './own-draft.ts'
import { partiesPage } from './parties-page.ts'
import { actOnDraft } from './send.ts'
import { plainSteps, stepAt } from './step-order.ts'
import { stepPage } from './step-page.ts'
import { partiesStep } from './steps/parties.ts'
import { takeParties } from './take-parties.ts'
import { takeStep } from './take-step.ts'
import type { Step } from './step.ts'

/** Where agreements are written, new ones and new terms of old ones. */
export const draftPages = (pages: PageRouter): void => {
  pages.get('begin', beginPage)
  pages.post('begin', begin)
  pages.get('draft', showDraft)
  pages.post('draft', actOnDraft)
  pages.get('draftParties', showParties)
  pages.post('draftParties', takeParties)
  pages.get('draftNetwork', networkPage)
  pages.post('draftNetwork', createNetwork)
  for (const page of plainSteps) {
    pages.get(page, (context) => showStep(context, page))
    pages.post(page, async (context, sent) => {
      const own = await ownDraft(context)
      const step = own === null ? null : stepAt(own.draft, page)
      return step === null ? goneAnswer(context) : takeStep(context, step, sent)
    })
  }
}

const showDraft = async (context: PageContext): Promise<Answer> => {
  const own = await ownDraft(context)
  return own === null ? goneAnswer(context) : checkPage(context, own)
}

const showParties = async (context: PageContext): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return goneAnswer(context)
  return partiesPage(context, own, await problemsToShow(context, partiesStep))
}

const showStep = async (
  context: PageContext,
  page: (typeof plainSteps)[number],
): Promise<Answer> => {
  const own = await ownDraft(context)
  const step = own === null ? null : stepAt(own.draft, page)
  if (own === null || step === null) return goneAnswer(context)
  return stepPage(context, { step, own, problems: await problemsToShow(context, step) })
}

/** Nobody is told what is wrong before they answered; whoever comes from the last page was. */
const problemsToShow = async (context: PageContext, step: Step) => {
  if (context.visit.asked.check !== 'yes') return []
  const own = await ownDraft(context)
  return own === null ? [] : problemsAt(step, (await tryDraft(context, own.draft)).problems)
}
