import t from 'tap'
import { Remembered } from '#src/read-side/remembered.ts'

t.test(
  'an answer is given again until anything is recorded, and to the same question alone',
  (t) => {
    const remembered = new Remembered<{ made: number }>({ answers: 2 })
    let made = 0
    const ask = (position: string, key: string): number =>
      remembered.at(position, key, () => ({ made: (made += 1) })).made
    t.same([ask('1', 'a'), ask('1', 'a'), ask('1', 'b'), ask('1', 'a')], [1, 1, 2, 1])
    t.same([ask('2', 'a'), ask('2', 'a')], [3, 3], 'made anew')
    t.same([ask('2', 'c'), ask('2', 'b')], [4, 5], 'no more are kept')
    t.end()
  },
)

t.test('where they come to too much, those that were asked for longest ago are made anew', (t) => {
  const remembered = new Remembered<{ text: string }>({ size: 10, of: ({ text }) => text.length })
  const made: string[] = []
  const ask = (key: string, length: number): void => {
    remembered.at('1', key, () => {
      made.push(key)
      return { text: 'x'.repeat(length) }
    })
  }
  ask('a', 4)
  ask('b', 4)
  ask('a', 4)
  ask('c', 4)
  ask('a', 4)
  ask('b', 4)
  t.same(made, ['a', 'b', 'c', 'b'])
  ask('more than is kept', 11)
  ask('more than is kept', 11)
  t.same(made.length, 6)
  t.end()
})
