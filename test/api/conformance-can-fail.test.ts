import t from 'tap'
import { committedDocument, Conformance, type Answer } from './conformance.ts'

const id = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
const institution = {
  institutionId: id,
  revision: 0,
  validAt: '2024-06-15',
  position: '1',
  details: {
    name: 'Skovbo',
    kind: 'care-home',
    municipalityCode: '0510',
    place: null,
    centre: null,
    guidelines: { exist: 'unknown', reference: null },
    publicContact: null,
  },
  closed: null,
}

const answer = (sketch: Partial<Answer> & { readonly body?: unknown } = {}): Answer => ({
  method: 'GET',
  path: `/v1/institutions/${id}`,
  status: 200,
  headers: new Headers({ 'content-type': 'application/json; charset=utf-8', etag: '"0"' }),
  text: JSON.stringify(sketch.body ?? institution),
  ...sketch,
})

const json = 'application/json'
const problem = { type: 'a', title: 'b', status: 404, code: 'not-found', detail: 'c' }
const empty = { items: [], total: 0, next: null, validAt: '2024-06-15', position: '0' }

/** Each with what is wrong; the first is as it should be. */
const table: readonly (readonly [name: string, answer: Answer, problem: RegExp | null])[] = [
  ['right', answer(), null],
  ['a field too many', answer({ body: { ...institution, extra: 1 } }), /additional properties/],
  ['a field missing', answer({ body: { ...institution, closed: undefined } }), /required/],
  ['a wrong type', answer({ body: { ...institution, revision: '0' } }), /must be integer/],
  ['a wrong format', answer({ body: { ...institution, validAt: '2024-02-31' } }), /format "date"/],
  ['a wrong pattern', answer({ body: { ...institution, institutionId: 'x' } }), /pattern/],
  [
    'a wrong choice, deep down',
    answer({ body: { ...institution, details: { ...institution.details, kind: 'zoo' } } }),
    /must be equal to one of/,
  ],
  ['no ETag', answer({ headers: new Headers({ 'content-type': json }) }), /ETag is missing/],
  [
    'a Location that is not declared',
    answer({ headers: new Headers({ 'content-type': json, etag: '"0"', location: '/x' }) }),
    /Location is not declared/,
  ],
  [
    'another content type',
    answer({ headers: new Headers({ 'content-type': 'text/html', etag: '"0"' }) }),
    /text\/html is not declared/,
  ],
  ['a status that is not declared', answer({ status: 418 }), /418 is not declared/],
  [
    'a problem as JSON',
    answer({ status: 404, body: problem, headers: new Headers({ 'content-type': json }) }),
    /application\/json is not declared/,
  ],
  [
    'a problem without a code',
    answer({
      status: 404,
      body: { ...problem, code: undefined },
      headers: new Headers({ 'content-type': 'application/problem+json' }),
    }),
    /required/,
  ],
  [
    'a page without a position',
    answer({
      path: '/v1/networks?limit=1',
      body: { ...empty, position: undefined },
      headers: new Headers({ 'content-type': json }),
    }),
    /required/,
  ],
]

/** The whole list of networks as a file. */
const file = (type: string, text: string, name = 'samspil-position'): Answer => ({
  method: 'GET',
  path: '/v1/networks?format=any',
  status: 200,
  headers: new Headers({
    'content-type': type,
    'content-disposition': 'attachment',
    'samspil-valid-at': '2024-06-15',
    [name]: '1',
  }),
  text,
})

const columns =
  'networkId,revision,name,kind,umbrella,memberOf,municipalityCodes,cvr,foundedOn,valuesDescribed,valuesText,valuesLink,publicContact,places,themes,closedReason,closedSuccessorId,closedEffectiveOn'

const files: typeof table = [
  ['a table', file('text/csv; charset=utf-8', `${columns}\r\na\r\n`), null],
  ['a table of other columns', file('text/csv', 'networkId,name\r\n'), /header networkId,name is/],
  ['a table that is cut off', file('text/csv', `${columns}\r\na`), /does not end/],
  ['no lines', file('application/x-ndjson', ''), null],
  ['a line that is none', file('application/x-ndjson', '{"networkId":"x"}\n'), /required/],
  ['a line that is cut off', file('application/x-ndjson', '{}\n{}'), /must be object/],
  [
    'a file without a header',
    file('application/x-ndjson', '', 'x-position'),
    /Position is missing/,
  ],
  ['a header of files', { ...file(json, JSON.stringify(empty)) }, /Disposition is there/],
]

t.plan(table.length + files.length + 2)

const conformance = new Conformance(committedDocument())

for (const [name, given, expected] of [...table, ...files]) {
  const problems = conformance.problems(given)
  if (expected === null) t.strictSame(problems, [], name)
  else t.match(problems.join('; '), expected, name)
}

t.strictSame([...conformance.seen.keys()].toSorted(), ['getInstitution', 'listNetworks'])
t.strictSame(
  [...(conformance.seen.get('getInstitution') ?? [])].toSorted((a, b) => a - b),
  [200, 404, 418],
  'statuses are remembered',
)
