import { html, type Html } from '../html/html.ts'
import { addressOf, type Parameters } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** To the list that is shown, as a file. */
export const downloadLink = (
  { language, texts }: Visit,
  page:
    'agreements' | 'institutions' | 'networks' | 'audit' | 'movements' | 'overTime' | 'accessLog',
  asked: Parameters,
): Html =>
  html`<p class="download">
    <a href="${addressOf(page, language, { ...asked, format: 'csv' })}">${texts.downloads.link}</a>
  </p>`
