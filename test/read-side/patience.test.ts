import t from 'tap'
import { Patience } from '#src/read-side/patience.ts'

t.test('what is missing is waited for from when it was first missed', (t) => {
  let now = 1000
  const patience = new Patience(100, () => now)
  t.equal(patience.missing(), 100)
  now += 60
  t.equal(patience.missing(), 40, 'whoever asks later waits no longer')
  now += 60
  t.equal(patience.missing(), 0)
  patience.satisfied()
  now += 10_000
  t.equal(patience.missing(), 100, 'after a pause it is not late')
  t.end()
})

t.test('after waiting in vain nobody waits for a while', (t) => {
  let now = 0
  const patience = new Patience(100, () => now)
  t.equal(patience.missing(), 100)
  patience.exhausted()
  now += 4999
  t.equal(patience.missing(), 0)
  patience.satisfied()
  t.equal(patience.missing(), 0, 'there for a moment is not up to date')
  now += 1
  t.equal(patience.missing(), 100, 'then one looks again')
  t.equal(patience.missing(), 0, 'for all others')
  now += 30
  patience.exhausted()
  now += 4999
  t.equal(patience.missing(), 0)
  now += 1
  t.equal(patience.missing(), 100)
  now += 30
  patience.satisfied()
  t.equal(patience.missing(), 100, 'who found it there found it for all')
  t.end()
})
