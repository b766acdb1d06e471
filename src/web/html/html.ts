import { placesIn, type Place } from './html-places.ts'
import { safeUrl } from './safe-url.ts'

/** Markup that was written here, or escaped: only `html`, `attributes` and `unsafeHtml` make it. */
class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}
export type Html = Markup

export const isHtml = (value: object): value is Html => value instanceof Markup

/**
 * What may stand in a template. Null and false leave nothing, so that a part can be left out;
 * undefined does not compile, since it is a value that somebody forgot. Objects and promises do
 * not compile either.
 */
export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[]

/**
 * A piece of HTML. Strings and numbers are escaped, nested pieces stand as they are, in text and
 * between attributes. In `href`, `src` and `action` only an address that cannot run script is let
 * through.
 * @throws Error where a value stands outside quotes, in a script or style, or in a comment.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => {
  const places = placesIn(strings)
  const parts = values.map(
    (value, index) => rendered(value, places[index] ?? 'text') + (strings[index + 1] ?? ''),
  )
  return new Markup((strings[0] ?? '') + parts.join(''))
}

/** Attributes by name; null and false leave one out, true stands for a name alone. */
export const attributes = (
  named: Readonly<Record<string, string | number | boolean | null>>,
): Html =>
  new Markup(
    Object.entries(named)
      .flatMap(([name, value]) => {
        if (value === null || value === false) return []
        if (value === true) return [name]
        return [`${name}="${inAttribute(value, isUrlAttribute(name))}"`]
      })
      .join(' '),
  )

/** Text that is already HTML and is known to be safe; every use is to be looked at. */
export const unsafeHtml = (text: string): Html => new Markup(text)

const rendered = (value: HtmlValue, place: Place): string => {
  if (value === null || value === false) return ''
  if (isList(value)) return value.map((one) => rendered(one, place)).join('')
  if (value instanceof Markup) {
    if (place !== 'text' && place !== 'tag') throw new Error('Markup cannot stand in an attribute')
    return value.toString()
  }
  if (place === 'tag') throw new Error('Only attributes() can stand between attributes')
  return place === 'text' ? escaped(String(value)) : inAttribute(value, place === 'url')
}

const inAttribute = (value: string | number, isUrl: boolean): string =>
  escaped(isUrl ? safeUrl(String(value)) : String(value))

const isUrlAttribute = (name: string): boolean => ['href', 'src', 'action'].includes(name)

const isList = (value: HtmlValue): value is readonly HtmlValue[] => Array.isArray(value)

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
