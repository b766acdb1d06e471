import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import { agreementParts } from './parts.ts'
import type { AgreementOnPage } from './read-agreement.ts'
import { signatures } from './signatures.ts'

/** The agreement as it prints: nothing folded away, nothing to choose, lines to sign on. */
export const printPage = (
  shown: AgreementOnPage,
  { today, band }: { readonly today: string; readonly band: Html | null },
): Html => {
  const { language, texts } = shown.visit
  const { agreementId, terms } = shown.agreement
  const { print: words } = texts.agreement
  const address = addressOf('agreement', language, { agreementId, ...shown.times })
  return html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${terms.title} - ${texts.site.name}</title>
        <link rel="stylesheet" href="/assets/dkfds/css/dkfds.min.css" />
        <link rel="stylesheet" href="/assets/samspil/samspil.css" />
        <link rel="stylesheet" href="/assets/samspil/agreement.css" />
        <link rel="icon" href="/assets/samspil/samspil.svg" type="image/svg+xml" />
      </head>
      <body class="on-paper">
        <div class="container page-container">
          <div class="print-hint">
            <p>${words.hint}</p>
            <p><a href="${address}">${words.back}</a></p>
          </div>
          <main id="main-content">
            <h1>${terms.title}</h1>
            ${band}
            ${agreementParts(shown, {
              isOpen: true,
              actions: null,
              boundaries: null,
              // What is signed is the agreement of today.
              signatures: band === null ? signatures(shown) : null,
            })}
            <p class="printed">
              ${words.printed(formatDate(language, today))}
              <a id="printed-address" href="${address}">${address}</a>
            </p>
          </main>
        </div>
        ${script}
      </body>
    </html> `
}

const script = html`<script src="/assets/samspil/print.mjs" type="module"></script>`
