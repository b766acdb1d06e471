import type { ChangeRulebook } from '#schemas/commands/boundaries.ts'
import type { RuleId, Severity } from '#schemas/boundaries/rule.ts'
import type { RulebookPreview } from '#schemas/views/rulebooks.ts'
import { boundariesOn } from '#domain/boundaries/day.ts'
import { changedRules } from '#domain/boundaries/rule-changes.ts'
import { rulebookOn, unchangedRulebook, type RulebookState } from '#domain/boundaries/rulebook.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { findingKey } from '#domain/boundaries/timeline.ts'
import { latest } from '#domain/dates.ts'
import { danishOrder } from '#projections/danish-order.ts'
import { subjectFrom } from '#projections/findings/subject.ts'
import { textOf, type ReadModel } from '#projections/projection.ts'
import type { StreamDocument } from '#projections/stream-document.ts'
import type { Steps } from '../steps.ts'

type Preview = Omit<RulebookPreview, 'position'>

/**
 * What a change of a rulebook would do to the agreements that it applies to, today or, where it is
 * to take effect later, on that day.
 */
export function* previewOf(
  model: ReadModel,
  {
    municipalityCode,
    change,
    day,
  }: { municipalityCode: string; change: ChangeRulebook; day: string },
): Steps<Preview> {
  const stream = `rulebook-${municipalityCode}`
  const effectiveOn = change.effectiveOn ?? day
  const document = model.document(stream)
  const state = document?.kind === 'rulebook' ? document.state : unchangedRulebook
  const proposal: Proposal = {
    municipalityCode,
    changed: withChange(municipalityCode, state, { ...change, effectiveOn }),
    day: latest(day, effectiveOn),
  }
  const rows = model.all('SELECT stream FROM input WHERE input = $stream ORDER BY stream', {
    stream,
  })
  const touched: Touched[] = []
  const shared = rememberShared(model)
  for (const [index, row] of rows.entries()) {
    const one = touchedBy(model.document(textOf(row, 'stream')), proposal, shared)
    if (one !== null) touched.push(one)
    if (index % agreementsPerTurn === agreementsPerTurn - 1) yield
  }
  return summed(touched, { municipalityCode, effectiveOn })
}

interface Proposal {
  readonly municipalityCode: string
  readonly changed: RulebookState
  readonly day: string
}

/** What a change does to one agreement. */
interface Touched {
  readonly agreementId: string
  readonly title: string
  readonly added: readonly { readonly ruleId: RuleId; readonly severity: Severity }[]
  readonly isWithout: boolean
  readonly isOtherwise: boolean
}

const withChange = (
  code: string,
  state: RulebookState,
  { changes, reason, effectiveOn }: ChangeRulebook & { effectiveOn: string },
): RulebookState => {
  const rules = changedRules(rulebookOn(code, state, effectiveOn).rules, { changes })
  return { changes: [...state.changes, { rules: [...rules], reason, effectiveOn }] }
}

/** Parties, rulebooks and legal bases are those of many agreements: each is read once. */
const rememberShared = (model: ReadModel): ((stream: string) => StreamDocument | null) => {
  const known = new Map<string, StreamDocument | null>()
  return (stream) => {
    if (stream.startsWith('boundaries-')) return model.document(stream)
    const document = known.get(stream) ?? model.document(stream)
    if (known.size < mostShared) known.set(stream, document)
    return document
  }
}

const touchedBy = (
  document: StreamDocument | null,
  { municipalityCode, changed, day }: Proposal,
  read: (stream: string) => StreamDocument | null,
): Touched | null => {
  if (document?.kind !== 'agreement') return null
  const subject = subjectFrom(document.state, read)
  const before = breachesOn(subject, day)
  const rulebooks = new Map([...subject.rulebooks, [municipalityCode, changed] as const])
  const after = breachesOn({ ...subject, rulebooks }, day)
  const added = [...after.breaches].filter(([key]) => !before.breaches.has(key))
  return {
    agreementId: document.state.agreementId,
    title: after.title,
    added: added.map(([, breach]) => breach),
    isWithout: [...before.breaches.keys()].some((key) => !after.breaches.has(key)),
    isOtherwise: [...after.breaches].some(([key, { severity }]) => {
      const was = before.breaches.get(key)
      return was !== undefined && was.severity !== severity
    }),
  }
}

const breachesOn = (subject: BoundarySubject, day: string) => {
  const found = boundariesOn(subject, day)
  const breached = (found?.answers ?? []).filter(({ verdict }) => verdict === 'breached')
  return {
    title: found?.interval.version.terms.title ?? '',
    breaches: new Map(
      breached.map(({ rule: { ruleId }, itemId, severity }) => [
        findingKey(ruleId, itemId),
        { ruleId, severity },
      ]),
    ),
  }
}

const summed = (
  touched: readonly Touched[],
  where: { municipalityCode: string; effectiveOn: string },
): Preview => {
  const withNew = touched.filter(({ added }) => added.length > 0)
  return {
    ...where,
    agreementsWithNew: withNew.length,
    agreementsWithout: touched.filter(({ isWithout }) => isWithout).length,
    agreementsOtherwise: touched.filter(({ isOtherwise }) => isOtherwise).length,
    agreements: withNew
      .map((one) => ({ ...one, order: `${danishOrder(one.title)} ${one.agreementId}` }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1))
      .slice(0, mostNamed)
      .map(({ agreementId, title, added }) => ({ agreementId, title, newFindings: [...added] })),
  }
}

/** Some milliseconds of work. */
const agreementsPerTurn = 20
const mostShared = 10_000
const mostNamed = 200
