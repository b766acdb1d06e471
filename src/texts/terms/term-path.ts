import type { Terms } from '#schemas/terms/terms.ts'

/**
 * Every field of the terms, as in `parties.*.tasks.*.title`; `*` stands for the items of a list of
 * objects, a list of strings is one field. Without ids, and without what is chosen by choosing a
 * party. A new field of the schema does not compile until it has words and a kind.
 */
export type TermPath = Exclude<PathsOf<Terms>, LeftOut>

type LeftOut = `${string}.*.id` | `parties.*.kind`

type PathsOf<T> = T extends unknown
  ? { [Key in keyof T & string]: PathsAt<Key, NonNullable<T[Key]>> }[keyof T & string]
  : never

type PathsAt<Key extends string, T> = T extends readonly (infer Item)[]
  ? Item extends object
    ? `${Key}.*.${PathsOf<Item>}`
    : Key
  : T extends object
    ? `${Key}.${PathsOf<T>}`
    : Key

type TermWords = {
  /** As a heading when reading. */
  readonly label: string
  /** As the question of a form, where it is put differently. */
  readonly ask?: string
  readonly hint?: string
}

export type TermCatalogue = Readonly<Record<TermPath, TermWords>>
