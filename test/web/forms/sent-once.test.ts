import t from 'tap'
import { onceHidden, sentOnce } from '#src/web/forms/sent-once.ts'

const path = '/institutioner/ny'

t.test('the same form with the same body is the same attempt', (t) => {
  t.plan(4)
  const typed = onceHidden()
  const first = sentOnce(typed, path, { name: 'Kløvervej' })
  t.strictSame(sentOnce(typed, path, { name: 'Kløvervej' }), first)
  t.not(sentOnce(typed, path, { name: 'Engvej' })?.key, first?.key, 'another body is another one')
  t.not(sentOnce(onceHidden(), path, { name: 'Kløvervej' })?.key, first?.key)
  t.strictSame(onceHidden(typed), typed, 'kept while the form is being mended')
})

t.test('what is no key of ours is none', (t) => {
  t.plan(3)
  t.equal(sentOnce({}, path, {}), undefined)
  t.equal(sentOnce({ key: 'abc' }, path, {}), undefined)
  t.not(onceHidden({ key: 'abc' }).key, 'abc')
})
