import type { DraftForm } from '#schemas/drafts/draft-saved.v1.ts'

/** A new agreement; any other form changes one that exists. */
export const isNew = (form: DraftForm): form is 'informal' | 'full' =>
  form === 'informal' || form === 'full'
