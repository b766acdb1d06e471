import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { forgetAgain } from '../persons/forget-person.ts'
import { resumeErasures } from '../persons/resume-erasures.ts'
import { again } from '../read-side/again.ts'
import type { Registry } from '../registry.ts'

const anHour = 60 * 60 * 1000

/**
 * In the background, since read models that are made anew are behind for long, and every hour: what was cut off
 * meanwhile is completed, and what other instances were told is taken over.
 */
export const completeErasures = async (
  registry: Registry,
  { logger, stopped }: { readonly logger: Logger; readonly stopped: AbortSignal },
): Promise<void> => {
  const { store, erasures } = registry
  const complete = async (succeeded: () => void): Promise<void> => {
    const missing = await resumeErasures(registry)
    const left = await forgetAgain(store, await erasures.ids())
    const persons = missing + left
    if (persons > 0) logger.warn({ persons }, 'forgot who the record says is to be forgotten')
    succeeded()
    await sleep(anHour, undefined, { signal: stopped, ref: false })
  }
  await again(complete, {
    signal: stopped,
    onFailure: (error) => {
      logger.warn(error, 'erasures are completed later')
    },
  })
}
