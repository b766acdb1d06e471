import t from 'tap'
import { coordinator, institutionBody, leaderOf, networkBody, termsBody } from '../api/bodies.ts'
import { serving } from './program.ts'
import { Caller, type Told } from './requests.ts'
import { newFolder } from '../stores.ts'
import { isLong } from '../tries.ts'

const commands = isLong ? 5000 : 600
const killedAfter = isLong ? 1700 : 200

interface Registered {
  readonly institutionId: string
  readonly networkId: string
}

/** Titles of all proposals, page by page. */
const titles = async (caller: Caller, role: string): Promise<string[]> => {
  const found: string[] = []
  let path: string | null = '/v1/agreements?limit=200&status=proposed'
  while (path !== null) {
    const page: { items: { title: string }[]; next: string | null } = await caller.done(path, role)
    found.push(...page.items.map(({ title }) => title))
    path =
      page.next === null
        ? null
        : `/v1/agreements?limit=200&status=proposed&cursor=${encodeURIComponent(page.next)}`
  }
  return found
}

t.plan(1)

t.test(`kill -9 during ${commands} commands`, { timeout: 240_000 }, async (t) => {
  t.plan(8)
  const data = newFolder()
  const first = await serving(t, data)
  const caller = new Caller(first.url)
  const party = { key: 'party', body: institutionBody() }
  const { institutionId } = await caller.done<Registered>('/v1/institutions', coordinator, party)
  const role = leaderOf(institutionId)
  const friends = { key: 'friends', body: networkBody() }
  const { networkId } = await caller.done<Registered>('/v1/networks', role, friends)
  const names = Array.from({ length: commands }, (_, number) => `Aftale ${number}`)
  const propose = (through: Caller, title: string): Promise<Told> => {
    const terms = termsBody({ careHomeId: institutionId, friendsId: networkId }, { title })
    return through.call('/v1/agreements', role, { key: title.replace(' ', '-'), body: { terms } })
  }

  const acknowledged = new Map<string, string>()
  const refused: Told[] = []
  await Promise.all(
    names.map(async (title) => {
      const told = await propose(caller, title).catch(() => null)
      if (told?.status === 201) acknowledged.set(title, told.text)
      else if (told !== null) refused.push(told)
      if (acknowledged.size === killedAfter) first.kill('SIGKILL')
    }),
  )
  caller.close()
  t.equal((await first.ended).signal, 'SIGKILL')
  t.strictSame(refused, [], 'nothing was refused')
  t.ok(acknowledged.size >= killedAfter && acknowledged.size < commands, 'killed in the middle')

  const second = await serving(t, data)
  const again = new Caller(second.url)
  const after = Map.groupBy(await titles(again, role), (title) => title)
  t.strictSame(
    [...acknowledged.keys()].filter((title) => after.get(title)?.length !== 1),
    [],
    'every acknowledged one is there, once',
  )
  t.strictSame(
    [...after].filter(([, copies]) => copies.length > 1),
    [],
    'and none twice',
  )

  const answers = await Promise.all(
    names.map(async (title) => [title, await propose(again, title)] as const),
  )
  t.strictSame(
    answers.filter(([, { status }]) => status !== 201),
    [],
    'all were sent again',
  )
  t.strictSame(
    answers.filter(([title, { text }]) => (acknowledged.get(title) ?? text) !== text),
    [],
    'what was acknowledged got its first answer',
  )
  t.strictSame((await titles(again, role)).toSorted(), names.toSorted(), 'each is there, once')
  again.close()
})
