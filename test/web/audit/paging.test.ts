import t from 'tap'
import type { BoundaryQueries } from '#src/read-side/boundary-queries.ts'
import { agreement, institution, network, site, type Site } from '../site.ts'
import { audited, coordinatorOf, visitor } from './audited.ts'

const queue = '/roller-og-graenser'

const many = async (here: Site, count: number): Promise<void> => {
  const institutionId = await institution(here, {
    name: 'Skovbo',
    kind: 'care-home',
    municipalityCode: '0510',
  })
  const networkId = await network(here, {
    name: 'Skovbos Venner',
    kind: 'association',
    municipalityCodes: ['0510'],
  })
  for (let number = 1; number <= count; number += 1) {
    await agreement(here, {
      title: `Aftale ${String(number)}`,
      institutionId,
      networkId,
      cell: 'formal-own',
      reviewBy: '2027-06-01',
      period: { from: '2026-02-01' },
      volunteering: { recognition: { given: 'no' } },
    })
  }
}

t.test('page by page, each row once, with the filter kept', async (t) => {
  t.plan(9)
  const here = await site(t)
  await many(here, 51)
  const coordinator = visitor(here, coordinatorOf('0510'))
  const lists = [`${queue}?severity=advice`, `${queue}/ikke-gennemgaaet`] as const
  for (const list of lists) {
    const first = await coordinator.get(list)
    const next = first.links.find((link) => link.includes('cursor=')) ?? ''
    const second = await coordinator.get(next)
    t.match(first.words, 'Viser 1–50 af 51')
    t.match(second.words, 'Viser 51–51 af 51')
    const titles = [...first.rows, ...second.rows].map(([title]) => title)
    t.equal(new Set(titles).size, 51)
  }
  const { links } = await coordinator.get(lists[0])
  t.match(
    links.find((link) => link.includes('cursor=')),
    /[?&]severity=advice&/,
  )
  const all = await coordinator.get(`${queue}?severity=advice&format=csv`)
  t.equal(all.body.trimEnd().split('\r\n').length, 52)
  const advice = await coordinator.get(`${queue}/gode-raad?ruleId=recognised`)
  t.match(advice.words, 'Viser 1–50 af 51')
})

t.test('numbers from before a change that is being worked out say so', async (t) => {
  t.plan(2)
  const before = await audited(t)
  const { boundaries } = before.registry
  const behind = {
    counts: async (...asked: Parameters<BoundaryQueries['counts']>) => ({
      ...(await boundaries.counts(...asked)),
      isBehind: true,
    }),
    findings: async (...asked: Parameters<BoundaryQueries['findings']>) => ({
      ...(await boundaries.findings(...asked)),
      isBehind: true,
    }),
    findingGroups: boundaries.findingGroups.bind(boundaries),
    heatTable: boundaries.heatTable.bind(boundaries),
  }
  const here = await site(t, {
    queries: before.registry.queries,
    boundaries: behind as unknown as BoundaryQueries,
  })
  const coordinator = visitor(here, coordinatorOf('0510'))
  for (const address of [queue, `${queue}/overblik`]) {
    const { words } = await coordinator.get(address)
    t.match(words, 'Tallene er fra før den seneste ændring', address)
  }
})
