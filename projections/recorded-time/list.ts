import type { AgreementSummary } from '#schemas/views/agreement.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { agreementIdOf, streamOfAgreement } from '../agreement-register/stream.ts'
import { hitsKnownBy, pageOf, type PageOf, type Paging } from '../page.ts'
import { textOf, type ReadModel } from '../projection.ts'
import { keptCounts, knownHits, pageOfKnown } from './arms.ts'
import { knownArmsAsked, type KnownFilter, type Looking } from './asked.ts'
import type { AsKnown } from './counts.ts'
import type { KnownDetails } from './logged.ts'
import type { Standing } from './standing.ts'
import { partiesOn, partyStreams, standingsOn } from './standings.ts'

/** The orders in which what was known is kept. */
export const knownSorts = ['title', '-title'] as const
export type KnownSort = (typeof knownSorts)[number]

export interface KnownListQuery extends KnownFilter, AsKnown, Looking {
  readonly sort: KnownSort
}

/** Agreements as they stood on a day, as it was known at a position of the log, a page at a time. */
export const listKnown = (
  model: ReadModel,
  query: KnownListQuery,
  paging: Paging,
): PageOf<AgreementSummary, Hits> => {
  const asKnown = { day: query.day, position: query.position }
  const arms = knownArmsAsked(query, query)
  const kept = keptCounts(model, arms, asKnown)
  const { limit, after } = paging
  const rows = pageOfKnown(
    model,
    arms.filter((arm) => kept.get(arm) !== 0),
    {
      ...asKnown,
      direction: query.sort === 'title' ? 'ASC' : 'DESC',
      limit: limit + 1,
      after: after === null ? null : { key: after.key, stream: streamOfAgreement(after.id) },
    },
  )
  const total =
    paging.withoutTotal === true
      ? hitsKnownBy(rows, paging)
      : knownHits(model, arms, { ...asKnown, kept })
  const streams = rows.slice(0, limit).map((row) => textOf(row, 'stream'))
  const standings = standingsOn(model, streams, asKnown)
  const parties = partiesOn(
    model,
    [...new Set([...standings.values()].flatMap(partyStreams))],
    asKnown,
  )
  return pageOf(rows, paging, total, {
    item: (row) => {
      const stream = textOf(row, 'stream')
      const standing = standings.get(stream)
      if (standing === undefined) throw new Error(`Nothing is known of ${stream}`)
      return summary(stream, standing, parties)
    },
    keyset: (row) => ({ key: textOf(row, 'sort_key'), id: agreementIdOf(textOf(row, 'stream')) }),
  })
}

const summary = (
  stream: string,
  { days: _, parties, from, until, themes, places, ...standing }: Standing,
  details: ReadonlyMap<string, KnownDetails>,
): AgreementSummary => ({
  agreementId: agreementIdOf(stream),
  ...standing,
  parties: parties.map(({ partyId, kind, id, name, role }) => ({
    partyId,
    kind,
    id,
    name: name ?? details.get(`${kind}-${id ?? ''}`)?.name ?? '',
    role,
  })),
  from,
  until,
  themes,
  places,
})
