import { foldedWords } from './folding.ts'

/** A word that a person typed. */
export interface QueryWord {
  readonly typed: string
  readonly folded: string
}

/** The words of a query, each once; whatever is neither letter nor digit only parts them. */
export const queryWords = (query: string): QueryWord[] => {
  const words = query
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .flatMap((typed) => foldedWords(typed).map((folded) => ({ typed, folded })))
  return [...new Map(words.map((word) => [word.folded, word])).values()]
}
