import { html, type Html } from './html/html.ts'
import type { Link } from './layout.ts'
import type { Visit } from './visit.ts'

interface Paper {
  readonly title: string
  readonly content: Html
  /** Of the page on screen. */
  readonly back: Link
  /** Before its address: when it was printed. */
  readonly printed: string
}

/** A page as it prints: nothing folded away and nothing to choose. */
export const paperPage = (visit: Visit, { title, content, back, printed }: Paper): Html => {
  const { language, texts } = visit
  return html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - ${texts.site.name}</title>
        <link rel="stylesheet" href="/assets/dkfds/css/dkfds.min.css" />
        <link rel="stylesheet" href="/assets/samspil/samspil.css" />
        <link rel="stylesheet" href="/assets/samspil/agreement.css" />
        <link rel="icon" href="/assets/samspil/samspil.svg" type="image/svg+xml" />
      </head>
      <body class="on-paper">
        <div class="container page-container">
          <div class="print-hint">
            <p>${texts.agreement.print.hint}</p>
            <p><a href="${back.href}">${back.words}</a></p>
          </div>
          <main id="main-content">
            <h1>${title}</h1>
            ${content}
            <p class="printed">
              ${printed}
              <a id="printed-address" href="${back.href}">${back.href}</a>
            </p>
          </main>
        </div>
        ${script}
      </body>
    </html> `
}

const script = html`<script src="/assets/samspil/print.mjs" type="module"></script>`
