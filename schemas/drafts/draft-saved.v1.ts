import { z } from 'zod'
import { Terms } from '../terms/terms.ts'
import { Uuid } from '../values.ts'

/**
 * What a form is for: a new agreement (informal in a few questions, or in full), or new terms of
 * one that exists.
 */
export const DraftForm = z.enum([
  'informal',
  'full',
  'negotiation',
  'amendment',
  'renewal',
  'correction',
])
export type DraftForm = z.infer<typeof DraftForm>

/** The agreement that a draft changes, as its author saw it. */
const DraftBase = z.strictObject({
  agreementId: Uuid,
  /** Of the stream. */
  revision: z.int(),
  /** The terms that the form began with, and the number of their version. */
  terms: Terms,
  version: z.int(),
})
export type DraftBase = z.infer<typeof DraftBase>

/** An unsent form as it was typed, right or wrong; the last one saved holds. */
export const DraftSavedV1 = z.strictObject({
  form: DraftForm,
  /** The institution whose leader writes it. */
  institutionId: Uuid,
  base: DraftBase.nullable(),
  /** Fields by their names; none is longer than a form can be. */
  typed: z.record(z.string().max(200), z.string().max(512 * 1024)),
  /** Names of the steps that were answered. */
  done: z.array(z.string().max(40)).max(20),
})
export type Draft = z.infer<typeof DraftSavedV1>
