/**
 * Everything that differs from a word by one letter: one too many, one missing, one wrong, or two
 * neighbours swapped.
 */
export const neighbours = (word: string): string[] => {
  const letters = Array.from(word)
  const places = letters.map((_, at) => at)
  const spliced = (at: number, gone: number, ...put: string[]): string =>
    letters.toSpliced(at, gone, ...put).join('')
  const found = new Set([
    ...places.map((at) => spliced(at, 1)),
    ...places.slice(1).map((at) => spliced(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? '')),
    ...places.flatMap((at) => alphabet.map((letter) => spliced(at, 1, letter))),
    ...[...places, letters.length].flatMap((at) =>
      alphabet.map((letter) => spliced(at, 0, letter)),
    ),
  ])
  found.delete(word)
  return [...found]
}

const alphabet = Array.from('abcdefghijklmnopqrstuvwxyzæøå')
