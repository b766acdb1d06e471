import type { FoundError } from '../forms/form-problems.ts'
import { errorSummary } from '../forms/error-summary.ts'
import { summaryLines, type Form } from '../forms/form.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { cellNotice } from './cell-notice.ts'
import { draftTrail } from './draft-trail.ts'
import type { OwnDraft } from './own-draft.ts'
import { questionsIn, sectionsOf } from './sections.ts'
import type { Step } from './step.ts'
import { stepContextOf } from './step-context.ts'
import { stepNavigation } from './step-navigation.ts'
import { stepWords } from './step-words.ts'

export interface StepPage {
  readonly step: Step
  readonly own: OwnDraft
  readonly problems: readonly FoundError[]
}

/** The form's id: the steps above it save what is typed there, too. */
const formId = 'step'

/** One step of a draft, with what was typed there. */
export const stepPage = async (context: PageContext, shown: StepPage): Promise<Html> => {
  const { step, own, problems } = shown
  const { visit } = context
  const { language, texts } = visit
  const { drafts: words } = texts
  const form: Form = { visit, typed: own.draft.typed, problems }
  const sections = step.sections(await stepContextOf(context, own.draft, step))
  const lines = summaryLines(form, questionsIn(form, sections))
  const content = html`${errorSummary(visit, lines)} ${stepNavigation(visit, own, { step, formId })}
  ${showsCell(step) && cellNotice(visit, own.draft)}
  ${step.name === 'boundaries' && html`<p class="lead">${words.boundaries.lead}</p>`}
  ${postForm(
    visit,
    {
      id: formId,
      class: 'form',
      action: addressOf(step.page, language, { draftId: own.id, from: visit.asked.from ?? null }),
      novalidate: true,
    },
    html`<button class="enter" type="submit" name="go" value="${goOn(context)}" tabindex="-1">
        ${words.next}
      </button>
      ${sectionsOf(form, sections)}
      <div class="form-buttons">
        <button class="button button-primary" type="submit" name="go" value="${goOn(context)}">
          ${visit.asked.from === 'check' ? words.toCheck : words.next}
        </button>
        ${
          step.name === 'model' &&
          html`<button class="button button-secondary" type="submit" name="go" value="stay">
            ${words.model.show}
          </button>`
        }
      </div>
      <p class="kept">${words.keepLater}</p>`,
  )}`
  return layout(visit, {
    title: stepWords(visit, own.draft, step).title,
    content,
    trail: draftTrail(visit, own),
    isRefused: lines.length > 0,
  })
}

/** Where it is answered, and on the page that follows. */
const showsCell = ({ name }: Step): boolean => name === 'model' || name === 'boundaries'

/** Whoever came to mend one thing goes back to where everything is seen. */
const goOn = ({ visit }: PageContext): string => (visit.asked.from === 'check' ? 'check' : 'next')
