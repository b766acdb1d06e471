import type { ClassificationAnswers } from '#schemas/terms/classification.ts'
import type { ExistingAgreement } from '#domain/agreements/state.ts'
import type { StreamDocument } from '../stream-document.ts'

/** An agreement's document, of whose versions one is wanted. */
export interface DocumentParts {
  readonly revision: number
  readonly state: Known
  /** Of the version, as JSON. */
  readonly terms: string
  readonly classification: ClassificationAnswers
}

/** All but what is long. */
type Known = Without<ExistingAgreement, 'versions'>
type Without<State, Key extends PropertyKey> = State extends unknown ? Omit<State, Key> : never

/**
 * Cut out of the document's JSON: the terms are nearly all of it, and to parse them and write them out
 * again takes longer than everything else that an answer needs. A quotation mark within a text is
 * escaped, so that a name between two is found where a field has it, and nowhere else. Where fields
 * stand otherwise, all is parsed.
 */
export const partsOf = (json: string, version: number): DocumentParts =>
  cutParts(json, version) ?? parsedParts(json, version)

const cutParts = (json: string, version: number): DocumentParts | null => {
  const versions = between(json, { after: ',"versions":[', before: '],"lastVersion":' })
  if (versions === null) return null
  const one = json.indexOf(`{"number":${String(version)},"kind":`, versions.from)
  if (one === -1 || one > versions.to) return null
  const terms = between(json, { after: ',"terms":', before: ',"effectiveFrom":' }, one)
  if (terms === null || terms.to > versions.to) return null
  const answers = between(json, { after: ',"classification":', before: ',"period":' }, terms.from)
  if (answers === null || answers.to > terms.to) return null
  const known = json.slice(0, versions.from) + json.slice(versions.to)
  return {
    ...(JSON.parse(known) as Pick<DocumentParts, 'revision' | 'state'>),
    terms: json.slice(terms.from, terms.to),
    classification: JSON.parse(json.slice(answers.from, answers.to)) as ClassificationAnswers,
  }
}

const parsedParts = (json: string, version: number): DocumentParts => {
  const { revision, state } = JSON.parse(json) as Extract<StreamDocument, { kind: 'agreement' }>
  const one = state.versions.find(({ number }) => number === version)
  if (one === undefined) throw new Error(`No version ${String(version)}`)
  const { classification } = one.terms
  return { revision, state, terms: JSON.stringify(one.terms), classification }
}

/** Where in a text what stands between two others begins and ends. */
const between = (
  text: string,
  { after, before }: { after: string; before: string },
  at = 0,
): { from: number; to: number } | null => {
  const from = text.indexOf(after, at)
  if (from === -1) return null
  const to = text.indexOf(before, from + after.length)
  return to === -1 ? null : { from: from + after.length, to }
}
