import type { AccessEntry } from '#schemas/access/access-noted.v1.ts'
import type { Columns } from '#src/downloads/csv.ts'
import type { Download } from '#src/downloads/download.ts'
import { fileOf, type FileFormat } from '../downloads/format.ts'
import { readAddress } from '../lists/address.ts'
import type { PageContext } from '../visit.ts'
import { AccessLogAsked } from './access-log-address.ts'
import { entryWords } from './entry-words.ts'
import { roleWordsOf } from './role-words.ts'

/** A day as its page shows it, without paging. @throws BadAddressError */
export const accessLogDownload = async (
  context: PageContext,
  format: FileFormat,
): Promise<Download> => {
  const { visit, accessLog } = context
  const { day, kind } = readAddress(AccessLogAsked, visit.asked)
  const list = await accessLog.list(day, kind)
  const { accessLog: words } = visit.texts
  const roleWords = await roleWordsOf(context, list.pages.flat())
  const columns: Columns<AccessEntry> = {
    [words.at]: ({ at }) => at,
    [words.what]: (entry) => entryWords(words, entry),
    [words.who]: roleWords,
  }
  return fileOf(visit, { format, name: words.file, list, columns })
}
