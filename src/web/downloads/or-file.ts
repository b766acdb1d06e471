import type { Download } from '#src/downloads/download.ts'
import { MomentError } from '#src/read-side/known-moment.ts'
import { isHtml } from '../html/html.ts'
import { BadAddressError } from '../lists/address.ts'
import type { MakePage } from '../page-router.ts'
import type { PageContext } from '../visit.ts'
import { fileFormatAsked, type FileFormat } from './format.ts'

/** A page that is a file where its address asks for one; of what is no file, the page tells why. */
export const orFile =
  (
    page: MakePage,
    download: (context: PageContext, format: FileFormat) => Promise<Download>,
  ): MakePage =>
  async (context) => {
    const format = fileFormatAsked(context.visit)
    if (format === null) return page(context)
    try {
      return await download(context, format)
    } catch (error) {
      if (!(error instanceof BadAddressError || error instanceof MomentError)) throw error
      const told = await page(context)
      return told !== null && isHtml(told) ? { status: 400, page: told } : told
    }
  }
