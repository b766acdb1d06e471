import type { components, operations } from '#schemas/generated/openapi.d.ts'
import type { Api, RunningApp } from './running-app.ts'

type Schemas = components['schemas']
export type TermsBody = Schemas['TermsInput']
export type InstitutionBody = Schemas['InstitutionDetailsInput']
export type NetworkBody = Schemas['NetworkDetailsInput']
export type ReviseBody = Schemas['ReviseAgreement']
export type AgreementListQuery = NonNullable<operations['listAgreements']['parameters']['query']>
export type Receipt = Schemas['AgreementReceipt']

export const coordinator = 'coordinator:0510'
export const leaderOf = (institutionId: string): string => `institution-leader:${institutionId}`

export const institutionBody = (sketch: Partial<InstitutionBody> = {}): InstitutionBody => ({
  name: 'Plejecenter Skovbo',
  kind: 'care-home',
  municipalityCode: '0510',
  ...sketch,
})

export const networkBody = (sketch: Partial<NetworkBody> = {}): NetworkBody => ({
  name: 'Læsevennerne',
  kind: 'association',
  municipalityCodes: ['0510'],
  ...sketch,
})

export const formalOwn: TermsBody['classification'] = {
  formality: { formalAgreement: 'yes', fixedRelation: 'no' },
  production: { fixedTasks: 'yes', changesWaysOfWorking: 'no', movesRoles: 'no' },
}
export const informalCo: TermsBody['classification'] = {
  formality: { formalAgreement: 'no', fixedRelation: 'no' },
  production: { fixedTasks: 'no', changesWaysOfWorking: 'yes', movesRoles: 'no' },
}

/** Two institutions and two networks of Haderslev, and a leader's client. */
export interface Town {
  readonly careHomeId: string
  readonly libraryId: string
  readonly friendsId: string
  readonly walkersId: string
  readonly leader: string
}

export const town = async (app: RunningApp): Promise<Town> => {
  const api = app.as(coordinator)
  const careHomeId = await registered(api, institutionBody())
  const libraryId = await registered(api, institutionBody({ name: 'Bibliotek', kind: 'library' }))
  const friendsId = await joined(api, networkBody())
  const walkersId = await joined(api, networkBody({ name: 'Gangstien', kind: 'citizen-group' }))
  return { careHomeId, libraryId, friendsId, walkersId, leader: leaderOf(careHomeId) }
}

export const registered = async (api: Api, body: InstitutionBody): Promise<string> => {
  const { data, error } = await api.POST('/v1/institutions', { body })
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data.institutionId
}

export const joined = async (api: Api, body: NetworkBody): Promise<string> => {
  const { data, error } = await api.POST('/v1/networks', { body })
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data.networkId
}

/** The care home and its friends, formal own-production, from 2024 on, without an end. */
export const termsBody = (
  { careHomeId, friendsId }: Pick<Town, 'careHomeId' | 'friendsId'>,
  sketch: Partial<TermsBody> = {},
): TermsBody => ({
  title: 'Læsevenner på Skovbo',
  purpose: 'Beboere og frivillige læser sammen.',
  parties: [
    { kind: 'institution', institutionId: careHomeId, role: 'institution' },
    {
      kind: 'network',
      networkId: friendsId,
      role: 'volunteers',
      tasks: [{ title: 'Højtlæsning', performedBy: 'volunteers' }],
    },
  ],
  classification: formalOwn,
  period: { from: '2024-01-01' },
  ...sketch,
})

export const consentsOf = ({ terms }: Pick<Receipt, 'terms'>): Schemas['ConsentInput'][] =>
  terms.parties.map(({ id }) => ({
    partyId: id,
    how: 'signature',
    role: 'leder',
    on: '2024-01-02',
  }))

export const proposed = async (
  app: RunningApp,
  role: string,
  terms: TermsBody,
): Promise<Receipt> => {
  const { data, error } = await app.as(role).POST('/v1/agreements', {
    params: { header: {} },
    body: { terms, origin: 'registered', consents: [] },
  })
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

export const agreed = async (app: RunningApp, role: string, receipt: Receipt): Promise<Receipt> => {
  const { data, error } = await app.as(role).POST('/v1/agreements/{agreementId}/agree', {
    params: { path: receipt, header: { 'if-match': etag(receipt) } },
    body: { consents: consentsOf(receipt) },
  })
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

/** Proposed and agreed. */
export const running = async (app: RunningApp, role: string, terms: TermsBody): Promise<Receipt> =>
  agreed(app, role, await proposed(app, role, terms))

export const etag = ({ revision }: { readonly revision: number }): string => `"${revision}"`
