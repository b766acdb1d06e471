import type { Contents } from '../event-store/copy/contents.ts'

/** What a store holds, as it is told on the terminal. */
export const told = ({ events, erasableStreams, hash }: Contents, what: string): string =>
  `${String(events)} events, and ${String(erasableStreams)} streams of persons, drafts and the access log: ${what}\n` +
  `sha256 ${hash}\n`
