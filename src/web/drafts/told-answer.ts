import type { Terms } from '#schemas/terms/terms.ts'
import type { AnswerOnDay } from '#domain/boundaries/day.ts'
import { because, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import { differenceTexts } from '../terms/catalogues.ts'
import type { Names } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'

/** What a rule says of one thing, and where that is mended. */
export interface ToldAnswer {
  readonly answer: AnswerOnDay
  /** The rule and what it is about: "Lovpligtige opgaver: »Bad«". */
  readonly title: string
  /** To the field that it rests on; null where nobody can change it from here. */
  readonly link: Link | null
}

interface Told {
  readonly terms: Terms
  /** Of the parties, by their own id. */
  readonly names: Names
}

export const titleOf = (
  { language }: Visit,
  { rule, itemKind, itemId }: AnswerOnDay,
  { terms, names }: Told,
): string => {
  const { name } = ruleWords(language, rule.ruleId)
  const { quoted } = differenceTexts(language)
  const task = terms.parties.flatMap(({ tasks }) => tasks).find(({ id }) => id === itemId)
  const funding = terms.funding.find(({ id }) => id === itemId)
  switch (itemKind) {
    case 'agreement':
      return name
    case 'task':
      return task === undefined ? name : `${name}: ${quoted(task.title)}`
    case 'funding':
      return funding === undefined ? name : `${name}: ${quoted(funding.source)}`
    case 'party':
      return [name, names.get(itemId ?? '')].filter((part) => part !== undefined).join(': ')
  }
}

/** Why, what would mend it, and the way there; what only lacks an answer is told by the way alone. */
export const toldAnswer = ({ language }: Visit, { answer, title, link }: ToldAnswer): Html => {
  const { ruleId } = answer.rule
  const words = ruleWords(language, ruleId)
  const todo = answer.verdict === 'breached' ? words.mend : link === null ? words.answer : null
  return html`<li>
    <p class="told-title">${title}</p>
    <p>${because(language, ruleId, answer.why)}</p>
    ${todo !== null && html`<p>${todo}</p>`} ${link !== null && html`<p>${linkTo(link, title)}</p>`}
  </li> `
}

/** Who does not see where a link stands hears what it is about. */
const linkTo = ({ href, words }: Link, about: string): Html =>
  html`<a href="${href}">${words}<span class="visually-hidden"> ${about}</span></a>`
