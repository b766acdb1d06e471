import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import type { PageContext } from '../visit.ts'

export interface OwnDraft {
  readonly id: string
  readonly draft: Draft
}

/**
 * The draft that the address names, where this browser began it and the visitor still is a leader
 * of the institution that it was begun for; to anybody else there is none.
 */
export const ownDraft = async ({
  visit,
  draftIds,
  drafts,
}: Pick<PageContext, 'visit' | 'draftIds' | 'drafts'>): Promise<OwnDraft | null> => {
  const id = visit.inPath.draftId ?? ''
  if (!draftIds.includes(id)) return null
  const draft = await drafts.read(id)
  if (draft === null || !isOf(visit.actor, draft)) return null
  return { id, draft }
}

/** All drafts of this visitor, the newest first. */
export const ownDrafts = async ({
  visit,
  draftIds,
  drafts,
}: Pick<PageContext, 'visit' | 'draftIds' | 'drafts'>): Promise<readonly OwnDraft[]> => {
  const found: OwnDraft[] = []
  for (const id of draftIds.toReversed()) {
    const draft = await drafts.read(id)
    if (draft !== null && isOf(visit.actor, draft)) found.push({ id, draft })
  }
  return found
}

const isOf = (actor: PageContext['visit']['actor'], { institutionId }: Draft): boolean =>
  actor.role === 'institution-leader' && actor.institutionId === institutionId
