import { timeZone } from '#schemas/values.ts'
import { type SimulatedClock } from '#src/clock.ts'
import type { Commands } from '#src/commands/request.ts'
import { scenario } from './data/scenario.ts'
import type { Scenario } from './scenario.ts'
import { agreementSteps } from './tell-agreements.ts'
import { decisionStep } from './tell-decisions.ts'
import { institutionSteps, networkSteps } from './tell-parties.ts'
import { World, type Step } from './world.ts'

export interface DemoRequest {
  readonly commands: Commands
  /** The clock that the commands read: set to the day of each step. */
  readonly clock: SimulatedClock
  /** Today, `YYYY-MM-DD`: nothing later is told. */
  readonly until: string
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Tells the demo's whole history through the commands, each on the day it happened. The ids are
 * the same on every run.
 * @throws Refusal where a rule says no to the data, which a test rules out.
 */
export const runDemo = async ({
  commands,
  clock,
  until,
  onProgress,
}: DemoRequest): Promise<void> => {
  const world = new World(commands)
  const steps = stepsOf(scenario).filter(({ on }) => on <= until)
  let minute = 0
  for (const [index, step] of steps.entries()) {
    minute = step.on === steps[index - 1]?.on ? minute + 1 : 0
    clock.set(morning(step.on, minute))
    await told(world, step)
    onProgress?.(index + 1, steps.length)
  }
}

/** By day; on one day institutions come before networks, those before agreements, and decisions last. */
export const stepsOf = ({ institutions, networks, agreements, decisions }: Scenario): Step[] =>
  [
    ...institutions.flatMap(institutionSteps),
    ...networks.flatMap(networkSteps),
    ...agreements.flatMap(agreementSteps),
    ...decisions.map(decisionStep),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

const told = async (world: World, step: Step): Promise<void> => {
  try {
    await step.tell(world)
  } catch (error) {
    throw new Error(`The demo could not tell ${step.name} on ${step.on}`, { cause: error })
  }
}

/** Nine o'clock in Denmark and some minutes. */
const morning = (day: string, minute: number): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone, plainTime: '09:00' })
    .add({ minutes: minute })
    .toInstant()
    .toString()
