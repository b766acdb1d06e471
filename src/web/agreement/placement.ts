import type { Classification, ClassificationGround } from '#schemas/views/classification.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { enumWords, termWords } from '../terms/catalogues.ts'
import { partAnchors } from './term-anchor.ts'
import { rowList, type Row } from './term-rows.ts'
import type { Visit } from '../visit.ts'
import type { AgreementOnPage } from './read-agreement.ts'

/** Where in the model it stands, and why; folded away: the two questions and what was answered. */
export const placement = (shown: AgreementOnPage, isOpen: boolean): Html => {
  const { texts, language } = shown.visit
  const words = texts.agreement.placement
  const [formal, production] = texts.model.questions
  return html`<div class="placement" id="${partAnchors.placement}">
    <p class="placement-sentence">${sentenceOf(shown)}</p>
    ${overrides(shown).map((said) => html`<p>${said}</p> `)}
    <details ${attributes({ open: isOpen })}>
      <summary>${words.whatItMeans}</summary>
      <div class="details-body">
        <p class="placement-answers">${words.answers}</p>
        ${questionPart(formal?.question, formalityAnswers(shown))}
        ${questionPart(production?.question, productionAnswers(shown))}
        <p class="placement-model">
          <a href="${addressOf('model', language, shown.times)}">${words.model}</a>
        </p>
      </div>
    </details>
  </div>`
}

const sentenceOf = ({ visit, agreement }: AgreementOnPage): string =>
  placementSentence(visit, agreement.classification)

/** "Formelt samarbejde om egenproduktion, fordi …" */
export const placementSentence = (visit: Visit, classification: Classification): string => {
  const words = visit.texts.agreement.placement
  const { formality, production, formalityGrounds, productionGrounds } = classification
  const cell = words.cell[formality][production]
  const worded: Readonly<Partial<Record<ClassificationGround, string>>> = words.grounds
  const grounds = [...formalityGrounds, ...productionGrounds]
    .map((ground) => worded[ground])
    .filter((ground) => ground !== undefined)
  return grounds.length === 0 ? `${cell}.` : words.because(cell, clauses(grounds, words.and))
}

/** Whole clauses, not a list of nouns. */
const clauses = (grounds: readonly string[], and: string): string =>
  [grounds.slice(0, -1).join(', '), ...grounds.slice(-1)].filter((part) => part !== '').join(and)

/** What the answers alone do not say: mixed, or chosen, with the reason. */
const overrides = ({ visit, agreement: { classification } }: AgreementOnPage): string[] => {
  const words = visit.texts.agreement.placement
  const { formalityGrounds, productionGrounds, formalityReason, productionReason } = classification
  const chosen = (
    which: 'formality' | 'production',
    grounds: readonly ClassificationGround[],
    reason: string | null,
  ): string[] => {
    const said = grounds.includes('chosen-where-unknown')
      ? words.chosenWhereUnknown[which]
      : words.chosenAgainstAnswers[which]
    const isChosen = grounds.some((ground) => ground.startsWith('chosen-'))
    if (!isChosen) return []
    return [reason === null ? said : `${said} ${words.reason(reason)}`]
  }
  return [
    ...(productionGrounds.includes('mixed') ? [words.mixed] : []),
    ...chosen('formality', formalityGrounds, formalityReason),
    ...chosen('production', productionGrounds, productionReason),
  ]
}

const questionPart = (question: string | undefined, rows: readonly Row[]): Html =>
  html`<p class="placement-question">${question ?? ''}</p>
    ${rowList(rows, 'term-answers')}`

const formalityAnswers = ({ visit: { language }, agreement }: AgreementOnPage): readonly Row[] => {
  const { formality } = agreement.terms.classification
  const { known } = enumWords(language)
  return [
    {
      label: askedAs(language, 'classification.formality.formalAgreement'),
      value: known[formality.formalAgreement],
    },
    {
      label: askedAs(language, 'classification.formality.fixedRelation'),
      value: known[formality.fixedRelation],
    },
  ]
}

const productionAnswers = ({ visit: { language }, agreement }: AgreementOnPage): readonly Row[] => {
  const { production } = agreement.terms.classification
  const { known } = enumWords(language)
  const answer = (key: 'fixedTasks' | 'changesWaysOfWorking' | 'movesRoles'): Row => ({
    label: askedAs(language, `classification.production.${key}`),
    value: known[production[key]],
  })
  return [answer('fixedTasks'), answer('changesWaysOfWorking'), answer('movesRoles')]
}

type Asked = Parameters<typeof termWords>[0]

const askedAs = (
  language: Asked,
  path: `classification.${string}` & keyof ReturnType<typeof termWords>,
): string => {
  const { ask, label } = termWords(language)[path]
  return ask ?? label
}
