/**
 * Everything the domain can say no to. The code is stable and is what programs read; what a
 * person reads is in src/texts, which has a text for each (held by the type).
 */
export type RefusalCode =
  | 'not-found'
  | 'forbidden'
  | 'already-agreed'
  | 'already-ended'
  | 'not-agreed-yet'
  | 'annulled'
  | 'end-reason-not-allowed'
  | 'ended-before-it-began'
  | 'until-before-from'
  | 'until-before-effective'
  | 'effective-before-start'
  | 'date-in-future'
  | 'institution-needed'
  | 'other-party-needed'
  | 'two-parties-needed'
  | 'duplicate-party'
  | 'party-identity-changed'
  | 'party-removed'
  | 'party-not-in-agreement'
  | 'party-closed'
  | 'task-needed'
  | 'too-many-tasks'
  | 'duplicate-id'
  | 'classification-undetermined'
  | 'override-needs-reason'
  | 'personal-data'
  | 'unknown-reference'
  | 'person-unknown'
  | 'consent-missing'
  | 'consent-twice'
  | 'consent-of-leaver'
  | 'consent-unknown-how'
  | 'proposer-needed'
  | 'nothing-changed'
  | 'not-extended'
  | 'not-renewed'
  | 'unknown-version'
  | 'nothing-to-undo'
  | 'review-before-confirmation'
  | 'duplicate-of-needed'
  | 'refers-to-itself'
  | 'already-closed'
  | 'successor-needed'
  | 'open-must-fix'
  | 'nothing-to-review'
  | 'no-such-finding'
  | 'finding-twice'
  | 'approved-with-changes'
  | 'date-in-past'
  | 'exception-basis-needed'
  | 'not-an-exception'
  | 'excepts-from-needed'
  | 'legal-basis-exists'
  | 'legal-basis-fixed'
  | 'rule-twice'
  | 'unknown-rule-version'
  | 'before-last-change'

export interface RefusedField {
  /** JSON pointer into the command's body. */
  readonly pointer: string
  readonly code: RefusalCode
  /** What the sentence needs: names, dates (ISO), numbers. */
  readonly params: Readonly<Record<string, string>>
}

/** A rule said no; nothing was changed. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: readonly RefusedField[]

  constructor(fields: readonly [RefusedField, ...RefusedField[]]) {
    super(`${fields[0].code} at ${fields[0].pointer}`)
    this.code = fields[0].code
    this.fields = fields
  }

  /** The same refusal of a body that stands inside another; `at` says where each pointer does. */
  within(at: (pointer: string) => string): Refusal {
    const [first, ...rest] = this.fields.map((one) => ({
      ...one,
      pointer: at(one.pointer) + one.pointer,
    }))
    return first === undefined ? this : new Refusal([first, ...rest])
  }
}

export const field = (
  code: RefusalCode,
  pointer: string,
  params: Readonly<Record<string, string>> = {},
): RefusedField => ({ code, pointer, params })

export const refuse = (
  code: RefusalCode,
  pointer: string,
  params: Readonly<Record<string, string>> = {},
): never => {
  throw new Refusal([field(code, pointer, params)])
}

/** Throws one refusal that names every field, or nothing where there is none. */
export const refuseAll = (fields: readonly RefusedField[]): void => {
  const [first, ...rest] = fields
  if (first !== undefined) throw new Refusal([first, ...rest])
}
