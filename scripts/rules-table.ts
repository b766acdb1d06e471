import type { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import { rules } from '#domain/boundaries/catalogue.ts'
import type { Rule, Source } from '#domain/boundaries/rule.ts'
import { municipalRules, nationalRules } from '#domain/boundaries/shipped-rulebooks.ts'
import { documents, type DocumentId } from '#domain/boundaries/sources.ts'
import { boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { municipalityName } from '#src/texts/municipalities.ts'

/** Every rule with its version, sources, rulebooks, severity and evidence, as Markdown. */
export const rulesTable = (): string =>
  [
    '# The rules on the line between staff and volunteers',
    '',
    'Written by `npm run generate` from the rules themselves (`src/domain/boundaries/rules`), the shipped',
    'rulebooks and the words that people read. A municipality’s rulebook is the national one and its own.',
    'Quotes are word for word, in Danish; "uden årstal" is a document that states no year.',
    '',
    ...overview(),
    '',
    ...rules.flatMap(section),
  ].join('\n')

const overview = (): string[] => [
  '| Rule | Version | In words | Source | National | Own rules of municipalities |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rules.map(({ id, version, sources }) =>
    row([
      `[${id}](#${id})`,
      String(version),
      ruleWords('en', id).says,
      [...new Set(sources.map(shortSource))].join('<br>'),
      severityWords(nationalRules, id) ?? '–',
      ownRulesOf(id).join('<br>') || '–',
    ]),
  ),
]

const section = (rule: Rule): string[] => {
  const { name, says, mend } = ruleWords('en', rule.id)
  return [
    `## ${rule.id}`,
    '',
    `**${ruleWords('da', rule.id).name}** (${name}), version ${String(rule.version)}. ${says}`,
    '',
    '| Source | Section | Standing | Quote |',
    '| --- | --- | --- | --- |',
    ...rule.sources.map((source) => row(sourceCells(source))),
    '',
    `Rests on: ${rule.looksAt.map((field) => `\`${field}\``).join(', ')}.`,
    '',
    `What mends it: ${mend}`,
    ...(rule.isStatutory ? ['', 'An exemption has to name an exception in law.'] : []),
    '',
  ]
}

/** "Frivilligt Forum og en række fagforeninger, 2011: 1. punkt (andres tekst)". */
const shortSource = ({ document, section: where }: Source): string =>
  `${authorAndYear(document)}: ${where} (${boundaryWords('da').standing[documents[document].standing]})`

const authorAndYear = (document: DocumentId): string => {
  const { author, year } = documents[document]
  return `${author}, ${year === null ? boundaryWords('da').noYear : String(year)}`
}

const sourceCells = ({ document, section: where, quote }: Source): string[] => {
  const { title, standing, quotedIn } = documents[document]
  const words = boundaryWords('da')
  const stands = words.standing[standing]
  return [
    `${authorAndYear(document)}: ${title}`,
    where,
    quotedIn === undefined ? stands : `${stands}, ${words.quotedIn(documents[quotedIn].title)}`,
    quote === null ? '–' : `»${quote}«`,
  ]
}

const ownRulesOf = (id: RuleId): string[] =>
  Object.entries(municipalRules).flatMap(([code, chosen]) => {
    const severity = severityWords(chosen, id)
    return severity === null ? [] : [`${municipalityName('da', code)}: ${severity}`]
  })

const severityWords = (
  chosen: Readonly<Partial<Record<RuleId, Severity>>>,
  id: RuleId,
): string | null => {
  const severity = chosen[id]
  return severity === undefined ? null : boundaryWords('en').severity[severity]
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
