import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { registry } from '#projections/registry.ts'
import { ModelFile } from '#src/read-side/model-file.ts'
import { StateOfTurn } from '#src/read-side/state-of-turn.ts'
import { newFolder } from '../stores.ts'

/** A read model, read by one connection and written by another. */
const twoOf = (t: Test) => {
  const path = join(newFolder(), 'model.sqlite')
  const [read, written] = [new ModelFile(path, registry), new ModelFile(path, registry)]
  t.teardown(() => {
    read.close()
    written.close()
  })
  const reach = (position: number): void => {
    written.transaction(() => {
      written.run('UPDATE checkpoint SET position = $position', { position })
    })
  }
  return { read, reach }
}

t.test('given more is committed in a turn, all that is asked in it is of one state', async (t) => {
  const { read, reach } = twoOf(t)
  const state = new StateOfTurn()
  reach(1)
  t.equal(state.of(read, 0n), 1n)
  reach(2)
  t.equal(state.of(read, 0n), 1n)
  t.equal(read.checkpoint(), 1n, 'and nothing else is read in it')
  await nextTurn()
  t.equal(state.of(read, 0n), 2n, 'the next turn has what was committed')
  state.letGo()
})

t.test('given more is asked for than the state holds, it is of what is committed by then', (t) => {
  const { read, reach } = twoOf(t)
  const state = new StateOfTurn()
  reach(1)
  t.equal(state.of(read, 0n), 1n)
  reach(3)
  t.equal(state.of(read, 2n), 3n)
  t.equal(state.of(read, 9n), 3n, 'what is not there yet is not made up')
  state.letGo()
  t.end()
})

t.test('given another build, it is read at once, and the one before may be closed', async (t) => {
  const [one, other] = [twoOf(t), twoOf(t)]
  const state = new StateOfTurn()
  one.reach(7)
  other.reach(5)
  t.equal(state.of(one.read, 0n), 7n)
  one.read.close()
  t.equal(state.of(other.read, 0n), 5n)
  await nextTurn()
  other.reach(6)
  t.equal(state.of(other.read, 0n), 6n)
  state.letGo()
})
