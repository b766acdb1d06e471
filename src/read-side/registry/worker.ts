import { registry } from '#projections/registry.ts'
import { ReadSide } from '../read-side.ts'
import { runModel } from '../thread/run-model.ts'

/** The thread that keeps what pages and the API are answered from; questions are not its to answer. */
await runModel<never, never>({
  niceness: 0,
  noticeWithinMs: 5,
  open: async (ground, tell) => {
    const readSide = new ReadSide({
      ...ground,
      projection: registry,
      onPosition: () => {
        tell(readSide.progress)
      },
    })
    await readSide.start()
    return { take: () => undefined, close: () => readSide.close() }
  },
})
