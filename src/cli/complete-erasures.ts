import type { Logger } from 'pino'
import { resumeErasures } from '../persons/resume-erasures.ts'
import { again } from '../read-side/again.ts'
import type { Registry } from '../registry.ts'

/** In the background, since read models that are made anew are behind for long; until it is done or `stopped`. */
export const completeErasures = async (
  registry: Registry,
  { logger, stopped }: { readonly logger: Logger; readonly stopped: AbortSignal },
): Promise<void> => {
  const done = new AbortController()
  const complete = async (): Promise<void> => {
    const persons = await resumeErasures(registry)
    if (persons > 0) logger.warn({ persons }, 'forgot who the record says is to be forgotten')
    done.abort()
  }
  await again(complete, {
    signal: AbortSignal.any([stopped, done.signal]),
    onFailure: (error) => {
      logger.warn(error, 'erasures are completed later')
    },
  })
}
