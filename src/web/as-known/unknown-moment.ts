import { MomentError } from '#src/read-side/known-moment.ts'
import type { MakePage } from '../page-router.ts'
import { unknownMomentPage } from '../problem-pages.ts'

/** A page that may be asked for as known at an event, of which this registry may have none. */
export const orUnknownMoment =
  (make: MakePage): MakePage =>
  async (context) => {
    try {
      return await make(context)
    } catch (error) {
      if (!(error instanceof MomentError)) throw error
      return { status: 404, page: unknownMomentPage(context.visit) }
    }
  }
