import { Terms } from '#schemas/terms/terms.ts'
import type { Language } from '#src/texts/language.ts'
import type { TermPath } from '#src/texts/terms/term-path.ts'
import { differenceTexts, termWords } from './catalogues.ts'
import { within, type TermsChange } from './expanded-changes.ts'
import { amountInWords, notStated, type Names } from './value-words.ts'

export interface WordContext {
  readonly language: Language
  readonly names: Names
  /** The new terms: without them, only what the history names can be called by name. */
  readonly after?: Terms
  readonly before?: Terms
}

/** A party, task, funding line, annex or contact that came or went; null for any other change. */
export const wholeItem = (change: TermsChange, context: WordContext): string | null => {
  const isNew = change.before === null
  const item = isNew ? change.after : change.before
  const words = differenceTexts(context.language)
  switch (change.pointer.replaceAll(/\d+/g, '*')) {
    case '/parties/*':
      return (isNew ? words.partyAdded : words.partyRemoved)(partyName(item, context.names))
    case '/parties/*/tasks/*':
      return (isNew ? words.taskAdded : words.taskRemoved)(text(item, 'title'))
    case '/parties/*/contacts/*':
      return (isNew ? words.contactAdded : words.contactRemoved)(text(item, 'role'))
    case '/annexes/*':
      return (isNew ? words.annexAdded : words.annexRemoved)(text(item, 'title'))
    case '/funding/*':
      return isNew
        ? words.fundingAdded(text(item, 'source'), amountOf(item, context))
        : words.fundingRemoved(text(item, 'source'))
    default:
      return null
  }
}

/** What a field is called, with the task, party, funding line or annex that it belongs to. */
export const ofItem = (change: TermsChange, path: TermPath, context: WordContext): string => {
  const { pointer, item = null } = change
  const { label } = termWords(context.language)[path]
  if (namesItem.has(path)) return label
  const words = differenceTexts(context.language)
  const [list, at, , innerAt] = pointer.slice(1).split('/')
  const index = Number(at)
  switch (list) {
    case 'parties': {
      const party = context.after?.parties[index]
      return path.startsWith('parties.*.tasks.')
        ? words.ofTask(item ?? party?.tasks[Number(innerAt)]?.title ?? null, label)
        : words.ofParty(item ?? partyName(party, context.names), label)
    }
    case 'funding':
      return words.ofFunding(item ?? context.after?.funding[index]?.source ?? null, label)
    case 'annexes':
      return words.ofAnnex(item ?? context.after?.annexes[index]?.title ?? null, label)
    default:
      return label
  }
}

/** What an item is called by: a new name needs no other. */
const namesItem: ReadonlySet<TermPath> = new Set<TermPath>([
  'parties.*.name',
  'parties.*.tasks.*.title',
  'funding.*.source',
  'annexes.*.title',
])

const partyName = (party: unknown, names: Names): string | null =>
  ['id', 'institutionId', 'networkId']
    .map((key) => names.get(text(party, key)))
    .find((name) => name !== undefined) ??
  (text(party, 'name') || null)

const amountOf = (item: unknown, { language }: WordContext): string => {
  const line = FundingLine.safeParse(item)
  return line.success ? amountInWords(language, line.data) : notStated(language)
}

const FundingLine = Terms.shape.funding.unwrap().element

const text = (item: unknown, key: string): string => {
  const value = within(item, key)
  return typeof value === 'string' ? value : ''
}
