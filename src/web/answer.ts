import type { Visitor } from '#src/identity/visitor.ts'
import type { Download } from '#src/downloads/download.ts'
import type { Html } from './html/html.ts'

/** A page that is not a plain 200: what was sent is wrong, or not allowed, or not there. */
export interface PageAnswer {
  readonly status: number
  readonly page: Html
}

/** Where the browser goes next (303), and what its cookies hold from now on. */
export interface Redirect {
  readonly to: string
  /** Who the visitor chose to be. */
  readonly actor?: Visitor
  /** The drafts that are the visitor's own. */
  readonly draftIds?: readonly string[]
}

/** What a page answers; null is a page that is not there. */
export type Answer = Html | PageAnswer | Redirect | Download | null

export const isRedirect = (answer: PageAnswer | Redirect): answer is Redirect => 'to' in answer

export const isDownload = (answer: PageAnswer | Redirect | Download): answer is Download =>
  'content' in answer
