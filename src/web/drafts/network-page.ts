import { NetworkDetails, NetworkKind } from '#schemas/parties/network.ts'
import { actorIn } from '../acting.ts'
import type { Answer } from '../answer.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { formPage, refusedForm, type FormPage } from '../forms/form-page.ts'
import type { Form } from '../forms/form.ts'
import { postForm } from '../forms/post-form.ts'
import type { Question } from '../forms/question.ts'
import { readForm } from '../forms/read-form.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { draftTrail } from './draft-trail.ts'
import { goneAnswer } from './gone.ts'
import { ownDraft, type OwnDraft } from './own-draft.ts'
import { withParty } from './take-parties.ts'

/** A network that is not in the registry yet, made while an agreement with it is written. */
export const networkPage = async (context: PageContext): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return goneAnswer(context)
  const name = context.visit.asked.name ?? ''
  const form: Form = { visit: context.visit, typed: { name }, problems: [] }
  return formPage(form, await page(context, own, form))
}

export const createNetwork = async (context: PageContext, sent: Typed): Promise<Answer> => {
  const own = await ownDraft(context)
  if (own === null) return goneAnswer(context)
  const { visit, commands, queries, drafts } = context
  const refused = async (problems: readonly FoundError[]): Promise<Answer> => {
    const form: Form = { visit, typed: sent, problems }
    return refusedForm(form, await page(context, own, form))
  }
  const institution = await queries.institution(own.draft.institutionId)
  const { key: _key, ...typed } = sent
  const body = {
    ...readForm(typed, () => null),
    ...(typed.cvr === undefined || typed.cvr.trim() === ''
      ? {}
      : { cvr: typed.cvr.replaceAll(/\s/g, '') }),
    municipalityCodes: [institution?.details.municipalityCode ?? ''],
  }
  const parsed = parseBody(NetworkDetails, body)
  if (!parsed.isRight) return refused(parsed.problems)
  try {
    const idempotency = sentOnce(sent, `draft ${own.id}`, body)
    const { networkId } = await commands.registerNetwork({
      actor: actorIn(visit),
      body: parsed.value,
      ...(idempotency === undefined ? {} : { idempotency }),
    })
    await drafts.save(own.id, (draft) => ({
      ...draft,
      typed: withParty(draft, `network:${networkId}`),
    }))
  } catch (error) {
    return refused(refusedFields(error))
  }
  const from = visit.asked.from ?? null
  return { to: addressOf('draftParties', visit.language, { draftId: own.id, from }) }
}

const page = async (context: PageContext, own: OwnDraft, form: Form): Promise<FormPage> => {
  const { visit } = context
  const { language, texts } = visit
  const { network: words } = texts.drafts
  const from = visit.asked.from ?? null
  const back = addressOf('draftParties', language, { draftId: own.id, from })
  return {
    title: words.title,
    trail: draftTrail(visit, own),
    action: addressOf('draftNetwork', language, { draftId: own.id, from }),
    questions: questions(visit),
    button: words.create,
    before: html`<p class="lead">${words.lead}</p>
      ${await similar(context, own, form.typed.name ?? '')}`,
    hidden: onceHidden(form.typed),
    cancel: { href: back, words: texts.forms.cancel },
  }
}

const questions = ({ texts }: Visit): readonly Question[] => {
  const { network: words } = texts.drafts
  return [
    { pointer: '/name', label: words.name, answer: { kind: 'line', most: 200 } },
    {
      pointer: '/kind',
      label: words.kind,
      hint: words.kindHint,
      answer: {
        kind: 'one',
        as: 'radios',
        of: NetworkKind.options.map((value) => ({ value, label: texts.networkKind[value] })),
      },
    },
    {
      pointer: '/publicContact',
      label: words.contact,
      hint: words.contactHint,
      answer: { kind: 'line', most: 300 },
      isOptional: true,
    },
    {
      pointer: '/cvr',
      label: words.cvr,
      answer: { kind: 'line', most: 20 },
      isOptional: true,
    },
  ]
}

/** Those of nearly the same name, each to be used at once. */
const similar = async (
  { visit, queries }: PageContext,
  { id: draftId }: OwnDraft,
  name: string,
): Promise<Html | null> => {
  if (name.trim() === '') return null
  const { items } = await queries.networks({ q: name.trim() }, { limit: 5, after: null })
  if (items.length === 0) return null
  const { network: words } = visit.texts.drafts
  const from = visit.asked.from ?? null
  return html`<section class="similar">
    <h2>${words.similar}</h2>
    <p>${words.similarText}</p>
    ${postForm(
      visit,
      { action: addressOf('draftParties', visit.language, { draftId, from }) },
      html`${items.map(
        ({ id, details }) =>
          html`<button
            class="button button-secondary"
            type="submit"
            name="add"
            value="${`network:${id}`}"
          >
            ${words.use(details.name)}
          </button> `,
      )}`,
    )}
  </section>`
}
