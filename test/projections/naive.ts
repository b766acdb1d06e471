import type { AgreementStatus, AgreementSummary, PartyName } from '#schemas/views/agreement.ts'
import type { ModelRow } from '#schemas/views/collaboration-model.ts'
import { Formality, Production } from '#schemas/terms/classification.ts'
import type { Party } from '#schemas/terms/terms.ts'
import { firstDay } from '#domain/dates.ts'
import { classify } from '#domain/agreements/classification.ts'
import { intervalOn, timeline, type Interval } from '#domain/agreements/timeline.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import { detailsOn, type RegisteredParty } from '#domain/parties/party.ts'
import type { AgreementFilter, Viewer } from '#projections/agreement-register/filters.ts'
import type { AgreementQuery } from '#projections/agreement-register/list.ts'
import type { ModelOfDay, ModelQuery } from '#projections/collaboration-model/model.ts'
import type { InstitutionQuery } from '#projections/institutions/queries.ts'
import type { NetworkQuery } from '#projections/networks/queries.ts'
import type { World } from './histories.ts'

/**
 * The same answers as the read models', found by looking at everything: no SQL, no stored order,
 * no intervals kept.
 */
interface Seen {
  readonly state: ExistingAgreement
  readonly interval: Interval
  readonly formality: Formality
  readonly production: Production
}

const onDay = (world: World, day: string): Seen[] =>
  [...world.agreements.values()].flatMap((state) => {
    const interval = intervalOn(state, day)
    if (interval === null) return []
    const cell = classify(interval.version.terms.classification)
    if (cell === null) throw new Error('Terms without a cell')
    return [{ state, interval, formality: cell.formality, production: cell.production }]
  })

const institutionsIn = (parties: readonly Party[]): string[] =>
  parties.flatMap((party) => (party.kind === 'institution' ? [party.institutionId] : []))
const networksIn = (parties: readonly Party[]): string[] =>
  parties.flatMap((party) => (party.kind === 'network' ? [party.networkId] : []))

const municipalitiesOf = (world: World, { interval }: Seen, day: string): string[] =>
  institutionsIn(interval.version.terms.parties).flatMap((id) => {
    const party = world.institutions.get(id)
    return party === undefined ? [] : [detailsOn(party, day).municipalityCode]
  })

const kindsOf = (world: World, { interval }: Seen, day: string): string[] =>
  networksIn(interval.version.terms.parties).flatMap((id) => {
    const party = world.networks.get(id)
    return party === undefined ? [] : [detailsOn(party, day).kind]
  })

const fits = (world: World, seen: Seen, day: string, filter: AgreementFilter) => {
  const { terms } = seen.interval.version
  const is = <Value>(asked: Value | undefined, value: Value): boolean =>
    asked === undefined || asked === value
  const holds = <Value>(asked: Value | undefined, values: readonly Value[]): boolean =>
    asked === undefined || values.includes(asked)
  return (
    is(filter.status, seen.interval.status) &&
    is(filter.formality, seen.formality) &&
    is(filter.production, seen.production) &&
    holds(filter.institutionId, institutionsIn(terms.parties)) &&
    isAmong(filter.institutionIds, institutionsIn(terms.parties)) &&
    holds(filter.networkId, networksIn(terms.parties)) &&
    holds(filter.theme, terms.themes) &&
    holds(filter.place, terms.places) &&
    holds<string>(filter.networkKind, kindsOf(world, seen, day)) &&
    holds(filter.municipalityCode, municipalitiesOf(world, seen, day))
  )
}

const isAmong = (asked: readonly string[] | undefined, values: readonly string[]): boolean =>
  asked === undefined || values.some((value) => asked.includes(value))

/** Every other institution, by going from each to its successor, and on to that one's. */
export const naiveSucceededBy = (world: World, institutionId: string, day: string): string[] =>
  [...world.institutions.keys()].filter(
    (id) => id !== institutionId && successorsOf(world, id, day).has(institutionId),
  )

