/** Where a value stands in a template. */
export type Place = 'text' | 'tag' | 'attribute' | 'url'

/**
 * The place of each value, read off the static text once per template.
 * @throws Error where no escaping would make a value safe.
 */
export const placesIn = (strings: TemplateStringsArray): readonly Place[] => {
  const known = cache.get(strings)
  if (known !== undefined) return known
  let state: State = { name: 'text' }
  const places: Place[] = []
  for (const text of strings.slice(0, -1)) {
    state = read(text, state)
    places.push(placeOf(state))
    if (state.name === 'text' && /=["']?$/.test(text)) {
      throw new Error('A piece of a tag is made by attributes()')
    }
    if (state.name === 'value') state = { ...state, isBegun: true }
  }
  cache.set(strings, places)
  return places
}

type State =
  | { readonly name: 'text' }
  | { readonly name: 'raw' }
  | { readonly name: 'tag'; readonly rest: string }
  | {
      readonly name: 'value'
      readonly attribute: string
      readonly quote: string
      readonly isBegun: boolean
    }

const cache = new WeakMap<TemplateStringsArray, readonly Place[]>()

const read = (text: string, from: State): State => {
  let state = from
  for (let at = 0; at < text.length; at += 1) state = next(text, at, state)
  return state
}

const next = (text: string, at: number, state: State): State => {
  const sign = text.charAt(at)
  switch (state.name) {
    case 'raw':
      return state
    case 'text':
      if (sign !== '<') return state
      return rawBegins.test(text.slice(at)) ? { name: 'raw' } : { name: 'tag', rest: '' }
    case 'tag':
      return inTag(sign, state.rest)
    case 'value':
      if (sign === state.quote) return { name: 'tag', rest: '' }
      return { ...state, isBegun: true }
  }
}

const inTag = (sign: string, rest: string): State => {
  if (sign === '>') return { name: 'text' }
  const attribute = /([\w-]+)=$/.exec(rest)?.[1]
  if ((sign === '"' || sign === "'") && attribute !== undefined) {
    return { name: 'value', attribute, quote: sign, isBegun: false }
  }
  return { name: 'tag', rest: rest + sign }
}

const placeOf = (state: State): Place => {
  switch (state.name) {
    case 'text':
      return 'text'
    case 'raw':
      throw new Error('No value can stand in a script, a style or a comment')
    case 'tag':
      if (!/\s$/.test(state.rest)) throw new Error('A value in a tag stands alone or in quotes')
      return 'tag'
    case 'value':
      return placeInValue(state)
  }
}

const placeInValue = ({ attribute, isBegun }: State & { name: 'value' }): Place => {
  if (/^on/i.test(attribute) || attribute === 'style') {
    throw new Error(`No value can stand in ${attribute}`)
  }
  if (!['href', 'src', 'action'].includes(attribute)) return 'attribute'
  if (isBegun) throw new Error(`The whole of ${attribute} is one value, so that it can be checked`)
  return 'url'
}

/** What follows is read by other rules than HTML's; such pieces hold no values at all. */
const rawBegins = /^<(?:script|style|!--)/i
