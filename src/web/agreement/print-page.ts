import { formatDate } from '#src/texts/dates.ts'
import { html, type Html } from '../html/html.ts'
import { paperPage } from '../paper.ts'
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
  const parts = agreementParts(shown, {
    isOpen: true,
    actions: null,
    boundaries: null,
    // What is signed is the agreement of today.
    signatures: band === null ? signatures(shown) : null,
  })
  return paperPage(shown.visit, {
    title: terms.title,
    content: html`${band} ${parts}`,
    back: {
      href: addressOf('agreement', language, { agreementId, ...shown.times }),
      words: words.back,
    },
    printed: words.printed(formatDate(language, today)),
  })
}
