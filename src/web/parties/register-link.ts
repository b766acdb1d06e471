import { html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'
import { pagesOf, type PartyKind } from './party-pages.ts'
import { mayRegisterNetwork, ownInstitutions } from './party-rights.ts'

/** To the form of a new one, for those who may register it. */
export const registerLink = (visit: Visit, kind: PartyKind): Html | null => {
  const isOffered =
    kind === 'institution' ? ownInstitutions(visit) !== null : mayRegisterNetwork(visit)
  if (!isOffered) return null
  const href = addressOf(pagesOf[kind].register, visit.language)
  return html`<p class="party-actions">
    <a class="button button-secondary" href="${href}">${visit.texts.parties.register[kind]}</a>
  </p>`
}
