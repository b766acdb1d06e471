import type { Formality, Production } from '#schemas/terms/classification.ts'
import type { NetworkKind } from '#schemas/parties/network.ts'
import type { Theme } from '#schemas/values.ts'
import type { AgreementStatus } from '#schemas/views/agreement.ts'
import { condition, whereAsked, type Condition } from '../sql.ts'

export interface AgreementFilter {
  readonly status?: AgreementStatus | undefined
  readonly formality?: Formality | undefined
  readonly production?: Production | undefined
  readonly institutionId?: string | undefined
  /** Party to it is any of these. */
  readonly institutionIds?: readonly string[] | undefined
  readonly networkId?: string | undefined
  readonly networkKind?: NetworkKind | undefined
  readonly theme?: Theme | undefined
  readonly place?: string | undefined
  readonly municipalityCode?: string | undefined
}

/** Who looks: what was never agreed is shown to some (domain.md, Life of an agreement). */
export type Viewer =
  | {
      readonly role: 'institution-leader'
      /** The own institution, and all that it has taken over from. */
      readonly institutionIds: readonly string[]
    }
  | { readonly role: 'coordinator'; readonly municipalityCode: string }
  | { readonly role: 'analyst' }

/** Conditions on an interval `i` of an agreement; `$day` is the date asked for. */
export const filterConditions = (filter: AgreementFilter): Condition[] => [
  ...whereAsked(filter.status, (status) => condition('i.status = $status', { status })),
  ...whereAsked(filter.formality, (formality) =>
    condition('i.formality = $formality', { formality }),
  ),
  ...whereAsked(filter.production, (production) =>
    condition('i.production = $production', { production }),
  ),
  ...whereAsked(filter.institutionId, (institutionId) =>
    condition(isOneOfParty('($institutionId)'), { institutionId }),
  ),
  ...(filter.institutionIds === undefined
    ? []
    : [
        condition(isOneOfParty(listed('$institutionIds')), {
          institutionIds: JSON.stringify(filter.institutionIds),
        }),
      ]),
  ...whereAsked(filter.networkId, (networkId) =>
    condition(isOneOfParty('($networkId)'), { networkId }),
  ),
  ...whereAsked(filter.networkKind, (networkKind) =>
    condition(hasParty(`p.kind = 'network' AND ${isNow('r.kind = $networkKind')}`), {
      networkKind,
    }),
  ),
  ...whereAsked(filter.municipalityCode, (municipalityCode) =>
    condition(hasParty(isNow('r.municipality_code = $municipalityCode')), { municipalityCode }),
  ),
  ...whereAsked(filter.theme, (theme) => condition(isOneWithLabel('theme', '$theme'), { theme })),
  ...whereAsked(filter.place, (place) => condition(isOneWithLabel('place', '$place'), { place })),
]

/** What of the proposals this viewer may see. */
export const visibility = (viewer: Viewer): Condition => {
  switch (viewer.role) {
    case 'analyst':
      return condition('TRUE')
    case 'institution-leader':
      return condition(
        `i.was_agreed = 1 OR ${hasParty(`p.party_id IN ${listed('$viewerInstitutions')}`)}`,
        {
          viewerInstitutions: JSON.stringify(viewer.institutionIds),
        },
      )
    case 'coordinator':
      return condition(
        `i.was_agreed = 1 OR ${hasParty(isNow('r.municipality_code = $viewerMunicipality'))}`,
        { viewerMunicipality: viewer.municipalityCode },
      )
  }
}

const hasParty = (test: string): string =>
  `EXISTS (SELECT 1 FROM agreement_party AS p
    WHERE p.stream = i.stream AND p.from_day = i.from_day AND ${test})`

const isNow = (test: string): string =>
  `EXISTS (SELECT 1 FROM party AS r
    WHERE r.party_id = p.party_id AND r.from_day <= $day AND r.to_day > $day AND ${test})`

// A list that is made once and looked up by key: few agreements are one party's or one place's.
const isOneOfParty = (ids: string): string =>
  `(i.stream, i.from_day) IN
    (SELECT p.stream, p.from_day FROM agreement_party AS p WHERE p.party_id IN ${ids})`

/** Of a parameter that holds a list as JSON. */
const listed = (parameter: string): string => `(SELECT value FROM json_each(${parameter}))`

const isOneWithLabel = (kind: 'theme' | 'place', value: string): string =>
  `(i.stream, i.from_day) IN (SELECT l.stream, l.from_day FROM agreement_label AS l
    WHERE l.kind = '${kind}' AND l.value = ${value})`
