import { copyable } from '../thread/messages.ts'
import { runModel } from '../thread/run-model.ts'
import { FindingsEngine } from './engine.ts'
import type { AnswerMessage, AskMessage } from './messages.ts'

const answer = async (
  engine: FindingsEngine,
  { id, name, asked }: AskMessage,
  tell: (message: AnswerMessage) => void,
): Promise<void> => {
  try {
    tell({ kind: 'answer', id, answered: await engine.ask(name, asked) })
  } catch (error) {
    tell({ kind: 'no-answer', id, error: copyable(error) })
  }
}

/** The thread that keeps the findings, and answers for them. */
await runModel<AskMessage, AnswerMessage>({
  /** About a third of what a thread at 0 gets, where both have work. */
  niceness: 10,
  noticeWithinMs: 25,
  open: async (ground, tell) => {
    const engine = new FindingsEngine({
      ...ground,
      onPosition: () => {
        tell(engine.progress)
      },
    })
    await engine.begin()
    return {
      take: (message) => void answer(engine, message, tell),
      close: () => engine.close(),
    }
  },
})
