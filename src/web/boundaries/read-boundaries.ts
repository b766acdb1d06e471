import { severities } from '#schemas/boundaries/rule.ts'
import type { AgreementFindings } from '#schemas/views/boundaries.ts'
import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { actingFor } from '#src/identity/acting-for.ts'
import { may } from '#src/identity/permissions.ts'
import { municipalityName } from '#src/texts/municipalities.ts'
import { actorIn } from '../acting.ts'
import { readAgreement, type AgreementOnPage } from '../agreement/read-agreement.ts'
import type { PageAnswer } from '../answer.ts'
import { standingVersions } from '../changes/standing-versions.ts'
import { legalBasisNames } from '../legal-bases/legal-basis-names.ts'
import { notAllowedPage } from '../problem-pages.ts'
import { joined } from '../terms/value-words.ts'
import type { PageContext } from '../visit.ts'

/** What the pages on one agreement's boundaries are made from. */
export interface BoundariesOnPage extends AgreementOnPage {
  readonly context: PageContext
  readonly findings: AgreementFindings
  /** On the first day of each change that is agreed and does not count yet, the earliest first. */
  readonly ahead: readonly AgreementFindings[]
  /** Of the institutions that act for it. */
  readonly municipalityCodes: readonly string[]
  readonly mayDecide: boolean
}

/** Null where there is no such agreement, or none whose findings the visitor may know of. */
export const readBoundaries = async (
  context: PageContext,
  on?: string,
): Promise<BoundariesOnPage | null> => {
  const { visit, boundaries } = context
  const shown = await readAgreement(context, on)
  if (shown === null) return null
  const { agreementId } = shown.agreement
  const findings = await boundaries.agreementFindings(agreementId, actorIn(visit), on)
  if (findings === null) return null
  const municipalityCodes = await municipalitiesOf(context, shown)
  return {
    ...shown,
    names: new Map([...(await legalBasisNames(context)), ...shown.names]),
    context,
    findings,
    ahead: await findingsAhead(context, shown),
    municipalityCodes,
    mayDecide: may(visit.actor, { name: 'decide-on-boundaries', municipalityCodes }),
  }
}

/** The same for a form: null where there is none, a page that says who may where the visitor may not. */
export const toDecide = async (
  context: PageContext,
): Promise<BoundariesOnPage | PageAnswer | null> => {
  const shown = await readBoundaries(context)
  if (shown === null || shown.mayDecide) return shown
  const { visit, municipalityCodes } = shown
  const { language, texts } = visit
  const where = municipalityCodes.map((code) => municipalityName(language, code))
  return notAllowedPage(visit, texts.boundaries.whoMay(joined(language, where)))
}

const findingsAhead = async (
  { boundaries, visit }: PageContext,
  { agreement: { agreementId, validAt }, history }: AgreementOnPage,
): Promise<readonly AgreementFindings[]> => {
  const days = standingVersions(history.entries).flatMap(({ effectiveFrom: day }) =>
    day !== null && day > validAt ? [day] : [],
  )
  const found = await Promise.all(
    [...new Set(days)]
      .toSorted()
      .map((day) => boundaries.agreementFindings(agreementId, actorIn(visit), day)),
  )
  return found.filter((one) => one !== null)
}

/** As its commands decide it: for an institution that closed, its successor counts, too. */
const municipalitiesOf = async (
  { queries }: PageContext,
  { agreement: { parties, validAt } }: AgreementOnPage,
): Promise<readonly string[]> => {
  const ids = parties.flatMap(({ kind, id }) => (kind === 'institution' && id !== null ? [id] : []))
  const acting = await actingFor(ids, { day: validAt, find: (id) => queries.institution(id) })
  return [...new Set([...acting.values()].map(({ details }) => details.municipalityCode))]
}

/** Breaches, in the order in which they are to be looked at: the most serious, then the oldest. */
export const breachesIn = ({ answers }: AgreementFindings): readonly BoundaryAnswer[] =>
  answers
    .filter(({ verdict }) => verdict === 'breached')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || inDays(a.since ?? '', b.since ?? ''))

/** Those of today, and those of what is agreed for later: a coordinator decides of both. */
export const allBreaches = ({
  findings,
  ahead,
}: Pick<BoundariesOnPage, 'findings' | 'ahead'>): readonly BoundaryAnswer[] => [
  ...new Map(
    [...ahead.toReversed(), findings].flatMap((found) =>
      breachesIn(found).map((one) => [keyOf(one.ruleId, one.item.id), one] as const),
    ),
  ).values(),
]

/** A finding's name within its agreement. */
export const keyOf = (ruleId: string, itemId: string | null): string => `${ruleId} ${itemId ?? ''}`

const rankOf = ({ severity }: BoundaryAnswer): number => severities.indexOf(severity)

const inDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
