import { z } from 'zod'
import { line } from '#schemas/values.ts'
import { actorIn } from '../acting.ts'
import { readAddress } from '../lists/address.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { formPage, type FormPage } from '../forms/form-page.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { html, type HtmlValue } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { goOn } from './add-one.ts'
import { findFirst } from './find-first.ts'
import type { PartyForm } from './party-form.ts'
import { listLink, pagesOf, partyAddress, type PartyDetails } from './party-pages.ts'
import { bodyOf } from './party-question.ts'
import { sameName, sameNameField, sameNameNotice, type SameName } from './same-name.ts'

const Address = z.object({ name: line(200).optional() })

/** The form of a new one; of a network only after it was looked for. */
export const registerPartyPage = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
): Promise<Answer> => {
  const { visit } = context
  if (form.kind === 'institution') return page(form, context, { typed: await form.begun(context) })
  const { name } = readAddress(Address, visit.asked)
  if (name === undefined) return findFirst(context, null)
  const typed = { ...(await form.begun(context)), name }
  return page(form, context, { typed, before: await findFirst(context, name) })
}

/** Registers it and shows it, or shows the form again with what is to be mended or made sure of. */
export const registerParty = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  sent: Typed,
): Promise<Answer> => {
  const { visit } = context
  const typed = form.tidied(sent, '')
  if (goOn in typed) return page(form, context, { typed })
  const { questions } = await form.ask(context, asking(form, visit, typed))
  const body = { ...bodyOf(form.plain(typed, ''), questions), ...form.fixed(visit, null) }
  const parsed = parseBody(form.details, body)
  if (!parsed.isRight) return refused(form, context, { typed, problems: parsed.problems })
  const { value } = parsed
  const idempotency = sentOnce(typed, actionOf(form, visit), value)
  const request = { actor: actorIn(visit), body: value, idempotency }
  try {
    // Tried first: what was registered by a first press is no other with the same name.
    const tried = await form.sendNew(context, { ...request, isTrial: true })
    const same = await sameName(form, context, { details: value, id: tried.id, typed })
    if (same !== null) return await refused(form, context, { typed, same })
    const { id, warnings } = await form.sendNew(context, request)
    const warning = warnings.map(({ code }) => code).join('.')
    return {
      to: partyAddress(visit, { kind: form.kind, id }, 'one', { done: 'registered', warning }),
    }
  } catch (error) {
    return refused(form, context, { typed, problems: refusedFields(error) })
  }
}

interface Shown {
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
  readonly same?: SameName
  readonly before?: HtmlValue
}

const page = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  { typed, problems = [], same, before }: Shown,
): Promise<PageAnswer> => {
  const { visit } = context
  const { register, same: words } = visit.texts.parties
  const asked = await form.ask(context, asking(form, visit, typed))
  const parts: FormPage = {
    ...asked,
    title: register[form.kind],
    trail: [listLink(visit, form.kind)],
    action: actionOf(form, visit),
    button: same === undefined ? register[form.kind] : words.button,
    before: html`${before ?? form.intro(visit)} ${same !== undefined && sameNameNotice(visit, same)}`,
    hidden: { ...onceHidden(typed), ...(same === undefined ? {} : { [sameNameField]: same.name }) },
    cancel: { href: listLink(visit, form.kind).href, words: visit.texts.forms.cancel },
  }
  return { status: 200, page: formPage({ visit, typed, problems }, parts) }
}

const refused = async <Details extends PartyDetails>(
  form: PartyForm<Details>,
  context: PageContext,
  shown: Shown,
): Promise<PageAnswer> => ({ ...(await page(form, context, shown)), status: 422 })

const asking = <Details extends PartyDetails>(
  form: PartyForm<Details>,
  visit: Visit,
  typed: Typed,
) => ({ typed, at: '' as const, action: actionOf(form, visit), party: null })

const actionOf = ({ kind }: { kind: 'institution' | 'network' }, { language }: Visit): string =>
  addressOf(pagesOf[kind].register, language)
