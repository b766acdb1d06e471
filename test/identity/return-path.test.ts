import fc from 'fast-check'
import t from 'tap'
import { returnPath } from '#src/identity/return-path.ts'

t.test('a path of this site, with what it asks for', (t) => {
  const table: readonly (readonly [string | undefined, string | null])[] = [
    ['/', '/'],
    ['/aftaler?q=aaben+skole&status=ended', '/aftaler?q=aaben+skole&status=ended'],
    ['/aftaler#historik', '/aftaler'],
    ['/en/../aftaler', '/aftaler'],
    ['/æbler?q=ø', '/%C3%A6bler?q=%C3%B8'],
    ['/log-ind?returnTo=//x', '/log-ind?returnTo=//x'],
    ['//x', null],
    ['///x', null],
    ['/\\x', null],
    ['/\t/x', null],
    ['/x/..//y', null],
    ['https://x', null],
    ['https:/x', null],
    ['javascript:alert(1)', null],
    ['aftaler', null],
    ['?q=1', null],
    [' /aftaler', null],
    ['', null],
    [undefined, null],
    [`/${'x'.repeat(2000)}`, null],
  ]
  t.plan(table.length)
  for (const [asked, path] of table) t.equal(returnPath(asked), path, asked ?? 'nothing')
  return Promise.resolve()
})

t.test('whatever is returned, a browser stays here', (t) => {
  t.plan(1)
  const part = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '\t',
    '\n',
    '\r',
    ' ',
    '%2f',
    'x',
    'https:',
    'evil.example',
    '\u0000',
    'æ',
  )
  const asked = fc.oneof(
    fc.array(part, { maxLength: 10 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 10 }).map((parts) => `/${parts.join('')}`),
    fc.webUrl(),
    fc.string(),
  )
  fc.assert(
    fc.property(
      asked,
      fc.constantFrom('http://127.0.0.1:3000', 'https://samspil.example.dk'),
      (one, origin) => {
        const path = returnPath(one)
        // As a browser goes about a Location header, from any page.
        const from = [`${origin}/log-ind/svar?code=x`, `${origin}/a/b/`]
        return path === null || from.every((page) => new URL(path, page).origin === origin)
      },
    ),
    { numRuns: 20_000 },
  )
  t.pass()
  return Promise.resolve()
})
