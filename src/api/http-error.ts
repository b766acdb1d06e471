import type { ProblemCode } from '#src/texts/problem-text.ts'

/** Something wrong with the request as such, in the words of HTTP. */
export class HttpError extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly pointer: string
  readonly params: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: ProblemCode,
    where: { pointer?: string; params?: Readonly<Record<string, string>> } = {},
  ) {
    super(code)
    this.status = status
    this.code = code
    this.pointer = where.pointer ?? ''
    this.params = where.params ?? {}
  }
}
