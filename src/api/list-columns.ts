import type { AgreementSummary, PartyName } from '#schemas/views/agreement.ts'
import type { ModelCell, ModelRow } from '#schemas/views/collaboration-model.ts'
import type { ModelStep, ModelStepRow } from '#schemas/views/model-over-time.ts'
import type { ClosedParty } from '#schemas/views/party.ts'
import type { z } from 'zod'
import type { Columns } from '#src/downloads/csv.ts'
import type { InstitutionItem, NetworkItem } from '#src/downloads/party-items.ts'

/** The lists as tables, under the names of the JSON; NDJSON has what a table cannot hold. */
export const agreementColumns: Columns<AgreementSummary> = {
  agreementId: ({ agreementId }) => agreementId,
  title: ({ title }) => title,
  status: ({ status }) => status,
  endsOn: ({ endsOn }) => endsOn,
  formality: ({ formality }) => formality,
  production: ({ production }) => production,
  institutionIds: ({ parties }) => idsOf(parties, 'institution'),
  institutions: ({ parties }) => namesOf(parties, 'institution'),
  networkIds: ({ parties }) => idsOf(parties, 'network'),
  networks: ({ parties }) => namesOf(parties, 'network'),
  organisations: ({ parties }) => namesOf(parties, 'organisation'),
  from: ({ from }) => from,
  until: ({ until }) => until,
  themes: ({ themes }) => themes,
  places: ({ places }) => places,
}

const closedColumns: Columns<{ readonly closed: ClosedParty | null }> = {
  closedReason: ({ closed }) => closed?.reason ?? null,
  closedSuccessorId: ({ closed }) => closed?.successorId ?? null,
  closedEffectiveOn: ({ closed }) => closed?.effectiveOn ?? null,
}

export const institutionColumns: Columns<InstitutionItem> = {
  institutionId: ({ institutionId }) => institutionId,
  revision: ({ revision }) => revision,
  name: ({ details }) => details.name,
  kind: ({ details }) => details.kind,
  municipalityCode: ({ details }) => details.municipalityCode,
  place: ({ details }) => details.place,
  centre: ({ details }) => details.centre,
  guidelinesExist: ({ details }) => details.guidelines.exist,
  guidelinesReference: ({ details }) => details.guidelines.reference,
  publicContact: ({ details }) => details.publicContact,
  ...closedColumns,
}

export const networkColumns: Columns<NetworkItem> = {
  networkId: ({ networkId }) => networkId,
  revision: ({ revision }) => revision,
  name: ({ details }) => details.name,
  kind: ({ details }) => details.kind,
  umbrella: ({ details }) => details.umbrella,
  memberOf: ({ details }) => details.memberOf,
  municipalityCodes: ({ details }) => details.municipalityCodes,
  cvr: ({ details }) => details.cvr,
  foundedOn: ({ details }) => details.foundedOn,
  valuesDescribed: ({ details }) => details.values.described,
  valuesText: ({ details }) => details.values.text,
  valuesLink: ({ details }) => details.values.link,
  publicContact: ({ details }) => details.publicContact,
  places: ({ details }) => details.places,
  themes: ({ details }) => details.themes,
  ...closedColumns,
}

type Cell = z.infer<typeof ModelCell>
type Row = z.infer<typeof ModelRow>

/** Without the first few members: the list of agreements has all. */
export const modelCellColumns: Columns<Cell> = {
  formality: ({ formality }) => formality,
  production: ({ production }) => production,
  count: ({ count }) => count,
}

const countColumns: Columns<Omit<Row, 'key' | 'name'>> = {
  formalOwnProduction: ({ formalOwnProduction }) => formalOwnProduction,
  formalCoProduction: ({ formalCoProduction }) => formalCoProduction,
  informalOwnProduction: ({ informalOwnProduction }) => informalOwnProduction,
  informalCoProduction: ({ informalCoProduction }) => informalCoProduction,
  total: ({ total }) => total,
  lapsed: ({ lapsed }) => lapsed,
}

export const modelRowColumns: Columns<Row> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
  ...countColumns,
}

export const modelStepColumns: Columns<ModelStep> = {
  validAt: ({ validAt }) => validAt,
  ...countColumns,
  activeCitizenshipShare: ({ activeCitizenshipShare }) => activeCitizenshipShare,
}

export const modelStepRowColumns: Columns<ModelStepRow> = {
  validAt: ({ validAt }) => validAt,
  ...modelRowColumns,
}

const ofKind = (parties: readonly PartyName[], kind: PartyName['kind']): PartyName[] =>
  parties.filter((party) => party.kind === kind)

const namesOf = (parties: readonly PartyName[], kind: PartyName['kind']): string[] =>
  ofKind(parties, kind).map(({ name }) => name)

const idsOf = (parties: readonly PartyName[], kind: PartyName['kind']): string[] =>
  ofKind(parties, kind).map(({ id }) => id ?? '')
