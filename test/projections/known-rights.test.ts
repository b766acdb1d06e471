import t from 'tap'
import type { RegistryEvent } from '#schemas/events/catalogue.ts'
import type { SignedIn } from '#projections/agreement-register/filters.ts'
import { findings } from '#projections/findings/projection.ts'
import { listKnown } from '#projections/recorded-time/list.ts'
import type { StoredEvent } from '#src/event-store/port.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import {
  agreed,
  agreementId,
  anInstitution,
  anInstitutionParty,
  aNetworkParty,
  aTerms,
  careHomeId,
  id,
  libraryId,
  otherAgreementId,
  proposed,
  revised,
} from '../domain/build.ts'
import { feed } from './models.ts'

const today = '2024-06-15'

const termsOf = (title: string, institutionId: string) =>
  aTerms({ title, parties: [anInstitutionParty({ institutionId }), aNetworkParty()] })

const said: [stream: string, event: RegistryEvent][] = [
  [
    `institution-${careHomeId}`,
    {
      type: 'institution-registered.v1',
      data: { institutionId: careHomeId, details: anInstitution() },
    },
  ],
  [
    `institution-${libraryId}`,
    {
      type: 'institution-registered.v1',
      data: {
        institutionId: libraryId,
        details: anInstitution({ name: 'Biblioteket', municipalityCode: '0540' }),
      },
    },
  ],
  [`agreement-${agreementId}`, proposed({ terms: termsOf('Til sidst bibliotekets', careHomeId) })],
  [
    `agreement-${otherAgreementId}`,
    proposed({
      agreementId: otherAgreementId,
      terms: termsOf('Indgået siden', careHomeId),
    }),
  ],
  [
    `agreement-${agreementId}`,
    revised('negotiation', { terms: termsOf('Til sidst bibliotekets', libraryId) }),
  ],
  [`agreement-${otherAgreementId}`, agreed({ agreementId: otherAgreementId })],
]

const stored = said.map(([stream, { type, data }], index): StoredEvent => ({
  id: id(`event ${String(index)}`),
  stream,
  revision: said.slice(0, index).filter(([other]) => other === stream).length,
  position: BigInt(index + 1),
  type,
  data,
  metadata: {
    actor: { role: 'analyst', personId: null },
    recordedAt: '2023-11-01T09:00:00Z',
    correlationId: id('correlation'),
    causationId: null,
    request: null,
    warnings: [],
  },
}))

const model = new ModelFile(':memory:', findings)
feed(model, [stored])

const titles = (viewer: SignedIn, position: number): string[] =>
  listKnown(
    model,
    { day: '2023-12-01', position, viewer, today, sort: 'title' },
    { limit: 10, after: null },
  ).items.map(({ title }) => title)

const bothProposed = 4
const negotiated = 5

t.test('of proposals, everyone sees what they could see then and may know of today', (t) => {
  const careHome: SignedIn = { role: 'institution-leader', institutionIds: [careHomeId] }
  const library: SignedIn = { role: 'institution-leader', institutionIds: [libraryId] }
  const both: SignedIn = { role: 'institution-leader', institutionIds: [careHomeId, libraryId] }
  t.same(titles({ role: 'analyst' }, bothProposed), ['Indgået siden', 'Til sidst bibliotekets'])
  t.same(titles(careHome, bothProposed), ['Indgået siden'], 'the other is no longer theirs')
  t.same(titles(library, bothProposed), [], 'neither was theirs then')
  t.same(titles(library, negotiated), ['Til sidst bibliotekets'])
  t.same(titles(careHome, negotiated), ['Indgået siden'])
  t.same(titles(both, bothProposed), ['Indgået siden', 'Til sidst bibliotekets'])
  t.same(titles(both, negotiated), ['Indgået siden', 'Til sidst bibliotekets'])
  t.end()
})

t.test('a coordinator sees those of the municipality', (t) => {
  t.same(titles({ role: 'coordinator', municipalityCode: '0510' }, bothProposed), ['Indgået siden'])
  t.same(titles({ role: 'coordinator', municipalityCode: '0540' }, negotiated), [
    'Til sidst bibliotekets',
  ])
  t.same(titles({ role: 'coordinator', municipalityCode: '0573' }, negotiated), [])
  t.end()
})

t.teardown(() => {
  model.close()
})
