import type { PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import type { FoundError } from '../forms/form-problems.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { html, type HtmlValue } from '../html/html.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { seenHidden } from './merged.ts'
import type { PartyForm } from './party-form.ts'
import { listLink, partyAddress, type Party, type PartyDetails } from './party-pages.ts'
import { bodyOf, typedFrom, type Asked, type PartyQuestion } from './party-question.ts'
import { revisionHidden } from './revision-field.ts'

/** Where the details stand in what is sent. */
export const at = '/details'

/** A party that the visitor may change, and the form to do it with. */
export interface Updating<Details extends PartyDetails> {
  readonly form: PartyForm<Details>
  readonly context: PageContext
  readonly party: Party<Details>
}

interface Shown {
  readonly status: number
  readonly typed: Typed
  /** The answers that the form began with. */
  readonly seen: Typed
  readonly revision: number
  readonly problems?: readonly FoundError[]
  readonly before?: HtmlValue
}

export const updatePage = async <Details extends PartyDetails>(
  updating: Updating<Details>,
  { status, typed, seen, revision, problems = [], before }: Shown,
): Promise<PageAnswer> => {
  const { form, context, party } = updating
  const { visit } = context
  const one = { kind: form.kind, id: party.id }
  const trail = [
    listLink(visit, form.kind),
    { href: partyAddress(visit, one), words: party.details.name },
  ]
  const page = formPage(
    { visit, typed, problems },
    {
      ...(await askUpdate(updating, typed)),
      title: visit.texts.parties.form.updateTitle(party.details.name),
      trail,
      action: partyAddress(visit, one, 'update'),
      button: visit.texts.parties.form.save,
      before: html`${before ?? null}`,
      hidden: { ...onceHidden(typed), ...revisionHidden(revision), ...seenHidden(seen) },
      cancel: { href: partyAddress(visit, one), words: visit.texts.forms.cancel },
    },
  )
  return { status, page }
}

/** The questions of the details, and from which day the change applies. */
export const askUpdate = async <Details extends PartyDetails>(
  { form, context, party }: Updating<Details>,
  typed: Typed,
): Promise<Asked> => {
  const { visit } = context
  const action = partyAddress(visit, { kind: form.kind, id: party.id }, 'update')
  const { questions, ...rest } = await form.ask(context, { typed, at, action, party })
  return { questions: [...questions, effectiveOn(visit)], ...rest }
}

/** The details as they stand, as answers. */
export const detailsTyped = async <Details extends PartyDetails>(
  updating: Updating<Details>,
): Promise<Typed> => {
  const { form, context, party } = updating
  const { questions } = await askUpdate(updating, {})
  return form.tidied(typedFrom(context.visit.language, party.details, { at, questions }), at)
}

/** What was typed as the body of the command. */
export const updateBody = async <Details extends PartyDetails>(
  updating: Updating<Details>,
  typed: Typed,
): Promise<unknown> => {
  const { form, context, party } = updating
  const { questions } = await askUpdate(updating, typed)
  const { details, ...rest } = bodyOf(form.plain(typed, at), questions)
  return { ...rest, details: { ...groupOf(details), ...form.fixed(context.visit, party) } }
}

const groupOf = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {}

const effectiveOn = ({ texts }: Visit): PartyQuestion => ({
  pointer: '/effectiveOn',
  noun: texts.parties.form.effectiveOn,
  label: texts.parties.form.effectiveOn,
  hint: texts.parties.form.effectiveOnHint,
  answer: { kind: 'day' },
  isOptional: true,
})
