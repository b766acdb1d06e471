import type { Movement } from '#schemas/views/movements.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { fileOf, type FileFormat } from '../downloads/format.ts'
import type { PageContext, Visit } from '../visit.ts'
import { cellWords } from './cell-words.ts'
import { movementsAsked } from './movements-address.ts'

/** The movements as their page lists them, without paging. @throws BadAddressError */
export const movementsDownload = async (
  { visit, queries }: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const { cursor: _cursor, before: _before, ...asked } = movementsAsked(visit)
  const list = await allPages((paging, since) => queries.movements(asked, paging, since))
  return fileOf(visit, {
    format,
    name: visit.texts.movements.file,
    list,
    columns: columnsIn(visit),
  })
}

const columnsIn = (visit: Visit): Columns<Movement> => {
  const { agreements, movements: words, site } = visit.texts
  return {
    [agreements.title]: ({ title }) => title,
    [agreements.parties]: ({ parties }) =>
      parties.map(({ name }) => (name === '' ? site.unknown : name)),
    [words.fromCell]: ({ from }) => cellWords(visit, from),
    [words.toCell]: ({ to }) => cellWords(visit, to),
    [words.on]: ({ day }) => day,
    [words.because]: ({ kind }) => words.kinds[kind],
  }
}
