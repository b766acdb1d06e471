/** A JSON pointer (RFC 6901) from a path of keys. */
export const pointerFrom = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
