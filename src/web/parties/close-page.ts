import { ClosingReason } from '#schemas/parties/closing.ts'
import type { PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { onceHidden } from '../forms/sent-once.ts'
import type { Options } from '../forms/question.ts'
import { html, type Html, type HtmlValue } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import { goOnButton } from './add-one.ts'
import { inForceWith } from './collaborations.ts'
import { listLink, partyAddress, type PartyDetails } from './party-pages.ts'
import type { PartyQuestion } from './party-question.ts'
import { revisionHidden } from './revision-field.ts'
import { nobody, searchedHidden, searchField, type Successors } from './successor.ts'
import type { Updating } from './update-page.ts'

/** Name of what is sent by Enter in a field: it searches where a name was written. */
export const byEnter = 'byEnter'

/** A party that the visitor may close. */
export type Closing<Details extends PartyDetails> = Updating<Details>

interface Shown {
  readonly status: number
  readonly typed: Typed
  readonly revision: number
  readonly successors?: Successors
  readonly problems?: readonly FoundError[]
  readonly before?: HtmlValue
}

export const closePage = async <Details extends PartyDetails>(
  closing: Closing<Details>,
  shown: Shown,
): Promise<PageAnswer> => {
  const { form, context, party } = closing
  const { status, typed, revision, successors, problems = [], before } = shown
  const { visit } = context
  const { closing: words } = visit.texts.parties
  const one = { kind: form.kind, id: party.id }
  const { name } = party.details
  const action = partyAddress(visit, one, 'close')
  const options = successors?.options ?? []
  const page = formPage(
    { visit, typed, problems: options.length > 0 ? problems : problems.map(atSearch) },
    {
      questions: closingQuestions(closing, options).filter(
        ({ pointer }) => pointer !== '/successorId' || options.length > 0,
      ),
      beside: { [`/${searchField}`]: searching(closing, shown, `${action}#${searchField}`) },
      title: words.title[form.kind](name),
      trail: [listLink(visit, form.kind), { href: partyAddress(visit, one), words: name }],
      action,
      button: words.next,
      byEnter,
      before: html`${before ?? null}`,
      after: await consequences(closing),
      hidden: { ...onceHidden(typed), ...revisionHidden(revision), ...searchedHidden(typed) },
      cancel: { href: partyAddress(visit, one), words: visit.texts.forms.cancel },
    },
  )
  return { status, page }
}

/** The successor is asked for by name, and then among those who were found. */
export const closingQuestions = <Details extends PartyDetails>(
  { form: { kind }, context: { visit } }: Closing<Details>,
  successors: Options,
): readonly PartyQuestion[] => {
  const { closing: words } = visit.texts.parties
  const reasons = ClosingReason.options.map((value) => ({ value, label: words.reasons[value] }))
  const successor = {
    label: words.successor,
    noun: words.successor,
    hint: words.successorHint,
  }
  return [
    {
      pointer: '/reason',
      label: words.reason[kind],
      noun: words.reason[kind],
      answer: { kind: 'one', of: reasons, as: 'radios' },
    },
    {
      pointer: `/${searchField}`,
      ...successor,
      hint: `${words.successorHint} ${words.searchHint}`,
      answer: { kind: 'line', most: 200 },
      isOptional: true,
    },
    {
      pointer: '/successorId',
      label: words.chooseFound,
      noun: words.successor,
      answer: {
        kind: 'one',
        of: [...successors, { value: nobody, label: words.nobody }],
        as: 'radios',
      },
    },
    {
      pointer: '/effectiveOn',
      label: words.effectiveOn[kind],
      noun: words.effectiveOn[kind],
      answer: { kind: 'day' },
    },
  ]
}

/** Without a list to choose from, what is wrong with the choice is told where it is made. */
const atSearch = (problem: FoundError): FoundError =>
  problem.pointer === '/successorId' ? { ...problem, pointer: `/${searchField}` } : problem

const searching = <Details extends PartyDetails>(
  { context: { visit } }: Closing<Details>,
  { typed, successors }: Shown,
  action: string,
): Html => {
  const { closing: words } = visit.texts.parties
  const looked = (typed[searchField] ?? '').trim()
  const isNone = looked !== '' && successors?.options.length === 0
  return html`<div class="add-one">${goOnButton(words.searchButton, action)}</div>
    ${isNone && html`<p class="find-none">${words.noneFound(looked)}</p>`}
    ${successors?.isMore === true && html`<p>${words.moreFound}</p>`}`
}

const consequences = async <Details extends PartyDetails>({
  form,
  context,
  party,
}: Closing<Details>): Promise<Html> => {
  const { closing: words } = context.visit.texts.parties
  const count = await inForceWith(context, { kind: form.kind, id: party.id })
  return html`<section class="consequences">
    <h2>${words.follows}</h2>
    <ul class="bullet-list">
      <li>${words.inForce(count)}</li>
      ${form.kind === 'institution' && html`<li>${words.institutionSuccessor}</li>`}
      <li>${words.stays}</li>
      <li>${words.noWayBack}</li>
    </ul>
  </section>`
}
