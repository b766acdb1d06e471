import type { PartyName } from '#schemas/views/agreement.ts'
import { attributes, html, type Html } from '../html/html.ts'
import { addressOf } from '../paths.ts'
import type { Visit } from '../visit.ts'

/** A party by its name, with a link where it is registered. */
export const partyLink = ({ language, texts }: Visit, { kind, id, name }: PartyName): Html => {
  const words = name === '' ? texts.site.unknown : name
  if (id === null || kind === 'organisation') return html`${words}`
  const href =
    kind === 'institution'
      ? addressOf('institution', language, { institutionId: id })
      : addressOf('network', language, { networkId: id })
  return html`<a ${attributes({ href })}>${words}</a>`
}

/** As in "A, B og C". */
export const partyLinks = (visit: Visit, parties: readonly PartyName[]): Html => {
  const links = parties.map((party) => partyLink(visit, party))
  const parts = lists[visit.language].formatToParts(links.map((_, index) => String(index)))
  return html`${parts.map(({ type, value }) => (type === 'element' ? (links[Number(value)] ?? null) : value))}`
}

const lists = {
  da: new Intl.ListFormat('da', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
}
