import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import type { LogEvent } from './log-event.ts'

export interface Filter {
  readonly lets: (event: LogEvent) => boolean
  /** Events looked at in one page of history. */
  readonly window: number
  /** Events looked at between two checkpoints. */
  readonly interval: number
}

/** Of a page of history. */
export const pageSize = 32

export const filterOf = (options: ReadReq.Options.FilterOptions | undefined): Filter | null => {
  if (options === undefined) return null
  const byStream = options.getStreamIdentifier()
  const expression = byStream ?? options.getEventType()
  const prefixes = expression?.getPrefixList() ?? []
  const pattern = expression?.getRegex() ?? ''
  const regex = new RegExp(pattern)
  const window = options.hasMax() ? options.getMax() : pageSize
  return {
    window,
    interval: window * options.getCheckpointintervalmultiplier(),
    lets: ({ stream, type }) => {
      const name = byStream === undefined ? type : stream
      return pattern === '' ? prefixes.some((prefix) => name.startsWith(prefix)) : regex.test(name)
    },
  }
}
