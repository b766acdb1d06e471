import type { PageRouter } from '../page-router.ts'
import { closeParty, closePartyPage } from './close-party.ts'
import { institutionForm } from './institution-form.ts'
import { institutionPage } from './institution-page.ts'
import { networkForm } from './network-form.ts'
import { networkPage } from './network-page.ts'
import type { PartyForm } from './party-form.ts'
import { pagesOf, type PartyDetails } from './party-pages.ts'
import { registerParty, registerPartyPage } from './register-party.ts'
import { updateParty, updatePartyPage } from './update-party.ts'

/** Institutions and networks one by one, and the forms that register, change and close them. */
export const partyPages = (pages: PageRouter): void => {
  pages.get('institution', institutionPage)
  pages.get('network', networkPage)
  formsOf(pages, institutionForm)
  formsOf(pages, networkForm)
}

const formsOf = <Details extends PartyDetails>(
  pages: PageRouter,
  form: PartyForm<Details>,
): void => {
  const { register, update, close } = pagesOf[form.kind]
  pages.get(register, (context) => registerPartyPage(form, context))
  pages.post(register, (context, typed) => registerParty(form, context, typed))
  pages.get(update, (context) => updatePartyPage(form, context))
  pages.post(update, (context, typed) => updateParty(form, context, typed))
  pages.get(close, (context) => closePartyPage(form, context))
  pages.post(close, (context, typed) => closeParty(form, context, typed))
}
