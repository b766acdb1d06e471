import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { ruleOf } from '#domain/boundaries/catalogue.ts'
import type { PageAnswer } from '../answer.ts'
import { whichAgreement } from '../changes/subject.ts'
import { formPage } from '../forms/form-page.ts'
import type { FoundError } from '../forms/form-problems.ts'
import type { Options, Question } from '../forms/question.ts'
import { onceHidden } from '../forms/sent-once.ts'
import { html, type Html } from '../html/html.ts'
import { legalBasisOptions } from '../legal-bases/legal-basis-names.ts'
import { seenHidden } from '../parties/merged.ts'
import { addressOf } from '../paths.ts'
import { severityTag } from '../rulebooks/severity-tag.ts'
import type { Typed } from '../sent.ts'
import type { PageContext } from '../visit.ts'
import { whatIsFound } from './finding-part.ts'
import { findingTitle } from './finding-title.ts'
import { backLink, overtakenPart, trailToForm } from './form-parts.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'
import { seenOf } from './seen-findings.ts'

/** The finding that is exempted. */
export interface Exempting {
  readonly context: PageContext
  readonly shown: BoundariesOnPage
  readonly answer: BoundaryAnswer
}

export interface ExemptState {
  readonly status: number
  readonly typed: Typed
  readonly problems?: readonly FoundError[]
  /** The finding looks otherwise than the form showed it. */
  readonly isChanged?: boolean
}

export const exemptAddress = ({ shown, answer }: Exempting): string =>
  addressOf('exempt', shown.visit.language, {
    agreementId: shown.agreement.agreementId,
    ruleId: answer.ruleId,
    itemId: answer.item.id,
  })

/** The finding, and what an exemption from the rule needs. */
export const exemptFormPage = async (
  exempting: Exempting,
  { status, typed, problems = [], isChanged = false }: ExemptState,
): Promise<PageAnswer> => {
  const { shown, answer } = exempting
  const { visit } = shown
  const { exemptForm: words } = visit.texts.boundaries
  const bases = await exceptionsIn(exempting.context)
  const before = html`${overtakenPart(shown, { gone: [], changed: isChanged ? [answer] : [] })}
    <p class="which">${whichAgreement(shown)}</p>
    <p class="lead">${words.lead}</p>
    ${findingBox(shown, answer)}`
  const page = formPage(
    { visit, typed, problems },
    {
      title: words.title,
      trail: trailToForm(shown),
      action: exemptAddress(exempting),
      questions: questions(exempting, bases),
      button: words.act,
      before,
      after: basesNote(shown, bases),
      hidden: { ...onceHidden(typed), ...seenHidden(seenOf([answer])) },
      cancel: backLink(shown, visit.texts.forms.cancel),
    },
  )
  return { status, page }
}

export const findingBox = (shown: BoundariesOnPage, answer: BoundaryAnswer): Html =>
  html`<section class="finding finding-${answer.severity}">
    <p class="finding-severity">${severityTag(shown.visit, answer.severity)}</p>
    <h2>${findingTitle(shown.visit, answer)}</h2>
    ${whatIsFound(shown, answer)}
  </section>`

const questions = ({ shown, answer }: Exempting, bases: Options): readonly Question[] => {
  const { exemptForm: words } = shown.visit.texts.boundaries
  const { isStatutory } = ruleOf(answer.ruleId, answer.ruleVersion)
  return [
    {
      pointer: '/reason',
      label: words.reason,
      hint: words.reasonHint,
      answer: { kind: 'text', most: 2000 },
    },
    { pointer: '/until', label: words.until, hint: words.untilHint, answer: { kind: 'day' } },
    {
      pointer: '/exceptionBasisId',
      label: words.basis,
      hint: isStatutory ? words.basisNeeded : words.basisHint,
      isOptional: !isStatutory,
      none: isStatutory ? words.chooseBasis : words.noBasis,
      answer: { kind: 'one', as: 'list', of: bases },
    },
  ]
}

/** Only what somebody has held against the law can be rested on. */
const exceptionsIn = async (context: PageContext): Promise<Options> => {
  const { items } = await context.boundaries.legalBases()
  const verified = new Set(
    items.flatMap(({ legalBasisId, details }) => (details.isVerified ? [legalBasisId] : [])),
  )
  const offered = await legalBasisOptions(context, { of: 'exceptions' })
  return offered.filter(({ value }) => verified.has(value))
}

const basesNote = ({ visit }: BoundariesOnPage, bases: Options): Html => {
  const { exemptForm: words } = visit.texts.boundaries
  return html`<p class="note">
    ${bases.length === 0 && words.noBases} ${words.onlyVerified}
    <a href="${addressOf('legalBases', visit.language)}">${words.seeBases}</a>
  </p>`
}
