import t, { type Test } from 'tap'
import { problemText, type ProblemCode } from '#src/texts/problem-text.ts'
import {
  consentsOf,
  coordinator,
  formalOwn,
  institutionBody,
  leaderOf,
  networkBody,
  proposed,
  running,
  termsBody,
  town,
  type TermsBody,
} from './bodies.ts'
import { runningApp, type Raw, type RawAnswer } from './running-app.ts'

const app = await runningApp(t)
const here = await town(app)
const proposal = await proposed(app, here.leader, termsBody(here))
const inForce = await running(app, here.leader, termsBody(here))
const nowhere = '6f1c1f0e-5d0f-5b7e-9a55-0e6d3c1a2b4c'
const kilobyte = 1024

interface Case extends Raw {
  readonly path: string
  readonly status: number
  readonly code: string
  /** Pointers with their codes, in any order; left out where the problem is of the whole. */
  readonly errors?: Readonly<Record<string, string>>
}

const propose = (body: unknown): Pick<Case, 'path' | 'role' | 'body'> => ({
  path: '/v1/agreements',
  role: here.leader,
  body,
})

const withTerms = (terms: unknown) => propose({ terms })
const sketch = (terms: Partial<TermsBody> | Record<string, unknown>) =>
  withTerms({ ...termsBody(here), ...terms })

const tasks = (count: number) => Array.from({ length: count }, (_, n) => ({ title: `Opgave ${n}` }))
const parties = (...tasksOf: unknown[][]) => [
  {
    kind: 'institution',
    institutionId: here.careHomeId,
    role: 'institution',
    tasks: tasksOf[0] ?? [],
  },
  { kind: 'network', networkId: here.friendsId, role: 'volunteers', tasks: tasksOf[1] ?? tasks(1) },
]

const invalid = (errors: Record<string, string>) => ({ status: 400, code: 'invalid-body', errors })
const ruled = (pointer: string, code: string) => ({
  status: 422,
  code,
  errors: { [pointer]: code },
})
const malformed = { status: 400, code: 'malformed-json' }

const change = (name: string, body: unknown, ifMatch = '"0"') => ({
  path: `/v1/agreements/${proposal.agreementId}/${name}`,
  role: here.leader,
  body,
  headers: { 'if-match': ifMatch },
})
const revise = (body: unknown) => ({
  path: `/v1/agreements/${inForce.agreementId}/revise`,
  role: here.leader,
  body,
  headers: { 'if-match': '"1"' },
})
const get = (path: string) => ({ path })

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
const text = JSON.stringify({ terms: termsBody(here) })

