import type { BoundaryAnswer } from '#schemas/views/finding.ts'
import { hiddenFields } from '../forms/hidden-fields.ts'
import { postForm } from '../forms/post-form.ts'
import { html, type Html } from '../html/html.ts'
import type { Link } from '../layout.ts'
import { addressOf } from '../paths.ts'
import { findingTitle } from './finding-title.ts'
import { mailToLeader } from './mail-to-leader.ts'
import type { BoundariesOnPage } from './read-boundaries.ts'

/** What a coordinator decides of a finding, or where a leader mends it; nothing for others. */
export const findingActions = (shown: BoundariesOnPage, answer: BoundaryAnswer): Html | null => {
  const buttons = [...decisionLinks(shown, answer), ...mending(shown, answer)]
  return buttons.length === 0 ? null : html`<div class="finding-actions">${buttons}</div>`
}

const decisionLinks = (shown: BoundariesOnPage, answer: BoundaryAnswer): readonly Html[] => {
  const { visit, mayDecide, agreement } = shown
  if (!mayDecide) return []
  const { actions: words } = visit.texts.boundaries
  const { agreementId } = agreement
  const { ruleId, item, exemption } = answer
  const title = findingTitle(visit, answer)
  const to = (page: 'exempt' | 'withdrawExemption', asked: Record<string, string | null>) =>
    addressOf(page, visit.language, { agreementId, ...asked })
  if (exemption !== null) {
    const { exemptionId } = exemption
    const href = to('withdrawExemption', { exemptionId })
    return [button({ href, words: words.withdraw }, title)]
  }
  const exempt = { href: to('exempt', { ruleId, itemId: item.id }), words: words.exempt }
  const write = { href: mailToLeader(shown, answer), words: words.write }
  // There is nothing to write of where it may stand as it is.
  const links = answer.state === 'judged' ? [exempt] : [exempt, write]
  return links.map((link) => button(link, title))
}

/** Who does not see where a button stands hears what it is about. */
const button = ({ href, words }: Link, title: string): Html =>
  html`<a class="button button-secondary" href="${href}"
    >${words}<span class="visually-hidden">: ${title}</span></a
  > `

/** What stands on a party's page is mended there, and what was looked at too long ago is looked at. */
const mending = (shown: BoundariesOnPage, answer: BoundaryAnswer): readonly Html[] => {
  const { visit, agreement } = shown
  const isDone = answer.state === 'judged' || answer.state === 'exempted'
  if (!mayMend(shown) || isDone) return []
  const { actions: words } = visit.texts.boundaries
  const title = findingTitle(visit, answer)
  const ofParty = partyLink(shown, answer)
  if (ofParty !== null) return [button(ofParty, title)]
  const { agreementId, status } = agreement
  if (answer.ruleId === 'review-cycle' && (status === 'in-force' || status === 'lapsed')) {
    const href = addressOf('confirm', visit.language, { agreementId })
    return [button({ href, words: words.confirm }, title)]
  }
  return [changeButton(shown, { words: words.mend, about: title })]
}

/** Of what is over, or is to be, nothing is changed but what was recorded wrong. */
export const mayMend = ({ mayAct, agreement }: BoundariesOnPage): boolean =>
  mayAct && agreement.end === null

/** Begins new terms: another proposal, or an amendment of what is agreed. */
export const changeButton = (
  { visit, agreement }: BoundariesOnPage,
  { words, about }: { readonly words: string; readonly about: string | null },
): Html => {
  const { agreementId, status } = agreement
  const form = status === 'proposed' ? 'negotiation' : 'amendment'
  return postForm(
    visit,
    { action: addressOf('change', visit.language, { agreementId }) },
    html`${hiddenFields({ form })}
      <button class="button button-secondary" type="submit">
        ${words}${about !== null && html`<span class="visually-hidden">: ${about}</span>`}
      </button>`,
  )
}

/** Where what is said of a party is written. */
export const partyLink = (
  { visit, names }: BoundariesOnPage,
  { item, evidence }: Pick<BoundaryAnswer, 'item' | 'evidence'>,
): Link | null => {
  const found = evidence.find(({ of }) => of === 'institution' || of === 'network')
  if (item.kind !== 'party' || found?.partyId == null) return null
  const { language, texts } = visit
  const { partyId } = found
  const href =
    found.of === 'institution'
      ? addressOf('institution', language, { institutionId: partyId })
      : addressOf('network', language, { networkId: partyId })
  return { href, words: texts.boundaries.actions.toParty(names.get(partyId) ?? texts.site.unknown) }
}
