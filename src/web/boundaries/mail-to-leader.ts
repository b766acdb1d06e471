import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { because, ruleWords, sourceWords } from '#src/texts/boundaries/rule-words.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { isEmail } from '../parties/facts.ts'
import { addressOf } from '../paths.ts'
import { findingAnchor, findingTitle } from './finding-title.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** Longer addresses are cut or refused by some mail programs; in characters. */
const longest = 1900

/**
 * A letter to the leader of the institution with a finding, the rule and what would mend it, to be
 * opened in the coordinator's own mail program; what there is no room for is left out.
 */
export const mailToLeader = (shown: BoundariesOnPage, answer: BoundaryAnswer): string => {
  const { visit, agreement } = shown
  const { mail: words } = visit.texts.boundaries
  const subject = words.subject(shortened(agreement.terms.title))
  const to = recipients(shown).map(inAddress).join(',')
  const parts = partsOf(shown, answer)
  const letters = [parts, ...droppable.map((_, index) => without(parts, index + 1))]
  const fits = letters
    .map((letter) => `mailto:${to}?subject=${encoded(subject)}&body=${encoded(textOf(letter))}`)
    .find((address) => address.length <= longest)
  return fits ?? `mailto:${to}?subject=${encoded(subject)}`
}

interface Part {
  readonly name:
    'greeting' | 'intro' | 'finding' | 'says' | 'quote' | 'mend' | 'see' | 'ask' | 'bye'
  readonly text: string
}

/** What can be done without, the least needed first. */
const droppable: readonly Part['name'][] = ['ask', 'says', 'quote', 'intro', 'mend']

const without = (parts: readonly Part[], count: number): readonly Part[] =>
  parts.filter(({ name }) => !droppable.slice(0, count).includes(name))

const partsOf = (shown: BoundariesOnPage, answer: BoundaryAnswer): readonly Part[] => {
  const { visit, agreement } = shown
  const { language, texts } = visit
  const { mail: words } = texts.boundaries
  const { ruleId, why } = answer
  const { says, mend } = ruleWords(language, ruleId)
  const title = shortened(findingTitle(visit, answer))
  return [
    { name: 'greeting', text: words.greeting },
    { name: 'intro', text: words.intro(shortened(agreement.terms.title)) },
    { name: 'finding', text: `${title}\n${because(language, ruleId, why)}` },
    { name: 'says', text: words.says(says) },
    ...quote(shown, answer),
    { name: 'mend', text: words.mend(mend) },
    { name: 'see', text: words.see(addressIn(shown, answer)) },
    { name: 'ask', text: words.ask },
    { name: 'bye', text: `${words.bye}\n${words.role(municipalityOf(shown))}` },
  ]
}

const quote = ({ visit }: BoundariesOnPage, { sources }: BoundaryAnswer): readonly Part[] => {
  const { mail: words } = visit.texts.boundaries
  const [source] = sources
  if (source === undefined) return []
  const where = sourceWords(visit.language, source)
  const text = source.quote === null ? words.source(where) : `»${source.quote}« (${where})`
  return [{ name: 'quote', text }]
}

const addressIn = ({ visit, agreement }: BoundariesOnPage, { ruleId, item }: BoundaryAnswer) => {
  const { agreementId } = agreement
  const page = addressOf('boundaries', visit.language, { agreementId })
  return `${visit.origin ?? ''}${page}#${findingAnchor(ruleId, item.id)}`
}

const municipalityOf = ({ visit }: BoundariesOnPage): string =>
  visit.actor.role === 'coordinator'
    ? municipalityName(visit.language, visit.actor.municipalityCode)
    : visit.texts.site.name

/** The shared addresses of the institutions, where they are e-mail addresses. */
const recipients = ({ parties }: BoundariesOnPage): readonly string[] =>
  parties.flatMap(({ kind, publicContact }) =>
    kind === 'institution' && publicContact !== null && isEmail(publicContact)
      ? [publicContact]
      : [],
  )

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('\n\n')

/** As RFC 6068 has it: spaces are %20, and lines end with %0D%0A. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed().replaceAll(/\r?\n/g, '\r\n')).replaceAll("'", '%27')

const inAddress = (address: string): string => encodeURIComponent(address).replaceAll('%40', '@')

const shortened = (text: string): string => {
  const letters = Array.from(text.toWellFormed())
  return letters.length <= mostOfTitle ? text : `${letters.slice(0, mostOfTitle - 1).join('')}…`
}

/** In characters. */
const mostOfTitle = 100
