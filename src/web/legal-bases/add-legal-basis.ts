import { AddLegalBasis } from '#schemas/commands/boundaries.ts'
import type { LegalBasisDetails } from '#schemas/boundaries/legal-basis.ts'
import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { may } from '#src/identity/permissions.ts'
import { legalBasisName } from '#src/texts/terms/legal-bases.ts'
import { actorIn } from '../acting.ts'
import type { Answer, PageAnswer } from '../answer.ts'
import { formPage } from '../forms/form-page.ts'
import { parseBody, refusedFields, type FoundError } from '../forms/form-problems.ts'
import { onceHidden, sentOnce } from '../forms/sent-once.ts'
import { html, type HtmlValue } from '../html/html.ts'
import { warning } from '../parties/warning-box.ts'
import { addressOf } from '../paths.ts'
import type { Typed } from '../sent.ts'
import type { PageContext, Visit } from '../visit.ts'
import { detailsIn, legalBasisQuestions } from './legal-basis-form.ts'
import { legalBasisIdFor } from './legal-basis-id.ts'

export const mayKeepLegalBases = ({ actor }: Visit): boolean =>
  may(actor, { name: 'keep-legal-bases' })

export const addLegalBasisPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { items } = await context.boundaries.legalBases()
  return page(visit, { status: 200, items, typed: {} })
}

/** Adds it and shows the list, or the form again with what is to be mended. */
export const addLegalBasis = async (context: PageContext, typed: Typed): Promise<Answer> => {
  const { visit, commands } = context
  const { items } = await context.boundaries.legalBases()
  const shown = { status: 422, items, typed }
  const details = detailsIn(typed, legalBasisQuestions(visit, { items, one: null }))
  const parsed = parseBody(AddLegalBasis.omit({ legalBasisId: true }), { details })
  if (!parsed.isRight) return page(visit, { ...shown, problems: parsed.problems })
  const named = { law: parsed.value.details.law, paragraph: parsed.value.details.paragraph }
  const body = { legalBasisId: legalBasisIdFor(visit.language, named, items), ...parsed.value }
  const idempotency = sentOnce(typed, addressOf('addLegalBasis', visit.language), body)
  try {
    const { legalBasisId } = await commands.addLegalBasis({
      actor: actorIn(visit),
      body,
      idempotency,
    })
    return { to: addressOf('legalBases', visit.language, { done: 'added', legalBasisId }) }
  } catch (error) {
    const problems = refusedFields(error)
    const known = items.find(({ legalBasisId }) => legalBasisId === body.legalBasisId)
    if (known === undefined || !problems.some(isAboutId)) return page(visit, { ...shown, problems })
    return page(visit, { ...shown, before: knownNotice(visit, known, body.details) })
  }
}

const isAboutId = ({ pointer }: FoundError): boolean => pointer === '/legalBasisId'

interface Shown {
  readonly status: number
  readonly items: readonly LegalBasisView[]
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
  readonly before?: HtmlValue
}

const page = (visit: Visit, { status, items, typed, problems = [], before }: Shown): PageAnswer => {
  const { language, texts } = visit
  const { legalBases: words } = texts
  const list = { href: addressOf('legalBases', language), words: texts.pages.legalBases }
  const shown = formPage(
    { visit, typed, problems },
    {
      title: words.add,
      trail: [list],
      action: addressOf('addLegalBasis', language),
      questions: legalBasisQuestions(visit, { items, one: null }),
      button: words.add,
      before: html`${before ?? html`<p class="lead">${words.form.intro}</p>`}`,
      hidden: onceHidden(typed),
      cancel: { href: list.href, words: texts.forms.cancel },
    },
  )
  return { status, page: shown }
}

/** The list has it: to be corrected, not to be added twice. */
const knownNotice = (
  { language, texts }: Visit,
  known: LegalBasisView,
  { law, paragraph }: LegalBasisDetails,
): HtmlValue => {
  const { form: words } = texts.legalBases
  const { legalBasisId } = known
  const name = legalBasisName(language, { legalBasisId, details: { law, paragraph } })
  const href = addressOf('correctLegalBasis', language, { legalBasisId })
  return warning(
    words.known(name),
    html`<p class="alert-text"><a href="${href}">${words.openKnown(name)}</a></p>`,
  )
}
