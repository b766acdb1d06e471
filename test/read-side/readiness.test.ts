import t from 'tap'
import { Readiness } from '#src/read-side/readiness.ts'

/** A read side of which these are true, and a clock. */
const steered = () => {
  const state = { hasCaughtUp: true, position: 7n, events: 0, now: 1000 }
  const readiness = new Readiness(
    {
      get hasCaughtUp() {
        return state.hasCaughtUp
      },
      get position() {
        return state.position
      },
      lag: () => Promise.resolve({ events: state.events, seconds: 0 }),
    },
    () => state.now,
  )
  return { state, isReady: () => readiness.isReady() }
}

t.test('not before it has been up with the log', async (t) => {
  const { state, isReady } = steered()
  state.hasCaughtUp = false
  t.notOk(await isReady())
  state.hasCaughtUp = true
  t.ok(await isReady())
})

t.test('however far behind, as long as it gets on', async (t) => {
  const { state, isReady } = steered()
  state.events = 10_001
  for (let round = 0; round < 5; round += 1) {
    t.ok(await isReady())
    state.now += 9_999
    t.ok(await isReady())
    state.now += 60_000
    state.position += 1n
  }
})

t.test('not while it stands still far behind, and again when it gets on', async (t) => {
  const { state, isReady } = steered()
  state.events = 1001
  t.ok(await isReady(), 'it may be that all of them have just come')
  state.now += 10_000
  t.notOk(await isReady())
  state.now += 10_000
  t.notOk(await isReady())
  state.position += 1n
  t.ok(await isReady())
})

t.test('a few events that nobody folds are no reason', async (t) => {
  const { state, isReady } = steered()
  state.events = 1000
  t.ok(await isReady())
  state.now += 60_000
  t.ok(await isReady())
  state.events = 1001
  t.ok(await isReady(), 'it is behind from now on')
})
