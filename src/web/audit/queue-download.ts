import type { QueueItem } from '#schemas/views/finding-queue.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { allPages } from '#src/read-side/all-pages.ts'
import { boundaryWords } from '#src/texts/boundaries/rule-words.ts'
import { fileOf, type FileFormat } from '../downloads/format.ts'
import { readAddress } from '../lists/address.ts'
import type { PageContext, Visit } from '../visit.ts'
import { AuditAddress, filterOf } from './audit-address.ts'
import { findingInWords } from './finding-words.ts'
import { institutionNames } from './queue-table.ts'

const Asked = AuditAddress.omit({ cursor: true, before: true })

/** The queue as its page shows it, in the same order and without paging. @throws BadAddressError */
export const queueDownload = async (
  { visit, boundaries }: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const filter = filterOf(visit, readAddress(Asked, visit.asked))
  const list = await allPages((paging, since) => boundaries.findings(filter, paging, since))
  const { file: name } = visit.texts.audit
  return fileOf(visit, { format, name, list, columns: columnsIn(visit) })
}

const columnsIn = (visit: Visit): Columns<QueueItem> => {
  const { language, texts } = visit
  const { audit: words } = texts
  const { severity: severityWords } = boundaryWords(language)
  return {
    [words.agreement]: ({ title }) => title,
    [words.column.institutions]: (item) => institutionNames(visit, item),
    [words.severity]: ({ severity }) =>
      severity === null ? words.counts.unanswered : severityWords[severity],
    [words.rule]: (item) => findingInWords(visit, item).title,
    [words.column.item]: (item) => findingInWords(visit, item).item,
    [words.column.why]: (item) => findingInWords(visit, item).why,
    [words.since]: ({ since }) => since,
    [words.mend]: (item) => findingInWords(visit, item).mend,
    [words.state]: (item) => findingInWords(visit, item).decided ?? words.states[item.state],
    [words.column.decided]: ({ judgement, exemption }) =>
      exemption?.reason ?? judgement?.reason ?? null,
    [words.column.status]: ({ status }) => texts.status[status],
    [words.column.formality]: ({ formality }) => texts.formality[formality],
  }
}
