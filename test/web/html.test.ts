import t from 'tap'
import { attributes, html, unsafeHtml, type Html } from '#src/web/html/html.ts'
import { safeUrl } from '#src/web/html/safe-url.ts'

const attack = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;`
const harmless =
  '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;'

const text = (made: Html): string => made.toString()

t.test('what is written in text and attributes is escaped', (t) => {
  t.plan(5)
  t.equal(text(html`<p>${attack}</p>`), `<p>${harmless}</p>`)
  t.equal(text(html`<p title="${attack}"></p>`), `<p title="${harmless}"></p>`)
  t.equal(text(html`<p title="a ${attack} b"></p>`), `<p title="a ${harmless} b"></p>`)
  t.equal(text(html`<p ${attributes({ title: attack })}></p>`), `<p title="${harmless}"></p>`)
  t.equal(text(html`${[attack, [attack]]}`), harmless + harmless)
})

t.test('nested pieces, lists, numbers and parts left out', (t) => {
  t.plan(4)
  const items = ['æ', '<'].map((one) => html`<b>${one}</b>`)
  t.equal(text(html`<p>${items}</p>`), '<p><b>æ</b><b>&lt;</b></p>')
  t.equal(text(html`${0}|${1.5}|${null}|${false}|${''}`), '0|1.5|||')
  t.equal(
    text(html`<a ${attributes({ href: '/x', hidden: true, id: null, lang: false })}>a</a>`),
    '<a href="/x" hidden>a</a>',
  )
  t.equal(text(html`<p>${unsafeHtml('<b>so</b>')}</p>`), '<p><b>so</b></p>')
})

const dangerous = [
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  '//example.org/',
  '/\\example.org/',
  '\\\\example.org',
  '/\t/example.org',
  'http://[',
]
const followed = [
  '/aftaler?place=%C3%98sby&sort=-from',
  '?a=1',
  '#about',
  'https://example.org/',
  'http://example.org/',
  'mailto:a@example.org',
  'tel:+4512345678',
]

t.test('addresses that could run script or leave unseen lead nowhere', (t) => {
  t.plan(dangerous.length * 3 + followed.length)
  for (const one of dangerous) {
    t.equal(safeUrl(one), '#', one)
    t.equal(text(html`<a href="${one}">a</a>`), '<a href="#">a</a>')
    t.equal(text(html`<a ${attributes({ href: one })}>a</a>`), '<a href="#">a</a>')
  }
  for (const one of followed) t.equal(safeUrl(one), one)
})

t.test('where no escaping helps, nothing can stand', (t) => {
  const value = 'x'
  const piece = html`<b></b>`
  const refused: readonly [string, () => Html][] = [
    ['an attribute without quotes', () => html`<a title=${value}></a>`],
    ['a name of an attribute', () => html`<a ${value}></a>`],
    ['a part of a name', () => html`<a da${piece}></a>`],
    ['a handler', () => html`<a onclick="${value}"></a>`],
    ['a style', () => html`<a style="color: ${value}"></a>`],
    ['a part of an address', () => html`<a href="/x/${value}"></a>`],
    [
      'a script',
      () =>
        html`<script>
          ${value}
        </script>`,
    ],
    [
      'a style sheet',
      () =>
        html`<style>
          ${value}
        </style>`,
    ],
    ['a comment', () => html`<!-- ${value} -->`],
    ['a piece in an attribute', () => html`<a title="${piece}"></a>`],
    ['a piece of a tag', () => html`href="${value}"`],
  ]
  t.plan(refused.length)
  for (const [what, make] of refused) t.throws(make, what)
})

/** What compiles as a value; `npm run typecheck` fails where one of these answers is another. */
type Compiles<Value> = Value extends Parameters<typeof html>[1] ? true : false

t.test('what does not say how it is to be written does not compile', (t) => {
  t.plan(2)
  const allowed: readonly [
    Compiles<string>,
    Compiles<number>,
    Compiles<Html>,
    Compiles<null>,
    Compiles<false>,
    Compiles<readonly (Html | string)[]>,
  ] = [true, true, true, true, true, true]
  const refused: readonly [
    Compiles<{ name: string }>,
    Compiles<Promise<Html>>,
    Compiles<Promise<string>>,
    Compiles<undefined>,
    Compiles<true>,
    Compiles<Date>,
    Compiles<() => Html>,
    Compiles<{ toString: () => string }>,
    Compiles<readonly { name: string }[]>,
  ] = [false, false, false, false, false, false, false, false, false]
  t.ok(allowed.every(Boolean))
  t.notOk(refused.some(Boolean))
})
