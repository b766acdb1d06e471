import type { FoundError } from '../forms/form-problems.ts'
import { errorSummary } from '../forms/error-summary.ts'
import { summaryLines, type Form, type SummaryLine } from '../forms/form.ts'
import { postForm } from '../forms/post-form.ts'
import type { Question } from '../forms/question.ts'
import { input } from '../forms/input.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { addressOf } from '../paths.ts'
import type { PageContext } from '../visit.ts'
import { draftTrail } from './draft-trail.ts'
import { mayGo } from './may-go.ts'
import type { OwnDraft } from './own-draft.ts'
import { partyNamesOf } from './party-names.ts'
import { partySearch } from './party-search.ts'
import { stepNavigation } from './step-navigation.ts'
import { partiesStep, roleSections } from './steps/parties.ts'
import { questionsIn } from './sections.ts'

/** The main form's id: its button stands below the search, which is a form of its own. */
const formId = 'parties'

/** Who is in it, and where others are found. */
export const partiesPage = async (
  context: PageContext,
  own: OwnDraft,
  problems: readonly FoundError[],
): Promise<Html> => {
  const { visit } = context
  const { language, texts } = visit
  const { drafts: words } = texts
  const partyNames = await partyNamesOf(context, own.draft.typed)
  const form: Form = { visit, typed: own.draft.typed, problems }
  const sections = roleSections({ visit, partyNames })
  const lines = partyLines(form, questionsIn(form, sections))
  const action = addressOf('draftParties', language, {
    draftId: own.id,
    from: visit.asked.from ?? null,
  })
  const isFromCheck = visit.asked.from === 'check'
  const content = html`${errorSummary(visit, lines)}
    ${stepNavigation(visit, own, { step: partiesStep, formId })}
    <p class="lead">${words.parties.lead}</p>
    <h2>${words.parties.list}</h2>
    ${postForm(
      visit,
      { id: formId, class: 'form parties', action, novalidate: true },
      html`<ul>
        ${partyNames.map((name, number) => partyItem(form, own, { name, number }))}
      </ul>`,
    )}
    ${await partySearch(context, own)}
    <div class="form-buttons">
      <button
        class="button button-primary"
        type="submit"
        form="${formId}"
        name="go"
        value="${isFromCheck ? 'check' : 'next'}"
      >
        ${isFromCheck ? words.toCheck : words.next}
      </button>
    </div>
    <p class="kept">${words.keepLater}</p>`
  return layout(visit, {
    title: words.titles.parties,
    content,
    trail: draftTrail(visit, own),
    isRefused: lines.length > 0,
  })
}

/** Who is missing is found by the search, which is no question of the form's. */
const partyLines = (form: Form, questions: readonly Question[]): readonly SummaryLine[] => {
  const isAlone = ({ code }: FoundError): boolean => code === 'two-parties-needed'
  const problems = form.problems.filter((problem) => !isAlone(problem))
  const lines = summaryLines({ ...form, problems }, questions)
  const { others } = form.visit.texts.drafts.parties
  return form.problems.some(isAlone) ? [{ field: 'q', text: others }, ...lines] : lines
}

interface PartyItem {
  readonly name: string
  readonly number: number
}

const partyItem = (form: Form, { draft }: OwnDraft, { name, number }: PartyItem): Html => {
  const { visit } = form
  const { parties: words } = visit.texts.drafts
  const at = `terms-parties-${String(number)}`
  const isOwn = draft.typed[`${at}-institutionId`] === draft.institutionId
  const [section] = roleSections({ visit, partyNames: [name] })
  const [role] = section?.questions ?? []
  const pointer = `/terms/parties/${String(number)}/role`
  return html`<li class="party" id="${at}">
    <div class="party-name">
      <strong>${name}</strong>
      ${isOwn && html`<span class="party-own">${words.own}</span>`}
    </div>
    ${
      !isOwn &&
      role !== undefined &&
      html`<div class="party-more">
        ${input(form, { ...role, pointer })}
        ${
          mayGo(draft, number) &&
          html`<button
            class="button button-quaternary"
            type="submit"
            name="remove"
            value="${String(number)}"
          >
            ${words.remove}<span class="visually-hidden"> ${name}</span>
          </button>`
        }
      </div>`
    }
  </li> `
}
