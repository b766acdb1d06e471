import { setTimeout as sleep } from 'node:timers/promises'
import type { EventStore } from '#src/event-store/port.ts'
import { shippedRulebook } from '#domain/boundaries/shipped-rulebooks.ts'
import {
  agreementIdOf,
  idOf,
  inventedStreams,
  isPaid,
  metadata,
  municipalityCode,
} from './invented.ts'
import { after, steadyLoad } from './load.ts'
import { median, percentile } from './measures.ts'
import type { Server } from './server.ts'

const perSecond = 100
const quietSeconds = 15

/** Appends all that is invented, many streams to a commit. */
export const fillStore = async (store: EventStore, agreements: number): Promise<void> => {
  let appending: Promise<unknown>[] = []
  for (const { stream, events } of inventedStreams(agreements)) {
    appending.push(store.append(stream, 'no-stream', events))
    if (appending.length === 1000) {
      await Promise.all(appending)
      appending = []
    }
  }
  await Promise.all(appending)
}

export interface ChangeCost {
  /** p99 of one agreement's answer in milliseconds. */
  readonly quiet: number
  readonly busy: number
  /** Answers counted while the findings were evaluated. */
  readonly answers: number
  /** Until every finding was evaluated anew. */
  readonly seconds: number
}

/** Turns "unpaid" off and makes "supplement" a must, while one agreement after the other is asked for. */
export const changeCost = async (
  server: Server,
  store: EventStore,
  agreements: number,
): Promise<ChangeCost> => {
  const ask = (number: number) =>
    server.client.get(`/v1/agreements/${agreementIdOf((number * 7919) % agreements)}`)
  await steadyLoad(ask, { perSecond, until: after(3) })
  const quiet = await steadyLoad(ask, { perSecond, until: after(quietSeconds) })
  const begun = performance.now()
  let isDone = false
  const changing = (async () => {
    await store.append(`rulebook-${municipalityCode}`, 'no-stream', [changedRulebook()])
    // The read side has to have seen it before its lag can tell.
    await sleep(1000)
    await server.caughtUp()
    isDone = true
  })()
  const busy = await steadyLoad(ask, { perSecond, until: () => isDone })
  await changing
  const seconds = (performance.now() - begun) / 1000
  return {
    quiet: percentile(quiet, 99),
    busy: percentile(busy, 99),
    answers: busy.length,
    seconds,
  }
}

const changedRulebook = () => ({
  id: idOf('rulebook change'),
  type: 'rulebook-changed.v1',
  data: {
    municipalityCode,
    rules: shippedRulebook(municipalityCode)
      .filter(({ ruleId }) => ruleId !== 'unpaid')
      .map((rule) =>
        rule.ruleId === 'supplement' ? { ...rule, severity: 'must-fix' as const } : rule,
      ),
    reason: 'Til prøve',
    effectiveOn: '2016-01-01',
  },
  metadata: metadata('2016-01-01'),
})

interface Groups {
  readonly isBehind: boolean
  readonly groups: readonly {
    readonly key: string
    readonly mustFix: number
    readonly warning: number
    readonly agreements: number
  }[]
}

const groupsByRule = async (server: Server): Promise<ReadonlyMap<string, Groups['groups'][0]>> => {
  const { groups, isBehind } = await server.client.json<Groups>('/v1/findings?groupBy=rule')
  if (isBehind) throw new Error('The findings are behind')
  return new Map(groups.map((group) => [group.key, group]))
}

/** @throws Error where the findings are not those of what was invented */
export const assertBefore = async (server: Server, agreements: number): Promise<void> => {
  const groups = await groupsByRule(server)
  const paid = Array.from({ length: agreements }, (_, number) => number).filter(isPaid).length
  const found = groups.get('unpaid')?.mustFix
  if (found !== paid) throw new Error(`${String(paid)} are paid, and ${String(found)} were found`)
}

export const assertAfter = async (server: Server): Promise<void> => {
  const groups = await groupsByRule(server)
  const supplement = groups.get('supplement')
  if (groups.has('unpaid')) throw new Error('A rule that was turned off is breached')
  if (supplement === undefined || supplement.mustFix === 0 || supplement.warning > 0) {
    throw new Error('A rule is not as serious as the rulebook says')
  }
}

interface Page {
  readonly items: readonly unknown[]
  readonly next: string | null
}

/** Milliseconds for each question, the median of some. @throws Error where nothing is found */
export const queueCost = async (server: Server): Promise<Readonly<Record<string, number>>> => {
  const role = `coordinator:${municipalityCode}`
  const first = await server.client.json<Page>('/v1/findings?limit=50', role)
  if (first.items.length !== 50 || first.next === null) throw new Error('The queue is empty')
  const questions = {
    'one agreement': `/v1/agreements/${agreementIdOf(1)}`,
    'queue, first page of 50': '/v1/findings?limit=50',
    'queue, next page of 50': `/v1/findings?limit=50&cursor=${first.next}`,
    'queue, warnings of a rule': '/v1/findings?limit=50&severity=warning&ruleId=free-choice',
    'queue, care homes': '/v1/findings?limit=50&institutionKind=care-home',
    'queue of an institution': `/v1/findings?limit=50&institutionId=${idOf('institution 1')}`,
    'by rule': '/v1/findings?groupBy=rule',
  }
  const costs: Record<string, number> = {}
  for (const [what, path] of Object.entries(questions)) {
    const times: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      const begun = performance.now()
      await server.client.get(path, role)
      times.push(performance.now() - begun)
    }
    costs[what] = median(times)
  }
  return costs
}
