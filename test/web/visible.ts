/** The words of a page: text and what attributes say, without tags, scripts and addresses. */
export const visibleWords = (page: string): string =>
  page
    .slice(page.indexOf('<body>') + 1)
    .replace(/<[^>]*>/g, (tag) => ` ${spoken(tag)} `)
    .replace(/\s+/g, ' ')

const spoken = (tag: string): string =>
  [...tag.matchAll(/\s(?:aria-label|title|alt|label|placeholder|data-title)="([^"]*)"/g)]
    .map(([, words]) => words)
    .join(' ')

/** Addresses that the page's links lead to, unescaped. */
export const linksOf = (page: string): string[] =>
  [...page.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, address]) =>
    (address ?? '').replaceAll('&amp;', '&'),
  )

/** Rows of the list on a page. */
export const rowsOf = (page: string): number =>
  [...(/<tbody>([\s\S]*)<\/tbody>/.exec(page)?.[1] ?? '').matchAll(/<tr>/g)].length
