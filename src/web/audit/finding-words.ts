import type { FindingItem } from '#schemas/views/finding.ts'
import type { QueueItem } from '#schemas/views/finding-queue.ts'
import { never } from '#domain/never.ts'
import { because, boundaryWords, ruleWords } from '#src/texts/boundaries/rule-words.ts'
import { formatDate } from '#src/texts/dates.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** An item of the queue in words. */
export interface FindingInWords {
  /** The rule's name; of unanswered questions how many there are. */
  readonly title: string
  /** Why it is found; null of unanswered questions, which are told on the agreement's page. */
  readonly why: string | null
  /** Which task, party or money; null for the whole. */
  readonly item: string | null
  readonly mend: string
  /** What was decided; null where it is open. */
  readonly decided: string | null
}

export const findingInWords = (visit: Visit, item: QueueItem): FindingInWords => {
  const { language, texts, actor } = visit
  const { ruleId } = item
  if (ruleId === null) {
    const { leader, others } = texts.audit.answerThem
    return {
      title: boundaryWords(language).unanswered(item.unanswered),
      why: null,
      item: null,
      mend: actor.role === 'institution-leader' ? leader : others,
      decided: null,
    }
  }
  const { name, mend } = ruleWords(language, ruleId)
  return {
    title: name,
    why: because(language, ruleId, item.why ?? ''),
    item: itemInWords(visit, item.item),
    mend,
    decided: decidedInWords(visit, item),
  }
}

/** "Opgave: Hjælp i badet"; null for the whole, and for what has no name. */
export const itemInWords = ({ texts }: Visit, { kind, title }: FindingItem): string | null =>
  kind === 'agreement' || title === null ? null : texts.audit.item[kind](title)

const decidedInWords = (
  { language, texts }: Visit,
  { state, judgement, exemption }: QueueItem,
): string | null => {
  const { audit: words } = texts
  switch (state) {
    case 'open':
      return null
    case 'exempted':
      return exemption === null ? null : words.exempted(formatDate(language, exemption.until))
    case 'to-be-mended':
    case 'judged': {
      if (judgement === null) return null
      const date = formatDate(language, judgement.reviewedOn)
      return state === 'judged'
        ? words.judged(boundaryWords(language).reviewVerdict[judgement.verdict], date)
        : words.toBeMended(date)
    }
    default:
      return never(state)
  }
}

/** Of a finding on the page of its agreement's boundaries. */
export const findingAddress = (
  { language }: Visit,
  { agreementId, ruleId, item }: Pick<QueueItem, 'agreementId' | 'ruleId' | 'item'>,
): string => {
  const page = addressOf('boundaries', language, { agreementId })
  return ruleId === null ? `${page}#unanswered` : `${page}#finding-${ruleId}-${item.id ?? 'whole'}`
}
