import type { Download } from '#src/downloads/download.ts'
import type { PageContext } from '../visit.ts'
import { fileFormatAsked, type FileFormat } from './format.ts'

/** A page that is a file where its address asks for one. */
export const orFile =
  <Page>(
    page: (context: PageContext) => Promise<Page>,
    download: (context: PageContext, format: FileFormat) => Promise<Download>,
  ) =>
  async (context: PageContext): Promise<Page | Download> => {
    const format = fileFormatAsked(context.visit)
    return format === null ? page(context) : download(context, format)
  }
