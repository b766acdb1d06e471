import type { Party, Terms } from '#schemas/terms/terms.ts'
import type { TermsChange } from '#schemas/views/agreement-history.ts'
import type { Change } from '#domain/difference.ts'

/** A change as stored: a registered party has its name from the register, when it is asked for. */
export type RecordedChange = TermsChange & { readonly partyId?: string }

/** What each change is about, by name: of the new terms, or of what came or went itself. */
export const withItems = (changes: readonly Change[], made: Terms): RecordedChange[] =>
  changes.map((change) => ({ ...change, ...itemOf(change, made) }))

type Item = Pick<RecordedChange, 'item' | 'partyId'>

const none: Item = { item: null }

const itemOf = ({ pointer, before, after }: Change, made: Terms): Item => {
  const [list, at, inner, innerAt, ...field] = pointer.slice(1).split('/')
  const whole: unknown = after ?? before
  const isWhole = inner === undefined
  switch (list) {
    case 'parties': {
      const party = made.parties[Number(at)]
      if (isWhole) return ofParty(whole as Party)
      if (inner !== 'tasks' || innerAt === undefined) return ofParty(party)
      const task = field.length === 0 ? whole : party?.tasks[Number(innerAt)]
      return named((task as Party['tasks'][number] | undefined)?.title)
    }
    case 'funding':
      return named(
        (isWhole ? (whole as Terms['funding'][number]) : made.funding[Number(at)])?.source,
      )
    case 'annexes':
      return named(
        (isWhole ? (whole as Terms['annexes'][number]) : made.annexes[Number(at)])?.title,
      )
    default:
      return none
  }
}

const ofParty = (party: Party | undefined): Item => {
  if (party === undefined) return none
  return party.kind === 'organisation' ? named(party.name) : { item: null, partyId: party.id }
}

const named = (name: string | undefined): Item => ({ item: name ?? null })
