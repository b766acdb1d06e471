const here = 'https://here.invalid'
const mostCharacters = 2000

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