const successorsOf = (world: World, id: string, day: string, found = new Set<string>()) => {
  const closed = world.institutions.get(id)?.closed
  if (closed?.successorId == null || closed.effectiveOn > day) return found
  if (found.has(closed.successorId)) return found
  return successorsOf(world, closed.successorId, day, found.add(closed.successorId))
}

export const naiveModel = (world: World, { day, groupBy, ...filter }: ModelQuery): ModelOfDay => {
  const found = onDay(world, day).filter((seen) => fits(world, seen, day, filter))
  const living = found.filter(({ interval }) => interval.status === 'in-force')
  const lapsed = found.filter(({ interval }) => interval.status === 'lapsed')
  const active = living.filter(({ production }) => production === 'co-production')
  const keys = (seen: Seen): readonly string[] => keysOf(world, seen, day, groupBy)
  const rows = [...new Set([...living, ...lapsed].flatMap(keys))].map((key): ModelRow => {
    const own = living.filter((seen) => keys(seen).includes(key))
    const count = (formality: Formality, production: Production): number =>
      own.filter((seen) => seen.formality === formality && seen.production === production).length
    return {
      key,
      name: nameOf(world, key, day, groupBy),
      formalOwnProduction: count('formal', 'own-production'),
      formalCoProduction: count('formal', 'co-production'),
      informalOwnProduction: count('informal', 'own-production'),
      informalCoProduction: count('informal', 'co-production'),
      total: own.length,
      lapsed: lapsed.filter((seen) => keys(seen).includes(key)).length,
    }
  })
  return {
    validAt: day,
    total: living.length,
    lapsed: lapsed.length,
    activeCitizenshipShare: living.length === 0 ? null : active.length / living.length,
    cells: Formality.options.flatMap((formality) =>
      Production.options.map((production) => {
        const own = living
          .filter((seen) => seen.formality === formality && seen.production === production)
          .toSorted(byTitle)
        return {
          formality,
          production,
          count: own.length,
          members: own.slice(0, 5).map(({ state, interval }) => ({
            agreementId: state.agreementId,
            title: interval.version.terms.title,
          })),
        }
      }),
    ),
    groupedBy: groupBy,
    rows: rows.toSorted(
      (a, b) =>
        (isNamed(groupBy) ? collator.compare(a.name ?? '', b.name ?? '') : 0) ||
        compare(a.key, b.key),
    ),
    rowsMayOverlap: groupBy !== null,
  }
}

const isNamed = (groupBy: ModelQuery['groupBy']): boolean =>
  groupBy === 'institution' || groupBy === 'place'

const keysOf = (
  world: World,
  seen: Seen,
  day: string,
  groupBy: ModelQuery['groupBy'],
): readonly string[] => {
  const { terms } = seen.interval.version
  switch (groupBy) {
    case 'institution':
      return institutionsIn(terms.parties)
    case 'networkKind':
      return kindsOf(world, seen, day)
    case 'municipality':
      return municipalitiesOf(world, seen, day)
    case 'theme':
      return terms.themes
    case 'place':
      return terms.places
    case null:
      return []
  }
}

const nameOf = (
  world: World,
  key: string,
  day: string,
  groupBy: ModelQuery['groupBy'],
): string | null => {
  if (groupBy === 'place') return key
  const party = groupBy === 'institution' ? world.institutions.get(key) : undefined
  return party === undefined ? null : detailsOn(party, day).name
}

export const naiveAgreements = (
  world: World,
  { day, viewer, sort, ...filter }: AgreementQuery,
): AgreementSummary[] => {
  const ascending = sort.endsWith('title') ? byTitle : byStart
  return onDay(world, day)
    .filter((seen) => fits(world, seen, day, filter))
    .filter((seen) => isSeenBy(world, seen, day, viewer))
    .toSorted(sort.startsWith('-') ? (a, b) => ascending(b, a) : ascending)
    .map((seen) => summary(world, seen, day))
}

