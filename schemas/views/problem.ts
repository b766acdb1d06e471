import { z } from 'zod'

/** One thing that is wrong with what was sent. */
export const ProblemError = z
  .strictObject({
    /** JSON pointer into the body; into the query or the headers it begins with their name. */
    pointer: z.string(),
    code: z.string(),
    /** What was expected, and what to do. */
    detail: z.string(),
  })
  .meta({ id: 'ProblemError' })
export type ProblemError = z.infer<typeof ProblemError>

/** What was recorded since the revision that the caller named. */
export const RecordedChange = z
  .strictObject({
    type: z.string(),
    revision: z.int(),
    recordedAt: z.string(),
    role: z.string(),
    /** JSON pointers of the terms or details that changed. */
    pointers: z.array(z.string()),
  })
  .meta({ id: 'RecordedChange' })
export type RecordedChange = z.infer<typeof RecordedChange>

/** RFC 9457, with a stable code; titles and details follow Accept-Language. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z.array(ProblemError).optional(),
    changes: z.array(RecordedChange).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
