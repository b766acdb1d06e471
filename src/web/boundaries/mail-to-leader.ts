import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { because, ruleWords, sourceWords } from '#src/texts/boundaries/rule-words.ts'
import { findingAnchor, findingTitle } from './finding-title.ts'
import { letterAddress, shortened, signature, wholeAddress } from './letter.ts'
import { ownFirst } from './own-sources.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/**
 * A letter to the leader of the institution with a finding, the rule and what would mend it; what
 * there is no room for is left out.
 */
export const mailToLeader = (shown: BoundariesOnPage, answer: BoundaryAnswer): string => {
  const parts = partsOf(shown, answer)
  const letters = [0, ...droppable.keys().map((index) => index + 1)].map((count) =>
    parts.filter(({ name }) => !droppable.slice(0, count).includes(name)).map(({ text }) => text),
  )
  return letterAddress(shown, letters)
}

interface Part {
  readonly name:
    'greeting' | 'intro' | 'finding' | 'says' | 'quote' | 'mend' | 'see' | 'ask' | 'bye'
  readonly text: string
}

/** What can be done without, the least needed first. */
const droppable: readonly Part['name'][] = ['ask', 'says', 'quote', 'intro', 'mend']

const partsOf = (shown: BoundariesOnPage, answer: BoundaryAnswer): readonly Part[] => {
  const { visit, agreement } = shown
  const { language, texts } = visit
  const { mail: words } = texts.boundaries
  const { ruleId, why, item } = answer
  const { says, mend } = ruleWords(language, ruleId)
  const title = shortened(findingTitle(visit, answer))
  const address = wholeAddress(shown, findingAnchor(ruleId, item.id))
  return [
    { name: 'greeting', text: words.greeting },
    { name: 'intro', text: words.intro(shortened(agreement.terms.title)) },
    { name: 'finding', text: `${title}\n${because(language, ruleId, why)}` },
    { name: 'says', text: words.says(says) },
    ...quote(shown, answer),
    { name: 'mend', text: words.mend(mend) },
    { name: 'see', text: words.see(address) },
    { name: 'ask', text: words.ask },
    { name: 'bye', text: signature(shown) },
  ]
}

const quote = (
  { visit, municipalityCodes }: BoundariesOnPage,
  { sources }: BoundaryAnswer,
): readonly Part[] => {
  const { mail: words } = visit.texts.boundaries
  const [source] = ownFirst(municipalityCodes, sources)
  if (source === undefined) return []
  const where = sourceWords(visit.language, source)
  const text = source.quote === null ? words.source(where) : `»${source.quote}« (${where})`
  return [{ name: 'quote', text }]
}
