import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import type { LogEvent } from './log.ts'

export interface Filter {
  readonly lets: (event: LogEvent) => boolean
  /** Events looked at between two checkpoints. */
  readonly interval: number
}

const defaultWindow = 32

export const filterOf = (options: ReadReq.Options.FilterOptions | undefined): Filter | null => {
  if (options === undefined) return null
  const byStream = options.getStreamIdentifier()
  const expression = byStream ?? options.getEventType()
  const prefixes = expression?.getPrefixList() ?? []
  const regex = new RegExp(expression?.getRegex() ?? '')
  const window = options.hasMax() ? options.getMax() : defaultWindow
  return {
    interval: window * Math.max(1, options.getCheckpointintervalmultiplier()),
    lets: ({ stream, type }) => {
      const name = byStream === undefined ? type : stream
      return prefixes.length > 0
        ? prefixes.some((prefix) => name.startsWith(prefix))
        : regex.test(name)
    },
  }
}
