import { RevisionMismatchError } from '#src/commands/errors.ts'
import type { ChangeRequest } from '#src/commands/request.ts'

/**
 * Runs a command on what ships with the program, whose revision is the number of changes recorded, 0
 * where there is none: one more than its stream's.
 * @throws RevisionMismatchError with the numbers as the caller knows them
 */
export const numbered = async <Body, Receipt>(
  request: ChangeRequest<Body>,
  run: (request: ChangeRequest<Body>) => Promise<Receipt>,
): Promise<Receipt> => {
  try {
    return await run({ ...request, ifMatch: request.ifMatch - 1 })
  } catch (error) {
    if (!(error instanceof RevisionMismatchError)) throw error
    const { expected, actual, changes } = error
    throw new RevisionMismatchError(
      expected + 1,
      actual + 1,
      changes.map((change) => ({ ...change, revision: change.revision + 1 })),
    )
  }
}
