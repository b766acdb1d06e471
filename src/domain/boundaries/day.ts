import type { SeenItem } from '#schemas/boundaries/decision.ts'
import type { RulebookRule, Severity } from '#schemas/boundaries/rule.ts'
import type { Terms } from '#schemas/terms/terms.ts'
import { classify } from '../agreements/classification.ts'
import type { ExistingAgreement } from '../agreements/state.ts'
import { intervalOn, type Interval } from '../agreements/timeline.ts'
import { firstDay } from '../dates.ts'
import { detailsOn } from '../parties/party.ts'
import { ruleOf } from './catalogue.ts'
import { decisionOn, undecided, type DecisionOnDay } from './decisions.ts'
import { initialLegalBasis, legalBasisOn } from './legal-bases.ts'
import { lookedAt } from './looked-at.ts'
import type { Answer, RuleInput } from './rule.ts'
import { rulebookOn, strictest, unchangedRulebook, type Rulebook } from './rulebook.ts'
import { seenOf } from './seen.ts'
import type { BoundarySubject } from './subject.ts'

/** What the rules say of an agreement on a day. */
export interface BoundariesOnDay {
  readonly day: string
  readonly interval: Interval
  readonly rulebook: Rulebook
  /** Every answer of every rule of the rulebook, in its order. */
  readonly answers: readonly AnswerOnDay[]
}

export interface AnswerOnDay extends Answer {
  readonly rule: RulebookRule
  /** As it counts here: two rules are advice at most where nothing can be stopped. */
  readonly severity: Severity
  /** What a decision on a breach sees; empty where there is none to decide on. */
  readonly seen: SeenItem
  /** What was decided of it; "open" where nothing was, also of what is no breach. */
  readonly decision: DecisionOnDay
}

/** Null on a day on which there is nothing to go through: not known yet, over, or annulled. */
export const boundariesOn = (subject: BoundarySubject, day: string): BoundariesOnDay | null => {
  const interval = intervalOn(subject.state, day)
  return interval === null ? null : boundariesIn(subject, interval, day)
}

/** The same, where the interval that holds the day is at hand. */
export const boundariesIn = (
  subject: BoundarySubject,
  interval: Interval,
  day: string,
): BoundariesOnDay | null => {
  if (interval.status === 'ended' || interval.status === 'annulled') return null
  const { terms } = interval.version
  const rulebook = rulebookFor(subject, terms, day)
  const input = inputOf(subject, terms, day)
  const isLenient = input.formality === 'informal' || isRegisteredLate(subject.state)
  return {
    day,
    interval,
    rulebook,
    answers: rulebook.rules.flatMap((rule) =>
      ruleOf(rule.ruleId, rule.version)
        .check(input)
        .map((answer) => answerOnDay(subject, { answer, rule, isLenient, terms, day })),
    ),
  }
}

/** What a rule is shown of an agreement's terms on a day. */
export const inputOf = (subject: BoundarySubject, terms: Terms, day: string): RuleInput => {
  const { institutions, networks, legalBases } = subject
  const classification = classify(terms.classification)
  return {
    day,
    terms,
    formality: classification?.formality ?? 'informal',
    institution: (id) => {
      const found = institutions.get(id)
      return found === undefined ? null : detailsOn(found, day)
    },
    network: (id) => {
      const found = networks.get(id)
      return found === undefined ? null : detailsOn(found, day)
    },
    legalBasis: (id) => {
      const found = legalBases.get(id) ?? initialLegalBasis(id)
      return found === null ? null : legalBasisOn(id, found, day)
    },
    ...lookedAt(subject.state, terms, day),
  }
}

/** That of every municipality whose institutions are party to it; the national one where none is known. */
export const rulebookFor = (
  { institutions, rulebooks }: BoundarySubject,
  { parties }: Terms,
  day: string,
): Rulebook => {
  const codes = parties.flatMap((party) => {
    const found = party.kind === 'institution' ? institutions.get(party.institutionId) : undefined
    return found === undefined ? [] : [detailsOn(found, day).municipalityCode]
  })
  const known = codes.length === 0 ? [nationwide] : [...new Set(codes)].toSorted()
  return strictest(
    known.map((code) => rulebookOn(code, rulebooks.get(code) ?? unchangedRulebook, day)),
  )
}

/** Stands for no municipality: the shipped national rules alone. */
export const nationwide = '0000'

/** Recorded after it began, or brought from elsewhere: there is nothing left to stop. */
const isRegisteredLate = ({ origin, proposedOn, versions }: ExistingAgreement): boolean =>
  origin !== 'registered' || firstDay(versions[0].terms.period.from) < proposedOn

/** "There, organised and fits-institution are advice at most." */
const lenientRules: ReadonlySet<string> = new Set(['organised', 'fits-institution'])

interface Judged {
  readonly answer: Answer
  readonly rule: RulebookRule
  readonly isLenient: boolean
  readonly terms: Terms
  readonly day: string
}

const answerOnDay = (
  { decisions }: BoundarySubject,
  { answer, rule, isLenient, terms, day }: Judged,
): AnswerOnDay => {
  const { verdict, itemKind, itemId, why, evidence } = answer
  const { ruleId, version: ruleVersion } = rule
  const isBreach = verdict === 'breached'
  const seen = isBreach ? seenOf(answer, terms) : nothing
  return {
    verdict,
    itemKind,
    itemId,
    why,
    evidence,
    rule,
    severity: isLenient && lenientRules.has(ruleId) ? 'advice' : rule.severity,
    seen,
    decision: isBreach
      ? decisionOn(decisions, { ruleId, ruleVersion, itemId, seen }, day)
      : undecided,
  }
}

const nothing: SeenItem = {}
