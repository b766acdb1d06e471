/** What the domain refuses: the codes of src/domain/refusal.ts, which may not know of texts. */
type RuleCode =
  | 'already-agreed'
  | 'already-closed'
  | 'already-ended'
  | 'annulled'
  | 'approved-with-changes'
  | 'before-last-change'
  | 'classification-undetermined'
  | 'consent-missing'
  | 'consent-of-leaver'
  | 'consent-twice'
  | 'consent-unknown-how'
  | 'date-in-future'
  | 'date-in-past'
  | 'duplicate-id'
  | 'duplicate-of-needed'
  | 'duplicate-party'
  | 'effective-before-start'
  | 'end-reason-not-allowed'
  | 'ended-before-it-began'
  | 'exception-basis-needed'
  | 'excepts-from-needed'
  | 'finding-twice'
  | 'forbidden'
  | 'institution-needed'
  | 'legal-basis-exists'
  | 'legal-basis-fixed'
  | 'no-such-finding'
  | 'not-agreed-yet'
  | 'not-an-exception'
  | 'not-extended'
  | 'not-found'
  | 'not-renewed'
  | 'nothing-changed'
  | 'nothing-to-review'
  | 'nothing-to-undo'
  | 'open-must-fix'
  | 'other-party-needed'
  | 'override-needs-reason'
  | 'party-closed'
  | 'party-identity-changed'
  | 'party-not-in-agreement'
  | 'party-removed'
  | 'person-unknown'
  | 'personal-data'
  | 'proposer-needed'
  | 'refers-to-itself'
  | 'review-before-confirmation'
  | 'rule-twice'
  | 'successor-needed'
  | 'task-needed'
  | 'too-many-tasks'
  | 'two-parties-needed'
  | 'unknown-reference'
  | 'unknown-rule-version'
  | 'unknown-version'
  | 'until-before-effective'
  | 'until-before-from'

/** What a schema finds: the messages of schemas/**, and the kinds of issue zod tells apart. */
type SchemaCode =
  | 'control-character'
  | 'date-out-of-range'
  | 'invalid-body'
  | 'invalid-cvr'
  | 'invalid-date'
  | 'invalid-format'
  | 'invalid-id'
  | 'invalid-kle-code'
  | 'invalid-moment'
  | 'invalid-municipality-code'
  | 'invalid-position'
  | 'line-break'
  | 'not-allowed-value'
  | 'required'
  | 'too-large'
  | 'too-long'
  | 'too-many'
  | 'too-short'
  | 'too-small'
  | 'unknown-field'
  | 'wrong-type'

/** What goes wrong before a command is understood, or after it was. */
type TransportCode =
  | 'bad-request'
  | 'body-too-large'
  | 'field-twice'
  | 'format-has-no-pages'
  | 'groups-have-no-pages'
  | 'idempotency-key-reused'
  | 'if-match-required'
  | 'internal-error'
  | 'invalid-cursor'
  | 'invalid-idempotency-key'
  | 'invalid-if-match'
  | 'invalid-url'
  | 'malformed-json'
  | 'method-not-allowed'
  | 'moment-ahead'
  | 'moment-has-no-groups'
  | 'moment-has-no-search'
  | 'moment-has-no-start-order'
  | 'no-such-version'
  | 'not-acceptable'
  | 'not-caught-up'
  | 'outcome-unknown'
  | 'revision-mismatch'
  | 'store-unavailable'
  | 'to-before-from'
  | 'too-many-dates'
  | 'too-many-requests'
  | 'too-many-rows'
  | 'unauthenticated'
  | 'unknown-moment'
  | 'unsupported-media-type'

/** What a registrar is told and may go on with. */
type WarningCode = 'cvr-checksum' | 'cvr-known' | 'still-lapsed' | 'version-lies-ahead'

/** Every stable code that a person may meet. */
export type ProblemCode = RuleCode | SchemaCode | TransportCode | WarningCode

/**
 * What a sentence is told, by name; it holds without, too. Dates (`date`, `from`, `until`) as ISO,
 * known to the day, month or year; limits (`most`, `least`) as digits, in the unit of the text.
 */
export type ProblemParams = Readonly<Record<string, string>>

interface ProblemEntry {
  readonly title: string
  /** What is wrong, what was expected, what to do. */
  readonly detail: string | ((params: ProblemParams) => string)
}

export type ProblemCatalogue = Readonly<Record<ProblemCode, ProblemEntry>>
