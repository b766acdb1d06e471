import { randomUUID } from 'node:crypto'
import t, { type Test } from 'tap'
import type { Draft } from '#schemas/drafts/draft-saved.v1.ts'
import { Drafts } from '#src/drafts/drafts.ts'
import type { EventStore } from '#src/event-store/port.ts'
import { recordPrefixes } from '#src/domain/record-streams.ts'
import { openStore } from '#src/event-store/open-store.ts'
import { aTerms, id } from '../domain/build.ts'
import { newFolder, storeIn } from '../stores.ts'

const draft: Draft = {
  form: 'full',
  institutionId: id('institution Skovbo'),
  base: null,
  typed: { 'terms-title': 'Læsevenner', 'terms-purpose': 'Æ ø å 👍\nlinje to' },
  done: ['parties'],
}
const titled = (title: string) => (before: Draft) => ({
  ...before,
  typed: { ...before.typed, 'terms-title': title },
})

/** A store on disk, which is there still when it is opened again. */
const disk = (t: Test) => {
  const folder = newFolder()
  const opened: EventStore[] = []
  t.teardown(() => Promise.all(opened.map((store) => store.close())))
  return async (): Promise<{ store: EventStore; drafts: Drafts }> => {
    const store = await openStore({ address: await storeIn(folder), recordPrefixes })
    opened.push(store)
    return { store, drafts: new Drafts(store) }
  }
}

const revisions = async (store: EventStore, draftId: string): Promise<unknown[]> => {
  const found: unknown[] = []
  for await (const { data } of store.readStream(`draft-${draftId}`)) found.push(data)
  return found
}

t.test('a draft is read as it was saved, also after the store was closed', async (t) => {
  t.plan(4)
  const open = disk(t)
  const first = await open()
  const draftId = await first.drafts.begin(draft)
  t.strictSame(await first.drafts.read(draftId), draft)
  const saved = await first.drafts.save(draftId, titled('Sang'))
  t.strictSame(saved, titled('Sang')(draft))
  await first.store.close()
  t.strictSame(await (await open()).drafts.read(draftId), saved)
  const base = { agreementId: id('agreement'), revision: 3, terms: aTerms(), version: 2 }
  const change: Draft = { ...draft, form: 'amendment', base }
  const { drafts } = await open()
  t.strictSame(await drafts.read(await drafts.begin(change)), change, 'with what it changes')
})

t.test('each has an id of its own, and is read by that alone', async (t) => {
  t.plan(3)
  const { drafts } = await disk(t)()
  const ids = await Promise.all(Array.from({ length: 20 }, () => drafts.begin(draft)))
  t.equal(new Set(ids).size, 20)
  await drafts.save(ids[3] ?? '', titled('Den fjerde'))
  t.equal((await drafts.read(ids[4] ?? ''))?.typed['terms-title'], 'Læsevenner')
  t.equal(await drafts.read(randomUUID()), null)
})

t.test('saved by several windows at once, each save is kept in turn', async (t) => {
  t.plan(3)
  const open = disk(t)
  // Two processes on one file, as it is while one takes the place of another.
  const [one, other] = [await open(), await open()]
  const draftId = await one.drafts.begin({ ...draft, typed: {} })
  const names = Array.from({ length: 12 }, (_, index) => `field-${String(index)}`)
  await Promise.all(
    names.map((name, index) =>
      (index % 2 === 0 ? one : other).drafts.save(draftId, (before) => ({
        ...before,
        typed: { ...before.typed, [name]: 'x' },
      })),
    ),
  )
  const last = await one.drafts.read(draftId)
  t.strictSame(Object.keys(last?.typed ?? {}).toSorted(), names.toSorted())
  t.strictSame(await other.drafts.read(draftId), last)
  t.equal((await revisions(one.store, draftId)).length, 13)
})

t.test('deleted is for good: here, elsewhere and after opening anew', async (t) => {
  t.plan(7)
  const open = disk(t)
  const { drafts, store } = await open()
  const elsewhere = await open()
  const draftId = await drafts.begin(draft)
  await drafts.delete(draftId)
  t.equal(await drafts.read(draftId), null)
  t.equal(await drafts.save(draftId, titled('Sang')), null)
  t.equal(await elsewhere.drafts.read(draftId), null)
  await t.resolves(drafts.delete(draftId), 'gone already is no error')
  await store.close()
  const again = await open()
  t.equal(await again.drafts.read(draftId), null)
  t.equal(await again.drafts.save(draftId, titled('Sang')), null)
  await t.resolves(again.drafts.delete(randomUUID()), 'nor is one that never was')
})

t.test('deleted while another window saves: nothing comes back', async (t) => {
  t.plan(2)
  const { drafts } = await disk(t)()
  const draftId = await drafts.begin(draft)
  const saves = Array.from({ length: 6 }, (_, index) => drafts.save(draftId, titled(String(index))))
  await Promise.all([...saves, drafts.delete(draftId)])
  t.equal(await drafts.read(draftId), null)
  t.equal(await drafts.save(draftId, titled('Sang')), null)
})

t.test('drafts are in no read model', async (t) => {
  t.plan(2)
  const { drafts, store } = await disk(t)()
  const draftId = await drafts.begin(draft)
  await drafts.save(draftId, titled('Sang'))
  const seen: unknown[] = []
  for await (const event of store.readAll()) seen.push(event)
  t.strictSame(seen, [])
  t.equal(await store.head(), 0n)
})

t.test('what cannot be read any more is as if it were gone, and can be deleted', async (t) => {
  const damaged = [
    {},
    null,
    'text',
    { ...draft, form: 'something else' },
    { ...draft, typed: { a: 1 } },
    { ...draft, base: { agreementId: id('agreement'), revision: 0, terms: {}, version: 1 } },
    { ...draft, unknown: 'field' },
  ]
  t.plan(damaged.length * 3)
  const { drafts, store } = await disk(t)()
  for (const data of damaged) {
    const draftId = await drafts.begin(draft)
    const event = { id: randomUUID(), type: 'draft-saved.v1', data, metadata: {} }
    await store.append(`draft-${draftId}`, 0, [event])
    t.equal(await drafts.read(draftId), null, JSON.stringify(data).slice(0, 60))
    t.equal(await drafts.save(draftId, titled('Sang')), null)
    await t.resolves(drafts.delete(draftId))
  }
})

t.test('what cannot be saved is refused, and what was saved stands', async (t) => {
  t.plan(2)
  const { drafts } = await disk(t)()
  const draftId = await drafts.begin(draft)
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`terms-${String(index)}`, 'x'.repeat(4000)]),
  )
  const late = drafts.save(draftId, (before) => ({ ...before, typed: many }))
  await t.rejects(late, { code: 'append-too-large' })
  t.strictSame(await drafts.read(draftId), draft)
})
