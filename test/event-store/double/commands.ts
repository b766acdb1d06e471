import type { Call, Misdeed } from './misbehaviour.ts'
import type { Double } from './server.ts'

/** What a double in a process of its own is told, one line of JSON each. */
export type Command =
  | {
      readonly name: 'next'
      readonly call: Call | 'every'
      readonly misdeed: Misdeed
      readonly times?: number | 'always'
    }
  | {
      readonly name: 'set'
      readonly cutsOffSlowSubscribers?: boolean
      readonly replicationMs?: number
    }
  | { readonly name: 'behave' | 'dropSubscribers' | 'forgetIds' | 'restart' | 'stop' | 'start' }

export const obey = async (double: Double, command: Command): Promise<void> => {
  const { misbehaviour } = double
  switch (command.name) {
    case 'next': {
      const { call, misdeed, times = 1 } = command
      misbehaviour.next(call, misdeed, times === 'always' ? Infinity : times)
      return
    }
    case 'set':
      misbehaviour.cutsOffSlowSubscribers =
        command.cutsOffSlowSubscribers ?? misbehaviour.cutsOffSlowSubscribers
      misbehaviour.replicationMs = command.replicationMs ?? misbehaviour.replicationMs
      return
    case 'behave':
      misbehaviour.behave()
      return
    case 'dropSubscribers':
    case 'forgetIds':
      double[command.name]()
      return
    case 'restart':
    case 'stop':
    case 'start':
      await double[command.name]()
  }
}
