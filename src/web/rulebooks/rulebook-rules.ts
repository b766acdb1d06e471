import { ruleIds, type Severity } from '#schemas/boundaries/rule.ts'
import type { RulebookView } from '#schemas/views/rulebooks.ts'
import { nationwide } from '#domain/boundaries/day.ts'
import { ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { html, type Html } from '../html/html.ts'
import type { Visit } from '../visit.ts'
import { severityTag } from './severity-tag.ts'
import { foldedSources } from './source-quotes.ts'

/** The rules of one severity, in the order in which they are told; nothing where there are none. */
export const rulesOfSeverity = (
  visit: Visit,
  { municipalityCode, rules }: RulebookView,
  severity: Severity,
): Html | null => {
  const of = rules
    .filter((rule) => rule.severity === severity)
    .toSorted((a, b) => ruleIds.indexOf(a.ruleId) - ruleIds.indexOf(b.ruleId))
  if (of.length === 0) return null
  const isMunicipal = municipalityCode !== nationwide
  return html`<section class="rules">
    <h2>${severityTag(visit, severity)}</h2>
    <p>${visit.texts.rulebooks.severityMeans[severity]}</p>
    ${of.map((rule) => ruleItem(visit, rule, isMunicipal))}
  </section>`
}

const ruleItem = (
  visit: Visit,
  { ruleId, isNational, sources }: RulebookView['rules'][number],
  isMunicipal: boolean,
): Html => {
  const { rulebooks: words } = visit.texts
  const { name, says } = ruleWords(visit.language, ruleId)
  return html`<section class="rule" id="${ruleId}">
    <h3>${name}</h3>
    <p>${says}</p>
    ${isMunicipal && html`<p class="within">${isNational ? words.isNational : words.isOwn}</p>`}
    ${foldedSources(visit, sources, words.sources(sources.length))}
  </section> `
}

/** Rules that there are and that nobody chose here. */
export const notChosenRules = (visit: Visit, { notChosen }: RulebookView): Html | null =>
  notChosen.length === 0
    ? null
    : html`<details class="folded">
        <summary>${visit.texts.rulebooks.notChosen(notChosen.length)}</summary>
        <dl class="term-rows">
          ${notChosen.map((ruleId) => {
            const { name, says } = ruleWords(visit.language, ruleId)
            return html`<div>
              <dt>${name}</dt>
              <dd>${says}</dd>
            </div> `
          })}
        </dl>
      </details>`
