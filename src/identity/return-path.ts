const here = 'https://here.invalid'
/** It travels in a cookie, several of which may be under way. */
const mostCharacters = 500

/**
 * Where to go after signing in: a path of this site, with what it asks for. Null for anything that a
 * browser could take for another site, or that is no path.
 */
export const returnPath = (asked: string | undefined): string | null => {
  if (asked === undefined || !asked.startsWith('/') || asked.length > mostCharacters) return null
  const url = URL.parse(asked, here)
  if (url?.origin !== here || url.pathname.startsWith('//')) return null
  return url.pathname + url.search
}
