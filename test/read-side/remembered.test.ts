import t from 'tap'
import { Remembered } from '#src/read-side/remembered.ts'

t.test(
  'an answer is given again until anything is recorded, and to the same question alone',
  (t) => {
    const remembered = new Remembered<{ made: number }>(2)
    let made = 0
    const ask = (position: string, key: string): number =>
      remembered.at(position, key, () => ({ made: (made += 1) })).made
    t.same([ask('1', 'a'), ask('1', 'a'), ask('1', 'b'), ask('1', 'a')], [1, 1, 2, 1])
    t.same([ask('2', 'a'), ask('2', 'a')], [3, 3], 'made anew')
    t.same([ask('2', 'c'), ask('2', 'b')], [4, 5], 'no more are kept')
    t.end()
  },
)
