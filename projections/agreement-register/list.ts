import { z } from 'zod'
import { Formality, Production } from '#schemas/terms/classification.ts'
import { Theme } from '#schemas/values.ts'
import { AgreementStatus, type AgreementSummary } from '#schemas/views/agreement.ts'
import type { Hits } from '#schemas/views/hits.ts'
import { hitsKnownBy, pageOf, type PageOf, type Paging } from '../page.ts'
import { numberOf, optionalTextOf, textOf, type ReadModel, type ResultRow } from '../projection.ts'
import { findAgreements, type AgreementQuery } from './find.ts'
import { partyNames } from './party-names.ts'
import { agreementIdOf } from './stream.ts'

export { agreementSorts, type AgreementQuery } from './find.ts'

/** Agreements as they stand on a day, in Danish order, a page at a time. */
export const listAgreements = (
  model: ReadModel,
  query: AgreementQuery,
  paging: Paging,
): PageOf<AgreementSummary, Hits> => {
  const { day } = query
  const { rows, total, corrections } = findAgreements(model, query, paging)
  const shown = shownOf(model, rows.slice(0, paging.limit), day)
  const names = partyNames(
    model,
    [...shown].map(([stream, row]) => ({ stream, version: numberOf(row, 'version') })),
    day,
  )
  const page = pageOf(rows, paging, total ?? hitsKnownBy(rows, paging), {
    item: (row) => {
      const stream = textOf(row, 'stream')
      return summary(stream, shown.get(stream) ?? {}, names.get(stream) ?? [])
    },
    keyset: (row) => ({
      key: textOf(row, 'sort_key'),
      id: agreementIdOf(textOf(row, 'stream')),
    }),
  })
  return { ...page, corrected: corrections }
}

const shownOf = (
  model: ReadModel,
  found: readonly ResultRow[],
  day: string,
): ReadonlyMap<string, ResultRow> => {
  const rows = model.all(
    `SELECT i.* FROM json_each($streams) AS w
     CROSS JOIN agreement_interval AS i
       ON i.stream = w.value AND i.from_day <= $day AND i.to_day > $day`,
    { streams: JSON.stringify(found.map((row) => textOf(row, 'stream'))), day },
  )
  return new Map(rows.map((row) => [textOf(row, 'stream'), row]))
}

const Themes = z.array(Theme)
const Places = z.array(z.string())

const summary = (
  stream: string,
  row: ResultRow,
  parties: AgreementSummary['parties'],
): AgreementSummary => ({
  agreementId: agreementIdOf(stream),
  title: textOf(row, 'title'),
  status: AgreementStatus.parse(row.status),
  endsOn: optionalTextOf(row, 'ends_on'),
  formality: Formality.parse(row.formality),
  production: Production.parse(row.production),
  parties,
  from: textOf(row, 'period_from'),
  until: optionalTextOf(row, 'period_until'),
  themes: Themes.parse(JSON.parse(textOf(row, 'themes'))),
  places: Places.parse(JSON.parse(textOf(row, 'places'))),
})
