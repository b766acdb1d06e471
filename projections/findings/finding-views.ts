import type { Terms } from '#schemas/terms/terms.ts'
import type {
  ExemptionView,
  FindingCause,
  FindingItem,
  ReviewView,
  RuleSource,
} from '#schemas/views/finding.ts'
import type { Cause } from '#domain/boundaries/cause.ts'
import type { DecisionOnDay, Exemption, Review } from '#domain/boundaries/decisions.ts'
import type { Answer, Source } from '#domain/boundaries/rule.ts'
import { documents } from '#domain/boundaries/sources.ts'
import type { BoundarySubject } from '#domain/boundaries/subject.ts'
import { never } from '#domain/never.ts'
import { detailsOn } from '#domain/parties/party.ts'

/** What an answer or a finding is about. */
type About = Pick<Answer, 'itemKind' | 'itemId'>

/** Where names of parties are looked up, and of which day they are. */
interface Names {
  readonly parties: Pick<BoundarySubject, 'institutions' | 'networks'>
  readonly day: string
}

/** A task, funding line or party with what it is called in the terms. */
export const findingItem = (
  { itemKind: kind, itemId: id }: About,
  terms: Terms,
  names: Names,
): FindingItem => {
  switch (kind) {
    case 'agreement':
      return { kind, id, title: null }
    case 'task': {
      const tasks = terms.parties.flatMap((party) => party.tasks)
      return { kind, id, title: tasks.find((task) => task.id === id)?.title ?? null }
    }
    case 'funding':
      return { kind, id, title: terms.funding.find((one) => one.id === id)?.source ?? null }
    case 'party': {
      const party = terms.parties.find((one) => one.id === id)
      return { kind, id, title: party === undefined ? null : nameOf(party, names) }
    }
    default:
      return never(kind)
  }
}

/** A sentence of a document, with all that tells which document it is. */
export const ruleSource = ({ document, section, quote }: Source): RuleSource => {
  const { title, author, year, standing, quotedIn } = documents[document]
  return {
    title,
    author,
    year,
    standing,
    section,
    quote,
    quotedIn: quotedIn === undefined ? null : documents[quotedIn].title,
  }
}

export const exemptionView = ({ ruleVersion: _, seen: __, ...view }: Exemption): ExemptionView =>
  view

export const reviewView = ({ verdicts, ...review }: Review): ReviewView => ({
  ...review,
  verdicts: verdicts.map(({ ruleVersion: _, seen: __, ...verdict }) => verdict),
})

/** What was decided of a finding, as it is shown. */
export const decisionView = ({ state, judgement, exemption }: DecisionOnDay) => ({
  state,
  judgement,
  exemption: exemption === null ? null : exemptionView(exemption),
})

export const causeView = (cause: Cause): FindingCause => {
  switch (cause.kind) {
    case 'ended':
      return { kind: cause.kind, what: cause.reason }
    case 'version':
      return { kind: cause.kind, what: cause.versionKind }
    case 'party':
      return { kind: cause.kind, what: cause.partyId }
    case 'rulebook':
      return { kind: cause.kind, what: cause.rulebookVersion }
    case 'legal-basis':
      return { kind: cause.kind, what: cause.legalBasisId }
    case 'time':
      return { kind: cause.kind, what: null }
    default:
      return never(cause)
  }
}

const nameOf = (party: Terms['parties'][number], { parties, day }: Names): string | null => {
  switch (party.kind) {
    case 'organisation':
      return party.name
    case 'institution': {
      const found = parties.institutions.get(party.institutionId)
      return found === undefined ? null : detailsOn(found, day).name
    }
    case 'network': {
      const found = parties.networks.get(party.networkId)
      return found === undefined ? null : detailsOn(found, day).name
    }
    default:
      return never(party)
  }
}
