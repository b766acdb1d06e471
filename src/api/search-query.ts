import { line } from '#schemas/values.ts'

/** What a list is searched for; `where` says which texts are looked through. */
export const searchQuery = (where: string) => ({
  q: line(200)
    .optional()
    .meta({
      description: `Words, each of which must begin a word of ${where}. Case and accents make no difference; aa is å, ae is æ and oe is ø, and the reverse. Signs only part words: a query of nothing but signs finds nothing. A word of four letters or more that is found nowhere is taken for one that differs by one letter; \`corrected\` tells`,
      examples: ['åben skole'],
    }),
})