const isSeenBy = (world: World, seen: Seen, day: string, viewer: Viewer): boolean => {
  const { state, interval } = seen
  const wasAgreed =
    state.status === 'agreed' || (state.status !== 'proposed' && state.stage === 'agreed')
  if (viewer.role === 'public') return interval.status === 'in-force'
  if (wasAgreed || viewer.role === 'analyst') return true
  return viewer.role === 'coordinator'
    ? municipalitiesOf(world, seen, day).includes(viewer.municipalityCode)
    : institutionsIn(interval.version.terms.parties).some((id) =>
        viewer.institutionIds.includes(id),
      )
}

const summary = (world: World, seen: Seen, day: string): AgreementSummary => {
  const { state, interval, formality, production } = seen
  const { terms } = interval.version
  const status: AgreementStatus = interval.status
  return {
    agreementId: state.agreementId,
    title: terms.title,
    status,
    endsOn: status === 'in-force' && state.status === 'ended' ? state.end.endedOn : null,
    formality,
    production,
    parties: terms.parties.map((party) => partyName(world, party, day)),
    from: terms.period.from,
    until: terms.period.until,
    themes: terms.themes,
    places: terms.places,
  }
}

const partyName = (world: World, party: Party, day: string): PartyName => {
  const { kind, id: partyId, role } = party
  if (kind === 'organisation') return { partyId, kind, id: null, name: party.name, role }
  const id = kind === 'institution' ? party.institutionId : party.networkId
  const found: RegisteredParty | undefined =
    kind === 'institution' ? world.institutions.get(id) : world.networks.get(id)
  return { partyId, kind, id, name: found === undefined ? '' : detailsOn(found, day).name, role }
}

/** Which agreements both were party to on any day. */
export const naiveBetween = (world: World, institutionId: string, networkId: string): string[] => {
  const names = (state: ExistingAgreement, find: (parties: readonly Party[]) => string[]) =>
    timeline(state).flatMap(({ version }) => find(version.terms.parties))
  return [...world.agreements.values()]
    .filter((state) => names(state, institutionsIn).includes(institutionId))
    .filter((state) => names(state, networksIn).includes(networkId))
    .map(({ agreementId }) => agreementId)
    .toSorted()
}

export const naiveInstitutions = (
  world: World,
  { day, kind, municipalityCode }: InstitutionQuery,
) =>
  [...world.institutions.values()]
    .map((party) => ({
      id: party.id,
      revision: world.revisions.get(`institution-${party.id}`),
      details: detailsOn(party, day),
      closed: party.closed,
    }))
    .filter(({ details }) => kind === undefined || details.kind === kind)
    .filter(
      ({ details }) =>
        municipalityCode === undefined || details.municipalityCode === municipalityCode,
    )
    .toSorted(byName)

export const naiveNetworks = (
  world: World,
  { day, kind, umbrella, municipalityCode }: NetworkQuery,
) =>
  [...world.networks.values()]
    .map((party) => ({
      id: party.id,
      revision: world.revisions.get(`network-${party.id}`),
      details: detailsOn(party, day),
      closed: party.closed,
    }))
    .filter(({ details }) => kind === undefined || details.kind === kind)
    .filter(({ details }) => umbrella === undefined || details.umbrella === umbrella)
    .filter(
      ({ details }) =>
        municipalityCode === undefined || details.municipalityCodes.includes(municipalityCode),
    )
    .toSorted(byName)

const collator = new Intl.Collator('da', { sensitivity: 'base' })
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const byTitle = (a: Seen, b: Seen): number =>
  collator.compare(a.interval.version.terms.title, b.interval.version.terms.title) ||
  compare(a.state.agreementId, b.state.agreementId)

const byStart = (a: Seen, b: Seen): number =>
  compare(
    firstDay(a.interval.version.terms.period.from),
    firstDay(b.interval.version.terms.period.from),
  ) || compare(a.state.agreementId, b.state.agreementId)

type Named = { readonly id: string; readonly details: { readonly name: string } }

const byName = (a: Named, b: Named): number =>
  collator.compare(a.details.name, b.details.name) || compare(a.id, b.id)