const syntax: Record<string, Case> = {
  'half of it': { ...propose(text.slice(0, -5)), ...malformed },
  nothing: { ...propose(''), ...malformed },
  blanks: { ...propose(' \n'), ...malformed },
  'a trailing comma': { ...propose('{"terms":1,}'), ...malformed },
  'single quotes': { ...propose("{'terms':1}"), ...malformed },
  NaN: { ...propose('{"terms":NaN}'), ...malformed },
  'two values': { ...propose('{}{}'), ...malformed },
  'a raw line feed in a string': { ...propose('{"terms":"\n"}'), ...malformed },
  'UTF-16': { ...propose(Buffer.from(text, 'utf16le')), ...malformed },
  'Latin-1': { ...propose(Buffer.from(text, 'latin1')), ...malformed },
  'cut in the middle of a letter': {
    ...propose(Buffer.from('{"terms":"æ"}').subarray(0, -3)),
    ...malformed,
  },
  'a surrogate in UTF-8': {
    ...propose(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])),
    ...malformed,
  },
  'a field twice': {
    ...propose(text.replace('"title"', '"purpose":"x","title"')),
    status: 400,
    code: 'field-twice',
    errors: { '/terms/purpose': 'field-twice' },
  },
  'a field twice, once escaped, deep in a list': {
    ...propose('{"a":[1,{"b":[],"c/~":{}},{"\\u0062":1,"x":"}]","b":2}]}'),
    status: 400,
    code: 'field-twice',
    errors: { '/a/2/b': 'field-twice' },
  },
  __proto__: {
    ...propose(text.replace('"title"', '"__proto__":{"title":"x"},"title"')),
    status: 400,
    code: 'unknown-field',
    errors: { '/terms/__proto__': 'unknown-field' },
  },
  '100,000 lists in each other': { ...propose(deep(100_000)), ...invalid({ '': 'wrong-type' }) },
  '100,000 objects in each other': {
    ...propose(`${'{"terms":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
    ...invalid({
      '/terms/title': 'required',
      '/terms/purpose': 'required',
      '/terms/parties': 'required',
      '/terms/period': 'required',
      '/terms/terms': 'unknown-field',
    }),
  },
  null: { ...propose('null'), ...invalid({ '': 'wrong-type' }) },
  'a list': { ...propose('[]'), ...invalid({ '': 'wrong-type' }) },
  'a number': { ...propose('1e400'), ...invalid({ '': 'wrong-type' }) },
  'a string': { ...propose('"x"'), ...invalid({ '': 'wrong-type' }) },
  'an empty object': { ...propose('{}'), ...invalid({ '/terms': 'required' }) },
  'one byte too many': {
    ...propose(`"${'x'.repeat(512 * kilobyte - 1)}"`),
    status: 413,
    code: 'body-too-large',
  },
  'the most bytes': {
    ...propose(`"${'x'.repeat(512 * kilobyte - 2)}"`),
    ...invalid({ '': 'wrong-type' }),
  },
}

const mediaType = (type: string): Case => ({
  ...propose(text),
  headers: { 'content-type': type },
  status: 415,
  code: 'unsupported-media-type',
})

const mediaTypes: Record<string, Case> = Object.fromEntries(
  [
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/vnd.api+json',
    'application/jsonp',
    'json',
    '/',
    'x'.repeat(2000),
  ].map((type) => [type.slice(0, 40), mediaType(type)]),
)

const shapes: Record<string, Case> = {
  'a title that is a number': {
    ...sketch({ title: 7 }),
    ...invalid({ '/terms/title': 'wrong-type' }),
  },
  'a title that is null': {
    ...sketch({ title: null }),
    ...invalid({ '/terms/title': 'wrong-type' }),
  },
  'a title that is a list': {
    ...sketch({ title: ['x'] }),
    ...invalid({ '/terms/title': 'wrong-type' }),
  },
  'no title': { ...sketch({ title: undefined }), ...invalid({ '/terms/title': 'required' }) },
  'an empty title': { ...sketch({ title: '' }), ...invalid({ '/terms/title': 'required' }) },
  'a blank title': {
    ...sketch({ title: ' \u00a0\t' }),
    ...invalid({ '/terms/title': 'required' }),
  },
  'parties as an object': {
    ...sketch({ parties: { 0: 'x' } }),
    ...invalid({ '/terms/parties': 'wrong-type' }),
  },
  'a party of no kind': {
    ...sketch({ parties: [{ role: 'institution' }, ...parties().slice(1)] }),
    ...invalid({ '/terms/parties/0/kind': 'required' }),
  },
  'a party of an unknown kind': {
    ...sketch({ parties: [{ kind: 'zoo', role: 'institution' }, ...parties().slice(1)] }),
    ...invalid({ '/terms/parties/0/kind': 'not-allowed-value' }),
  },
  'a party without a role': {
    ...sketch({
      parties: [{ kind: 'institution', institutionId: here.careHomeId }, ...parties().slice(1)],
    }),
    ...invalid({ '/terms/parties/0/role': 'required' }),
  },
  'an unknown answer': {
    ...sketch({ boundaries: { coercion: 'maybe' } }),
    ...invalid({ '/terms/boundaries/coercion': 'not-allowed-value' }),
  },
  'true for yes': {
    ...sketch({ boundaries: { duties: { work: true } } }),
    ...invalid({ '/terms/boundaries/duties/work': 'not-allowed-value' }),
  },
  'half a volunteer': {
    ...sketch({ volume: { volunteers: 1.5 } }),
    ...invalid({ '/terms/volume/volunteers': 'wrong-type' }),
  },
  'fewer than none': {
    ...sketch({ volume: { volunteers: -1 } }),
    ...invalid({ '/terms/volume/volunteers': 'too-small' }),
  },
  'too many': {
    ...sketch({ volume: { volunteers: 1e10 } }),
    ...invalid({ '/terms/volume/volunteers': 'too-large' }),
  },
  'beyond every number': {
    ...propose(text.replace('"period"', '"volume":{"volunteers":1e999},"period"')),
    ...invalid({ '/terms/volume/volunteers': 'wrong-type' }),
  },
  'unknown fields, everywhere': {
    ...propose({
      terms: {
        ...termsBody(here),
        titel: 'x',
        'a/b~c': 1,
        constructor: 1,
        period: { from: '2024-01-01', til: '2024' },
        parties: parties([{ title: 'x', by: 1 }]),
      },
      hej: 1,
    }),
    ...invalid({
      '/hej': 'unknown-field',
      '/terms/titel': 'unknown-field',
      '/terms/a~1b~0c': 'unknown-field',
      '/terms/constructor': 'unknown-field',
      '/terms/period/til': 'unknown-field',
      '/terms/parties/0/tasks/0/by': 'unknown-field',
    }),
  },
  'a kind of revision that is none': {
    ...revise({ kind: 'revolution' }),
    ...invalid({ '/kind': 'not-allowed-value' }),
  },
  'a revision of no kind': { ...revise({ reason: 'x' }), ...invalid({ '/kind': 'required' }) },
  'an amendment without anything': {
    ...revise({ kind: 'amendment' }),
    ...invalid({ '/terms': 'required', '/effectiveFrom': 'required', '/reason': 'required' }),
  },
  'a field of another kind of revision': {
    ...revise({ kind: 'confirmation', terms: termsBody(here) }),
    ...invalid({ '/terms': 'unknown-field' }),
  },
  'an end for no reason': { ...change('end', {}), ...invalid({ '/reason': 'required' }) },
  'one party': {
    ...sketch({ parties: parties().slice(0, 1) }),
    ...invalid({ '/terms/parties': 'two-parties-needed' }),
  },
  'no classification at all': {
    ...sketch({ classification: {} }),
    status: 422,
    code: 'classification-undetermined',
  },
  'a KLE code that is none': {
    ...sketch({ kleCode: '27.36' }),
    ...invalid({ '/terms/kleCode': 'invalid-kle-code' }),
  },
}

const ids: Record<string, Case> = {}
for (const id of [
  '00000000-0000-0000-0000-000000000000',
  here.careHomeId.toUpperCase(),
  `{${here.careHomeId}}`,
  here.careHomeId.replaceAll('-', ''),
  `${here.careHomeId}\n`,
  'x',
  '1',
  '',
  "' OR 1=1 --",
]) {
  ids[`in a body: ${JSON.stringify(id)}`] = {
    ...sketch({
      parties: [
        { kind: 'institution', institutionId: id, role: 'institution' },
        ...parties().slice(1),
      ],
    }),
    ...invalid({ '/terms/parties/0/institutionId': 'invalid-id' }),
  }
  if (id === '') continue
  const path = encodeURIComponent(id)
  for (const name of ['agreements', 'institutions', 'networks']) {
    ids[`${name}: ${JSON.stringify(id)}`] = {
      ...get(`/v1/${name}/${path}`),
      status: 400,
      code: 'bad-request',
      errors: { [`/path/${name.slice(0, -1)}Id`]: 'invalid-id' },
    }
  }
}
for (const name of ['agreements', 'institutions', 'networks']) {
  ids[`${name}: one that is not there`] = {
    ...get(`/v1/${name}/${nowhere}`),
    status: 404,
    code: 'not-found',
  }
}

const dates: Record<string, Case> = {}
for (const [date, code] of [
  ['2024-02-31', 'invalid-date'],
  ['2023-02-29', 'invalid-date'],
  ['2024-13-01', 'invalid-date'],
  ['2024-1-1', 'invalid-date'],
  ['24-01-01', 'invalid-date'],
  ['+002024-01-01', 'invalid-date'],
  ['2024-01-01T00:00:00Z', 'invalid-date'],
  ['01-02-2024', 'invalid-date'],
  ['i morgen', 'invalid-date'],
  ['', 'invalid-date'],
  ['٢٠٢٤-٠١-٠١', 'invalid-date'],
  ['0001-01-01', 'date-out-of-range'],
  ['1799-12-31', 'date-out-of-range'],
  ['2200-01-01', 'date-out-of-range'],
  ['9999-12-31', 'date-out-of-range'],
] as const) {
  dates[`a day: ${date}`] = {
    ...propose({ terms: termsBody(here), proposedOn: date }),
    ...invalid({ '/proposedOn': code }),
  }
  dates[`a start: ${date}`] = {
    ...sketch({ period: { from: date } }),
    ...invalid({ '/terms/period/from': code }),
  }
}
Object.assign(dates, {
  'a date that is a number': {
    ...propose({ terms: termsBody(here), proposedOn: 20240101 }),
    ...invalid({ '/proposedOn': 'wrong-type' }),
  },
  'until before from': {
    ...sketch({ period: { from: '2024-06', until: '2024-05' } }),
    ...ruled('/terms/period/until', 'until-before-from'),
  },
  'ended before it began': {
    path: `/v1/agreements/${inForce.agreementId}/end`,
    role: here.leader,
    headers: { 'if-match': '"1"' },
    body: { reason: 'breach', endedOn: '2023-12-31' },
    ...ruled('/endedOn', 'ended-before-it-began'),
  },
  'proposed tomorrow': {
    ...propose({ terms: termsBody(here), proposedOn: '2024-06-16' }),
    ...ruled('/proposedOn', 'date-in-future'),
  },
} satisfies Record<string, Case>)

const references: Record<string, Case> = {
  'an institution that is not there': {
    ...propose({
      terms: {
        ...termsBody(here),
        parties: [
          ...parties(),
          { kind: 'institution', institutionId: nowhere, role: 'institution' },
        ],
      },
    }),
    ...ruled('/terms/parties/2/institutionId', 'unknown-reference'),
  },
  'a network that is an institution': {
    ...sketch({
      parties: [
        ...parties().slice(0, 1),
        { kind: 'network', networkId: here.libraryId, role: 'volunteers', tasks: tasks(1) },
      ],
    }),
    ...ruled('/terms/parties/1/networkId', 'unknown-reference'),
  },
  'a parent agreement that is not there': {
    ...sketch({ parentAgreementId: nowhere }),
    ...ruled('/terms/parentAgreementId', 'unknown-reference'),
  },
  'a proposer that is no party': {
    ...propose({ terms: termsBody(here), proposedBy: nowhere }),
    ...ruled('/proposedBy', 'party-not-in-agreement'),
  },
  'a person whom nobody recorded': {
    ...change('agree', {
      consents: consentsOf(proposal).map((one) => ({ ...one, personId: nowhere })),
    }),
    status: 422,
    code: 'person-unknown',
    errors: { '/consents/0/personId': 'person-unknown', '/consents/1/personId': 'person-unknown' },
  },
  'a duplicate of what is not there': {
    ...change('end', { reason: 'duplicate', duplicateOf: nowhere }),
    ...ruled('/duplicateOf', 'unknown-reference'),
  },
  'a duplicate of nothing': {
    ...change('end', { reason: 'duplicate' }),
    ...ruled('/duplicateOf', 'duplicate-of-needed'),
  },
  'a duplicate of itself': {
    ...change('end', { reason: 'duplicate', duplicateOf: proposal.agreementId }),
    ...ruled('/duplicateOf', 'refers-to-itself'),
  },
  'an umbrella that is not there': {
    path: '/v1/networks',
    role: coordinator,
    body: networkBody({ memberOf: [nowhere] }),
    ...ruled('/memberOf/0', 'unknown-reference'),
  },
  'a successor that is not there': {
    path: `/v1/institutions/${here.libraryId}/close`,
    role: coordinator,
    headers: { 'if-match': '"0"' },
    body: { reason: 'merged', successorId: nowhere },
    ...ruled('/successorId', 'unknown-reference'),
  },
  'an agreement that is not there': {
    path: `/v1/agreements/${nowhere}/end`,
    role: here.leader,
    headers: { 'if-match': '"0"' },
    body: { reason: 'breach' },
    status: 404,
    code: 'not-found',
  },
}

const characters: Record<string, Case> = {}
for (const [name, character] of Object.entries({
  'U+0000': '\u0000',
  backspace: '\b',
  escape: '\u001b',
  'carriage return': '\r',
  delete: '\u007f',
  'U+0085': '\u0085',
  'line separator': '\u2028',
  'a lone high surrogate': '\ud800',
  'a lone low surrogate': '\udc00',
})) {
  characters[`${name} in the title`] = {
    ...sketch({ title: `Læse${character}venner` }),
    ...invalid({ '/terms/title': 'control-character' }),
  }
  characters[`${name} in the purpose`] = {
    ...sketch({ purpose: `Læse${character}venner` }),
    ...invalid({ '/terms/purpose': 'control-character' }),
  }
}
Object.assign(characters, {
  'a line feed in the title': {
    ...sketch({ title: 'Læse\nvenner' }),
    ...invalid({ '/terms/title': 'line-break' }),
  },
  'a lone surrogate as a key': {
    ...propose(text.replace('"title"', '"\\ud800":1,"title"')),
    status: 400,
    code: 'invalid-body',
  },
  'a U+0000 as a key': {
    ...propose(text.replace('"title"', '"\\u0000":1,"title"')),
    ...invalid({ '/terms/\u0000': 'unknown-field' }),
  },
} satisfies Record<string, Case>)

const amounts: Record<string, Case> = {
  '10,000 tasks': {
    ...sketch({ parties: parties([], tasks(10_000)) }),
    ...invalid({ '/terms/parties/1/tasks': 'too-many' }),
  },
  '10,000 tasks without a title': {
    ...sketch({ parties: parties([], Array<object>(10_000).fill({})) }),
    status: 400,
    code: 'invalid-body',
  },
  '201 tasks, over two parties': {
    ...sketch({ parties: parties(tasks(100), tasks(101)) }),
    ...ruled('/terms/parties', 'too-many-tasks'),
  },
  '21 parties': {
    ...sketch({
      parties: Array.from({ length: 21 }, (_, n) => ({
        kind: 'organisation',
        name: `Nr. ${n}`,
        role: 'partner',
      })),
    }),
    ...invalid({ '/terms/parties': 'too-many' }),
  },
  'a title of 201 letters': {
    ...sketch({ title: 'å'.repeat(201) }),
    ...invalid({ '/terms/title': 'too-long' }),
  },
  'a purpose of 400,000 letters': {
    ...sketch({ purpose: 'x'.repeat(400_000) }),
    ...invalid({ '/terms/purpose': 'too-long' }),
  },
  'an e-mail address of 400,000 letters': {
    ...sketch({ purpose: `${'x'.repeat(200_000)}@${'y'.repeat(200_000)}` }),
    ...invalid({ '/terms/purpose': 'too-long' }),
  },
  'letters that grow thrice when normalised': {
    ...sketch({
      parties: parties(
        [],
        Array.from({ length: 190 }, (_, n) => ({
          title: `Opgave ${n}`,
          description: '\u{1d160}'.repeat(660),
        })),
      ),
    }),
    status: 413,
    code: 'body-too-large',
  },
  '50,000 fields nobody knows': {
    ...propose({
      terms: { ...termsBody(here), ...Object.fromEntries(tasks(30_000).map((_, n) => [n, 1])) },
    }),
    status: 400,
    code: 'invalid-body',
  },
}

const personal: Record<string, Case> = {}
for (const [name, data] of Object.entries({
  'a CPR number': 'Ring om 010170-1234',
  'a CPR number without a hyphen': '0101701234',
  'an e-mail address': 'Skriv til hans@example.dk',
  'a phone number': 'Ring på 74 34 12 34',
  'a phone number with +45': 'Ring på +45 74341234',
})) {
  personal[`${name} in the purpose`] = {
    ...sketch({ purpose: data }),
    ...ruled('/terms/purpose', 'personal-data'),
  }
  personal[`${name} in a task`] = {
    ...sketch({ parties: parties([], [{ title: data }]) }),
    ...ruled('/terms/parties/1/tasks/0/title', 'personal-data'),
  }
  personal[`${name} in the name of an institution`] = {
    path: '/v1/institutions',
    role: coordinator,
    body: institutionBody({ name: data }),
    ...ruled('/name', 'personal-data'),
  }
  personal[`${name} in the reason of a revision`] = {
    ...revise({
      kind: 'reassessment',
      classification: { ...formalOwn, production: { movesRoles: 'yes' } },
      effectiveFrom: '2024-02-01',
      reason: data,
    }),
    ...ruled('/reason', 'personal-data'),
  }
  personal[`${name} in the note of an end`] = {
    ...change('end', { reason: 'withdrawn', note: data }),
    ...ruled('/note', 'personal-data'),
  }
}

const asked = (query: string, errors: Record<string, string>, path = '/v1/agreements'): Case => ({
  ...get(`${path}?${query}`),
  status: 400,
  code: 'bad-request',
  errors,
})

const badCursor = (cursor: string): Case => ({
  ...asked(`cursor=${cursor}`, { '/query/cursor': 'invalid-cursor' }),
  code: 'invalid-cursor',
})
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const findings = '/v1/findings'

const queries: Record<string, Case> = {
  'limit 0': asked('limit=0', { '/query/limit': 'too-small' }),
  'limit -1': asked('limit=-1', { '/query/limit': 'too-small' }),
  'limit 201': asked('limit=201', { '/query/limit': 'too-large' }),
  'limit 1.5': asked('limit=1.5', { '/query/limit': 'wrong-type' }),
  'limit many': asked('limit=many', { '/query/limit': 'wrong-type' }),
  'limit twice': asked('limit=1&limit=2', { '/query/limit': 'wrong-type' }),
  'limit empty': asked('limit=', { '/query/limit': 'too-small' }),
  'limit Infinity': asked('limit=Infinity', { '/query/limit': 'wrong-type' }),
  'an unknown parameter': asked('titel=x', { '/query/titel': 'unknown-field' }),
  'an unknown parameter that is something else': asked('__proto__=x', {
    '/query/__proto__': 'unknown-field',
  }),
  'constructor[prototype]': asked('constructor%5Bprototype%5D=x', {
    '/query/constructor[prototype]': 'unknown-field',
  }),
  'a status that is none': asked('status=x', { '/query/status': 'not-allowed-value' }),
  'two statuses': asked('status=proposed&status=ended', { '/query/status': 'not-allowed-value' }),
  'two cursors': asked('cursor=a&cursor=b', { '/query/cursor': 'wrong-type' }),
  'an unknown order': asked('sort=name', { '/query/sort': 'not-allowed-value' }),
  'a bad id': asked('institutionId=x', { '/query/institutionId': 'invalid-id' }),
  'a bad code': asked('municipalityCode=51', {
    '/query/municipalityCode': 'invalid-municipality-code',
  }),
  'U+0000 in a place': asked('place=a%00b', { '/query/place': 'control-character' }),
  'a place of 101 letters': asked(`place=${'a'.repeat(101)}`, { '/query/place': 'too-long' }),
  'an empty place': asked('place=', { '/query/place': 'required' }),
  'a grouping that is none': asked(
    'groupBy=x',
    { '/query/groupBy': 'not-allowed-value' },
    '/v1/collaboration-model',
  ),
  'an umbrella that is maybe': asked(
    'umbrella=1',
    { '/query/umbrella': 'not-allowed-value' },
    '/v1/networks',
  ),
  'a kind of network among institutions': asked(
    'kind=association',
    { '/query/kind': 'not-allowed-value' },
    '/v1/institutions',
  ),
  'a rule that is none': asked('ruleId=x', { '/query/ruleId': 'not-allowed-value' }, findings),
  'a severity that is none': asked(
    'severity=x',
    { '/query/severity': 'not-allowed-value' },
    findings,
  ),
  'a decision that is none': asked('state=x', { '/query/state': 'not-allowed-value' }, findings),
  'a kind of finding that is none': asked(
    'kind=x',
    { '/query/kind': 'not-allowed-value' },
    findings,
  ),
  'groups of nothing': asked('groupBy=x', { '/query/groupBy': 'not-allowed-value' }, findings),
  'pages of groups': {
    ...asked('groupBy=rule&limit=5', { '/query/limit': 'groups-have-no-pages' }, findings),
    code: 'groups-have-no-pages',
  },
  'the next page of groups': {
    ...asked('groupBy=rule&cursor=x', { '/query/cursor': 'groups-have-no-pages' }, findings),
    code: 'groups-have-no-pages',
  },
  'a page of a file of findings': {
    ...asked('format=csv&limit=5', { '/query/limit': 'format-has-no-pages' }, findings),
    code: 'format-has-no-pages',
  },
  'a cursor of findings that is none': {
    ...asked('cursor=x', { '/query/cursor': 'invalid-cursor' }, findings),
    code: 'invalid-cursor',
  },
  'a day that is none': asked(
    'validAt=2024-02-30',
    { '/query/validAt': 'invalid-date' },
    `/v1/agreements/${inForce.agreementId}/findings`,
  ),
  'a query where there is none': asked('x=1', { '/query/x': 'unknown-field' }, '/v1/rulebooks'),
  'a cursor that is none': badCursor('x'),
  'an empty cursor': badCursor(''),
  'a cursor of another form': badCursor(base64({ key: 'a' })),
  'a cursor of numbers': badCursor(base64([1, 2])),
  'a cursor too long': badCursor(base64(['a', 'b', 'c'])),
  'a cursor of null': badCursor(base64(null)),
  'a cursor of bytes': badCursor('____'),
  'a cursor of 2,001 letters': asked(`cursor=${'a'.repeat(2001)}`, { '/query/cursor': 'too-long' }),
}

const addresses: Record<string, Case> = {
  '%zz': { ...get('/v1/agreements/%zz'), status: 400, code: 'invalid-url' },
  'half a letter': { ...get('/v1/agreements/%c3'), status: 400, code: 'invalid-url' },
  'a surrogate': { ...get('/v1/agreements/%ed%a0%80'), status: 400, code: 'invalid-url' },
  '%00': {
    ...get('/v1/agreements/%00'),
    status: 400,
    code: 'bad-request',
    errors: { '/path/agreementId': 'invalid-id' },
  },
  'two dots': { ...get('/v1/agreements/..%2f..%2fetc'), status: 400, code: 'bad-request' },
  'an id of 300 letters': {
    ...get(`/v1/agreements/${'a'.repeat(300)}`),
    status: 404,
    code: 'not-found',
  },
  'no such path': { ...get('/v1/agreement'), status: 404, code: 'not-found' },
  'no such path below': {
    ...get(`/v1/agreements/${nowhere}/x`),
    status: 404,
    code: 'not-found',
  },
  'nothing below v1': { ...get('/v1/'), status: 404, code: 'not-found' },
  v1: { ...get('/v1'), status: 404, code: 'not-found' },
  'nearly the document': { ...get('/v1/openapiXjson'), status: 404, code: 'not-found' },
  'another case': { ...get('/v1/Agreements'), status: 404, code: 'not-found' },
  'two slashes': { ...get('/v1//agreements'), status: 404, code: 'not-found' },
}

const byCoordinator = (path: string, body: unknown, ifMatch = '"0"') => ({
  path,
  role: coordinator,
  body,
  headers: { 'if-match': ifMatch },
})
const decide = (name: string, body: unknown) =>
  byCoordinator(`/v1/agreements/${inForce.agreementId}/${name}`, body)
const verdict = { ruleId: 'unpaid', itemId: null, verdict: 'agreed', reason: 'x' }
const exemption = { ruleId: 'unpaid', itemId: null, reason: 'x', until: '2024-12-31' }

const boundaries: Record<string, Case> = {
  'a change of no rule': {
    ...byCoordinator('/v1/rulebooks/0510/change', { changes: [], reason: 'x' }),
    ...invalid({ '/changes': 'required' }),
  },
  'a change of a rule that is none': {
    ...byCoordinator('/v1/rulebooks/0510/change', {
      changes: [{ ruleId: 'x', isOn: true }],
      reason: 'x',
    }),
    ...invalid({ '/changes/0/ruleId': 'not-allowed-value' }),
  },
  'a trial that is maybe': {
    ...byCoordinator('/v1/rulebooks/0510/change?dryRun=1', { changes: [], reason: 'x' }),
    status: 400,
    code: 'invalid-body',
  },
  'a municipality of three digits': {
    ...get('/v1/rulebooks/051'),
    status: 400,
    code: 'bad-request',
    errors: { '/path/municipalityCode': 'invalid-municipality-code' },
  },
  'a legal basis of capitals': {
    ...get('/v1/legal-bases/SEL-83'),
    status: 400,
    code: 'bad-request',
    errors: { '/path/legalBasisId': 'invalid-id' },
  },
  'a legal basis that is none': {
    ...get('/v1/legal-bases/sel-999'),
    status: 404,
    code: 'not-found',
  },
  'a review without a conclusion': {
    ...decide('reviews', { verdicts: [] }),
    ...invalid({ '/conclusion': 'required' }),
  },
  'a verdict without a reason': {
    ...decide('reviews', {
      verdicts: [{ ...verdict, reason: ' ' }],
      conclusion: 'approved',
    }),
    ...invalid({ '/verdicts/0/reason': 'required' }),
  },
  '501 verdicts': {
    ...decide('reviews', {
      verdicts: Array.from({ length: 501 }, () => verdict),
      conclusion: 'approved',
    }),
    ...invalid({ '/verdicts': 'too-many' }),
  },
  'an exemption for ever': {
    ...decide('exemptions', { ...exemption, until: undefined }),
    ...invalid({ '/until': 'required' }),
  },
  'an exemption of nothing': {
    ...decide('exemptions', { ...exemption, itemId: 'x' }),
    ...invalid({ '/itemId': 'invalid-id' }),
  },
  'decisions on an agreement that is none': {
    ...byCoordinator(`/v1/agreements/${nowhere}/reviews`, { conclusion: 'approved' }),
    status: 404,
    code: 'not-found',
  },
  'findings of an agreement that is none': {
    ...get(`/v1/agreements/${nowhere}/findings`),
    status: 404,
    code: 'not-found',
  },
  'a withdrawal of an exemption that is none': {
    ...decide(`exemptions/${nowhere}/withdraw`, { reason: 'x' }),
    status: 404,
    code: 'not-found',
  },
  'a question of nowhere': {
    path: '/v1/boundary-questions',
    body: { task: 'x' },
    ...invalid({ '/municipalityCode': 'required' }),
  },
  'a question of who nobody knows': {
    path: '/v1/boundary-questions',
    body: { municipalityCode: '0510', performedBy: 'robots' },
    ...invalid({ '/performedBy': 'not-allowed-value' }),
  },
  'a question with a person in it': {
    ...propose({ terms: 1 }),
    path: '/v1/boundary-questions',
    body: { municipalityCode: '0510', name: 'Ida' },
    ...invalid({ '/name': 'unknown-field' }),
  },
}

const groups = {
  boundaries,
  syntax,
  mediaTypes,
  shapes,
  ids,
  dates,
  references,
  characters,
  amounts,
  personal,
  queries,
  addresses,
}

/** Of two errors of one field, both. */
const pointersOf = ({ problem }: RawAnswer): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const { pointer, code } of problem.errors ?? []) {
    found[pointer] = pointer in found ? `${String(found[pointer])} and ${code}` : code
  }
  return found
}

const languages = ['da', 'en'] as const

const holds = async (t: Test, { status, code, errors, path, ...raw }: Case): Promise<void> => {
  const before = await app.head()
  const details: string[] = []
  for (const language of languages) {
    const headers = { ...raw.headers, 'accept-language': language }
    const answer = await app.raw(path, { ...raw, headers })
    const { problem } = answer
    const told = answer.text.slice(0, 1000)
    t.strictSame([answer.status, problem.code, problem.status], [status, code, status], told)
    if (errors !== undefined) t.strictSame(pointersOf(answer), errors)
    t.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8')
    t.equal(answer.headers.get('content-language'), language)
    t.equal(problem.title, problemText(language, problem.code as ProblemCode).title)
    for (const { detail } of [problem, ...(problem.errors ?? [])]) {
      if (!/\S{3,}.*\.$/s.test(detail)) t.fail(`no sentence: ${detail}`)
    }
    details.push([problem, ...(problem.errors ?? [])].map(({ detail }) => detail).join('|'))
  }
  t.not(details[0], details[1], 'a remedy in either language')
  t.equal(await app.head(), before, 'nothing was written')
}

for (const [group, table] of Object.entries(groups)) {
  t.test(group, async (t) => {
    const cases = Object.entries<Case>(table)
    t.plan(cases.length)
    for (const [name, one] of cases) await t.test(name, (t) => holds(t, one))
  })
}

t.test('a wrong method is told the right ones', async (t) => {
  const right: Record<string, string> = {
    '/v1/agreements': 'GET, POST',
    '/v1/institutions': 'GET, POST',
    '/v1/networks/': 'GET, POST',
    '/v1/collaboration-model': 'GET',
    '/v1/collaboration-model/over-time': 'GET',
    '/v1/collaboration-model/movements': 'GET',
    '/v1/agreements/durations': 'GET',
    '/v1/funding': 'GET',
    '/v1/openapi.json': 'GET',
    [`/v1/agreements/${nowhere}`]: 'GET',
    [`/v1/agreements/${nowhere}/agree`]: 'POST',
    [`/v1/agreements/${nowhere}/revise?x=1`]: 'POST',
    [`/v1/agreements/${nowhere}/end`]: 'POST',
    [`/v1/networks/${nowhere}/close`]: 'POST',
    '/v1/findings': 'GET',
    '/v1/calendar': 'GET',
    [`/v1/agreements/${nowhere}/findings`]: 'GET',
    [`/v1/agreements/${nowhere}/finding-changes`]: 'GET',
    [`/v1/agreements/${nowhere}/reviews`]: 'GET, POST',
    [`/v1/agreements/${nowhere}/exemptions`]: 'GET, POST',
    [`/v1/agreements/${nowhere}/exemptions/${nowhere}/withdraw`]: 'POST',
    '/v1/rulebooks': 'GET',
    '/v1/rulebooks/0510': 'GET',
    '/v1/rulebooks/0510/change': 'POST',
    '/v1/legal-bases': 'GET, POST',
    '/v1/legal-bases/sel-83': 'GET',
    '/v1/legal-bases/sel-83/correct': 'POST',
    '/v1/boundary-questions': 'POST',
  }
  const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']
  const before = await app.head()
  for (const [path, allowed] of Object.entries(right)) {
    for (const method of methods.filter((one) => !allowed.split(', ').includes(one))) {
      const { status, problem, headers } = await app.raw(path, { method, role: coordinator })
      t.strictSame([status, problem.code], [405, 'method-not-allowed'], `${method} ${path}`)
      const told = (headers.get('allow') ?? '').split(', ').toSorted().join(', ')
      t.equal(told, allowed, `${method} ${path}`)
    }
  }
  t.equal(await app.head(), before)
})

t.test('junk in headers', async (t) => {
  const headers: Record<string, string>[] = [
    { accept: 'text/html' },
    { accept: 'application/xml;q=1, */*;q=0' },
    { accept: ',,,;q=x' },
    { 'accept-language': 'x'.repeat(4000) },
    { 'accept-language': ';;;q=,en;q=2' },
    { 'accept-encoding': 'identity;q=0, *;q=0' },
    { cookie: 'a; =b; \x80; x=%zz' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': 'application/json;' },
    { 'if-none-match': '*' },
    { range: 'bytes=0-1' },
    { host: '' },
    { 'x-forwarded-for': "' OR 1=1" },
    { 'x-http-method-override': 'DELETE' },
    { expect: '100-continue' },
    { origin: 'null' },
    { te: 'x' },
    { upgrade: 'h2c', connection: 'Upgrade' },
    { 'content-encoding': 'gzip' },
    { 'if-match': '"0"' },
  ]
  for (const one of headers) {
    for (const path of ['/v1/agreements', '/v1/agreements/x', '/v1/nothing']) {
      const { status } = await app.raw(path, { headers: one })
      t.ok(status < 500, `${JSON.stringify(one).slice(0, 60)} ${path}: ${status}`)
    }
    const { status } = await app.raw('/v1/agreements', { body: { terms: 1 }, headers: one })
    t.ok(status >= 400 && status < 500, `${JSON.stringify(one).slice(0, 60)}: ${status}`)
  }
})

t.test('emoji and combining marks are welcome, and come back as NFC', async (t) => {
  t.plan(4)
  const written = 'Løb med Åse 👩🏽‍🦽 og Zoë ☕️ — “ñandú”'
  const title = written.normalize('NFD')
  const receipt = await proposed(app, here.leader, termsBody(here, { title, places: [title] }))
  t.equal(receipt.terms.title, written.normalize('NFC'))
  const { json } = await app.raw(`/v1/agreements/${receipt.agreementId}`)
  t.match(json, { terms: { title: written.normalize('NFC'), places: [written.normalize('NFC')] } })
  const found = await app.raw(`/v1/agreements?place=${encodeURIComponent(title)}`)
  t.match(found.json, { total: 1 })
  const lines = await proposed(app, here.leader, termsBody(here, { purpose: '  Et\n\tto  ' }))
  t.equal(lines.terms.purpose, 'Et\n\tto')
})

t.test('what is right at the edge is accepted', async (t) => {
  const bodies: Record<string, unknown>[] = [
    { ...termsBody(here), title: 'å'.repeat(200), purpose: 'x'.repeat(4000) },
    { ...termsBody(here), parties: parties(tasks(100), tasks(100)) },
    { ...termsBody(here), period: { from: '1800' } },
    { ...termsBody(here), period: { from: '2024-02-29', until: '2199-12-31' } },
    { ...termsBody(here), period: { from: '2024-06', until: '2024-06' } },
  ]
  t.plan(bodies.length)
  for (const terms of bodies) {
    const { status, text } = await app.raw('/v1/agreements', { role: here.leader, body: { terms } })
    t.equal(status, 201, text.slice(0, 500))
  }
})

t.test('a leader of nobody, an analyst and garbage get no further than the schema', async (t) => {
  t.plan(2)
  const before = await app.head()
  const body = { terms: termsBody(here) }
  const answer = await app.raw('/v1/agreements', { role: leaderOf(nowhere), body })
  t.equal(answer.status, 403)
  t.equal(await app.head(), before)
})
