import { z } from 'zod'
import { LegalBasisId } from '#schemas/boundaries/legal-basis.ts'
import type { LegalBasisView } from '#schemas/views/rulebooks.ts'
import { legalBasisName } from '#src/texts/terms/legal-bases.ts'
import type { Answer } from '../answer.ts'
import { html, type Html } from '../html/html.ts'
import { layout } from '../layout.ts'
import { readAddress } from '../lists/address.ts'
import { notice, success, type Notice } from '../notice.ts'
import { addressOf } from '../paths.ts'
import type { PageContext, Visit } from '../visit.ts'
import { mayKeepLegalBases } from './add-legal-basis.ts'
import { legalBasisAddress } from './legal-basis-link.ts'
import { legalBasisTable } from './legal-basis-table.ts'

const Address = z.object({
  done: z.enum(['added', 'corrected', 'unchanged']).optional(),
  legalBasisId: LegalBasisId.optional(),
})

/** Every legal basis that a task may rest on, and what is known of it. */
export const legalBasesPage = async (context: PageContext): Promise<Answer> => {
  const { visit } = context
  const { language, texts } = visit
  const { legalBases: words } = texts
  const { items } = await context.boundaries.legalBases()
  const mayKeep = mayKeepLegalBases(visit)
  const content = html`${doneNotice(visit, items)}
    <p class="lead">${words.lead}</p>
    ${notice({ title: words.disclaimerTitle, text: words.disclaimer })}
    <section class="unverified-means">
      <h2>${words.unverifiedTitle}</h2>
      <p>${words.unverifiedText}</p>
    </section>
    ${
      mayKeep &&
      html`<p class="party-actions">
        <a class="button button-secondary" href="${addressOf('addLegalBasis', language)}"
          >${words.add}</a
        >
      </p>`
    }
    ${legalBasisTable(context, items, mayKeep)}
    <p><a href="${addressOf('rulebooks', language)}">${words.rulebooks}</a></p>`
  const trail = [{ href: addressOf('rulebooks', language), words: texts.pages.rulebooks }]
  return layout(visit, { title: texts.pages.legalBases, trail, content })
}

/** What was done, and what happens next; nothing where nothing was. */
const doneNotice = (visit: Visit, items: readonly LegalBasisView[]): Html | null => {
  const { done, legalBasisId } = readAddress(Address, visit.asked)
  const one = items.find((item) => item.legalBasisId === legalBasisId)
  if (done === undefined || one === undefined) return null
  const { done: words } = visit.texts.legalBases
  const name = legalBasisName(visit.language, one)
  const told: Readonly<Record<typeof done, Notice>> = {
    added: { title: words.added(name), text: words.addedNext },
    corrected: { title: words.corrected(name), text: words.correctedNext },
    unchanged: { title: words.unchanged, text: words.unchangedText },
  }
  const link = { href: legalBasisAddress(visit, one.legalBasisId), words: words.see }
  return success({ ...told[done], link })
}
