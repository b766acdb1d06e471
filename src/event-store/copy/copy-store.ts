import type { EventStore, StoredEvent } from '../port.ts'
import { contentsOf, type Contents } from './contents.ts'
import { appendAll, assertBeginning, CopyError } from './copy-events.ts'
import { compareErasable, copyErasable } from './erasable.ts'

export interface Copying {
  readonly from: EventStore
  readonly to: EventStore
  /** Told how far through the source it came, by position. */
  readonly onProgress: (step: 'copying' | 'comparing', position: bigint, head: bigint) => void
}

/**
 * Makes one store a copy of another, or of more of it: ids, types, data, metadata, revisions and the
 * order of the log are kept, positions are not. What can be erased is read from its own streams, and
 * what was erased at the source is erased at the target. Can be begun again wherever it ended, and
 * writes nothing before all that the target holds was compared.
 * @throws NoCopyError where the target holds anything else; CopyError where it is the source, or where
 * both differ when they are read again; and as the stores
 */
export const copyStore = async (copying: Copying): Promise<Contents> => {
  const { from, to, onProgress } = copying
  if ((await from.id()) === (await to.id())) throw new CopyError(sameStore)
  const head = await from.head()
  const tell = ({ position }: StoredEvent): void => {
    onProgress('copying', position, head)
  }
  // What is there already counts, too: to compare it takes its time.
  const last = await assertBeginning(telling(from.readAll(), tell), to.readAll())
  const erasable = await compareErasable(copying)
  await appendAll(from.readAll({ after: last?.position }), to, tell)
  await copyErasable(copying, erasable)
  return await compare(copying)
}

/** A file that was copied by hand has the same id, and may have gone on by itself. */
const sameStore =
  'The target is the source itself, or began as a copy of its file: name another store'

async function* telling(
  events: AsyncIterable<StoredEvent>,
  tell: (event: StoredEvent) => void,
): AsyncGenerator<StoredEvent, undefined> {
  for await (const event of events) {
    tell(event)
    yield event
  }
}

/** Reads both from the beginning. */
const compare = async ({ from, to, onProgress }: Copying): Promise<Contents> => {
  const head = await from.head()
  const source = await contentsOf(from, ({ position }) => {
    onProgress('comparing', position / 2n, head)
  })
  const end = await to.head()
  const target = await contentsOf(to, ({ position }) => {
    onProgress('comparing', end + position, end * 2n)
  })
  if (source.hash === target.hash) return source
  throw new CopyError(
    `Source and target differ (the source holds ${source.events} events and ${source.hash}, the target ${target.events} events and ${target.hash}): stop what writes to either, and copy again`,
  )
}
