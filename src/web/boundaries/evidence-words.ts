import type { z } from 'zod'
import { InstitutionKind } from '#schemas/parties/institution.ts'
import { NetworkKind } from '#schemas/parties/network.ts'
import { Known } from '#schemas/values.ts'
import type { FindingEvidence } from '#schemas/views/finding.ts'
import { never } from '#domain/never.ts'
import { formatDate } from '#src/texts/dates.ts'
import { anchorOfPath, fundingAnchor, partAnchors, taskAnchor } from '../agreement/term-anchor.ts'
import { addressOf } from '../paths.ts'
import { differenceTexts, enumWords, termWords } from '../terms/catalogues.ts'
import { pathOf } from '../terms/path-of.ts'
import { notStated, valueInWords } from '../terms/value-words.ts'
import type { Visit } from '../visit.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

type Evidence = z.infer<typeof FindingEvidence>

/** A field that an answer rests on, as it is read, and where it stands. */
export interface EvidenceInWords {
  readonly label: string
  readonly value: string
  readonly href: string
}

/** Null for what has no words of its own. */
export const evidenceInWords = (
  shown: BoundariesOnPage,
  evidence: Evidence,
): EvidenceInWords | null => {
  switch (evidence.of) {
    case 'terms':
      return inTerms(shown, evidence)
    case 'agreement':
      return lastLookedAt(shown, evidence)
    case 'institution':
    case 'network':
      return ofParty(shown, evidence.of, evidence)
    default:
      return never(evidence.of)
  }
}

const onAgreement = ({ visit, agreement }: BoundariesOnPage, anchor: string): string => {
  const { agreementId } = agreement
  return `${addressOf('agreement', visit.language, { agreementId })}#${anchor}`
}

/** Which task or money it is stands in the finding's title. */
const inTerms = (shown: BoundariesOnPage, { pointer, value }: Evidence): EvidenceInWords | null => {
  const path = pathOf(pointer)
  if (path === null) return null
  const { visit, names, agreement } = shown
  const { label } = termWords(visit.language)[path]
  const item = itemOf(agreement.terms, pointer)
  return {
    label,
    value: valueInWords(visit.language, path, value, names),
    href: onAgreement(shown, item ?? anchorOfPath(path, value)),
  }
}

/** A task or funding line has a place of its own on the agreement's page. */
const itemOf = (
  { parties, funding }: BoundariesOnPage['agreement']['terms'],
  pointer: string,
): string | null => {
  const [list, at, inner, innerAt] = pointer.slice(1).split('/')
  if (list === 'funding') {
    const line = funding[Number(at)]
    return line === undefined ? null : fundingAnchor(line.id)
  }
  const task = inner === 'tasks' ? parties[Number(at)]?.tasks[Number(innerAt)] : undefined
  return list === 'parties' && task !== undefined ? taskAnchor(task.id) : null
}

const lastLookedAt = (shown: BoundariesOnPage, { value }: Evidence): EvidenceInWords => {
  const { language, texts } = shown.visit
  const { finding: words } = texts.boundaries
  return {
    label: words.lastLookedAt,
    value: typeof value === 'string' ? formatDate(language, value) : words.never,
    href: onAgreement(shown, partAnchors.history),
  }
}

const ofParty = (
  { visit, names }: BoundariesOnPage,
  of: 'institution' | 'network',
  { partyId, pointer, value }: Evidence,
): EvidenceInWords | null => {
  if (partyId === null) return null
  const { language, texts } = visit
  const [noun, said] = detailInWords(visit, { of, pointer, value })
  const { ofParty: named } = differenceTexts(language)
  return {
    label: named(names.get(partyId) ?? texts.site.unknown, noun),
    value: said,
    href:
      of === 'institution'
        ? addressOf('institution', language, { institutionId: partyId })
        : addressOf('network', language, { networkId: partyId }),
  }
}

interface Detail extends Pick<Evidence, 'pointer' | 'value'> {
  readonly of: 'institution' | 'network'
}

/** What a detail of a party is called, and what it says. */
const detailInWords = (
  { language, texts }: Visit,
  { of, pointer, value }: Detail,
): readonly [string, string] => {
  const { field } = texts.parties
  const { known } = enumWords(language)
  const unstated = notStated(language)
  switch (pointer) {
    case '/kind':
      return [field.kind, kindInWords(texts, of, value) ?? unstated]
    case '/memberOf':
      return [field.memberOf, texts.boundaries.finding.organisations(Number(value))]
    case '/umbrella':
      return [field.umbrella, value === true ? known.yes : known.no]
    case '/guidelines/exist':
      return [field.guidelines, knownIn(texts.parties.guidelinesKnown, value)]
    case '/values/described':
      return [field.values, knownIn(texts.parties.valuesKnown, value)]
    case '/values/text':
      return [field.valuesText, value === null ? unstated : String(value)]
    case '/values/link':
      return [field.valuesLink, value === null ? unstated : String(value)]
    default:
      return [texts.parties.facts, value === null ? unstated : String(value)]
  }
}

const kindInWords = (
  { institutionKind, networkKind }: BoundariesOnPage['visit']['texts'],
  of: 'institution' | 'network',
  value: unknown,
): string | null => {
  if (of === 'institution') {
    const kind = InstitutionKind.safeParse(value)
    return kind.success ? institutionKind[kind.data] : null
  }
  const kind = NetworkKind.safeParse(value)
  return kind.success ? networkKind[kind.data] : null
}

const knownIn = (words: Readonly<Record<z.infer<typeof Known>, string>>, value: unknown): string =>
  words[Known.safeParse(value).data ?? 'unknown']
